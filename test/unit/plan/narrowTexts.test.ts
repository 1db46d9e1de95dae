import assert from 'node:assert/strict';
import { columnOf } from '../support/plans';

describe('texts in columns too narrow for them', () => {
  const distinct = (cells: readonly (string | null)[]): string[] => [...new Set(cells.filter((cell) => cell !== null))];

  for (const [column, most] of [
    ['position varchar(5)', 5],
    ['status char(1) NOT NULL', 1],
    ['status varchar(2)', 2],
    ['priority varchar(3)', 3],
    ['job_title varchar(4) NOT NULL', 4],
  ] as const) {
    it(`${column}: several, that fit`, async () => {
      const values = distinct(await columnOf(`CREATE TABLE people (id int PRIMARY KEY, ${column})`, column.split(' ')[0]));
      assert.ok(values.length > 1, values.join());
      assert.deepEqual(
        values.filter((value) => value.trim().length === 0 || value.length > most),
        [],
      );
    });
  }

  it('words that fit are kept whole', async () => {
    const values = distinct(await columnOf('CREATE TABLE people (id int PRIMARY KEY, status varchar(9) NOT NULL)', 'status'));
    assert.ok(values.includes('active'), values.join());
  });
});
