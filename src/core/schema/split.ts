import { asPsqlRuns } from './psqlScript';
import { withoutRolledBack } from './rolledBack';
import { Scanner } from './scanner';
import { upSections } from './upSections';

/**
 * One SQL statement of a script. `start`/`end` are offsets into the script, without the semicolon. `text` is what stands
 * there, with the values of psql variables that the script sets.
 */
export interface Statement {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The rows behind a COPY … FROM stdin, without the closing `\.` line. */
  readonly copyData?: { readonly start: number; readonly end: number };
}

/** A psql command (`\i tables.sql`), from its backslash to the end of its line. */
export interface PsqlLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A script taken apart. */
export interface Script {
  readonly statements: readonly Statement[];
  readonly psqlLines: readonly PsqlLine[];
}

/** The SQL statements of a script, in order; see `splitScript`. */
export function splitStatements(text: string): readonly Statement[] {
  return splitScript(text).statements;
}

/**
 * Takes a PostgreSQL script apart: statements, psql lines, COPY data. Quotes, dollar quotes, nested
 * comments, SQL-standard function bodies and rules with several actions are respected; the down
 * sections of migration files, what is rolled back and what psql's `\if` passes over are left out.
 * Linear time; any text is accepted.
 */
export function splitScript(text: string): Script {
  const statements: Statement[] = [];
  const psqlLines: PsqlLine[] = [];
  const up = upSections(text);
  for (let from: number | undefined = 0, pass = 0; from !== undefined; pass++) {
    from = splitFrom(new Scanner(up, from), statements, psqlLines, pass < MAX_RECOVERIES);
  }
  const sent = asPsqlRuns({ statements, psqlLines });
  return { ...sent, statements: withoutRolledBack(sent.statements) };
}

/** Each recovery may look at the whole rest of the text: a bound keeps hostile scripts quick. */
const MAX_RECOVERIES = 50;

/** Splits to the end of the text; where a quote is never closed, only to the next line that looks like a statement, whose offset is the answer. */
function splitFrom(scanner: Scanner, statements: Statement[], psqlLines: PsqlLine[], mayRecover: boolean): number | undefined {
  for (;;) {
    const found = readStatement(scanner);
    const next = scanner.unterminated && mayRecover && found.statement ? nextStatementLine(scanner.text, found.statement.start) : undefined;
    if (found.statement) statements.push(next === undefined ? found.statement : cutStatement(found.statement, next));
    if (found.stop === 'backslash') psqlLines.push(readPsqlLine(scanner));
    if (found.stop === 'end') return next;
  }
}

function nextStatementLine(text: string, from: number): number | undefined {
  const line = /\n(?=(?:create|alter|drop|comment|insert|set|do|select|grant)\b)/gi;
  line.lastIndex = from;
  const match = line.exec(text);
  return match ? match.index + 1 : undefined;
}

function cutStatement(statement: Statement, end: number): Statement {
  const text = statement.text.slice(0, end - statement.start).trimEnd();
  return { text, start: statement.start, end: statement.start + text.length };
}

function readStatement(scanner: Scanner): { statement?: Statement; stop: 'semicolon' | 'backslash' | 'end' } {
  let start = -1;
  let end = -1;
  const shape = new StatementShape();
  while (scanner.nextSolid()) {
    if (scanner.kind === 'backslash') return { statement: statementOf(scanner, start, end), stop: 'backslash' };
    if (scanner.kind === 'symbol' && scanner.text[scanner.start] === ';' && !shape.open()) {
      return { statement: statementOf(scanner, start, end, shape.isCopy()), stop: 'semicolon' };
    }
    if (start < 0) start = scanner.start;
    end = scanner.end;
    shape.take(scanner);
  }
  return { statement: statementOf(scanner, start, end), stop: 'end' };
}

function statementOf(scanner: Scanner, start: number, end: number, isCopy = false): Statement | undefined {
  if (start < 0) return undefined;
  const text = scanner.text.slice(start, end);
  return isCopy ? { text, start, end, copyData: readCopyData(scanner) } : { text, start, end };
}

function readPsqlLine(scanner: Scanner): PsqlLine {
  const start = scanner.start;
  const newline = scanner.text.indexOf('\n', start);
  const end = newline < 0 ? scanner.text.length : newline;
  const text = scanner.text.slice(start, end).trimEnd();
  scanner.jump(end);
  // Rows follow here too.
  if (/^\\copy\s.*\bfrom\s+p?stdin\b/i.test(text)) readCopyData(scanner);
  return { text, start, end };
}

function readCopyData(scanner: Scanner): { start: number; end: number } {
  const text = scanner.text;
  const newline = text.indexOf('\n', scanner.end);
  const start = newline < 0 ? text.length : newline + 1;
  let end = start;
  while (end < text.length) {
    const next = text.indexOf('\n', end);
    const lineEnd = next < 0 ? text.length : next;
    if (text.startsWith('\\.', end) && text.slice(end, lineEnd).trimEnd() === '\\.') {
      scanner.jump(lineEnd);
      return { start, end };
    }
    end = lineEnd + 1;
  }
  scanner.jump(text.length);
  return { start, end: text.length };
}

/** What of a statement's words decides where it ends. */
class StatementShape {
  private first = '';
  private previous = '';
  private words = 0;
  private routine = false;
  private rule = false;
  private stdin = false;
  private fromSeen = false;
  private parentheses = 0;
  private body = 0;

  /** Whether a semicolon belongs to the statement. */
  open(): boolean {
    return this.body > 0 || (this.rule && this.parentheses > 0);
  }

  /** Whether rows follow the statement. */
  isCopy(): boolean {
    return this.first === 'COPY' && this.stdin;
  }

  take(scanner: Scanner): void {
    if (scanner.kind === 'word') this.takeWord(scanner.value().toUpperCase());
    else if (this.rule && scanner.kind === 'symbol') this.takeSymbol(scanner.text[scanner.start]);
  }

  private takeWord(word: string): void {
    if (this.words === 0) this.first = word;
    // CREATE [OR REPLACE] FUNCTION | PROCEDURE | RULE
    if (this.first === 'CREATE' && this.words < 4) {
      this.routine ||= word === 'FUNCTION' || word === 'PROCEDURE';
      this.rule ||= word === 'RULE' && (this.words === 1 || this.previous === 'REPLACE');
    }
    if (this.first === 'COPY') this.takeCopyWord(word);
    if (this.routine) this.takeBodyWord(word);
    this.previous = word;
    this.words++;
  }

  private takeCopyWord(word: string): void {
    this.stdin ||= this.fromSeen && word === 'STDIN';
    this.fromSeen = word === 'FROM';
  }

  private takeBodyWord(word: string): void {
    if (word === 'ATOMIC' && this.previous === 'BEGIN') this.body = 1;
    else if (this.body > 0 && word === 'CASE') this.body++;
    else if (this.body > 0 && word === 'END') this.body--;
  }

  private takeSymbol(symbol: string): void {
    if (symbol === '(') this.parentheses++;
    else if (symbol === ')') this.parentheses--;
  }
}
