import type { LoadInput, LoadTable } from '../../../core/embedded';
import type { ProofTable } from '../../../core/ports';
import { UnwrittenValue } from '../../formats/binary/binaryType';
import { furthestSequences, sequenceName, setSequence } from '../../formats/sqlSequence';
import { identifier } from '../../postgres/identifier';
import { type AsideOptions, makeAgain, setKeysAside } from '../../postgres/keysAside';
import { refusal } from '../../postgres/serverError';
import { triggerSettings } from '../../postgres/userTriggers';
import { copyBinaryRows, copyRows } from '../copyRows';
import type { EmbeddedServer } from '../embeddedServer';
import type { Prepared } from '../prover';
import { emptyTables, findTables } from '../serverTables';
import { settleSession } from '../settleSession';

/**
 * With fewer rows, taking keys away and making them again takes longer than it saves. Foreign keys all go: they shall not
 * refuse rows for the sake of others that were refused.
 */
const ASIDE: AsideOptions = { keys: 1000, foreignKeys: 0, toPartitioned: true };
/** Statistics of 6,000 rows of each table instead of 30,000: planned as well, and gathered in a fifth of the time. */
const SAMPLED = 20;

/**
 * Makes a dataset's schema in an empty database and loads its rows, for good: triggers are on again, sequences count on,
 * and the planner knows its statistics. What the server does not accept is left out; returns how many tables, rows of
 * tables, keys and statements that constrain rows these are.
 */
export async function loadDataset(server: EmbeddedServer, input: LoadInput, made: Prepared): Promise<number> {
  const { refused } = await made.load(server);
  const triggers = await triggerSettings(server);
  await settleSession(server, made.defaultSchema);
  // What is refused is refused of one table, not of all at the end.
  await server.execute('BEGIN; SET CONSTRAINTS ALL IMMEDIATE');
  const unloaded = await loadTables(server, input.tables, made);
  await server.execute('COMMIT');
  for (const each of triggers) await refusal(() => server.execute(each));
  await setSequences(server, input.tables, made);
  await server.execute(`ALTER DATABASE postgres SET search_path TO ${searchPath(made.defaultSchema)}`);
  await server.execute(`SET default_statistics_target = ${SAMPLED}; ANALYZE; RESET default_statistics_target; CHECKPOINT`);
  return unloaded + refused.filter(({ constrains }) => constrains).length;
}

async function loadTables(server: EmbeddedServer, wanted: readonly LoadTable[], made: Prepared): Promise<number> {
  const tables = await findTables(server, made.tables);
  await emptyTables(server, tables);
  const there = tables.filter(({ exists }) => exists);
  const loading = there.map(({ name, proof: { rows } }) => ({ name, rows }));
  const aside = await setKeysAside(server, loading, ASIDE);
  let refused = tables.length - there.length;
  for (const [at, { proof, exists }] of tables.entries()) if (exists && !(await loadTable(server, proof, wanted[at]))) refused++;
  return refused + (await makeAgain(server, aside));
}

/** Whether the server has taken the rows; `named` is the table under the names it has there. */
async function loadTable(server: EmbeddedServer, named: ProofTable, { copyBinary }: LoadTable): Promise<boolean> {
  if (copyBinary && (await isTaken(server, () => copyBinaryRows(server, named, copyBinary())))) return true;
  return isTaken(server, () => copyRows(server, named));
}

async function isTaken(server: EmbeddedServer, copy: () => Promise<void>): Promise<boolean> {
  await server.execute('SAVEPOINT one_table');
  const refused = await refusal(copy).catch((error: unknown) => {
    if (error instanceof UnwrittenValue) return error;
    throw error;
  });
  await server.execute(refused ? 'ROLLBACK TO SAVEPOINT one_table' : 'RELEASE SAVEPOINT one_table');
  return refused === undefined;
}

function searchPath(defaultSchema: string): string {
  return [...new Set([defaultSchema, 'public'])].map(identifier).join(', ');
}

/** Further rows get numbers that are not taken. */
async function setSequences(server: EmbeddedServer, tables: readonly LoadTable[], made: Prepared): Promise<void> {
  const named = tables.map((table, at) => ({ ...table, named: made.tables[at] }));
  const furthest = furthestSequences(named, ({ columns, named }, state) =>
    sequenceName(named.table, { ...state, column: named.columns[columns.indexOf(state.column)] ?? state.column }),
  );
  for (const [name, state] of furthest) await refusal(() => server.execute(setSequence(name, state)));
}
