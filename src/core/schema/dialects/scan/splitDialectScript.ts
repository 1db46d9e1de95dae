import type { OtherDialect } from '../../schema';
import { upSections } from '../../upSections';
import { type ClientLine, clientLine } from './clientLines';
import { DialectScanner } from './dialectScanner';
import { StatementShape } from './statementShape';
import { TRAITS } from './traits';

/** One statement of a script. `start`/`end` are offsets into the script, without the delimiter. */
export interface DialectStatement {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** It stands behind an IF, so it may well find nothing to do. */
  readonly guarded: boolean;
  /** Where it ends is a guess: another statement begins without a semicolon before it, or a quote is never closed. */
  readonly flaw?: 'semicolon' | 'quote';
}

/** A file that the script includes. */
export interface Inclusion {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A script taken apart. */
export interface DialectScript {
  readonly statements: readonly DialectStatement[];
  readonly inclusions: readonly Inclusion[];
}

/** The statements of a script of another dialect, in order; see `takeApart`. */
export function splitDialectScript(text: string, dialect: OtherDialect): readonly DialectStatement[] {
  return takeApart(text, dialect).statements;
}

/**
 * Takes a script apart as its client program does: delimiters, GO, lines that only the client reads, bodies of routines,
 * SQL Server's statements without semicolons; the down sections of migration files are left out. Linear time; any text is accepted.
 */
export function takeApart(text: string, dialect: OtherDialect): DialectScript {
  const splitter = new Splitter(upSections(text), dialect);
  for (let from: number | undefined = 0, pass = 0; from !== undefined; pass++) from = splitter.run(from, pass < MAX_RECOVERIES);
  return splitter;
}

/** Each recovery may look at the whole rest of the text: a bound keeps hostile scripts quick. */
const MAX_RECOVERIES = 50;

/** Statements that cannot hold another one: a CREATE TABLE at the start of a line ends them. */
const PLAIN = /^(?:CREATE|ALTER|DROP|INSERT|USE|SET|PRAGMA|COMMENT|LOCK|UNLOCK|RENAME)$/;

class Splitter {
  readonly statements: DialectStatement[] = [];
  readonly inclusions: Inclusion[] = [];
  private scanner: DialectScanner;
  private shape: StatementShape;
  private start = -1;
  private end = -1;
  private guarded = false;

  constructor(
    private readonly text: string,
    private readonly dialect: OtherDialect,
  ) {
    this.scanner = new DialectScanner(text, TRAITS[dialect]);
    this.shape = new StatementShape(dialect);
  }

  /** Splits to the end; where a quote is never closed, only to the next line that looks like a statement, whose offset is the answer. */
  run(from: number, mayRecover: boolean): number | undefined {
    const { delimiter } = this.scanner;
    this.scanner = new DialectScanner(this.text, TRAITS[this.dialect], from);
    this.scanner.delimiter = delimiter;
    let last = from;
    while (this.scanner.nextSolid()) {
      const isFresh = last === 0 || last === from || this.hasNewline(last, this.scanner.start);
      if (!(isFresh && this.takeClientLine()) && !this.takeDelimiter()) this.takeToken(isFresh);
      last = this.scanner.end;
    }
    const next = this.scanner.unterminated && mayRecover && this.start >= 0 ? nextStatementLine(this.text, this.start) : undefined;
    if (next !== undefined) this.end = this.start + this.text.slice(this.start, next).trimEnd().length;
    this.finish(this.scanner.unterminated ? 'quote' : undefined);
    return next;
  }

  private hasNewline(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.text.charCodeAt(at) === NEWLINE) return true;
    return false;
  }

  private takeToken(isFresh: boolean): void {
    if (this.start >= 0 && this.beginsAnother(isFresh)) return this.takeFirst();
    if (this.start < 0) return this.takeFirst();
    this.end = this.scanner.end;
    this.shape.take(this.scanner);
  }

  private takeFirst(): void {
    this.start = this.scanner.start;
    this.end = this.scanner.end;
    this.shape.take(this.scanner);
  }

  /** Ends the statement where another one begins without a delimiter between them. */
  private beginsAnother(isFresh: boolean): boolean {
    if (this.dialect === 'mssql' && this.shape.endsBefore(this.scanner)) {
      this.finish();
      return true;
    }
    if (!isFresh) return false;
    // The client takes USE to the end of its line.
    const isUse = this.dialect === 'mysql' && this.shape.first === 'USE';
    if (!isUse && !this.isStray()) return false;
    this.finish(isUse ? undefined : 'semicolon');
    return true;
  }

  /** A CREATE TABLE that begins a line begins a statement, however the one before it got out of hand. */
  private isStray(): boolean {
    if (this.scanner.keyword() !== 'CREATE' || !PLAIN.test(this.shape.first)) return false;
    if (this.shape.isRoutine() && this.dialect !== 'sqlite') return false;
    TABLE.lastIndex = this.scanner.end;
    return TABLE.test(this.text);
  }

  private takeDelimiter(): boolean {
    const { scanner } = this;
    const { delimiter } = scanner;
    const isOwn = delimiter !== ';' && this.text.startsWith(delimiter, scanner.start);
    if (!isOwn && !(scanner.isSymbol(';') && !(delimiter === ';' ? this.shape.isOpen() : this.shape.isRoutine()))) return false;
    if (isOwn) scanner.jump(scanner.start + delimiter.length);
    this.finish();
    this.guarded = false;
    return true;
  }

  private takeClientLine(): boolean {
    const line = clientLine(this.text, this.scanner.start, this.dialect, this.start < 0);
    if (!line) return false;
    this.finish();
    this.guarded = false;
    const { start } = this.scanner;
    const newline = this.text.indexOf('\n', start);
    const end = newline < 0 ? this.text.length : newline;
    this.scanner.jump(end);
    this.applyLine(line, start, end);
    return true;
  }

  private applyLine(line: ClientLine, start: number, end: number): void {
    if (line.kind === 'delimiter') this.scanner.delimiter = line.argument;
    if (line.kind === 'include') this.inclusions.push({ file: line.argument, start, end });
  }

  private finish(flaw?: DialectStatement['flaw']): void {
    if (this.start >= 0) {
      const text = this.text.slice(this.start, this.end);
      this.statements.push({ text, start: this.start, end: this.end, guarded: this.guarded, ...(flaw ? { flaw } : {}) });
      this.guarded = this.dialect === 'mssql' && this.staysGuarded();
    }
    this.start = -1;
    this.shape = new StatementShape(this.dialect);
  }

  /** What follows IF, and what stands in its BEGIN … END, may well find nothing to do. */
  private staysGuarded(): boolean {
    const { first } = this.shape;
    return first === 'IF' || first === 'ELSE' || (this.guarded && first !== 'END');
  }
}

const NEWLINE = 10;
const TABLE = /\s+(?:temp(?:orary)?\s+)?table\b/iy;

function nextStatementLine(text: string, from: number): number | undefined {
  const line = /\n(?=(?:create|alter|drop|insert|set|exec|grant|use|delimiter)\b|go\s)/gi;
  line.lastIndex = from;
  const match = line.exec(text);
  return match ? match.index + 1 : undefined;
}
