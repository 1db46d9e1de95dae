import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import { readFromServer } from '../../../src/adapters/postgres/readFromServer';
import type { UserFacingError } from '../../../src/core/errors';
import { gateQuery } from '../../../src/core/query/gate';
import { type QueryLimits, usualLimits } from '../../../src/core/query/result';
import { freshDatabase } from '../embeddedPostgres';
import { type Asked, connected, embedded } from './servers';

const parser = libpgQueryParser();

const SCHEMA = `
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE people (id serial PRIMARY KEY, name varchar(20), mood mood, born date, seen timestamptz, height numeric(5,2), tags text[], data jsonb, photo bytea, span interval);
INSERT INTO people (name, mood, born, seen, height, tags, data, photo, span)
  VALUES ('Ann', 'happy', '1990-01-31', '2024-03-01 10:00:00+00', 1.70, '{a,"b c"}', '{"a": [1, null]}', 'x', '1 day 02:00'), ('', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
CREATE TABLE many AS SELECT g AS n, repeat('x', 100) AS filler FROM generate_series(1, 50000) g;
CREATE TABLE guarded (owner text); INSERT INTO guarded VALUES ('ann'), ('bob');
ALTER TABLE guarded ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON guarded USING (owner = current_user);
CREATE VIEW seen AS SELECT count(*) AS guarded FROM guarded;
CREATE FUNCTION tell(name text) RETURNS text LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no % here'', name; END';
CREATE VIEW telling AS SELECT tell(name) FROM people;
CREATE SCHEMA seedbed; CREATE TABLE seedbed.generated_datasets (generation_meta jsonb); INSERT INTO seedbed.generated_datasets VALUES ('{"seed": 7}');`;

async function ask(asked: Asked, sql: string, limits: Partial<QueryLimits> = {}, signal?: AbortSignal) {
  return asked.read(await gateQuery(sql, parser), { ...usualLimits, milliseconds: 30_000, ...limits }, signal);
}

async function rowsOf(asked: Asked, sql: string) {
  return (await ask(asked, sql)).rows;
}

for (const start of [connected, embedded])
  describe(`gated queries on ${start === connected ? 'a real server' : 'the embedded PostgreSQL'}`, function () {
    this.timeout(60_000);
    let asked: Asked;

    before(async () => {
      asked = await start();
      await asked.execute(SCHEMA);
    });
    after(() => asked.stop());

    it('are answered with the columns and their types, cells in text, NULL apart from the empty text', async () => {
      await asked.execute("SET timezone = 'UTC'; SET datestyle = 'German'; SET intervalstyle = 'iso_8601'; SET bytea_output = 'escape'");
      const { columns, rows, truncated, milliseconds } = await ask(asked, 'SELECT *, 1 AS name FROM people ORDER BY id');
      assert.deepEqual(
        columns.map(({ name, type }) => `${name} ${type}`),
        [
          ...['id integer', 'name character varying', 'mood mood', 'born date', 'seen timestamp with time zone', 'height numeric'],
          ...['tags text[]', 'data jsonb', 'photo bytea', 'span interval', 'name integer'],
        ],
      );
      assert.deepEqual(rows, [
        [
          '1',
          'Ann',
          'happy',
          '1990-01-31',
          '2024-03-01 10:00:00+00',
          '1.70',
          '{a,"b c"}',
          '{"a": [1, null]}',
          '\\x78',
          '1 day 02:00:00',
          '1',
        ],
        ['2', '', null, null, null, null, null, null, null, null, '1'],
      ]);
      assert.equal(truncated, undefined);
      assert.ok(milliseconds > 0);
    });

    it('are answered where there are no rows, and where there are no columns', async () => {
      assert.deepEqual((await ask(asked, 'SELECT id FROM people WHERE false')).columns, [{ name: 'id', type: 'integer' }]);
      const { columns, rows } = await ask(asked, 'SELECT FROM people');
      assert.deepEqual([columns, rows], [[], [[], []]]);
    });

    const FORMS: readonly (readonly [string, string])[] = [
      ['-- why\nSELECT 1 ; -- because', '1'],
      ['VALUES (1), (2);', '1,2'],
      ['TABLE seedbed.generated_datasets', '{"seed": 7}'],
      ['(SELECT 1) UNION (SELECT 2) ORDER BY 1', '1,2'],
      ['WITH a AS (SELECT 1) SELECT * FROM a', '1'],
      ["SELECT '--' || $$;$$ /* ; */", '--;'],
    ];
    for (const [sql, cells] of FORMS)
      it(`are answered in all their forms: ${sql}`, async () => assert.equal(String(await rowsOf(asked, sql)), cells));

    it('are explained', async () => {
      const { columns, rows } = await ask(asked, '/* why */ EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) SELECT * FROM people');
      assert.deepEqual(columns, [{ name: 'QUERY PLAN', type: 'text' }]);
      assert.match(rows[0][0] ?? '', /Seq Scan on people/);
    });

    for (const rows of [1, 19, 20, 21, 999])
      it(`are cut after ${rows} rows, which is said`, async () => {
        const cut = await ask(asked, 'SELECT n FROM many ORDER BY n', { rows });
        assert.deepEqual([cut.rows.length, cut.rows.at(-1), cut.truncated], [rows, [String(rows)], 'rows']);
        const whole = await ask(asked, `SELECT n FROM many ORDER BY n LIMIT ${rows}`, { rows });
        assert.deepEqual([whole.rows.length, whole.truncated], [rows, undefined]);
      });

    it('are cut after as many bytes as are wanted, which is said', async () => {
      const { rows, truncated } = await ask(asked, 'SELECT filler FROM many', { bytes: 5050 });
      assert.deepEqual([rows.length, truncated], [50, 'bytes']);
      assert.equal((await ask(asked, "SELECT repeat('ä', 50)", { bytes: 99 })).truncated, 'bytes');
      assert.equal((await ask(asked, "SELECT repeat('ä', 50)", { bytes: 100 })).truncated, undefined);
    });

    it('give up a value that nobody can take in, and what was read before it stays', async () => {
      const other = await start();
      try {
        const sizes = "SELECT repeat(rpad('', 10000, 'x'), CASE WHEN g > 1 THEN 2000 END) FROM generate_series(1, 9) g";
        const { rows, truncated } = await ask(other, sizes, { bytes: 1_000_000 });
        assert.deepEqual([rows, truncated], [[[null]], 'bytes']);
      } finally {
        await other.stop();
      }
    });

    it('see all rows that the user sees, row security or not', async () => {
      assert.deepEqual(await rowsOf(asked, 'SELECT count(*) FROM guarded'), [['2']]);
      assert.deepEqual(await rowsOf(asked, 'SELECT * FROM seen'), [['2']]);
    });

    it('read the catalogue of datasets, and what is told of tables', async () => {
      assert.deepEqual(await rowsOf(asked, "SELECT generation_meta->>'seed' FROM seedbed.generated_datasets"), [['7']]);
      assert.deepEqual(await rowsOf(asked, "SELECT column_name FROM information_schema.columns WHERE table_name = 'many' ORDER BY 1"), [
        ['filler'],
        ['n'],
      ]);
      assert.deepEqual(await rowsOf(asked, "SELECT relname FROM pg_class WHERE oid = 'many'::regclass"), [['many']]);
    });

    const FAILURES: readonly (readonly [string, RegExp])[] = [
      ['SELECT\n  nothing FROM people', /^The query failed: column "nothing" does not exist \(line 2, column 3\)\.$/],
      ["SELECT '😀ä', nothing FROM people", /\(line 1, column 15\)/],
      ['SELECT nam FROM people', /column "nam" does not exist/],
      ['SELECT * FROM nobody', /relation "nobody" does not exist \(line 1, column 15\)/],
      ['EXPLAIN SELECT * FROM nobody', /relation "nobody" does not exist \(line 1, column 23\)/],
      ['SELECT 1 / 0', /division by zero/],
      ['SELECT name::int FROM people', /^The query failed: invalid input syntax for type integer\.$/],
      ["SELECT (name || 'x')::date FROM people", /^The query failed: invalid input syntax for type date\.$/],
      ["SELECT 'Ann'::mood", /invalid input value for enum mood: "Ann" \(line 1, column 8\)/],
      ['SELECT name::mood FROM people', /^The query failed: invalid input value for enum mood\.$/],
      ['SELECT * FROM telling', /^The query failed: a function of the database raised an error\.$/],
      ['SELECT sum(name) FROM people', /function sum\(character varying\) does not exist/],
    ];
    for (const [sql, message] of FAILURES)
      it(`fail in words without values of rows: ${JSON.stringify(sql)}`, async () => {
        await assert.rejects(ask(asked, sql), (error: UserFacingError) => {
          assert.equal(error.code, 'query-failed');
          assert.match(error.message, message);
          return true;
        });
        assert.deepEqual(await rowsOf(asked, 'SELECT 1'), [['1']]);
      });

    it('come with the server’s hint', async () => {
      await assert.rejects(ask(asked, 'SELECT nam FROM people'), ({ remedy }: UserFacingError) => /"people.name"/.test(remedy ?? ''));
    });

    it('are stopped at their time limit, and the next one is answered', async () => {
      const began = performance.now();
      await assert.rejects(ask(asked, 'SELECT count(*) FROM many a, many b, many c', { milliseconds: 500 }), {
        code: 'query-timeout',
        message: 'The query was stopped after 0.5 s, the time limit.',
      });
      assert.ok(performance.now() - began < 20_000);
      assert.deepEqual(await rowsOf(asked, 'SELECT count(*) FROM many'), [['50000']]);
    });

    it('read text constants as the gate does, whatever the session says of backslashes', async () => {
      await asked.execute('SET standard_conforming_strings = off; SET escape_string_warning = off; SET backslash_quote = on');
      assert.deepEqual(await rowsOf(asked, String.raw`SELECT '\', '; DROP TABLE people; --'`), [['\\', '; DROP TABLE people; --']]);
      await asked.execute('RESET ALL');
    });

    it('leave the session as it was', async () => {
      await ask(asked, 'SELECT 1');
      const { role, readonly } = await asked.row("SELECT current_user::text AS role, current_setting('transaction_read_only') AS readonly");
      assert.deepEqual([role, readonly], ['postgres', 'off']);
    });

    it('may take as long as they like', async () => {
      assert.deepEqual((await ask(asked, 'SELECT 1', { milliseconds: Number.POSITIVE_INFINITY })).rows, [['1']]);
    });

    it('are broken off', async () => {
      const control = new AbortController();
      const endless = ask(asked, 'SELECT count(*) FROM many a, many b, many c', {}, control.signal);
      await setTimeout(200);
      control.abort();
      await assert.rejects(endless, { code: 'cancelled' });
      await assert.rejects(ask(asked, 'SELECT 1', {}, control.signal), { code: 'cancelled' });
    });
  });

describe('gated queries on a server with others', () => {
  it('are answered with the rights they have', async () => {
    const owner = await freshDatabase();
    await owner.query(
      `${SCHEMA} DROP ROLE IF EXISTS plain; CREATE ROLE plain; GRANT SELECT ON people TO plain; GRANT ALL ON people_id_seq TO plain`,
    );
    await owner.query('SET SESSION AUTHORIZATION plain');
    const read = async (sql: string) => readFromServer(owner, await gateQuery(sql, parser), usualLimits);
    assert.deepEqual((await read('SELECT current_user, count(*) FROM people')).rows, [['plain', '2']]);
    await assert.rejects(read('SELECT * FROM many'), /permission denied for table many/);
    const next = { sql: "SELECT nextval('people_id_seq')", kind: 'select', functions: [], fields: [], operators: [] } as const;
    await assert.rejects(readFromServer(owner, next, usualLimits), /read-only transaction/);
    await owner.end();
  });

  it('are read from the first row on, wherever others are', async function () {
    this.timeout(60_000);
    const asked = await connected();
    await asked.execute("CREATE TABLE large AS SELECT g AS n, repeat('x', 1000) AS filler FROM generate_series(1, 60000) g");
    for (let again = 0; again < 3; again++) assert.deepEqual((await ask(asked, 'SELECT n FROM large', { rows: 500 })).rows[0], ['1']);
  });

  it('stop on the server when the connection ends', async function () {
    this.timeout(20_000);
    const watcher = await freshDatabase();
    const asked = await connected();
    const control = new AbortController();
    const endless = ask(
      asked,
      "SELECT 'stopped soon', count(*) FROM generate_series(1, 1000000000000)",
      { milliseconds: 60_000 },
      control.signal,
    );
    await setTimeout(200);
    control.abort();
    await assert.rejects(endless, { code: 'cancelled' });
    const running = "SELECT count(*)::int AS count FROM pg_stat_activity WHERE query LIKE '%stopped soon%' AND pid <> pg_backend_pid()";
    for (let tries = 0; tries < 50 && (await watcher.query(running)).rows[0].count > 0; tries++) await setTimeout(100);
    assert.equal((await watcher.query(running)).rows[0].count, 0);
  });
});
