import type { Client } from 'pg';
import { csv } from '../../src/adapters/formats/csv';
import { libpgQueryParser } from '../../src/adapters/parsers/libpgQuery';
import { columnList } from '../../src/adapters/postgres/identifier';
import { existingRows } from '../../src/adapters/postgres/seed/existingRows';
import { Transaction } from '../../src/adapters/postgres/seed/transaction';
import { tableBatch } from '../../src/core/generate/batches';
import { openPlan } from '../../src/core/generate/openPlan';
import type { ExistingRows } from '../../src/core/plan/existing/existingRows';
import { formatTables, writtenColumns } from '../../src/core/plan/formatTable';
import type { Plan } from '../../src/core/plan/plan';
import type { Recipe } from '../../src/core/recipe/recipe';
import { displayName, type QualifiedName } from '../../src/core/schema/schema';
import { encodeRows } from '../../src/flows/encodeRows';
import { loadPlan } from '../../src/flows/loadPlan';
import { backwardKeys } from './loadFiles';
import { copyRows } from './scriptDatabase';
import { quietTables } from './serverSchema';

/**
 * Adds rows of a recipe to what a server's tables have, in one transaction, all constraints on; a key to a table that comes
 * later and may not be deferred is put back after the last row. Rejects with the server's refusal, and then nothing has changed.
 */
export async function appendRows(client: Client, text: string, recipe: Recipe): Promise<Plan> {
  const known = await quietTables(client);
  await client.query('BEGIN');
  try {
    await client.query("SET LOCAL TimeZone = 'UTC'");
    const rows = existingRows(new Transaction(client, false));
    // Some scripts have tables that this server has not.
    const isThere = (table: QualifiedName): boolean => known.some(({ name }) => name === displayName(table, 'public'));
    const existing: ExistingRows = {
      read: rows.read,
      count: async (table) => (isThere(table) ? rows.count(table) : 0),
      lastNumbers: async (table, columns) => (isThere(table) ? rows.lastNumbers(table, columns) : new Map()),
    };
    const plan = await loadPlan({ sources: [{ file: 'script.sql', text }], recipe, dialect: 'postgres' }, libpgQueryParser(), { existing });
    const places = plan.tables.map((table) => known.find(({ name }) => name === table.name));
    const circular = await backwardKeys(
      client,
      places.flatMap((place) => place ?? []),
    );
    for (const { relation, name } of circular) await client.query(`ALTER TABLE ${relation} DROP CONSTRAINT ${name}`);
    await client.query('SET CONSTRAINTS ALL DEFERRED');
    const open = openPlan(plan).tables;
    for (const [at, table] of formatTables(plan, false).entries()) {
      const relation = places[at]?.relation;
      if (relation === undefined || table.rows === 0) continue;
      const rows = encodeRows(csv, table, tableBatch(open[at], 0, table.rows, writtenColumns(plan.tables[at], false)));
      const columns = columnList(table.columns.map(({ name }) => name));
      await copyRows(client, `COPY ${relation} ${columns} FROM stdin WITH (FORMAT csv)`, rows).catch((error: Error) => {
        throw new Error(`${table.name}: ${error.message} ${'detail' in error ? error.detail : ''}`);
      });
    }
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const { relation, name, definition } of circular)
      await client.query(`ALTER TABLE ${relation} ADD CONSTRAINT ${name} ${definition}`);
    await client.query('COMMIT');
    return plan;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
