import assert from 'node:assert/strict';
import { scriptTables } from './scriptTables';

const T = 'CREATE TABLE t (id integer PRIMARY KEY, name text, price numeric(8,2), active boolean DEFAULT true);';

async function rowsOf(statements: string, table = T): Promise<readonly string[] | string> {
  return (await scriptTables(`${table}\n${statements}`)).t;
}

describe('the rows that a PostgreSQL script inserts', () => {
  it('are those of all its INSERTs, with a list of columns or without', async () => {
    assert.deepEqual(await rowsOf("INSERT INTO t VALUES (1, 'a', 1.5, false), (2, 'b');\nINSERT INTO t (name, id) VALUES ('c', 3);"), [
      '1|a|1.50|f',
      '2|b||t',
      '3|c||t',
    ]);
  });

  it('hold constants in every way of writing them', async () => {
    const values = [
      "(1, 'it''s', -1.25, TRUE)",
      String.raw`(2, E'a\tb\\', +2, 'no')`,
      "(3, $tag$a 'quoted' (text)$tag$, .5, 't'::boolean)",
      "(4, 'x'::varchar(20), '7.125'::numeric, DEFAULT)",
      "(2 + 3, upper('five') || ', ' || 5, 10.0 / 4, NOT false)",
      "(6, N'six ', NULL, 1 > 2 /* (,) */)",
      "(7, U&'\\0061', 1e2, NULL)",
    ];
    assert.deepEqual(await rowsOf(`INSERT INTO t VALUES\n${values.join(',\n')} -- the end\n;`), [
      "1|it's|-1.25|t",
      '2|a\tb\\|2.00|f',
      "3|a 'quoted' (text)|0.50|t",
      '4|x|7.13|t',
      '5|FIVE, 5|2.50|t',
      '6|six|NULL|f',
      '7|a|100.00|NULL',
    ]);
  });

  it('take the moment of the recipe for now()', async () => {
    assert.deepEqual(
      await rowsOf(
        "INSERT INTO t VALUES (now(), CURRENT_DATE, now() - interval '1 day');",
        'CREATE TABLE t (a timestamp, b date, c timestamptz);',
      ),
      ['2026-01-31 12:00:00|2026-01-31|2026-01-30 12:00:00+00'],
    );
  });

  it('are exact where doubles are not', async () => {
    assert.deepEqual(
      await rowsOf('INSERT INTO t VALUES (9223372036854775807, 12345678901234567890.123456789);', 'CREATE TABLE t (a bigint, b numeric);'),
      ['9223372036854775807|12345678901234567890.123456789'],
    );
  });

  it('of enums, arrays, JSON and UUIDs are their texts', async () => {
    const table = `CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE t (a mood, b text[], c jsonb, d uuid, e int[]);`;
    const values = `('ok', '{a,"b c",NULL}', '{"a": [1, 2]}'::jsonb, 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', ARRAY[1, 2])`;
    assert.deepEqual(await rowsOf(`INSERT INTO t VALUES ${values};`, table), [
      'ok|{a,"b c",NULL}|{"a": [1, 2]}|a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11|{1,2}',
    ]);
  });

  it('count on where the statement says nothing of a counting column', async () => {
    const table = 'CREATE TABLE t (id serial PRIMARY KEY, name text, no integer GENERATED ALWAYS AS IDENTITY (START 10 INCREMENT 5));';
    const statements =
      "INSERT INTO t (name) VALUES ('a'), ('b');\nSELECT setval('t_id_seq', 7);\nINSERT INTO t (id, name) VALUES (DEFAULT, 'c'), (nextval('t_id_seq'), 'd');";
    assert.deepEqual(await rowsOf(statements, table), ['1|a|10', '2|b|15', '8|c|20', '9|d|25']);
  });

  it('leave to the engine what only a server makes, identifiers aside', async () => {
    const table = 'CREATE TABLE t (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), token text DEFAULT md5(random()::text), name text);';
    const rows = await rowsOf("INSERT INTO t (name) VALUES ('a'), ('b');\nINSERT INTO t VALUES (gen_random_uuid(), 'x', 'c');", table);
    assert.ok(Array.isArray(rows));
    assert.match(rows[0], /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\|OWN\|a$/);
    assert.equal(new Set(rows.map((row: string) => row.split('|')[0])).size, 3);
  });

  it('may be found by subqueries over rows that are known', async () => {
    const script = `
      CREATE TABLE roles (id serial PRIMARY KEY, name text);
      CREATE TABLE t (role integer, name text);
      INSERT INTO roles (name) VALUES ('admin'), ('reader');
      INSERT INTO t VALUES ((SELECT id FROM roles WHERE name = 'reader'), 'a'), ((SELECT r.id FROM roles r WHERE r.name = 'admin' LIMIT 1), 'b'),
        ((SELECT id FROM roles WHERE name = 'nobody'), 'c');
      INSERT INTO t SELECT id, upper(name) FROM roles WHERE id > 1;
      INSERT INTO t SELECT 9, 'd' WHERE NOT EXISTS (SELECT 1 FROM t WHERE name = 'd');
      INSERT INTO t SELECT 9, 'e' WHERE EXISTS (SELECT 1 FROM t WHERE name = 'f');
      INSERT INTO t SELECT 5, 'x' UNION ALL SELECT 6, 'y';`;
    assert.deepEqual((await scriptTables(script)).t, ['2|a', '1|b', 'NULL|c', '2|READER', '9|d', '5|x', '6|y']);
  });

  it('of COPY are read as COPY reads them', async () => {
    const copied = String.raw`COPY t (id, name, price) FROM stdin;
1	tab\tand\\slash	1.5
2	\N	\N
3		0
\.
COPY public.t (id, name) FROM STDIN WITH (FORMAT csv, HEADER);
id,name
4,"a ""b"", c"
5,
6,""
\.
INSERT INTO t VALUES (7, 'g');`;
    assert.deepEqual(await rowsOf(copied), [
      '1|tab\tand\\slash|1.50|t',
      '2|NULL|NULL|t',
      '3||0.00|t',
      '4|a "b", c||t',
      '5|NULL||t',
      '6|||t',
      '7|g||t',
    ]);
  });

  it('leave out, replace or change what has its key already, as ON CONFLICT says', async () => {
    const statements = `INSERT INTO t VALUES (1, 'a', 1), (2, 'b', 2);
      INSERT INTO t VALUES (1, 'x', 9), (3, 'c', 3) ON CONFLICT DO NOTHING;
      INSERT INTO t VALUES (2, 'y', 8), (4, 'd', 4) ON CONFLICT (id) DO UPDATE SET name = excluded.name, price = t.price + excluded.price RETURNING id;`;
    assert.deepEqual(await rowsOf(statements), ['1|a|1.00|t', '2|y|10.00|t', '3|c|3.00|t', '4|d|4.00|t']);
  });

  it('follow UPDATE, DELETE and TRUNCATE', async () => {
    const inserted = "INSERT INTO t VALUES (1, 'a', 1), (2, 'b', 2), (3, 'c', 3);";
    assert.deepEqual(await rowsOf(`${inserted} UPDATE t SET price = price * 2, name = name || '!' WHERE id >= 2;`), [
      '1|a|1.00|t',
      '2|b!|4.00|t',
      '3|c!|6.00|t',
    ]);
    assert.deepEqual(await rowsOf(`${inserted} DELETE FROM ONLY t x WHERE x.name IN ('a', 'c');`), ['2|b|2.00|t']);
    assert.deepEqual(await rowsOf(`${inserted} TRUNCATE TABLE t RESTART IDENTITY; INSERT INTO t VALUES (9);`), ['9|||t']);
    assert.deepEqual(await rowsOf(`${inserted} DELETE FROM t;`), []);
  });

  it('go with the table through migrations', async () => {
    const script = `CREATE TABLE old (id integer, label text, gone text);
      INSERT INTO old VALUES (1, 'a', 'x');
      ALTER TABLE old RENAME TO t;
      ALTER TABLE t RENAME COLUMN label TO name;
      ALTER TABLE t ADD COLUMN kind text NOT NULL DEFAULT 'plain';
      ALTER TABLE t ALTER COLUMN kind DROP DEFAULT;
      ALTER TABLE t DROP COLUMN gone;
      INSERT INTO t (id, kind) VALUES (2, 'new');
      ALTER TABLE t ADD COLUMN later integer DEFAULT 5;
      UPDATE t SET later = 6 WHERE name IS NULL;`;
    assert.deepEqual((await scriptTables(script)).t, ['1|a|plain|5', '2||new|6']);
  });

  it('of partitions are those of the whole table, and dropped tables have none', async () => {
    const script = `CREATE TABLE t (id integer, name text) PARTITION BY RANGE (id);
      CREATE TABLE low (name text, id integer);
      INSERT INTO low VALUES ('a', 1);
      ALTER TABLE t ATTACH PARTITION low FOR VALUES FROM (0) TO (10);
      CREATE TABLE high PARTITION OF t FOR VALUES FROM (10) TO (20);
      INSERT INTO high VALUES (11, 'b');
      INSERT INTO t VALUES (2, 'c');
      CREATE TABLE other (id integer); INSERT INTO other VALUES (1); DROP TABLE other;`;
    assert.deepEqual(await scriptTables(script), { t: ['1|a', '11|b', '2|c'] });
  });

  for (const [what, statement, reason] of [
    ['functions that nobody knows', "INSERT INTO t VALUES (1, crypt('a', 'b'));", /crypt/],
    [
      'queries over several tables',
      'CREATE TABLE u (id int); INSERT INTO u VALUES (1); INSERT INTO t SELECT a.id FROM u a, u b;',
      /query that has to be run/,
    ],
    ['values that are none of the type', "INSERT INTO t VALUES ('one');", /'one' is no value of type integer/],
    ['columns that there are not', 'INSERT INTO t (nobody) VALUES (1);', /columns that the table has not/],
    ['more values than columns', 'INSERT INTO t (id) VALUES (1, 2);', /a row has 2 values for 1 columns/],
    ['rows in files', "COPY t FROM '/tmp/rows.csv';", /copied from elsewhere/],
    ['rows in files of psql', "\\copy t FROM 'rows.csv' CSV", /copied from elsewhere/],
    ['blocks of code', 'DO $$ BEGIN INSERT INTO t VALUES (1); END $$;', /has to be run/],
    ['statements with WITH', 'WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x;', /has to be run/],
    ['updates from other tables', 'INSERT INTO t VALUES (1); UPDATE t SET name = u.name FROM u;', /UPDATE has to be run/],
    ['what is no SQL', 'INSERT INTO t VALUES (1, 2 +);', /not SQL/],
  ] as const) {
    it(`cannot be told where there are ${what}`, async () => {
      const rows = await rowsOf(statement);
      assert.match(typeof rows === 'string' ? rows : rows.join(), reason);
    });
  }

  it('can be told again once the table has been emptied', async () => {
    assert.deepEqual(await rowsOf("INSERT INTO t VALUES (1, crypt('a', 'b')); DELETE FROM t; INSERT INTO t VALUES (2);"), ['2|||t']);
  });

  it('of queries over empty tables are none', async () => {
    assert.deepEqual(
      await rowsOf(
        'CREATE TABLE u (id int); INSERT INTO t VALUES (1); INSERT INTO t SELECT a.id FROM u a JOIN u b ON a.id = b.id GROUP BY 1;',
      ),
      ['1|||t'],
    );
  });

  it('are not kept beyond a number that is no list any more', async () => {
    const many = Array.from({ length: 20_001 }, (_, at) => `(${at})`).join(',');
    assert.match(String(await rowsOf(`INSERT INTO t VALUES ${many};`)), /20000 rows/);
  });
});
