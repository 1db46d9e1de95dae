import { chmodSync, closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { safeFileName } from '../../src/adapters/store/safeFileName';
import { readRows } from './csvCells';
import type { ServerTable } from './serverSchema';

/** A foreign key as the server has it; names are SQL text. */
export interface ServerKey {
  readonly name: string;
  readonly relation: string;
  readonly definition: string;
  readonly source: string;
  readonly target: string;
}

/**
 * Loads `TABLE.csv` of each table by COPY, in the given order and in one transaction, all constraints on. A key to
 * a table that comes later and that may not be deferred is taken away and put back after the last row, which
 * checks it. Rejects with the server's refusal.
 */
export async function loadFiles(client: Client, folder: string, tables: readonly ServerTable[]): Promise<void> {
  const circular = await backwardKeys(client, tables);
  await client.query('BEGIN');
  try {
    for (const { relation, name } of circular) await client.query(`ALTER TABLE ${relation} DROP CONSTRAINT ${name}`);
    await client.query('SET CONSTRAINTS ALL DEFERRED');
    for (const table of tables) await copyFile(client, folder, table);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const { relation, name, definition } of circular)
      await client.query(`ALTER TABLE ${relation} ADD CONSTRAINT ${name} ${definition}`);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** The keys to tables that come later and that may not be deferred. */
export async function backwardKeys(client: Client, tables: readonly ServerTable[]): Promise<ServerKey[]> {
  const places = new Map(tables.map(({ relation }, place) => [relation, place]));
  const { rows } = await client.query<ServerKey>(`
    SELECT quote_ident(conname) AS name, ${relationOf('conrelid')} AS relation, pg_get_constraintdef(pg_constraint.oid) AS definition,
      ${relationOf('coalesce(pg_partition_root(conrelid), conrelid)')} AS source, ${relationOf('coalesce(pg_partition_root(confrelid), confrelid)')} AS target
    FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND NOT condeferrable`);
  return rows.filter(({ source, target }) => (places.get(source) ?? 0) < (places.get(target) ?? 0));
}

function relationOf(oid: string): string {
  return `(SELECT format('%I.%I', nspname, relname) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE pg_class.oid = ${oid})`;
}

/** Loads `TABLE.csv`; `HEADER match` has the server compare the file's first line with the columns. */
export async function copyFile(client: Client, folder: string, { name, relation }: ServerTable): Promise<void> {
  const file = join(folder, safeFileName(`${name}.csv`));
  chmodSync(file, 0o644);
  const columns = headerOf(file);
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const target = columns.length === 0 ? relation : `${relation} (${list})`;
  await client.query(`COPY ${target} FROM ${client.escapeLiteral(file)} WITH (FORMAT csv, HEADER match)`);
}

function headerOf(file: string): string[] {
  const handle = openSync(file, 'r');
  const bytes = Buffer.alloc(64 * 1024);
  const text = bytes.subarray(0, readSync(handle, bytes)).toString('utf8');
  closeSync(handle);
  const [cells = []] = readRows(text);
  return cells.join() === '' ? [] : cells.map((name) => name.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"'));
}

/** How many rows each table holds; those of INHERITS children are their own. */
export async function countRows(client: Client, tables: readonly ServerTable[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name, relation } of tables) {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::float8 AS count FROM ${relation} AS t JOIN pg_class ON pg_class.oid = t.tableoid WHERE relispartition OR t.tableoid = ${client.escapeLiteral(relation)}::regclass`,
    );
    counts[name] = rows[0].count;
  }
  return counts;
}
