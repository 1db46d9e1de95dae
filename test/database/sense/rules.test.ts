import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from 'pg';
import { offendersSql, orphansSql } from '../../../src/core/measure/offenders';
import type { Plan } from '../../../src/core/plan/plan';
import { freshDatabase } from '../embeddedPostgres';
import { loadGenerated } from '../loadGenerated';
import { createSchema } from '../serverSchema';

const CORPUS = resolve(__dirname, '../../../../shared/corpus/postgres');
const SAMPLES = resolve(__dirname, '../../../media/samples');

/** Scripts, and how many rules their names tell of at least. */
const SCRIPTS: readonly (readonly [folder: string, name: string, least: number])[] = [
  ...['shop', 'bank', 'clinic', 'school', 'airline', 'social', 'saas', 'tracker', 'hotel'].map((name) => [__dirname, name, 20] as const),
  [__dirname, 'warehouse', 10],
  [__dirname, 'warehouse', 10],
  ...['library', 'company', 'restaurants'].map((name) => [SAMPLES, name, 5] as const),
  [CORPUS, 'devrimgunduz__pagila', 2],
  [CORPUS, 'jOOQ__sakila', 2],
  [CORPUS, 'lerocha__chinook', 1],
  [CORPUS, 'lorint__adventureworks', 5],
  [CORPUS, 'umami-software__umami_migrations', 5],
  [CORPUS, 'langfuse__langfuse_migrations', 20],
  [CORPUS, 'triggerdotdev__trigger_runops', 5],
  [CORPUS, 'hatchet-dev__hatchet_v1core', 5],
  [CORPUS, 'MIT-LCP__mimic4', 5],
  [CORPUS, 'apache__dolphinscheduler', 5],
  [CORPUS, 'thingsboard__thingsboard', 2],
  [CORPUS, 'usememos__memos', 2],
  [CORPUS, 'temporalio__temporal', 0],
];

/** The rules of a plan, inferred references among them, of which the server finds offenders, with their number. */
async function broken(client: Client, plan: Plan): Promise<string[]> {
  const found: string[] = [];
  for (const table of plan.tables) {
    const references = table.table.foreignKeys.filter(({ inferred }) => inferred).map((key) => orphansSql(table.table, key, plan));
    for (const sql of [...references, ...table.sense.map((rule) => offendersSql(table, rule, plan))]) {
      assert.ok(sql, `${table.name}: a rule that no SQL says`);
      const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM (${sql}) AS offenders`);
      if (rows[0].count !== '0') found.push(`${rows[0].count}: ${sql}`);
    }
  }
  return found;
}

describe('inferred rules, asked of a real server', function () {
  this.timeout(120_000);

  for (const [folder, name, least] of SCRIPTS) {
    const file = join(folder, `${name}.sql`);
    if (!existsSync(file)) {
      it.skip(`${name} is not here: ${file}`);
      continue;
    }
    it(`${name}: no row breaks one`, async () => {
      const text = readFileSync(file, 'utf8');
      const client = await freshDatabase();
      await createSchema(client, text);
      const plan = await loadGenerated(client, text, { rows: 300 });
      assert.deepEqual(await broken(client, plan), []);
      const rules = plan.tables.reduce((sum, table) => sum + table.sense.length, 0);
      assert.ok(rules >= least, `${rules} rules`);
      await client.end();
    });
  }
});
