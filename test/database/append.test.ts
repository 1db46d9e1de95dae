import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from 'pg';
import { tablePage } from '../../src/core/generate/batches';
import { openPlan } from '../../src/core/generate/openPlan';
import type { Plan } from '../../src/core/plan/plan';
import { someSchemas } from '../thorough';
import { APPEND_CASES } from './appendCases';
import { appendRows } from './appendRows';
import { freshDatabase } from './embeddedPostgres';
import { countRows } from './loadFiles';
import { createSchema, quietTables } from './serverSchema';

const FOLDERS = ['../../media/samples', '../../../shared/corpus/postgres', '../../../shared/bench'].map((folder) =>
  resolve(__dirname, folder),
);
const ROWS = 40;

/** Rows that tables should have more of. */
function addedBy(plan: Plan): Record<string, number> {
  return Object.fromEntries(plan.tables.map(({ name, rows, rowsFrom }) => [name, rowsFrom === 'database' ? 0 : rows]));
}

/** Adds rows, and sees that every table has as many more as the plan says. */
async function addsRows(client: Client, text: string, rows: number): Promise<Plan> {
  const tables = await quietTables(client);
  const before = await countRows(client, tables);
  const plan = await appendRows(client, text, { rows, seed: 1 });
  const after = await countRows(client, tables);
  const added = addedBy(plan);
  for (const { name } of tables) if (name in added) assert.equal(after[name] - before[name], added[name], name);
  return plan;
}

describe('rows that are added to those of a real PostgreSQL', function () {
  this.timeout(300_000);

  for (const folder of FOLDERS) {
    if (!existsSync(folder)) {
      it.skip(`there is no ${folder}`);
      continue;
    }
    const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
    for (const file of files.length > 3 ? someSchemas(files, 0) : files) {
      it(`come again: ${file}`, async () => {
        const text = readFileSync(join(folder, file), 'utf8');
        const client = await freshDatabase();
        await createSchema(client, text);
        const first = await addsRows(client, text, ROWS);
        const again = await addsRows(client, text, ROWS);
        await client.end();
        const had = first.tables.filter(({ rowsFrom }) => rowsFrom === undefined);
        const fewer = had.filter(
          ({ name, rows }) => (addedBy(again)[name] ?? 0) < rows && !again.shortfalls.some(({ table }) => table === name),
        );
        assert.deepEqual(
          fewer.map(({ name }) => name),
          [],
        );
      });
    }
  }

  it('are the same however they are cut, in whatever thread', async () => {
    const text = readFileSync(join(FOLDERS[0], 'library.sql'), 'utf8');
    const client = await freshDatabase();
    await createSchema(client, text);
    await appendRows(client, text, { rows: ROWS });
    const plan = await appendRows(client, text, { rows: ROWS });
    await client.end();
    const [here, there] = [plan, structuredClone(plan)].map((each) => openPlan(each).tables);
    for (const [at, { name, rows }] of plan.tables.entries()) {
      const whole = tablePage(here[at], 0, rows);
      const parts = [0, 7, 14, 21, 28, 35].flatMap((start) => tablePage(there[at], start, start < 35 ? 7 : rows));
      assert.deepEqual(parts, whole, name);
    }
  });

  for (const { name, ddl, rows, recipe, truths, counts = {} } of APPEND_CASES) {
    it(name, async () => {
      const client = await freshDatabase();
      await client.query(ddl);
      await client.query(rows);
      for (const time of [1, 2]) {
        const plan = await appendRows(client, ddl, recipe);
        assert.deepEqual(
          plan.shortfalls.filter(({ table, kind }) => !(table in counts) && kind !== 'given'),
          [],
          `time ${time}`,
        );
      }
      for (const truth of truths) {
        const { rows: answer } = await client.query<boolean[]>({ text: `SELECT ${truth}`, rowMode: 'array' });
        assert.deepEqual(answer, [[true]], truth);
      }
      await client.end();
    });
  }
});
