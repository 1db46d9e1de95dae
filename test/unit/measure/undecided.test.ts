import assert from 'node:assert/strict';
import { undecided } from '../../../src/core/measure/undecided';
import { readSchema } from '../../../src/core/schema/readSchema';
import { parser } from '../support/plans';

/** A function that the engine does not follow. */
const LOOP = `CREATE FUNCTION digits(n int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS
  $$ DECLARE s int := 0; BEGIN WHILE n > 0 LOOP s := s + n % 10; n := n / 10; END LOOP; RETURN s; END $$;`;

async function undecidedOf(ddl: string): Promise<string[]> {
  const schema = await readSchema([{ file: 'a.sql', text: LOOP + ddl }], parser);
  return [...undecided(schema.tables[0], schema, 0).constraints];
}

describe('constraints that only a database can decide', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['none of what the engine evaluates', "CREATE TABLE t (id int PRIMARY KEY, e text UNIQUE CHECK (e LIKE '%@%'))", []],
    ['a CHECK', 'CREATE TABLE t (n int CONSTRAINT odd CHECK (digits(n) = 3), m int CHECK (m > 0))', ['odd']],
    ['a unique index over an expression', 'CREATE TABLE t (n int); CREATE UNIQUE INDEX sums ON t (digits(n))', ['sums']],
    ['a unique index over some rows', 'CREATE TABLE t (n int); CREATE UNIQUE INDEX few ON t (n) WHERE digits(n) > 3', ['few']],
    ['a domain', 'CREATE DOMAIN d AS int CONSTRAINT low CHECK (digits(VALUE) < 3); CREATE TABLE t (n d)', ['low (n)']],
    [
      'a key over a generated column',
      'CREATE TABLE t (n int, s int GENERATED ALWAYS AS (digits(n)) STORED, CONSTRAINT once UNIQUE (s))',
      ['once'],
    ],
    [
      'a CHECK over a generated column',
      'CREATE TABLE t (n int, s int GENERATED ALWAYS AS (digits(n)) STORED, CONSTRAINT low CHECK (s < 3))',
      ['low'],
    ],
    [
      'an exclusion over an expression',
      'CREATE TABLE t (a date, b date, CONSTRAINT apart EXCLUDE USING gist (daterange(a, b) WITH &&))',
      ['apart'],
    ],
    [
      'no exclusion among columns that rows are made to keep',
      'CREATE TABLE t (r int, d daterange, EXCLUDE USING gist (r WITH =, d WITH &&))',
      [],
    ],
    ['an exclusion by another operator', 'CREATE TABLE t (r int, CONSTRAINT one EXCLUDE USING gist (r WITH <>))', ['one']],
  ];
  for (const [name, ddl, expected] of cases) {
    it(name, async () => assert.deepEqual(await undecidedOf(ddl), expected));
  }
});
