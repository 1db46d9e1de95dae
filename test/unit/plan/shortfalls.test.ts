import assert from 'node:assert/strict';
import type { Shortfall } from '../../../src/core/measure/report';
import { planOf } from '../support/plans';

describe('what a shortfall says', () => {
  const cases: readonly (readonly [string, string, readonly [Shortfall['kind'], string][]])[] = [
    ['a key', 'CREATE TABLE t (b boolean PRIMARY KEY)', [['capacity', 'PRIMARY KEY (b)']]],
    ['a sequence', 'CREATE TABLE t (id smallserial PRIMARY KEY)', [['sequence', 'id smallint']]],
    ['a named CHECK', 'CREATE TABLE t (n int NOT NULL CONSTRAINT never CHECK (n > 5 AND n < 3))', [['condition', 'never']]],
    [
      'of two CHECKs the one on the column',
      'CREATE TABLE t (n int NOT NULL, m int CHECK (m > 0), CONSTRAINT never CHECK (n > 5 AND n < 3))',
      [['condition', 'never']],
    ],
    [
      'a CHECK among columns, found by search',
      'CREATE TABLE t (a int NOT NULL, b int NOT NULL, CONSTRAINT odd CHECK (a * a + b * b = 25 AND a * b = 13), CHECK (a < 100))',
      [['condition', 'odd']],
    ],
    [
      'a domain',
      'CREATE DOMAIN d AS text CONSTRAINT short CHECK (length(VALUE) < 0); CREATE TABLE t (c d NOT NULL)',
      [['condition', 'short (c)']],
    ],
    [
      'a parent without rows',
      'CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (p int NOT NULL REFERENCES p)',
      [['parents', 'FOREIGN KEY (p)']],
    ],
    ['no partitions', 'CREATE TABLE t (n int) PARTITION BY RANGE (n)', [['partitions', 'PARTITION BY']]],
  ];
  for (const [name, ddl, expected] of cases) {
    it(name, async () => {
      const { shortfalls } = await planOf(ddl, { rows: 40_000, ...(ddl.includes('TABLE p ') && { tables: { p: { rows: 0 } } }) });
      assert.deepEqual(
        shortfalls.map(({ kind, constraint }) => [kind, constraint]),
        expected,
      );
    });
  }

  it('a rule of the recipe that cannot be kept is an error, a CHECK beside it is not', async () => {
    const ddl = 'CREATE TABLE t (b boolean PRIMARY KEY, n int NOT NULL CHECK (n > 5))';
    await assert.rejects(planOf(ddl, { rows: 10, tables: { t: { rules: ['n < 3'] } } }), {
      code: 'unsatisfiable',
      message: /rule \(n < 3\)/,
    });
    const { shortfalls } = await planOf(ddl, { rows: 10, tables: { t: { rules: ['n < 30'] } } });
    assert.deepEqual(
      shortfalls.map(({ kind, capacity }) => [kind, capacity]),
      [['capacity', 2]],
    );
  });
});
