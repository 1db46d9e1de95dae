import assert from 'node:assert/strict';
import { columnsOfTable, openOf, tableNamed, violationsOf } from '../support/plans';

/** Rows that a table of one such column beside others gets, and the column's texts. */
async function made(column: string, rows: number): Promise<readonly (string | null)[]> {
  const open = await openOf(`CREATE TABLE t (c ${column}, note text);`, { rows });
  assert.deepEqual(await violationsOf(open), []);
  return columnsOfTable(tableNamed(open, 't')).c;
}

describe('types that hold few values', () => {
  it('have times distinct as the type rounds them', async () => {
    for (const type of ['time(0)', 'time(1)', 'time', 'timestamp(0)', 'timestamptz(2)']) {
      const texts = await made(`${type} NOT NULL UNIQUE`, 5000);
      assert.equal(new Set(texts).size, 5000, type);
    }
  });

  it('count no further than conditions let them, upwards and downwards', async () => {
    assert.deepEqual((await made('serial PRIMARY KEY CHECK (c < 12)', 50)).at(-1), '11');
    assert.deepEqual((await made('serial PRIMARY KEY CHECK (c <= 12.5)', 50)).at(-1), '12');
    assert.deepEqual((await made('integer PRIMARY KEY CHECK (c >= 2.5)', 5))[0], '3');
    const down = await made('integer GENERATED ALWAYS AS IDENTITY (INCREMENT BY -2 MINVALUE -9) PRIMARY KEY', 50);
    assert.deepEqual([down.length, down[0], down.at(-1)], [5, '-1', '-9']);
  });
});
