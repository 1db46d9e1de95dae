import type { Proof } from '../../core/measure/report';
import type { ProofTable } from '../../core/ports';
import type { LeftOut, PostgresScript, PostgresStatement } from '../../core/schema/translate/postgresScript';
import type { StatementRunner } from '../postgres/runScript';
import { refusal, type ServerError } from '../postgres/serverError';

/** What a translated schema has become on the server. */
export interface LoadedTranslation {
  readonly refused: Proof['refused'];
  readonly notes: Proof['notes'];
}

/** Makes a schema of another dialect on the server. What the server refuses, and what it was never asked, is returned. */
export async function loadTranslation(server: StatementRunner, script: PostgresScript): Promise<LoadedTranslation> {
  const refused: Proof['refused'][number][] = [];
  const notes = leftNotes(script.left);
  const missing = new Set<string>();
  for (const statement of script.statements) {
    const lacks = statement.needs.some((id) => missing.has(id));
    const outcome = lacks
      ? { refused: undefined, note: `${unproven(statement.what)}: it needs what PostgreSQL did not accept.` }
      : await run(server, statement);
    if (outcome.note !== undefined) notes.push(outcome.note);
    if (outcome.refused) refused.push(refusedEntry(statement, outcome.refused));
    if (statement.provides !== undefined && (lacks || outcome.refused || outcome.note !== undefined)) missing.add(statement.provides);
  }
  return { refused, notes };
}

/** The tables of a proof under the names they have in the translation. */
export function translatedTables(script: PostgresScript, tables: readonly ProofTable[]): ProofTable[] {
  return tables.map((proof) => ({
    table: script.table(proof.table),
    displayName: proof.displayName,
    columns: proof.columns.map((column) => script.column(proof.table, column)),
    rows: proof.rows,
    copy: () => proof.copy(),
  }));
}

interface Outcome {
  readonly refused?: ServerError;
  readonly note?: string;
}

/** The statement, or the first of its substitutes that the server takes. */
async function run(server: StatementRunner, { text, otherwise }: PostgresStatement): Promise<Outcome> {
  const refused = await refusal(() => server.execute(text));
  if (!refused) return {};
  for (const substitute of otherwise) {
    if (!(await refusal(() => server.execute(substitute.text)))) return { note: substitute.note };
  }
  return { refused };
}

function refusedEntry({ what, position, constrains }: PostgresStatement, { message }: ServerError): Proof['refused'][number] {
  return { file: position?.file ?? '', line: position?.line ?? 1, message: `${what}: ${message}`, constrains };
}

/** One note for each thing that leaves rows unproven; the others are counted. */
function leftNotes(left: readonly LeftOut[]): string[] {
  const named = left.filter(({ constrains }) => constrains).map(({ what, why }) => `${unproven(what)}: ${why}.`);
  const others = left.filter(({ constrains }) => !constrains);
  if (others.length === 0) return named;
  const list = others.map(({ what }) => what).join(', ');
  return [...named, `Not translated, and no condition on rows: ${list}.`];
}

function unproven(what: string): string {
  return `Not asked of PostgreSQL: ${what}`;
}
