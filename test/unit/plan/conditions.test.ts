import assert from 'node:assert/strict';
import { columnsOfTable, openOf, violationsOf } from '../support/plans';

/** Columns, then conditions over them, each as DDL: what people write beside the plain ranges and lists. */
const CONDITIONS: readonly (readonly [columns: string, condition: string])[] = [
  ['a integer, b integer', 'a + b <= 100'],
  ['a integer NOT NULL, b integer NOT NULL', 'a + b <= 10'],
  ['a integer, b integer', 'a * 2 < b'],
  ['low numeric(8,2) NOT NULL, high numeric(8,2) NOT NULL', 'low < high AND high < 50'],
  ['low integer NOT NULL, mid integer NOT NULL, high integer NOT NULL', 'low < mid AND mid < high'],
  ['zeta bigint NOT NULL, alpha bigint NOT NULL', 'zeta < alpha'],
  ['net numeric(10,2) NOT NULL, gross numeric(10,2) NOT NULL', 'gross >= net * 1.19'],
  ['price numeric(8,2) NOT NULL, discount numeric(8,2) NOT NULL', 'discount <= price * 0.5 AND discount >= 0'],
  ['a date NOT NULL, b date NOT NULL', 'b - a BETWEEN 1 AND 14'],
  ['starts timestamptz NOT NULL, ends timestamptz NOT NULL', "ends <= starts + interval '8 hours' AND ends > starts"],
  ['born date NOT NULL, hired date NOT NULL', "hired >= born + interval '18 years'"],
  ['a date, b date, c date', '(a IS NULL OR b IS NULL OR a < b) AND (b IS NULL OR c IS NULL OR b < c)'],
  ['kind text NOT NULL, n integer', "kind IN ('x', 'y') AND (kind <> 'x' OR n > 10) AND (kind <> 'y' OR n < 0)"],
  ['kind text NOT NULL, n integer', "(kind = 'none' AND n IS NULL) OR (kind = 'some' AND n BETWEEN 1 AND 3)"],
  ['kind text NOT NULL, n integer', "CASE kind WHEN 'a' THEN n = 1 WHEN 'b' THEN n = 2 ELSE n IS NULL END"],
  ['paid boolean NOT NULL, paid_at timestamptz', '(paid AND paid_at IS NOT NULL) OR (NOT paid AND paid_at IS NULL)'],
  ['paid boolean NOT NULL, paid_at timestamptz', 'paid = (paid_at IS NOT NULL)'],
  ['a integer, b integer, c integer', 'num_nonnulls(a, b, c) = 1'],
  ['a integer, b text, c date', 'num_nulls(a, b, c) <= 1'],
  ['a text, b text', 'a IS NOT NULL OR b IS NOT NULL'],
  ['a text, b text', 'coalesce(a, b) IS NOT NULL'],
  ['a integer, b integer', 'coalesce(a, 0) + coalesce(b, 0) > 0'],
  ['a text NOT NULL, b text NOT NULL', 'a <> b'],
  ['a text, b text', 'a IS DISTINCT FROM b'],
  ['a integer NOT NULL, b integer NOT NULL', 'greatest(a, b) <= 40'],
  ['a text NOT NULL', "a ~ '^[A-Z]' AND length(a) BETWEEN 3 AND 8 AND a <> 'ABC'"],
  ['a text NOT NULL', "a ~ '^[a-z]+$' AND a LIKE '%e%'"],
  ['a text NOT NULL', "trim(a) = a AND a <> ''"],
  ['a varchar(40) NOT NULL', "a ~ '^https?://' AND a NOT LIKE '% %'"],
  ['a integer NOT NULL', 'a % 7 = 3 AND a > 1000'],
  ['a integer NOT NULL', 'NOT (a BETWEEN 10 AND 900)'],
  ['a smallint NOT NULL', 'a IN (1, 2, 3) OR a >= 30000'],
  ['a numeric(3,2) NOT NULL', 'a >= 0 AND a <= 1 AND a <> 0.5'],
  ['a text[] NOT NULL', "a <@ ARRAY['r', 'g', 'b'] AND cardinality(a) > 0"],
  ['a jsonb NOT NULL', "jsonb_typeof(a) = 'object'"],
  ['a time NOT NULL, b time NOT NULL', 'b > a'],
  ['a inet NOT NULL', 'family(a) = 4'],
  ['cc char(2) NOT NULL, n text NOT NULL, code text NOT NULL', "code = cc || '-' || n"],
  ['day date NOT NULL, period char(7) NOT NULL', "period = to_char(day, 'YYYY-MM')"],
  ['period char(7) NOT NULL, day date NOT NULL', "period = to_char(day, 'YYYY-MM')"],
  ['net numeric(8,2) NOT NULL, tax numeric(8,2) NOT NULL, gross numeric(8,2) NOT NULL', 'tax = round(net * 0.2, 2) AND gross = net + tax'],
  ['n integer NOT NULL, total numeric(8,2) NOT NULL, mean numeric(8,2) NOT NULL', 'n > 0 AND mean = round(total / n, 2)'],
  [
    'y smallint NOT NULL, q smallint NOT NULL, d date NOT NULL',
    'q BETWEEN 1 AND 4 AND extract(year FROM d) = y AND extract(quarter FROM d) = q',
  ],
  ['a date NOT NULL, b date NOT NULL', "b = (date_trunc('month', a) + interval '1 month - 1 day')::date"],
  ['a date NOT NULL, m integer NOT NULL, b date NOT NULL', 'm BETWEEN 1 AND 24 AND b = a + make_interval(months => m)'],
  ['a text NOT NULL', "a ~ '^(?=.*[A-Z])(?=.*[0-9]).{8,12}$'"],
  ['a text NOT NULL', "a ~ '^([a-z])\\1[0-9]{3}$'"],
  ['a text NOT NULL', "a ~ '^[A-Z]' AND a ~ '[0-9]$' AND length(a) BETWEEN 5 AND 9"],
  ['a text NOT NULL', "a LIKE 'AB%' AND a LIKE '%9' AND a NOT LIKE '%x%'"],
  ['a text NOT NULL', "starts_with(a, 'inv_')"],
  ['a text NOT NULL', "left(a, 3) = 'ABC' AND length(a) = 8"],
  ['a text NOT NULL', "substring(a FROM 1 FOR 2) IN ('DE', 'FR') AND substr(a, 3, 1) = '-'"],
  ['a text NOT NULL', "split_part(a, '-', 2) = 'EU'"],
  ['a text NOT NULL', "position('@' IN a) > 1"],
  ['a text NOT NULL', "a !~ '^(\\w+\\s?)*$' AND length(a) > 50"],
  ['a integer NOT NULL', 'length(a::text) = 5'],
  ['a jsonb NOT NULL', 'a @> \'{"v": 1}\''],
  ['a jsonb NOT NULL', "a #>> '{address,city}' IS NOT NULL"],
  ['a jsonb NOT NULL', "(a->'box'->>'width')::int BETWEEN 10 AND 20 AND jsonb_path_exists(a, '$.tags[*]')"],
  ['a jsonb NOT NULL', "jsonb_typeof(a) = 'array' AND jsonb_array_length(a) >= 4"],
  ['a jsonb NOT NULL', "a['lang'] IS NOT NULL AND NOT a ? 'password'"],
  ['a text NOT NULL', 'a IS JSON OBJECT'],
  ['a text[] NOT NULL', "'main' = ANY (a)"],
  ['a text[] NOT NULL', "a @> ARRAY['x', 'y'] AND cardinality(a) = 4"],
  ['a text[] NOT NULL', "a[1] = 'root'"],
  ['a text[]', "a = '{}' OR array_length(a, 1) > 1"],
  ['a double precision[] NOT NULL', 'array_length(a, 1) = 4 AND a[1] < a[3] AND a[2] < a[4]'],
  ['a int4range NOT NULL', 'upper(a) - lower(a) <= 5 AND NOT isempty(a)'],
  ['a tstzrange NOT NULL', "upper(a) - lower(a) = interval '1 hour'"],
  ['a numrange NOT NULL', 'a <@ numrange(0, 100)'],
  ['a daterange NOT NULL', "a && daterange('2024-01-01', '2025-01-01') AND lower_inc(a)"],
  ['a date NOT NULL UNIQUE', 'extract(isodow FROM a) = 1'],
  ['a integer NOT NULL UNIQUE', 'a % 50 = 0'],
  ['x integer NOT NULL, y integer GENERATED ALWAYS AS (x * 2) STORED', 'y < 100'],
];

/** Left to the proof: what the evaluator does not know is named, not broken. */
async function check(ddl: string, rows: number): Promise<void> {
  const open = await openOf(ddl, { rows, seed: 9 });
  assert.deepEqual(await violationsOf(open), []);
  assert.deepEqual(open.plan.shortfalls, []);
  assert.equal(open.plan.tables[0].rows, rows);
  const columns = columnsOfTable(open.tables[0]);
  // A condition is not to be had by leaving every row empty.
  for (const [name, values] of Object.entries(columns))
    assert.ok(
      values.some((value) => value !== null),
      `${name} is always NULL`,
    );
}

describe('conditions', () => {
  for (const [columns, condition] of CONDITIONS) {
    it(`hold in every row: ${condition}`, () => check(`CREATE TABLE t (${columns}, CHECK (${condition}));`, 400));
  }

  for (const [columns, condition] of CONDITIONS.filter(([each]) =>
    /^\w+ (integer|smallint|numeric|text|varchar)\S* NOT NULL$/.test(each),
  )) {
    if (/ IN \(1|0\.5|\[/.test(condition)) continue;
    it(`hold where values are unique: ${condition}`, () => check(`CREATE TABLE t (${columns} UNIQUE, CHECK (${condition}));`, 60));
  }

  it('keep their kind of value: a natural range stays natural', async () => {
    const open = await openOf(
      'CREATE TABLE t (price numeric(8,2) NOT NULL CHECK (price <> 50), quantity integer NOT NULL CHECK (quantity <> 0))',
      { rows: 2000 },
    );
    const { price } = columnsOfTable(open.tables[0]);
    const counts = new Map<string | null, number>();
    for (const each of price) counts.set(each, (counts.get(each) ?? 0) + 1);
    assert.ok(Math.max(...counts.values()) < 100, 'prices pile up beside the excluded one');
  });
});
