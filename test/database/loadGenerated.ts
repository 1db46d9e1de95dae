import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { csv } from '../../src/adapters/formats/csv';
import { libpgQueryParser } from '../../src/adapters/parsers/libpgQuery';
import { safeFileName } from '../../src/adapters/store/safeFileName';
import { tableBatch } from '../../src/core/generate/batches';
import { openPlan } from '../../src/core/generate/openPlan';
import { formatTables, writtenColumns } from '../../src/core/plan/formatTable';
import type { Plan } from '../../src/core/plan/plan';
import type { DatasetInput } from '../../src/core/ports';
import { encodeRows } from '../../src/flows/encodeRows';
import { loadPlan } from '../../src/flows/loadPlan';
import { loadFiles } from './loadFiles';
import { quietTables } from './serverSchema';

/** Generates what a recipe asks of a script and loads it into a server that has its tables. Rejects with the server's refusal. */
export async function loadGenerated(client: Client, text: string, recipe: DatasetInput['recipe']): Promise<Plan> {
  const plan = await loadPlan({ sources: [{ file: 'script.sql', text }], recipe, dialect: 'postgres' }, libpgQueryParser());
  const folder = mkdtempSync(join(tmpdir(), 'seedbed-rows-'));
  chmodSync(folder, 0o755);
  try {
    writeTables(plan, folder);
    const known = await quietTables(client);
    const tables = plan.tables.flatMap((table) => known.filter(({ name }) => name === table.name));
    // Rows that the script inserts are among those that are loaded.
    await client.query(`TRUNCATE ${tables.map((table) => table.relation).join(', ')} CASCADE`);
    await loadFiles(client, folder, tables);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return plan;
}

function writeTables(plan: Plan, folder: string): void {
  const open = openPlan(plan).tables;
  formatTables(plan, false).forEach((table, at) => {
    const rows = encodeRows(csv, table, tableBatch(open[at], 0, table.rows, writtenColumns(plan.tables[at], false)));
    writeFileSync(join(folder, safeFileName(`${plan.tables[at].name}.csv`)), Buffer.concat([csv.head(table), rows]));
  });
}

/** `table.column` of columns that hold one value or NULL alone, in tables of more than five rows. */
export async function constantColumns(client: Client, plan: Plan): Promise<string[]> {
  const found: string[] = [];
  for (const { table, rows } of plan.tables) {
    if (rows <= 5 || table.columns.length === 0) continue;
    const relation = `${client.escapeIdentifier(table.schema)}.${client.escapeIdentifier(table.name)}`;
    for (const { name } of table.columns) {
      const column = client.escapeIdentifier(name);
      const { rows: counted } = await client.query<{ count: number }>(
        `SELECT count(DISTINCT ${column}::text)::int AS count FROM ${relation}`,
      );
      if (counted[0].count <= 1) found.push(`${table.name}.${name}`);
    }
  }
  return found;
}
