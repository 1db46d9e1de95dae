import assert from 'node:assert/strict';
import { columnsOfTable, openOf, tableNamed, violationsOf } from '../support/plans';

/** Functions, then columns and a condition over them; all of it is evaluated, nothing left to the database. */
const FUNCTIONS: readonly (readonly [name: string, ddl: string, table: string])[] = [
  [
    'a quoted body',
    "CREATE FUNCTION ok(v integer, lo integer DEFAULT 1, hi integer DEFAULT 9) RETURNS boolean LANGUAGE sql AS 'SELECT v BETWEEN lo AND hi'",
    'a integer NOT NULL CHECK (ok(a)), b integer NOT NULL CHECK (ok(b, 500, 600)), c integer NOT NULL CHECK (ok(c, hi => 3))',
  ],
  [
    'numbered parameters and RETURN',
    'CREATE FUNCTION half(numeric) RETURNS numeric RETURN $1 / 2',
    'a numeric(8,2) NOT NULL, b numeric(8,2) NOT NULL CHECK (b >= half(a) AND b <= a)',
  ],
  [
    'functions within functions',
    `CREATE FUNCTION dbl(n int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT n * 2; END;
     CREATE FUNCTION quad(n int) RETURNS int LANGUAGE sql AS $$ SELECT dbl(dbl(n)) $$`,
    'a integer NOT NULL CHECK (a < 100), b integer NOT NULL CHECK (b = quad(a))',
  ],
  [
    'overloads by type',
    `CREATE FUNCTION fine(v integer) RETURNS boolean LANGUAGE sql AS $$ SELECT v > 0 $$;
     CREATE FUNCTION fine(v text) RETURNS boolean LANGUAGE sql AS $$ SELECT v ~ '^[A-Z]{3}$' $$`,
    'a integer NOT NULL CHECK (fine(a)), b text NOT NULL CHECK (fine(b))',
  ],
  [
    'PL/pgSQL with IF, ELSIF and a variable',
    `CREATE FUNCTION grade(score int) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
     DECLARE best int := 90;
     BEGIN
       IF score >= best THEN RETURN 'A';
       ELSIF score >= 75 THEN RETURN CASE WHEN score > 80 THEN 'B+' ELSE 'B' END;
       END IF;
       best := 50;
       IF score < best THEN RETURN 'F'; END IF;
       RETURN 'C';
     END $$`,
    'a integer NOT NULL CHECK (a BETWEEN 0 AND 100), b text NOT NULL CHECK (b = grade(a))',
  ],
  [
    'an exception that refuses a row',
    `CREATE FUNCTION must(v int) RETURNS boolean LANGUAGE plpgsql AS $$
     BEGIN
       IF v < 10 THEN RAISE EXCEPTION 'too small: %', v; END IF;
       RETURN true;
     END $$`,
    'a integer NOT NULL CHECK (a < 40 AND must(a))',
  ],
  [
    'a domain',
    `CREATE FUNCTION is_mail(e text) RETURNS boolean AS $$ SELECT e LIKE '%_@_%.__%' AND position(' ' in e) = 0 $$ LANGUAGE sql;
     CREATE DOMAIN mail AS text CHECK (is_mail(VALUE))`,
    'a mail NOT NULL UNIQUE',
  ],
  [
    'a generated column in a key',
    "CREATE FUNCTION full_name(text, text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $f$ SELECT $1 || ' ' || $2 $f$",
    'a text NOT NULL, b text NOT NULL, c text GENERATED ALWAYS AS (full_name(a, b)) STORED UNIQUE',
  ],
];

describe("the script's own functions", () => {
  for (const [name, ddl, table] of FUNCTIONS) {
    it(`are read: ${name}`, async () => {
      const open = await openOf(`${ddl};\nCREATE TABLE t (id serial PRIMARY KEY, ${table});`, { rows: 60, seed: 3 });
      assert.deepEqual(await violationsOf(open), []);
      assert.deepEqual(open.plan.shortfalls, []);
      for (const [column, values] of Object.entries(columnsOfTable(tableNamed(open, 't'))))
        assert.ok(new Set(values).size > 1, `${column} is constant`);
    });
  }

  it('give the values that PostgreSQL gives', async () => {
    const [, ddl, table] = FUNCTIONS[4];
    const open = await openOf(`${ddl};\nCREATE TABLE t (id serial PRIMARY KEY, ${table});`, { rows: 80, seed: 3 });
    const { a, b } = columnsOfTable(tableNamed(open, 't'));
    const grade = (score: number): string => (score >= 90 ? 'A' : score > 80 ? 'B+' : score >= 75 ? 'B' : score < 50 ? 'F' : 'C');
    assert.deepEqual(
      b,
      a.map((score) => grade(Number(score))),
    );
  });

  for (const [name, ddl] of [
    ['a query', 'CREATE FUNCTION f(v int) RETURNS boolean LANGUAGE sql AS $$ SELECT EXISTS (SELECT 1 FROM t WHERE id = v) $$'],
    [
      'a loop',
      'CREATE FUNCTION f(v int) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN FOR i IN 1..v LOOP NULL; END LOOP; RETURN true; END $$',
    ],
    ['recursion', 'CREATE FUNCTION f(v int) RETURNS boolean LANGUAGE sql AS $$ SELECT v > 0 AND f(v - 1) $$'],
    ['another language', 'CREATE FUNCTION f(v int) RETURNS boolean LANGUAGE plpython3u AS $$ return True $$'],
  ] as const) {
    it(`are left to the database: ${name}`, async () => {
      const open = await openOf(`${ddl};\nCREATE TABLE t (id serial PRIMARY KEY, a int NOT NULL CHECK (f(a)));`, { rows: 5 });
      const [check] = open.plan.schema.tables[0].checks;
      assert.match(JSON.stringify(check.expression), /"name":"f"/);
    });
  }
});
