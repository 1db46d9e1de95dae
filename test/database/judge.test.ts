import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { formatById } from '../../src/adapters/formats/formats';
import { libpgQueryParser } from '../../src/adapters/parsers/libpgQuery';
import { PgliteJudge } from '../../src/adapters/pglite/judge';
import { PgliteProver } from '../../src/adapters/pglite/prover';
import { openOutput } from '../../src/adapters/store/openOutput';
import { openChunkThread } from '../../src/adapters/workers/chunkThread';
import type { Report } from '../../src/core/measure/report';
import type { DatasetInput, Engine, Judge } from '../../src/core/ports';
import { createEngine } from '../../src/flows/engine';

const dist = join(__dirname, '../../dist');

/** An engine with a judge; without one of its own, the embedded PostgreSQL. */
function engineWith(judge: Judge = new PgliteJudge(join(dist, 'pglite.js'))): Engine {
  return createEngine({
    version: 'test',
    parser: libpgQueryParser(),
    format: formatById,
    openOutput,
    prover: new PgliteProver(join(dist, 'pglite.js')),
    judge,
    thread: (setup, signal) => openChunkThread({ workerFile: join(dist, 'chunks.js'), setup, signal }),
    processors: 1,
    clock: () => performance.now(),
    breathe: () => setImmediate(),
  });
}

/** Counts the servers that are started. */
function counted(): { judge: Judge; opened: () => number } {
  const real = new PgliteJudge(join(dist, 'pglite.js'));
  let opened = 0;
  const open: Judge['open'] = (...input) => {
    opened++;
    return real.open(...input);
  };
  return { judge: { open }, opened: () => opened };
}

function inputOf(text: string, rows: number): DatasetInput {
  return { sources: [{ file: 'schema.sql', text }], recipe: { rows } };
}

/** All rows of a table, page by page of an odd size. */
async function pagesOf(engine: Engine, input: DatasetInput, table: string): Promise<(string | null)[][]> {
  const rows: (string | null)[][] = [];
  for (;;) {
    const page = await engine.page(input, table, rows.length, 7);
    rows.push(...page.rows.map((row) => [...row]));
    if (page.rows.length < 7) return rows;
  }
}

/** What the report says of each table: its rows, and the constraints judged. */
function judgedIn({ tables }: Report): Record<string, [number, readonly string[] | undefined]> {
  return Object.fromEntries(tables.map(({ table, rows, judged }) => [table, [rows, judged]]));
}

const FUNCTIONS = `
CREATE FUNCTION luhn(n text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE s int := 0; d int; odd boolean := false;
BEGIN
  FOR i IN REVERSE length(n)..1 LOOP
    d := substr(n, i, 1)::int;
    IF odd THEN d := d * 2; IF d > 9 THEN d := d - 9; END IF; END IF;
    s := s + d; odd := NOT odd;
  END LOOP;
  RETURN s % 10 = 0;
END $$;
CREATE FUNCTION remainder97(t text) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE s int := 0;
BEGIN
  FOR i IN 1..length(t) LOOP s := (s * 10 + substr(t, i, 1)::int) % 97; END LOOP;
  RETURN s;
END $$;
CREATE FUNCTION digits(n int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE s int := 0;
BEGIN
  IF n % 7 = 0 THEN RAISE EXCEPTION 'not a multiple of seven'; END IF;
  WHILE n > 0 LOOP s := s + n % 10; n := n / 10; END LOOP;
  RETURN s;
END $$;
CREATE FUNCTION start_of(t text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE r text := '';
BEGIN
  FOR i IN 1..least(6, length(t)) LOOP r := r || lower(substr(t, i, 1)); END LOOP;
  RETURN r;
END $$;`;

const KINDS = `${FUNCTIONS}
CREATE EXTENSION btree_gist;
CREATE DOMAIN account AS text CHECK (VALUE ~ '^[0-9]{12}$') CONSTRAINT checksum CHECK (remainder97(VALUE) = 1);
CREATE TABLE plain (id serial PRIMARY KEY, name text NOT NULL);
CREATE TABLE cards (
  number varchar(16) PRIMARY KEY CHECK (number ~ '^4[0-9]{15}$'),
  plain int NOT NULL REFERENCES plain,
  CONSTRAINT card_valid CHECK (luhn(number))
);
CREATE TABLE payments (id bigserial PRIMARY KEY, card varchar(16) NOT NULL REFERENCES cards, account account NOT NULL);
CREATE TABLE details (plain int PRIMARY KEY REFERENCES plain, note text NOT NULL, CONSTRAINT noted CHECK (remainder97((length(note) + plain)::text) % 2 = 0));
CREATE TABLE rooms (id serial PRIMARY KEY, label text NOT NULL UNIQUE);
CREATE TABLE bookings (
  id serial PRIMARY KEY, room int NOT NULL REFERENCES rooms, starts date NOT NULL, ends date NOT NULL CHECK (ends > starts),
  CONSTRAINT apart EXCLUDE USING gist (room WITH =, daterange(starts, ends) WITH &&)
);
CREATE TABLE products (
  id serial PRIMARY KEY, name text NOT NULL,
  start text GENERATED ALWAYS AS (start_of(name)) STORED NOT NULL CONSTRAINT one_start UNIQUE
);
CREATE TABLE links (id serial PRIMARY KEY, start text NOT NULL REFERENCES products (start));
CREATE TABLE errors (id serial PRIMARY KEY, n int NOT NULL CHECK (n BETWEEN 1 AND 100000), CONSTRAINT low CHECK (digits(n) < 12));
CREATE TABLE later (id serial PRIMARY KEY, n int NOT NULL CHECK (n BETWEEN 0 AND 500), CONSTRAINT once UNIQUE (n) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT seventh CHECK (remainder97(n::text) % 3 = 0));
CREATE TABLE tree (id serial PRIMARY KEY, parent int REFERENCES tree, CONSTRAINT shallow CHECK (remainder97(coalesce(parent, 0)::text) < 9));
CREATE TABLE parts (id int NOT NULL, part int NOT NULL, CONSTRAINT ninth CHECK (remainder97(id::text) % 9 = 0)) PARTITION BY LIST (part);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES IN (1);
CREATE TABLE parts_2 PARTITION OF parts FOR VALUES IN (2, 3);
CREATE TABLE hashed (id int PRIMARY KEY, name text NOT NULL) PARTITION BY HASH (id);
CREATE TABLE hashed_0 PARTITION OF hashed FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE hashed_1 PARTITION OF hashed FOR VALUES WITH (MODULUS 3, REMAINDER 2);
CREATE TABLE zones (id serial PRIMARY KEY, area circle NOT NULL, CONSTRAINT disjoint EXCLUDE USING gist (area WITH &&));
CREATE FUNCTION at_most_two(a int) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE c int;
BEGIN
  SELECT count(*) INTO c FROM reviews WHERE article = a;
  IF c >= 2 THEN RETURN false; END IF;
  RETURN EXISTS (SELECT FROM products WHERE id = a);
END $$;
CREATE TABLE reviews (id serial PRIMARY KEY, article int NOT NULL REFERENCES products, CONSTRAINT two_each CHECK (at_most_two(article)));`;

const JUDGED: Record<string, readonly string[]> = {
  cards: ['card_valid'],
  payments: ['checksum (account)'],
  details: ['noted'],
  bookings: ['apart'],
  products: ['one_start'],
  errors: ['low'],
  later: ['seventh'],
  tree: ['shallow'],
  parts: ['ninth'],
  hashed: ['a hash partition for the row'],
  zones: ['disjoint'],
  reviews: ['two_each'],
};

describe('a judge for what the engine cannot decide', function () {
  this.timeout(180_000);
  const ROWS = 40;
  const { judge, opened } = counted();
  const engine = engineWith(judge);
  const input = inputOf(KINDS, ROWS);
  let report: Report;

  before(async () => {
    report = await engine.generate(input, { format: 'csv', prove: true, strict: false }, () => undefined);
  });

  it('every row is accepted by a real PostgreSQL, and none is missing', () => {
    assert.deepEqual(
      report.proof?.tables.filter(({ error }) => error !== undefined),
      [],
    );
    assert.ok(report.proof?.accepted);
    assert.deepEqual(report.shortfalls, []);
    assert.deepEqual(report.validity.violations, []);
  });

  it('the report names what was judged, and leaves nothing to the proof', () => {
    const tables = ['plain', 'rooms', 'links', ...Object.keys(JUDGED)];
    const expected = Object.fromEntries(tables.map((table) => [table, [ROWS, JUDGED[table]]]));
    assert.deepEqual(judgedIn(report), expected);
    assert.deepEqual(report.validity.unchecked, []);
  });

  it('pages show the very rows, whether of one table or of all, and ask once', async () => {
    const other = counted();
    const whole = engineWith(other.judge);
    await whole.open(input);
    for (const { table, columns } of report.tables) {
      const rows = await pagesOf(engine, input, table);
      assert.equal(rows.length, ROWS, table);
      assert.deepEqual(await pagesOf(whole, input, table), rows, table);
      const distinct = columns.map((_, at) => new Set(rows.map((row) => row[at]).filter((cell) => cell !== null)).size);
      assert.deepEqual(
        distinct,
        columns.map((column) => column.distinct),
        table,
      );
    }
    assert.deepEqual([opened(), other.opened()], [1, 1]);
  });

  it('a page of one table asks for what it depends on alone, and shows the same rows', async () => {
    const alone = engineWith();
    assert.deepEqual(await pagesOf(alone, input, 'payments'), await pagesOf(engine, input, 'payments'));
    assert.deepEqual(await pagesOf(alone, input, 'reviews'), await pagesOf(engine, input, 'reviews'));
  });

  it('values that only the database computes are shown, and referred to', async () => {
    const products = await pagesOf(engine, input, 'products');
    for (const [, title, start] of products) assert.equal(start, title?.slice(0, 6).toLowerCase());
    const starts = new Set(products.map(([, , start]) => start));
    const links = await pagesOf(engine, input, 'links');
    assert.ok(links.every(([, start]) => starts.has(start)));
  });
});

describe('a judge, where rows are few or none', function () {
  this.timeout(120_000);

  it('says how many of how many candidates were accepted, and children follow', async () => {
    const ddl = `${FUNCTIONS}
      CREATE TABLE codes (code int PRIMARY KEY CHECK (code BETWEEN 1 AND 300), CONSTRAINT fives CHECK (digits(code) = 5));
      CREATE TABLE uses (code int NOT NULL REFERENCES codes);
      CREATE TABLE never (n int NOT NULL, CONSTRAINT negative CHECK (digits(n) < 0));`;
    const report = await engineWith().generate(inputOf(ddl, 50), { format: 'csv', prove: true, strict: false }, () => undefined);
    // 5, 23, 32, 41, 50, 104, 113, 122, 131, 212, 221 and 230: of the multiples of seven none.
    assert.deepEqual(judgedIn(report), { codes: [12, ['fives']], never: [0, ['negative']], uses: [50, undefined] });
    assert.deepEqual(
      report.shortfalls.map(({ table, kind, constraint, asked, capacity }) => [table, kind, constraint, asked, capacity]),
      [
        ['codes', 'judged', 'fives', 50, 12],
        ['never', 'judged', 'negative', 50, 0],
      ],
    );
    assert.ok(report.proof?.accepted);
  });
});

describe('a judge that is not asked, or cannot tell', function () {
  this.timeout(60_000);
  const CHECKED = `${FUNCTIONS}
    CREATE TABLE cards (number text NOT NULL CHECK (number ~ '^[0-9]{9}$'), CONSTRAINT valid CHECK (luhn(number)));
    CREATE TABLE others (id serial PRIMARY KEY);
    CREATE TABLE uses (id serial PRIMARY KEY, other int NOT NULL REFERENCES others);`;

  it('pages of tables that do not depend on it do not wait for it', async () => {
    const { judge, opened } = counted();
    const page = await engineWith(judge).page(inputOf(CHECKED, 10), 'uses', 0, 5);
    assert.deepEqual([page.rows.length, opened()], [5, 0]);
  });

  it('no server: the constraint is named as unchecked, the rows are made all the same', async () => {
    const engine = engineWith(new PgliteJudge(join(dist, 'no-such-worker.js')));
    const report = await engine.generate(inputOf(CHECKED, 10), { format: 'csv', prove: false, strict: false }, () => undefined);
    assert.deepEqual(judgedIn(report), { cards: [10, undefined], others: [10, undefined], uses: [10, undefined] });
    assert.deepEqual(
      report.validity.unchecked.map(({ table, constraint }) => [table, constraint]),
      [['cards', 'valid']],
    );
  });

  it('a function that the server cannot make: unchecked', async () => {
    const ddl = `CREATE FUNCTION fine(n int) RETURNS boolean LANGUAGE plpython3u AS $$ return n > 3 $$;
      CREATE TABLE t (n int, CONSTRAINT fits CHECK (fine(n)));
      CREATE TABLE u (n int);
      ALTER TABLE u ADD CONSTRAINT fits_too CHECK (fine(n));`;
    const report = await engineWith().generate(inputOf(ddl, 10), { format: 'csv', prove: false, strict: false }, () => undefined);
    assert.deepEqual(judgedIn(report), { t: [10, undefined], u: [10, undefined] });
    assert.deepEqual(
      report.validity.unchecked.map(({ constraint }) => constraint),
      ['fits', 'fits_too'],
    );
  });

  it('one of two who wait for it leaves: the other is served', async () => {
    const engine = engineWith();
    const leaving = new AbortController();
    const first = engine.page(inputOf(CHECKED, 10), 'cards', 0, 5, leaving.signal);
    const second = engine.page(inputOf(CHECKED, 10), 'cards', 0, 5, new AbortController().signal);
    leaving.abort();
    await assert.rejects(first, { code: 'cancelled' });
    assert.equal((await second).rows.length, 5);
  });

  it('cancelled while it is at work: nothing is made, and the next call is served', async () => {
    const slow = `${CHECKED.replace('RETURN s % 10 = 0', 'PERFORM pg_sleep(60); RETURN s % 10 = 0')}`;
    const engine = engineWith();
    const ending = new AbortController();
    const opening = engine.open(inputOf(slow, 10), ending.signal);
    const paging = engine.page(inputOf(slow, 10), 'cards', 0, 5, ending.signal);
    setTimeout(() => ending.abort(), 3000);
    await assert.rejects(opening, { code: 'cancelled' });
    await assert.rejects(paging, { code: 'cancelled' });
    const page = await engine.page(inputOf(CHECKED, 10), 'cards', 0, 5);
    assert.equal(page.rows.length, 5);
  });
});
