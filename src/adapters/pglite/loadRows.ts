import type { Proof } from '../../core/measure/report';
import type { ProofTable } from '../../core/ports';
import { describeError, refusal } from '../postgres/serverError';
import { copyRows } from './copyRows';
import type { EmbeddedServer } from './embeddedServer';
import { type CatalogueKey, readForeignKeys } from './foreignKeys';
import { emptyTables, findTables, type ServerTable, tableIndex } from './serverTables';

export interface LoadedRows {
  readonly tables: Proof['tables'];
  readonly notes: Proof['notes'];
}

/** What was refused, by the table's place; nothing where all is well so far. */
type Errors = Map<number, string>;

/**
 * Loads all rows in one transaction, every constraint on. What the server refuses of one table is
 * named there, tables that depend on it are left out, the others go on.
 */
export async function loadRows(server: EmbeddedServer, proofTables: readonly ProofTable[]): Promise<LoadedRows> {
  const tables = await findTables(server, proofTables);
  const keys = await readForeignKeys(server, tables);
  const notes = await deferBackward(server, tables, keys);
  await emptyTables(server, tables);
  await server.execute('BEGIN; SET CONSTRAINTS ALL DEFERRED');
  const errors: Errors = new Map();
  for (const index of tables.keys()) await loadTable(server, tables, index, keys, errors);
  const counted = await countTables(server, tables, errors);
  await checkDeferred(server, tables, errors);
  return { tables: counted.map(({ table, rows }, index) => ({ table, rows, error: errors.get(index) })), notes };
}

/**
 * A key to a table that comes later, or to its own, can only hold after the last row: it is made
 * deferrable, so that the server checks it then. Tables are sent in parts, hence also their own keys.
 */
async function deferBackward(server: EmbeddedServer, tables: readonly ServerTable[], keys: readonly CatalogueKey[]): Promise<string[]> {
  const backward = keys.filter((key) => !key.deferrable && key.to >= key.from);
  for (const { relation, name } of backward)
    await server.execute(`ALTER TABLE ${relation} ALTER CONSTRAINT ${name} DEFERRABLE INITIALLY DEFERRED`);
  return backward
    .filter((key) => key.to > key.from)
    .map(
      ({ name, from, to }) =>
        `${tables[from].proof.displayName} refers to ${tables[to].proof.displayName}, which is loaded after it: ${name} is not deferrable and was checked after the last row.`,
    );
}

async function loadTable(
  server: EmbeddedServer,
  tables: readonly ServerTable[],
  index: number,
  keys: readonly CatalogueKey[],
  errors: Errors,
): Promise<void> {
  const { proof, exists } = tables[index];
  const parent = keys.find(({ from, to }) => from === index && to < index && errors.has(to));
  if (!exists) errors.set(index, 'The server has no such table: its CREATE TABLE was not accepted.');
  else if (parent) errors.set(index, `Not loaded: it refers to ${tables[parent.to].proof.displayName}, which was not accepted.`);
  else await copyTable(server, proof, (error) => errors.set(index, error));
}

async function copyTable(server: EmbeddedServer, proof: ProofTable, onRefused: (error: string) => void): Promise<void> {
  await server.execute('SAVEPOINT one_table');
  const refused = await refusal(() => copyRows(server, proof));
  await server.execute(refused ? 'ROLLBACK TO SAVEPOINT one_table' : 'RELEASE SAVEPOINT one_table');
  if (refused) onRefused(describeError(refused));
}

async function countTables(
  server: EmbeddedServer,
  tables: readonly ServerTable[],
  errors: Errors,
): Promise<{ table: string; rows: number }[]> {
  const counted = [];
  for (const [index, { proof, scope }] of tables.entries()) {
    const rows = errors.has(index) ? 0 : await countRows(server, scope);
    if (!errors.has(index) && rows !== proof.rows) errors.set(index, `${proof.rows} rows were sent, the server has ${rows}.`);
    counted.push({ table: proof.displayName, rows });
  }
  return counted;
}

async function countRows(server: EmbeddedServer, scope: string): Promise<number> {
  const [row] = await server.query<{ count: number }>(`SELECT count(*)::float8 AS count FROM ${scope}`);
  return row.count;
}

/** Commits, which checks what was deferred; the server names the first offender only. */
async function checkDeferred(server: EmbeddedServer, tables: readonly ServerTable[], errors: Errors): Promise<void> {
  const refused = await refusal(() => server.execute('COMMIT'));
  if (!refused) return;
  const named = await tableIndex(server, tables, refused.schema ?? '', refused.table ?? '');
  // A failure that names none of the tables still means that nothing was accepted; the last table reports it.
  const index = named ?? tables.length - 1;
  if (!errors.has(index)) errors.set(index, describeError(refused));
}
