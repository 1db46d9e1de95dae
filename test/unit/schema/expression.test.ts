import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Expression, TypeName } from '../../../src/core/rules/expression';
import { arrayItems } from '../../../src/core/schema/postgres/arrayLiteral';
import { parseExpression } from '../../../src/core/schema/postgres/parseExpression';
import { SqlSyntaxError } from '../../../src/core/schema/sqlParser';
import { parser } from './read';

async function parse(sql: string): Promise<Expression> {
  return (await parseExpression(sql, parser)).expression;
}

const column = (name: string): Expression => ({ kind: 'column', name });
const literal = (value: string | number | boolean | null): Expression => ({ kind: 'literal', value });
const type = (name: string, modifiers: number[] = []): TypeName => ({ name, modifiers, dimensions: 0 });
const cast = (arg: Expression, to: TypeName): Expression => ({ kind: 'cast', arg, type: to });
const call = (name: string, ...args: Expression[]): Expression => ({ kind: 'call', name, args });
const not = (arg: Expression): Expression => ({ kind: 'not', arg });
const x = column('x');

const CASES: Readonly<Record<string, Expression>> = {
  'X > -1.5': { kind: 'compare', operator: '>', left: x, right: literal(-1.5) },
  'x > 2.0': {
    kind: 'compare',
    operator: '>',
    left: x,
    right: { kind: 'cast', arg: literal('2.0'), type: { name: 'numeric', modifiers: [], dimensions: 0 } },
  },
  'x != 0': { kind: 'compare', operator: '<>', left: x, right: literal(0) },
  "x = ''": { kind: 'compare', operator: '=', left: x, right: literal('') },
  '"X"': column('X'),
  'parent.x': { kind: 'column', name: 'x', table: 'parent' },
  "x IN ('a', 'b')": { kind: 'in', arg: x, values: [literal('a'), literal('b')] },
  'x NOT IN (1)': not({ kind: 'in', arg: x, values: [literal(1)] }),
  'x BETWEEN 1 AND 2': {
    kind: 'and',
    args: [
      { kind: 'compare', operator: '>=', left: x, right: literal(1) },
      { kind: 'compare', operator: '<=', left: x, right: literal(2) },
    ],
  },
  "(x)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])": {
    kind: 'in',
    arg: cast(x, type('text')),
    values: [cast(literal('a'), type('text')), cast(literal('b'), type('text'))],
  },
  'x = ANY (\'{a,"b c"}\'::text[])': { kind: 'in', arg: x, values: [cast(literal('a'), type('text')), cast(literal('b c'), type('text'))] },
  'x <> ALL (ARRAY[1, 2])': not({ kind: 'in', arg: x, values: [literal(1), literal(2)] }),
  '1 = ANY (x)': { kind: 'quantified', quantifier: 'any', operator: '=', left: literal(1), array: x },
  "x LIKE ANY (ARRAY['a%', 'b%'])": {
    kind: 'or',
    args: ['a%', 'b%'].map((pattern): Expression => ({ kind: 'match', operator: 'like', arg: x, pattern: literal(pattern) })),
  },
  "x NOT LIKE 'a!%%' ESCAPE '!'": not({ kind: 'match', operator: 'like', arg: x, pattern: literal('a\\%%') }),
  "x ILIKE '%a'": { kind: 'match', operator: 'ilike', arg: x, pattern: literal('%a') },
  "x SIMILAR TO '(a|b)+'": { kind: 'match', operator: 'similar', arg: x, pattern: literal('(a|b)+') },
  "x !~* '^a'": not({ kind: 'match', operator: '~*', arg: x, pattern: literal('^a') }),
  'x IS NOT NULL': not({ kind: 'isNull', arg: x }),
  'NOT x IS NULL': not({ kind: 'isNull', arg: x }),
  'NOT NOT x': x,
  'x IS DISTINCT FROM 1': { kind: 'compare', operator: 'distinct', left: x, right: literal(1) },
  'x IS NOT TRUE': { kind: 'compare', operator: 'distinct', left: x, right: literal(true) },
  'x IS FALSE': { kind: 'compare', operator: 'not distinct', left: x, right: literal(false) },
  'x IS UNKNOWN': { kind: 'isNull', arg: x },
  "x::varchar(3) || 'a'": call('||', cast(x, type('character varying', [3])), literal('a')),
  '-x': call('-', x),
  'x % 2': call('%', x, literal(2)),
  "x ->> 'a'": call('->>', x, literal('a')),
  'x OPERATOR(pg_catalog.+) 1': call('+', x, literal(1)),
  'Lower(x)': call('lower', x),
  'pg_catalog.length(x)': call('length', x),
  'app.check_it(x)': call('app.check_it', x),
  'COALESCE(x, 0)': call('coalesce', x, literal(0)),
  'GREATEST(x, 1)': call('greatest', x, literal(1)),
  'LEAST(x, 1)': call('least', x, literal(1)),
  'NULLIF(x, 1)': call('nullif', x, literal(1)),
  CURRENT_DATE: call('current_date'),
  'CURRENT_TIMESTAMP(3)': call('current_timestamp', literal(3)),
  'now()': call('now'),
  'EXTRACT(year FROM x)': call('extract', literal('year'), x),
  "x AT TIME ZONE 'UTC'": call('timezone', literal('UTC'), x),
  'substring(x FROM 2 FOR 3)': call('substring', x, literal(2), literal(3)),
  "position('a' IN x)": call('position', x, literal('a')),
  'trim(BOTH FROM x)': call('btrim', x),
  "INTERVAL '1 day'": cast(literal('1 day'), type('interval')),
  "DATE '2020-01-01'": cast(literal('2020-01-01'), type('date')),
  "'a'::character varying::text": cast(literal('a'), type('text')),
  '12345678901234567890': cast(literal('12345678901234567890'), type('numeric')),
  '0.1': literal(0.1),
  "B'101'": cast(literal('101'), type('bit', [3])),
  "X'1f'": cast(literal('00011111'), type('bit', [8])),
  "E'a\\nb'": literal('a\nb'),
  'ARRAY[1, NULL]': { kind: 'array', items: [literal(1), literal(null)] },
  'CASE x WHEN 1 THEN 2 END': {
    kind: 'case',
    branches: [{ when: { kind: 'compare', operator: '=', left: x, right: literal(1) }, then: literal(2) }],
  },
  'CASE WHEN x THEN 1 ELSE 0 END': { kind: 'case', branches: [{ when: x, then: literal(1) }], otherwise: literal(0) },
  '(x, y) = (1, 2)': {
    kind: 'and',
    args: [
      { kind: 'compare', operator: '=', left: x, right: literal(1) },
      { kind: 'compare', operator: '=', left: column('y'), right: literal(2) },
    ],
  },
  'ROW(x, y) IS NULL': {
    kind: 'and',
    args: [
      { kind: 'isNull', arg: x },
      { kind: 'isNull', arg: column('y') },
    ],
  },
  'x[1][2]': { kind: 'call', name: '[]', args: [x, literal(1), literal(2)] },
  '(x).a': { kind: 'call', name: '.', args: [x, literal('a')] },
  $1: column('$1'),
  'x IS JSON': { kind: 'call', name: 'is json', args: [x, literal('any')] },
  'x IS JSON OBJECT': { kind: 'call', name: 'is json', args: [x, literal('object')] },
  'f(x, rate => 2)': { kind: 'call', name: 'f', args: [x, { kind: 'call', name: '=>', args: [literal('rate'), literal(2)] }] },
  'make_interval(days => 2, mins => x)': {
    kind: 'call',
    name: 'make_interval',
    args: [literal(0), literal(0), literal(0), literal(2), literal(0), x, literal(0)],
  },
  'x COLLATE "C" > 1': { kind: 'compare', operator: '>', left: x, right: literal(1) },
};

const UNSUPPORTED: Readonly<Record<string, string>> = {
  'x[1:2]': 'a slice of an array',
  '(SELECT 1)': 'a subquery',
  'count(*)': 'aggregate count()',
  'row_number() OVER ()': 'window function row_number()',
  'x.*': 'a reference to a whole row',
  'x IS JSON WITH UNIQUE KEYS': 'IS JSON WITH UNIQUE KEYS',
};

describe('expressions', () => {
  for (const [sql, expected] of Object.entries(CASES)) {
    it(sql, async () => assert.deepEqual(await parse(sql), expected));
  }

  for (const [sql, what] of Object.entries(UNSUPPORTED)) {
    it(`${sql} is unsupported: ${what}`, async () => assert.deepEqual(await parse(sql), { kind: 'unsupported', what }));
  }

  it('stop at a depth that people do not write', async () => {
    assert.ok(JSON.stringify(await parse(`x${' + 1'.repeat(2000)}`)).includes('an expression nested too deeply'));
  });

  it('keep their text without the spaces around', async () => {
    assert.equal((await parseExpression('  a + 1 -- sum\n', parser)).sql, 'a + 1 -- sum');
  });

  it('are refused with the place where they go wrong', async () => {
    const places: Readonly<Record<string, number>> = {
      'a +': 3,
      'é + é + )': 8,
      'a, b': 0,
      'a AS b': 0,
      '1; DROP TABLE x': 0,
      'a FROM t': 0,
      '': 0,
      'a) + (b': 1,
      "'open": 0,
      'a UNION SELECT 1': 0,
    };
    for (const [sql, offset] of Object.entries(places)) {
      await assert.rejects(parseExpression(sql, parser), (error) => error instanceof SqlSyntaxError && error.offset === offset, sql);
    }
  });
});

describe('array literals', () => {
  it('are taken apart as PostgreSQL does', () => {
    assert.deepEqual(arrayItems('{}'), []);
    assert.deepEqual(arrayItems(' { a , "b, \\"c\\"" ,NULL,"NULL", d\\,e } '), ['a', 'b, "c"', null, 'NULL', 'd,e']);
    for (const broken of ['', 'a', '{a', '{a,}', '{,a}', '{{1},{2}}', '{"a}', '{a"b"}', '{"a"b}', '[1:2]={1,2}'])
      assert.equal(arrayItems(broken), undefined, broken);
  });

  it('come back as they were quoted', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (items) => {
        const written = `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
        assert.deepEqual(arrayItems(written), items);
      }),
    );
  });
});
