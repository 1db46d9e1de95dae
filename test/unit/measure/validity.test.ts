import assert from 'node:assert/strict';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import type { Validity } from '../../../src/core/measure/report';
import { validate } from '../../../src/core/measure/validity';
import { readSchema } from '../../../src/core/schema/readSchema';
import type { Schema } from '../../../src/core/schema/schema';
import type { Cell } from './memoryRows';
import { memoryRows } from './memoryRows';

type Data = Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>;

const parser = libpgQueryParser();

async function schemaOf(sql: string): Promise<Schema> {
  const schema = await readSchema([{ file: 'test.sql', text: sql }], parser);
  assert.deepEqual(schema.diagnostics, []);
  return schema;
}

async function check(sql: string, data: Data, keysPerPass?: number): Promise<Validity> {
  const schema = await schemaOf(sql);
  return validate(schema, memoryRows(schema, data), { now: Date.UTC(2024, 0, 1) * 1000, keysPerPass });
}

/** `kind table: count`, as far as there are offenders. */
function counts(validity: Validity): readonly string[] {
  return validity.violations.map((violation) => `${violation.kind} ${violation.table}: ${violation.count}`).sort();
}

const numbered = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('validate', () => {
  it('finds nothing in rows that are right, and counts them', async () => {
    const validity = await check('CREATE TABLE a (id int PRIMARY KEY, b text NOT NULL); CREATE TABLE c (a int REFERENCES a)', {
      a: numbered(20).map((id) => ({ id, b: 'x' })),
      c: [{ a: 3 }, { a: null }],
    });
    assert.deepEqual(validity, { valid: true, checkedRows: 22, violations: [], unchecked: [] });
  });

  it('counts NULLs in NOT NULL columns, of domains and primary keys too', async () => {
    const validity = await check('CREATE DOMAIN d AS text NOT NULL; CREATE TABLE a (id int PRIMARY KEY, b text NOT NULL, c d, e text)', {
      a: [
        { id: 1, b: null, c: 'x', e: null },
        { id: 2, b: null, c: null, e: null },
        { id: null, b: 'x', c: 'y', e: 'z' },
      ],
    });
    assert.deepEqual(
      validity.violations.map((violation) => [violation.constraint, violation.count]),
      [
        ['id NOT NULL', 1],
        ['b NOT NULL', 2],
        ['c NOT NULL', 1],
      ],
    );
  });

  for (const keysPerPass of [undefined, 10, 3]) {
    describe(`with ${keysPerPass ?? 'all'} keys per pass`, () => {
      it('counts duplicates of single numbers', async () => {
        const ids = [...numbered(40), 3, 3, 17];
        assert.deepEqual(counts(await check('CREATE TABLE a (id bigint PRIMARY KEY)', { a: ids.map((id) => ({ id })) }, keysPerPass)), [
          'primary key a: 3',
        ]);
      });

      it('counts duplicates of texts and of several columns', async () => {
        const rows = numbered(50).map((index) => ({
          tenant: index % 5,
          slug: `s${Math.floor(index / 5)}`,
          email: `e${index}@example.com`,
        }));
        const sql = 'CREATE TABLE a (tenant int, slug text, email varchar(40) UNIQUE, PRIMARY KEY (tenant, slug))';
        assert.deepEqual(counts(await check(sql, { a: rows }, keysPerPass)), []);
        const planted = [
          ...rows,
          { ...rows[7], email: 'new@example.com' },
          { tenant: 9, slug: 's', email: 'e3@example.com' },
          { tenant: 9, slug: 't', email: 'e3@example.com' },
        ];
        assert.deepEqual(counts(await check(sql, { a: planted }, keysPerPass)), ['primary key a: 1', 'unique a: 2']);
      });

      it('takes NULLs as distinct, or not', async () => {
        const rows = [...numbered(12).map((n) => ({ n, t: `t${n}` })), { n: null, t: null }, { n: null, t: null }, { n: null, t: 'x' }];
        assert.deepEqual(counts(await check('CREATE TABLE a (n int UNIQUE, t text UNIQUE)', { a: rows }, keysPerPass)), []);
        assert.deepEqual(
          counts(
            await check('CREATE TABLE a (n int UNIQUE NULLS NOT DISTINCT, t text UNIQUE NULLS NOT DISTINCT)', { a: rows }, keysPerPass),
          ),
          ['unique a: 1', 'unique a: 2'],
        );
      });

      it('follows partial and expression indexes', async () => {
        const sql = 'CREATE TABLE a (email text, active boolean); CREATE UNIQUE INDEX u ON a (lower(email)) WHERE active';
        const rows = [
          ...numbered(15).map((n) => ({ email: `u${n}`, active: true })),
          { email: 'U3', active: true },
          { email: 'U4', active: false },
          { email: 'U5', active: null },
        ];
        const validity = await check(sql, { a: rows }, keysPerPass);
        assert.deepEqual(validity.violations, [{ table: 'a', constraint: 'u', kind: 'unique', count: 1 }]);
      });

      it('counts orphans of every foreign key', async () => {
        const sql = `CREATE TABLE p (a int, b text, PRIMARY KEY (a, b)); CREATE TABLE q (id int PRIMARY KEY, boss int REFERENCES q);
          CREATE TABLE c (a int, b text, q bigint REFERENCES q (id), FOREIGN KEY (a, b) REFERENCES p);
          CREATE TABLE f (a int, b text, FOREIGN KEY (a, b) REFERENCES p MATCH FULL)`;
        const validity = await check(
          sql,
          {
            p: numbered(30).map((a) => ({ a, b: `b${a}` })),
            q: [...numbered(25).map((id) => ({ id, boss: id > 0 ? id - 1 : null })), { id: 25, boss: 99 }],
            c: [
              { a: 1, b: 'b1', q: 3 },
              { a: 1, b: 'b2', q: 4 },
              { a: 1, b: null, q: 50 },
              { a: null, b: 'nope', q: null },
            ],
            f: [
              { a: 1, b: null },
              { a: null, b: null },
              { a: 2, b: 'b2' },
              { a: 2, b: 'b3' },
            ],
          },
          keysPerPass,
        );
        assert.deepEqual(counts(validity), ['foreign key c: 1', 'foreign key c: 1', 'foreign key f: 2', 'foreign key q: 1']);
      });
    });
  }

  it('compares keys as the database does', async () => {
    const sql =
      'CREATE EXTENSION citext; CREATE TABLE a (c char(5) UNIQUE, u uuid UNIQUE, x citext UNIQUE, n numeric UNIQUE, t text UNIQUE, i interval UNIQUE)';
    const first = { c: 'ab', u: 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', x: 'Foo', n: '1.50', t: 'Foo', i: '1 day' };
    const second = { c: 'ab   ', u: 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', x: 'fOO', n: '1.5', t: 'foo', i: '24:00:00' };
    const validity = await check(sql, { a: [first, second] });
    assert.deepEqual(validity.violations.map((violation) => violation.constraint).sort(), [
      'a_c_key',
      'a_i_key',
      'a_n_key',
      'a_u_key',
      'a_x_key',
    ]);
  });

  it('counts broken CHECKs of tables and domains; NULL holds', async () => {
    const sql = `CREATE DOMAIN positive AS int CHECK (VALUE > 0);
      CREATE TABLE a (n int CONSTRAINT small CHECK (n < 10), p positive, s text CHECK (s IN ('x', 'y')), f date, t date, tags positive[], CONSTRAINT ordered CHECK (f <= t), CONSTRAINT safe CHECK (10 / n > 0))`;
    const good = { n: 1, p: 1, s: 'x', f: 1, t: 2, tags: '{1,2}' };
    const validity = await check(sql, {
      a: [
        good,
        { ...good, n: 10 },
        { ...good, n: null, p: null, s: null, f: null },
        { ...good, p: 0 },
        { ...good, p: -5, s: 'z' },
        { ...good, f: 3 },
        { ...good, n: 0 },
        { ...good, tags: '{1,0}' },
        good,
      ],
    });
    assert.deepEqual(Object.fromEntries(validity.violations.map((violation) => [violation.constraint, violation.count])), {
      small: 1,
      'positive_check (p)': 2,
      'positive_check (tags)': 1,
      a_s_check: 1,
      ordered: 1,
      safe: 1,
    });
  });

  it('counts values that their type refuses', async () => {
    const sql =
      "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE a (e mood, v varchar(3), n numeric(4,2), s smallint, j jsonb, u uuid, d date, l int[], b bit(3))";
    const good = { e: 'ok', v: 'abc', n: 99.99, s: 32767, j: '{}', u: 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', d: 0, l: '{1}', b: '101' };
    const bad = { e: 'glad', v: 'abcd', n: 99.995, s: 32768, j: '{', u: 'x', d: 0.5, l: '{a}', b: '10' };
    const validity = await check(sql, { a: [good, bad, { ...bad, v: 'abc   ' }] });
    assert.deepEqual(Object.fromEntries(validity.violations.map((violation) => [violation.constraint.split(' ')[0], violation.count])), {
      e: 2,
      v: 1,
      n: 2,
      s: 2,
      j: 2,
      u: 2,
      d: 2,
      l: 2,
      b: 2,
    });
    assert.ok(validity.violations.every((violation) => violation.kind === 'type'));
  });

  it('counts rows that no partition takes', async () => {
    const sql = `CREATE TABLE m (d date NOT NULL) PARTITION BY RANGE (d);
      CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')`;
    const validity = await check(sql, { m: [{ d: 18262 }, { d: 18261 }, { d: 18627 }, { d: 18628 }] });
    assert.deepEqual(counts(validity), ['check m: 2']);
  });

  it('looks for referenced rows in the table itself, not in its heirs', async () => {
    const sql = 'CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE h (x int) INHERITS (p); CREATE TABLE c (p int REFERENCES p)';
    assert.deepEqual(counts(await check(sql, { p: [{ id: 1 }], h: [{ id: 2, x: 0 }], c: [{ p: 1 }, { p: 2 }] })), ['foreign key c: 1']);
  });

  it('checks exclusion by equality and names what it cannot check', async () => {
    const sql =
      'CREATE TABLE a (n int, r int4range, t text, EXCLUDE USING gist (n WITH =), CONSTRAINT overlap EXCLUDE USING gist (r WITH &&), CONSTRAINT odd CHECK (unknown_function(t) > 1))';
    const validity = await check(sql, {
      a: [
        { n: 1, r: '[1,2)', t: 'x' },
        { n: 1, r: '[1,2)', t: 'x' },
      ],
    });
    assert.deepEqual(counts(validity), ['exclusion a: 1']);
    assert.deepEqual(validity.unchecked, [
      { table: 'a', constraint: 'odd', reason: 'function unknown_function()' },
      { table: 'a', constraint: 'overlap', reason: 'exclusion by operator &&' },
    ]);
  });

  it('stops when it is cancelled', async () => {
    const schema = await schemaOf('CREATE TABLE a (id int)');
    const signal = AbortSignal.abort();
    await assert.rejects(validate(schema, memoryRows(schema, { a: [{ id: 1 }] }), { now: 0, signal }), { code: 'cancelled' });
  });
});
