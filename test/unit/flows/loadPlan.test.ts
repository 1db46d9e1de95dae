import assert from 'node:assert/strict';
import { loadPlan } from '../../../src/flows/loadPlan';
import { parser } from '../support/plans';

const TABLES = 40;

/** Tables in a row, each with a key that only reading its rows can decide. */
const DDL = Array.from(
  { length: TABLES },
  (_, at) => `CREATE TABLE t${at} (id int PRIMARY KEY, a text NOT NULL, b int); CREATE UNIQUE INDEX ON t${at} (left(a, 40), b);`,
).join('\n');

const input = { sources: [{ file: 'schema.sql', text: DDL }], recipe: { rows: 20_000 } };

/** Plans, aborting when the thread is let go for the n-th time; how often it was in all. */
async function planAborting(at: number): Promise<number> {
  const controller = new AbortController();
  let count = 0;
  const breathe = async (): Promise<void> => {
    if (++count === at) controller.abort();
  };
  await assert.rejects(loadPlan(input, parser, { breathe, signal: controller.signal }), { code: 'cancelled' });
  return count;
}

describe('planning', () => {
  it('is given up wherever its signal aborts', async () => {
    for (const at of [1, TABLES, 2 * TABLES + 5, 4 * TABLES]) assert.equal(await planAborting(at), at);
  });

  it('lets the thread go for each statement and table, and again while rows are read', async () => {
    let count = 0;
    await loadPlan(input, parser, {
      breathe: async () => {
        count++;
      },
    });
    assert.ok(count > 6 * TABLES, `${count} times`);
  });
});
