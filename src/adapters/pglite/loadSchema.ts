import type { Proof } from '../../core/measure/report';
import type { Source } from '../../core/schema/schema';
import { splitStatements } from '../../core/schema/split';
import { identifier } from '../postgres/identifier';
import type { EmbeddedServer } from './embeddedServer';
import { refusal, type ServerError } from './serverError';
import { StandIns } from './standIns';
import { isConstraining, isDrop, isSkipped, mayComeLater } from './statementKinds';

/** Undefined table, object, function, schema or column: the statement may stand before what it needs. */
const MISSING = new Set(['42P01', '42704', '42883', '3F000', '42703']);
/** A table, column or other object that is there already: what it says of rows is in force. */
const DUPLICATE = new Set(['42P07', '42701', '42710']);
/** A chain of objects in reverse order needs a pass for each; scripts have few. */
const PASSES = 10;

interface ScriptStatement {
  readonly text: string;
  readonly line: number;
  readonly file: string;
}

interface Refusal {
  readonly statement: ScriptStatement;
  readonly error: ServerError;
}

interface Target {
  readonly server: EmbeddedServer;
  readonly standIns: StandIns;
}

/** Runs a schema's statements one by one; returns those that the server refuses, with its words, and what it has in another way. */
export async function loadSchema(server: EmbeddedServer, sources: readonly Source[]): Promise<Pick<Proof, 'refused' | 'notes'>> {
  // Bodies of functions may name tables that come later.
  await server.execute('SET check_function_bodies = off');
  const statements = sources.flatMap(scriptStatements).filter(({ text }) => !isSkipped(text));
  const target: Target = { server, standIns: new StandIns(server) };
  let refused = await runAll(target, statements);
  for (let pass = 0; pass < PASSES; pass++) {
    const again = refused.filter(isWorthRetrying);
    if (again.length === 0) break;
    const still = await runAll(
      target,
      again.map(({ statement }) => statement),
    );
    refused = [...refused.filter((one) => !isWorthRetrying(one)), ...still];
    if (still.length === again.length) break;
  }
  const unexplained = refused.filter(({ error }) => !target.standIns.explains(error));
  return { refused: unexplained.map(refusedEntry).sort(bySource(sources)), notes: target.standIns.notes() };
}

function refusedEntry({ statement, error }: Refusal): Proof['refused'][number] {
  return {
    file: statement.file,
    line: statement.line,
    message: error.message,
    constrains: isConstraining(statement.text) && !DUPLICATE.has(error.code),
  };
}

async function runAll(target: Target, statements: readonly ScriptStatement[]): Promise<Refusal[]> {
  const refused: Refusal[] = [];
  for (const statement of statements) {
    const error = await run(target, statement.text);
    if (error && !(isDrop(statement.text) && MISSING.has(error.code))) refused.push({ statement, error });
  }
  return refused;
}

/** Roles that a policy or a schema names are made on the way, who they are does not matter here; and types that the server lacks. */
async function run(target: Target, text: string): Promise<ServerError | undefined> {
  const error = await refusal(() => target.server.execute(text));
  if (!error) return undefined;
  const role = error.code === '42704' ? /^role "(.+)" does not exist$/.exec(error.message)?.[1] : undefined;
  const isMade = role === undefined ? await target.standIns.makeFor(error) : await makeRole(target.server, role);
  return isMade ? run(target, text) : error;
}

async function makeRole(server: EmbeddedServer, role: string): Promise<boolean> {
  return !(await refusal(() => server.execute(`CREATE ROLE ${identifier(role)}`)));
}

function isWorthRetrying({ statement, error }: Refusal): boolean {
  return MISSING.has(error.code) && mayComeLater(statement.text);
}

function scriptStatements({ file, text }: Source): ScriptStatement[] {
  let line = 1;
  let counted = 0;
  return splitStatements(text).map((statement) => {
    for (; counted < statement.start; counted++) if (text.charCodeAt(counted) === 10) line++;
    return { text: statement.text, line, file };
  });
}

function bySource(sources: readonly Source[]): (a: Proof['refused'][number], b: Proof['refused'][number]) => number {
  const order = new Map(sources.map(({ file }, index) => [file, index]));
  return (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line;
}
