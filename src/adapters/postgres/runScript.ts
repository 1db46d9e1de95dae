import type { Proof } from '../../core/measure/report';
import type { Source } from '../../core/schema/schema';
import { splitStatements } from '../../core/schema/split';
import { refusal, type ServerError } from './serverError';
import { isConstraining, isDrop, isSkipped, mayComeLater } from './statementKinds';

/** Undefined table, object, function, schema or column: the statement may stand before what it needs. */
const MISSING = new Set(['42P01', '42704', '42883', '3F000', '42703']);
/** A table, column or other object that is there already: what it says of rows is in force. */
const DUPLICATE = new Set(['42P07', '42701', '42710']);
/** A chain of objects in reverse order needs a pass for each; scripts have few. */
const PASSES = 10;

/** Runs statements on a PostgreSQL, each by itself: after one that it refuses the next one can be run. */
export interface StatementRunner {
  /** Rejects with the server's error (see `refusal`). */
  execute(sql: string): Promise<void>;
}

/** What is done about a refusal before it counts. */
export interface Remedy {
  /** Whether the statement is worth another try now. */
  makeFor(error: ServerError): Promise<boolean>;
}

/** A statement that the server has not taken. */
export interface Refusal extends ScriptStatement {
  readonly error: ServerError;
}

interface ScriptStatement {
  readonly text: string;
  readonly line: number;
  readonly file: string;
}

/** Runs a schema's statements one by one, those that need what comes later once more; returns those that the server refuses. */
export async function runScript(server: StatementRunner, sources: readonly Source[], remedy?: Remedy): Promise<Refusal[]> {
  // Bodies of functions may name tables that come later.
  await server.execute('SET check_function_bodies = off');
  const statements = sources.flatMap(scriptStatements).filter(({ text }) => !isSkipped(text));
  const run = (wanted: readonly ScriptStatement[]) => runAll(server, wanted, remedy);
  let refused = await run(statements);
  for (let pass = 0; pass < PASSES; pass++) {
    const again = refused.filter(isWorthRetrying);
    if (again.length === 0) break;
    const still = await run(again);
    refused = [...refused.filter((one) => !isWorthRetrying(one)), ...still];
    if (still.length === again.length) break;
  }
  return refused.sort(bySource(sources));
}

/** A refusal as a proof tells of it. */
export function refusedEntry({ file, line, text, error }: Refusal): Proof['refused'][number] {
  return { file, line, message: error.message, constrains: isConstraining(text) && !DUPLICATE.has(error.code) };
}

async function runAll(server: StatementRunner, statements: readonly ScriptStatement[], remedy: Remedy | undefined): Promise<Refusal[]> {
  const refused: Refusal[] = [];
  for (const { text, line, file } of statements) {
    const error = await run(server, text, remedy);
    if (error && !(isDrop(text) && MISSING.has(error.code))) refused.push({ text, line, file, error });
  }
  return refused;
}

async function run(server: StatementRunner, text: string, remedy: Remedy | undefined): Promise<ServerError | undefined> {
  const error = await refusal(() => server.execute(text));
  if (!error || !remedy) return error;
  return (await remedy.makeFor(error)) ? run(server, text, remedy) : error;
}

function isWorthRetrying({ text, error }: Refusal): boolean {
  return MISSING.has(error.code) && mayComeLater(text);
}

function scriptStatements({ file, text }: Source): ScriptStatement[] {
  let line = 1;
  let counted = 0;
  return splitStatements(text).map((statement) => {
    for (; counted < statement.start; counted++) if (text.charCodeAt(counted) === 10) line++;
    return { text: statement.text, line, file };
  });
}

function bySource(sources: readonly Source[]): (a: ScriptStatement, b: ScriptStatement) => number {
  const order = new Map(sources.map(({ file }, index) => [file, index]));
  return (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line;
}
