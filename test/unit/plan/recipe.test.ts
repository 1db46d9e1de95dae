import assert from 'node:assert/strict';
import { columnOf, columnsOfTable, openOf, planOf, tableNamed, violationsOf } from '../support/plans';

const DDL = `
CREATE TABLE authors (id serial PRIMARY KEY, name text NOT NULL, country varchar(2));
CREATE TABLE books (
  id serial PRIMARY KEY, author_id integer REFERENCES authors, isbn varchar(13) UNIQUE, status text,
  price numeric(8,2) NOT NULL, copies integer NOT NULL DEFAULT 1, lent integer NOT NULL,
  bought_on date, read_at timestamptz, worth numeric(12,2), note text
);`;

type ColumnRecipe = NonNullable<NonNullable<NonNullable<Parameters<typeof planOf>[1]>['tables']>[string]['columns']>[string];

/** All values of one column of `books` under a recipe for it. */
async function book(column: string, recipe: ColumnRecipe, rows = 400): Promise<(string | null)[]> {
  const open = await openOf(DDL, { rows: 20, tables: { books: { rows, columns: { [column]: recipe } } } });
  assert.deepEqual(await violationsOf(open), []);
  return columnsOfTable(tableNamed(open, 'books'))[column];
}

const share = (values: readonly (string | null)[], wanted: string | null): number =>
  values.filter((value) => value === wanted).length / values.length;

describe('what a recipe asks for', () => {
  it('is the number of rows: by table, in general, none', async () => {
    const plan = await planOf(DDL, { rows: 7, tables: { books: { rows: 31 } } });
    assert.deepEqual(
      plan.tables.map(({ name, rows, asked }) => [name, rows, asked]),
      [
        ['authors', 7, 7],
        ['books', 31, 31],
      ],
    );
    const empty = await planOf(DDL, { rows: 0 });
    assert.deepEqual(
      empty.tables.map(({ rows }) => rows),
      [0, 0],
    );
    assert.deepEqual(empty.shortfalls, []);
  });

  it('is the share of NULLs, of references too', async () => {
    assert.ok(Math.abs(share(await book('note', { nulls: 0.4 }, 2000), null) - 0.4) < 0.05);
    assert.ok(Math.abs(share(await book('author_id', { nulls: 0.7 }, 2000), null) - 0.7) < 0.05);
    assert.equal(share(await book('note', { nulls: 0 }), null), 0);
    assert.equal(share(await book('note', { nulls: 1 }), null), 1);
    assert.equal(share(await book('author_id', { nulls: 1 }), null), 1);
  });

  it('is the values, as often as the weights say', async () => {
    const status = await book('status', { values: ['new', 'used', 'lost'], weights: [6, 3, 1], nulls: 0 }, 4000);
    assert.deepEqual(new Set(status), new Set(['new', 'used', 'lost']));
    assert.ok(Math.abs(share(status, 'new') - 0.6) < 0.03 && Math.abs(share(status, 'lost') - 0.1) < 0.02);
    assert.deepEqual(new Set(await book('copies', { values: [3, 5] })), new Set(['3', '5']));
  });

  it('is the least and the greatest value: numbers, dates, moments', async () => {
    for (const price of await book('price', { min: 10, max: 12.5 })) assert.ok(Number(price) >= 10 && Number(price) <= 12.5, String(price));
    for (const copies of await book('copies', { min: 500 })) assert.ok(Number(copies) >= 500);
    for (const day of await book('bought_on', { min: '2020-03-01', max: '2020-03-31', nulls: 0 })) assert.match(String(day), /^2020-03-/);
    for (const at of await book('read_at', { min: '2024-05-01T00:00:00Z', max: '2024-05-02T00:00:00Z', nulls: 0 }))
      assert.match(String(at), /^2024-05-0[12] /);
  });

  it('is the pattern, unique where the column is', async () => {
    for (const note of await book('note', { pattern: '^N-[0-9]{3}$', nulls: 0 })) assert.match(String(note), /^N-[0-9]{3}$/);
    const isbn = await book('isbn', { pattern: '^978[0-9]{10}$', nulls: 0 });
    for (const each of isbn) assert.match(String(each), /^978[0-9]{10}$/);
    assert.equal(new Set(isbn).size, isbn.length);
  });

  it('is the kind', async () => {
    for (const note of await book('note', { kind: 'internet.email', nulls: 0 })) assert.match(String(note), /^[^@\s]+@[^@\s]+\.[a-z]+$/);
  });

  it('is the value as SQL over the row', async () => {
    const open = await openOf(DDL, { tables: { books: { columns: { worth: { sql: 'price * copies' }, lent: { sql: 'copies' } } } } });
    const { worth, price, copies, lent } = columnsOfTable(tableNamed(open, 'books'));
    worth.forEach((each, i) =>
      assert.ok(Math.abs(Number(each) - Number(price[i]) * Number(copies[i])) < 1e-6, `${each} = ${price[i]} * ${copies[i]}`),
    );
    assert.deepEqual(lent, copies);
  });

  it('is rules that every row fulfils', async () => {
    const rules = ['lent <= copies', "status IN ('open', 'closed')", "status <> 'closed' OR note IS NULL", 'read_at > bought_on'];
    const open = await openOf(DDL, { rows: 300, tables: { books: { rules } } });
    const { lent, copies, status, note, read_at: read, bought_on: bought } = columnsOfTable(tableNamed(open, 'books'));
    for (let i = 0; i < 300; i++) {
      assert.ok(Number(lent[i]) <= Number(copies[i]), `${lent[i]} <= ${copies[i]}`);
      assert.ok(status[i] === null || ['open', 'closed'].includes(String(status[i])));
      assert.ok(status[i] !== 'closed' || note[i] === null);
      assert.ok(read[i] === null || bought[i] === null || String(read[i]) > `${bought[i]} 00:00:00`, `${read[i]} > ${bought[i]}`);
    }
    assert.ok(new Set(status).has('closed') && note.some((each) => each !== null));
  });

  it('is now, after which nothing happens', async () => {
    const days = await columnOf('CREATE TABLE t (created_at date NOT NULL CHECK (created_at <= CURRENT_DATE))', 'created_at', {
      now: '2001-05-05',
    });
    for (const day of days) assert.ok(String(day) <= '2001-05-05', String(day));
  });
});

describe('what a recipe cannot have', () => {
  const refused: readonly (readonly [string, NonNullable<Parameters<typeof planOf>[1]>, RegExp])[] = [
    ['an unknown table', { tables: { shelves: {} } }, /shelves/],
    ['an unknown column', { tables: { books: { columns: { colour: {} } } } }, /colour/],
    ['an unknown kind', { tables: { books: { columns: { note: { kind: 'person.aura' } } } } }, /person\.aura/],
    ['a kind that does not fit', { tables: { books: { columns: { price: { kind: 'internet.email' } } } } }, /internet\.email/],
    ['SQL that is none', { tables: { books: { rules: ['price >'] } } }, /rules/],
    ['a rule over unknown columns', { tables: { books: { rules: ['colour = 1'] } } }, /colour/],
    ['fewer weights than values', { tables: { books: { columns: { status: { values: ['a', 'b'], weights: [1] } } } } }, /weights/],
    ['weights that are all 0', { tables: { books: { columns: { status: { values: ['a'], weights: [0] } } } } }, /weights/],
    ['values of another type', { tables: { books: { columns: { copies: { values: ['many'] } } } } }, /many/],
  ];
  for (const [name, recipe, message] of refused) {
    it(`${name}: a clear error`, async () => {
      await assert.rejects(planOf(DDL, recipe), { code: 'bad-recipe', message });
    });
  }

  it('a now that is no date', async () => {
    await assert.rejects(planOf(DDL, { now: 'soon' }), { message: /soon/ });
  });
});

describe('rows beyond what constraints allow', () => {
  const TINY =
    "CREATE TABLE flags (code varchar(1) PRIMARY KEY CHECK (code IN ('a', 'b', 'c'))); CREATE TABLE uses (id serial PRIMARY KEY, flag varchar(1) NOT NULL UNIQUE REFERENCES flags);";

  it('asked for by name: an error that says how many there can be', async () => {
    await assert.rejects(planOf(TINY, { tables: { flags: { rows: 10 } } }, ['flags']), {
      code: 'unsatisfiable',
      message: /flags.*10.*PRIMARY KEY/,
      remedy: /at most 3/,
    });
  });

  it('by default: a shorter table, its children adjusted, each named', async () => {
    const open = await openOf(TINY, { rows: 10 });
    assert.deepEqual(
      open.plan.tables.map(({ name, rows, asked }) => [name, rows, asked]),
      [
        ['flags', 3, 10],
        ['uses', 3, 10],
      ],
    );
    assert.deepEqual(
      open.plan.shortfalls.map(({ table, capacity }) => [table, capacity]),
      [
        ['flags', 3],
        ['uses', 3],
      ],
    );
    assert.deepEqual(await violationsOf(open), []);
  });

  const limited: readonly (readonly [string, string, number])[] = [
    ['a boolean key', 'CREATE TABLE t (b boolean PRIMARY KEY)', 2],
    ['an enum key', "CREATE TYPE e AS ENUM ('x', 'y', 'z'); CREATE TABLE t (e e UNIQUE NOT NULL)", 3],
    ['a key of two lists', "CREATE TABLE t (b boolean, c text CHECK (c IN ('x', 'y', 'z')), PRIMARY KEY (b, c))", 6],
    ['a narrow range', 'CREATE TABLE t (n integer PRIMARY KEY CHECK (n BETWEEN 1 AND 4))', 4],
    ['a range with a hole', 'CREATE TABLE t (n integer NOT NULL UNIQUE CHECK (n BETWEEN 1 AND 5 AND n <> 3))', 4],
    ['what only trying finds', 'CREATE TABLE t (n integer NOT NULL UNIQUE CHECK (n BETWEEN 1 AND 40 AND n % 10 = 0))', 4],
    ['a smallserial', 'CREATE TABLE t (id smallserial PRIMARY KEY)', 32767],
    ['a condition that nothing fulfils', 'CREATE TABLE t (n integer NOT NULL CHECK (n > 5 AND n < 3))', 0],
  ];
  for (const [name, ddl, capacity] of limited) {
    it(`${name}: ${capacity}`, async () => {
      const open = await openOf(ddl, { rows: 40_000 });
      assert.equal(open.plan.tables[0].rows, capacity);
      assert.equal(open.plan.shortfalls.length, 1);
      assert.deepEqual(await violationsOf(open), []);
    });
  }
});
