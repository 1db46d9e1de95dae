import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from 'pg';
import { sql } from '../../src/adapters/formats/sql';
import { cellText, tableBatch } from '../../src/core/generate/batches';
import { Frame } from '../../src/core/generate/frame';
import { type OpenPlan, openPlan } from '../../src/core/generate/openPlan';
import { negativeReport } from '../../src/core/measure/negativeReport';
import { offendersSql } from '../../src/core/measure/offenders';
import { formatTables, writtenColumns } from '../../src/core/plan/formatTable';
import { NEGATIVE_PACKS } from '../../src/core/recipe/negativePack';
import { encodeRows } from '../../src/flows/encodeRows';
import { sample } from '../contract/cli/commandLine';
import { planOf, violationsOf } from '../unit/support/plans';
import { freshDatabase } from './embeddedPostgres';
import { loadGenerated } from './loadGenerated';
import { createSchema, quietTables } from './serverSchema';

const CORPUS = resolve(__dirname, '../../../shared/corpus/postgres');
const SCRIPTS = ['kanboard__kanboard', 'temporalio__temporal', 'spring-projects__petclinic', 'usememos__memos'];
const recipe = { rows: 150, negative: { packs: [...NEGATIVE_PACKS], share: 0.5 } };

/** Nasty cells of texts and numbers that the server does not have as they were made, a hundred of each table at most. */
async function differing(client: Client, open: OpenPlan): Promise<string[]> {
  const found: string[] = [];
  for (const table of open.tables) {
    const [key] = table.plan.table.primaryKey?.columns ?? [];
    const place = table.plan.columns.findIndex(({ name, source }) => name === key && source.kind === 'sequence');
    if (place < 0) continue;
    for (const { row, column } of negativeReport(table)?.first ?? []) {
      const at = table.plan.columns.findIndex(({ name }) => name === column);
      if (!/^(text|integer|date)$/.test(table.plan.columns[at].type.family)) continue;
      const frame = new Frame(table, Float64Array.of(row));
      const [id, made] = [place, at].map((each) => cellText(frame.column(each), table.plan.columns[each].shape)(0));
      const { name, schema } = table.plan.table;
      const [relation, wanted, by] = [`${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`, column, key].map((each, i) =>
        i === 0 ? each : client.escapeIdentifier(each),
      );
      const { rows } = await client.query<{ value: string }>(`SELECT ${wanted}::text AS value FROM ${relation} WHERE ${by}::text = $1`, [
        id,
      ]);
      if (rows[0]?.value.trimEnd() !== made?.trimEnd()) found.push(`${name}.${column} row ${row}: ${made} became ${rows[0]?.value}`);
    }
  }
  return found;
}

/** Rules that make sense of rows, and that some row breaks. */
async function senseless(client: Client, { plan }: OpenPlan): Promise<string[]> {
  const found: string[] = [];
  for (const query of plan.tables.flatMap((table) => table.sense.flatMap((rule) => offendersSql(table, rule, plan) ?? []))) {
    const { rowCount } = await client.query(query);
    if (rowCount !== 0) found.push(query);
  }
  return found;
}

describe('nasty rows, in a real PostgreSQL', function () {
  this.timeout(240_000);
  const files = [
    ...['company', 'library', 'restaurants'].map(sample),
    ...SCRIPTS.map((name) => join(CORPUS, `${name}.sql`)).filter((file) => existsSync(file)),
  ];
  for (const file of files) {
    it(`${file.split('/').pop()}: all are accepted, and come back as they were`, async () => {
      const text = readFileSync(file, 'utf8');
      const client = await freshDatabase();
      await createSchema(client, text);
      const open = openPlan(await loadGenerated(client, text, recipe));
      assert.deepEqual(await violationsOf(open), []);
      const nasty = open.tables.reduce((sum, table) => sum + (negativeReport(table)?.rows ?? 0), 0);
      assert.ok(nasty > 20 * open.tables.length, `${nasty} rows`);
      assert.deepEqual(await differing(client, open), []);
      assert.deepEqual(await senseless(client, open), []);
      await client.end();
    });
  }

  it('as INSERTs all the same', async () => {
    const text = readFileSync(sample('library'), 'utf8');
    const client = await freshDatabase();
    await createSchema(client, text);
    await quietTables(client);
    const open = openPlan(await planOf(text, recipe));
    const tables = formatTables(open.plan, false);
    const rows = tables.map((table, at) =>
      encodeRows(sql, table, tableBatch(open.tables[at], 0, table.rows, writtenColumns(open.plan.tables[at], false))),
    );
    const parts = tables.flatMap((table, at) => [sql.head(table), rows[at], sql.tail(table)]);
    const script = Buffer.concat([sql.prologue?.(tables) ?? Buffer.of(), ...parts, sql.epilogue?.(tables) ?? Buffer.of()]);
    await client.query(script.toString());
    assert.deepEqual(await differing(client, open), []);
    await client.end();
  });
});
