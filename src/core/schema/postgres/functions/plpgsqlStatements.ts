import { Scanner } from '../../scanner';

/** A statement of PL/pgSQL, its expressions as text. */
export type Statement =
  | { readonly kind: 'return'; readonly sql: string }
  | { readonly kind: 'raise' }
  | { readonly kind: 'notice' }
  | { readonly kind: 'assign'; readonly name: string; readonly sql: string }
  | { readonly kind: 'if'; readonly branches: readonly Branch[]; readonly otherwise: readonly Statement[] };

/** What is done under a condition. */
export interface Branch {
  readonly when: string;
  readonly statements: readonly Statement[];
}

/** The statements of a body of assignments, IF, RAISE and RETURN; undefined where it has others. */
export function plpgsqlStatements(body: string): readonly Statement[] | undefined {
  const reader = new Reader(new Scanner(body));
  return reader.block();
}

/** Deeper IFs than people write. */
const MAX_DEPTH = 20;

class Reader {
  constructor(private readonly scanner: Scanner) {}

  block(): readonly Statement[] | undefined {
    const declared: Statement[] = [];
    if (!this.scanner.nextSolid()) return undefined;
    if (this.scanner.is('DECLARE')) {
      while (this.scanner.nextSolid() && !this.scanner.is('BEGIN')) declared.push(this.declaration());
    }
    if (!this.scanner.is('BEGIN')) return undefined;
    const rest = this.statements(['END'], 0);
    return rest && [...declared, ...rest];
  }

  /** `rate CONSTANT numeric := 0.2;`, the scanner standing on the name. */
  private declaration(): Statement {
    const name = this.scanner.value().toLowerCase();
    const [words = '', value] = this.until(';').split(/:=|\bdefault\b|=/i, 2);
    const type = words.replace(/\bconstant\b|\bnot\s+null\b/gi, '').trim();
    return { kind: 'assign', name, sql: `CAST((${value ?? 'NULL'}) AS ${type})` };
  }

  /** Up to one of the words, which the scanner then stands on. */
  private statements(ends: readonly string[], depth: number): Statement[] | undefined {
    const result: Statement[] = [];
    while (this.scanner.nextSolid()) {
      if (ends.some((word) => this.scanner.is(word))) return result;
      if (this.scanner.is('NULL')) this.until(';');
      else {
        const statement = depth > MAX_DEPTH ? undefined : this.statement(depth);
        if (!statement) return undefined;
        result.push(statement);
      }
    }
    return undefined;
  }

  private statement(depth: number): Statement | undefined {
    if (this.scanner.is('IF')) return this.conditional(depth);
    if (this.scanner.is('RETURN')) return { kind: 'return', sql: this.until(';') };
    if (this.scanner.is('RAISE')) return this.raise();
    const name = this.scanner.value().toLowerCase();
    const assigned = this.scanner.kind === 'word' ? /^\s*:?=([\s\S]*)$/.exec(this.until(';')) : undefined;
    return assigned ? { kind: 'assign', name, sql: assigned[1] } : undefined;
  }

  /** A notice does nothing to a value; an exception ends the function. */
  private raise(): Statement {
    const what = this.until(';');
    return /^\s*(notice|info|log|debug|warning)\b/i.test(what) ? { kind: 'notice' } : { kind: 'raise' };
  }

  private conditional(depth: number): Statement | undefined {
    const branches: Branch[] = [];
    let otherwise: readonly Statement[] = [];
    do {
      const when = this.until('THEN');
      const statements = this.statements(['ELSIF', 'ELSEIF', 'ELSE', 'END'], depth + 1);
      if (!statements) return undefined;
      branches.push({ when, statements });
    } while (this.scanner.is('ELSIF') || this.scanner.is('ELSEIF'));
    if (this.scanner.is('ELSE')) {
      const statements = this.statements(['END'], depth + 1);
      if (!statements) return undefined;
      otherwise = statements;
    }
    this.until(';');
    return { kind: 'if', branches, otherwise };
  }

  /** The text up to a keyword or symbol that belongs to no CASE within it. */
  private until(end: string): string {
    const start = this.scanner.end;
    for (let cases = 0; this.scanner.nextSolid(); ) {
      if (this.scanner.is('CASE')) cases++;
      else if (cases > 0 && this.scanner.is('END')) cases--;
      else if (cases === 0 && (this.scanner.is(end) || this.scanner.value() === end))
        return this.scanner.text.slice(start, this.scanner.start);
    }
    return this.scanner.text.slice(start);
  }
}
