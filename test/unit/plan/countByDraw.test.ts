import assert from 'node:assert/strict';
import { formatTable } from '../../../src/core/plan/formatTable';
import { columnsOfTable, openOf, violationsOf } from '../support/plans';

describe('conditions on numbers that count', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['a key', 'CREATE TABLE t (id int PRIMARY KEY CHECK (id % 10 = 3))'],
    ['a serial', 'CREATE TABLE t (id serial PRIMARY KEY CHECK (id % 10 = 3), x int NOT NULL)'],
    ['with another column', 'CREATE TABLE t (id serial PRIMARY KEY, x int NOT NULL CHECK (x BETWEEN 1 AND 5), CHECK ((id + x) % 10 = 3))'],
    [
      'by way of a generated column',
      'CREATE TABLE t (id serial PRIMARY KEY, twice int GENERATED ALWAYS AS (id * 2) STORED, CHECK (twice % 10 = 4))',
    ],
  ];
  for (const [name, ddl] of cases) {
    it(`hold for ${name}, and none of the rows is missing`, async () => {
      const open = await openOf(ddl, { rows: 60 });
      assert.deepEqual([open.plan.tables[0].rows, open.plan.shortfalls, await violationsOf(open)], [60, [], []]);
    });
  }

  it('the sequence goes on after the greatest number', async () => {
    const open = await openOf('CREATE TABLE t (id serial PRIMARY KEY CHECK (id % 10 = 3))', { rows: 60 });
    const [table] = open.tables;
    const [{ next }] = formatTable(table.plan, open.plan.schema, false).sequences;
    assert.equal(next, Math.max(...columnsOfTable(table).id.map(Number)) + 1);
    assert.equal(next, 594);
  });

  it('without a condition that chooses, they count rows', async () => {
    const open = await openOf('CREATE TABLE t (id serial PRIMARY KEY CHECK (id > 0), x int NOT NULL CHECK (x % 7 = 3))', { rows: 60 });
    assert.deepEqual(
      columnsOfTable(open.tables[0]).id.map(Number),
      Array.from({ length: 60 }, (_, row) => row + 1),
    );
  });
});
