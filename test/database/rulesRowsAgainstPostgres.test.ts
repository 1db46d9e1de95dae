import assert from 'node:assert/strict';
import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { libpgQueryParser } from '../../src/adapters/parsers/libpgQuery';
import { validate } from '../../src/core/measure/validity';
import { readSchema } from '../../src/core/schema/readSchema';
import type { Schema } from '../../src/core/schema/schema';
import { memoryRows } from '../unit/measure/memoryRows';
import { openReferee } from './rules/referee';

const DDL = `
  CREATE TYPE size AS ENUM ('small', 'large', 'huge');
  CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
  CREATE DOMAIN percent AS numeric(5,2) NOT NULL CHECK (VALUE BETWEEN 0 AND 100);
  CREATE TABLE item (
    id integer PRIMARY KEY,
    size size CHECK (size < 'huge'),
    amount positive,
    share percent,
    code char(4) CHECK (code ~ '^[A-Z]{2}[0-9 ]+$'),
    name varchar(6) CHECK (length(trim(name)) > 1),
    born date CHECK (born >= '2000-01-01'),
    seen timestamp,
    price numeric(6,2) CHECK (price * 2 <> 5.00 AND price >= 0),
    tags text[] CHECK (array_length(tags, 1) <= 2 AND NOT 'x' = ANY (tags)),
    extra jsonb CHECK (jsonb_typeof(extra) = 'object'),
    CHECK (seen::date >= born),
    CHECK ((size = 'small' AND amount < 10) OR size <> 'small'),
    CHECK (coalesce(price, 0) / nullif(amount, 5) < 50 OR amount IS NULL),
    CHECK (num_nonnulls(name, code) >= 1)
  )`;

const COLUMNS: Readonly<Record<string, readonly (string | null)[]>> = {
  size: ['small', 'large', 'huge', 'tiny', null],
  amount: ['1', '5', '12', '0', '-3', 'x', null],
  share: ['0', '99.99', '100.004', '100.01', '1000', null],
  code: ['AB12', 'AB1', 'ab12', 'AB123', 'AB1  ', null],
  name: ['Anna', ' a ', 'abcdefg', 'abcdef   ', '', null],
  born: ['2000-01-01', '1999-12-31', '2020-02-30', '2020-02-29', null],
  seen: ['2000-01-01 00:00:00', '2021-05-05 10:00:00.5', '1999-01-01', null],
  price: ['3.00', '2.50', '2.504', '9999.99', '9999.996', '-0.01', '1200', null],
  tags: ['{}', '{a,b}', '{a,b,c}', '{x}', '{NULL}', '{a', null],
  extra: ['{}', '[]', '{"a":1}', '{a}', 'null', null],
};

describe('the validator agrees with PostgreSQL on single rows', () => {
  let database: PGlite;
  let schema: Schema;
  before(async function () {
    this.timeout(60_000);
    database = await openReferee();
    await database.exec(DDL);
    schema = await readSchema([{ file: 'item.sql', text: DDL }], libpgQueryParser());
  });
  after(() => database.close());

  it('accepts what the server accepts and refuses what it refuses', async function () {
    this.timeout(60_000);
    const row = fc.record(
      Object.fromEntries(
        Object.entries(COLUMNS).map(([name, values]) => [
          name,
          fc.oneof({ weight: 4, arbitrary: fc.constant(values[0]) }, { weight: 1, arbitrary: fc.constantFrom(...values) }),
        ]),
      ),
    );
    const accepted = { yes: 0, no: 0 };
    await fc.assert(
      fc.asyncProperty(row, async (cells) => {
        const wanted = await serverAccepts(database, cells);
        accepted[wanted ? 'yes' : 'no'] += 1;
        const validity = await validate(schema, memoryRows(schema, { item: [{ id: 1, ...cells }] }), { now: 0 });
        assert.deepEqual(validity.unchecked, []);
        assert.equal(validity.valid, wanted, JSON.stringify({ cells, violations: validity.violations }));
      }),
      {
        numRuns: 600,
        seed: Number(process.env.SEEDBED_TEST_SEED ?? 20240229),
        examples: [[Object.fromEntries(Object.entries(COLUMNS).map(([name, values]) => [name, values[0]]))]],
      },
    );
    assert.ok(accepted.no > 100 && accepted.yes > 10, JSON.stringify(accepted));
  });

  for (const [column, values] of Object.entries(COLUMNS)) {
    it(`judges each ${column} alone`, async () => {
      for (const value of values) {
        const cells = { ...FINE, [column]: value };
        const validity = await validate(schema, memoryRows(schema, { item: [{ id: 1, ...cells }] }), { now: 0 });
        assert.equal(validity.valid, await serverAccepts(database, cells), JSON.stringify({ cells, violations: validity.violations }));
      }
    });
  }
});

const FINE: Readonly<Record<string, string | null>> = {
  size: 'small',
  amount: '1',
  share: '0',
  code: 'AB12',
  name: 'Anna',
  born: '2000-01-01',
  seen: '2000-01-01 00:00:00',
  price: '3.00',
  tags: '{a}',
  extra: '{}',
};

async function serverAccepts(database: PGlite, cells: Readonly<Record<string, string | null>>): Promise<boolean> {
  const columns = Object.keys(cells);
  const values = columns.map((name) => (cells[name] === null ? 'NULL' : `'${cells[name]?.replace(/'/g, "''")}'`));
  try {
    await database.exec('BEGIN');
    await database.exec(`INSERT INTO item (id, ${columns.join(', ')}) VALUES (1, ${values.join(', ')})`);
    return true;
  } catch {
    return false;
  } finally {
    await database.exec('ROLLBACK');
  }
}
