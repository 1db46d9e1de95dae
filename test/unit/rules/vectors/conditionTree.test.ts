import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Vector } from '../../../../src/core/generate/vector';
import { countRefused } from '../../../../src/core/measure/rowCheck';
import { DATE, DOUBLE, decimalType, INTEGER, REAL, TEXT } from '../../../../src/core/rules/builtinTypes';
import { type Compiled, compileCondition, isUncompilable } from '../../../../src/core/rules/compile';
import type { CompareOperator, Expression } from '../../../../src/core/rules/expression';
import type { Value } from '../../../../src/core/rules/value';
import type { ConditionScope } from '../../../../src/core/rules/vectors/conditionNode';
import { conditionTree } from '../../../../src/core/rules/vectors/conditionTree';
import { judge } from '../../../../src/core/rules/vectors/leafNode';
import { FALSE, REFUSED } from '../../../../src/core/rules/vectors/verdict';
import { bytesVector, codeVector, textVector } from '../../measure/vectors';

const TYPES = { n: INTEGER, m: INTEGER, price: decimalType(2), ratio: DOUBLE, small: REAL, day: DATE, name: TEXT, note: TEXT };
const NAMES = Object.keys(TYPES) as (keyof typeof TYPES)[];
const scope: ConditionScope = {
  now: 0,
  types: { types: [], defaultSchema: 'public' },
  columnTypes: Object.values(TYPES),
  column: (name) => {
    const slot = Object.keys(TYPES).indexOf(name);
    return slot < 0 ? undefined : { slot, type: TYPES[NAMES[slot]] };
  },
};

const column = (name: string): Expression => ({ kind: 'column', name });
const literal = (value: string | number): Expression => ({ kind: 'literal', value });
const operators = fc.constantFrom<CompareOperator>('=', '<>', '<', '<=', '>', '>=', 'distinct', 'not distinct');
const numberColumns = fc.constantFrom('n', 'm', 'price', 'ratio', 'small').map(column);
const numbers = fc.constantFrom(-3, -1, 0, 0.1, 1, 2, 2.5, 3).map(literal);
const length = fc.constantFrom('length', 'char_length').map((name): Expression => ({ kind: 'call', name, args: [column('name')] }));

function comparison(left: fc.Arbitrary<Expression>, right: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc.tuple(operators, left, right, fc.boolean()).map(([operator, one, other, isTurned]) => ({
    kind: 'compare',
    operator,
    left: isTurned ? other : one,
    right: isTurned ? one : other,
  }));
}

/** What the database refuses to compute where `m` is 0. */
const quotient: Expression = { kind: 'call', name: '/', args: [literal(6), column('m')] };

const simple: fc.Arbitrary<Expression> = fc.oneof(
  comparison(numberColumns, numbers),
  comparison(numberColumns, numberColumns),
  comparison(fc.constant(column('day')), fc.constantFrom('1970-01-01', '1970-01-03').map(literal)),
  comparison(length, numbers),
  comparison(length, numberColumns),
  comparison(fc.constant(column('name')), fc.constantFrom('', 'ä', 'two').map(literal)),
  comparison(fc.constant(column('name')), fc.constant(column('note'))),
  comparison(fc.constant(quotient), numbers),
  fc.constantFrom(...NAMES).map((name): Expression => ({ kind: 'isNull', arg: column(name) })),
  fc.array(numbers, { minLength: 1, maxLength: 10 }).map((values): Expression => ({ kind: 'in', arg: column('n'), values })),
);

const conditions = fc.letrec<{ any: Expression; junction: Expression; negation: Expression }>((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, simple, tie('junction'), tie('negation')),
  junction: fc
    .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('any'), { minLength: 1, maxLength: 3 }))
    .map(([kind, args]): Expression => ({ kind, args })),
  negation: tie('any').map((arg): Expression => ({ kind: 'not', arg })),
})).any;

const cell = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 5 });
const rows = fc.array(
  fc.record({
    n: cell(fc.integer({ min: -3, max: 3 })),
    m: cell(fc.integer({ min: -1, max: 1 })),
    price: cell(fc.constantFrom(-1, 0, 0.1, 2.5, 3)),
    ratio: cell(fc.constantFrom(-Infinity, -1, 0, 0.1, 2.5, 3, Infinity)),
    small: cell(fc.constantFrom(0, 0.1, 2.5)),
    day: cell(fc.integer({ min: -1, max: 3 })),
    name: cell(fc.constantFrom('', 'ä', 'two', '日本', 'ääää', '😀')),
    note: cell(fc.constantFrom('', 'ä', 'two')),
  }),
  { minLength: 1, maxLength: 12 },
);

type Row = Readonly<Record<keyof typeof TYPES, string | number | null>>;

function vectorOf(cells: readonly (string | number | null)[], isText: boolean, kind: number): Vector {
  if (isText) return [textVector, codeVector, bytesVector][kind % 3](cells.map((each) => each as string | null));
  const nulls = Uint8Array.from(cells, (each) => (each === null ? 1 : 0));
  return { kind: 'number', values: Float64Array.from(cells, Number), ...(nulls.includes(1) && { nulls }) };
}

/** Row by row, as the database would. */
function refusedBy(compiled: Compiled, data: readonly Row[]): number {
  return data.filter((row) => {
    const verdict = judge(
      compiled,
      NAMES.map((name): Value => (name === 'small' && row[name] !== null ? Math.fround(Number(row[name])) : row[name])),
      () => undefined,
    );
    return verdict === FALSE || verdict === REFUSED;
  }).length;
}

describe('conditionTree', () => {
  it('refuses the rows that the evaluator refuses, whatever the vectors', () => {
    fc.assert(
      fc.property(conditions, rows, fc.nat(), (expression, data, kind) => {
        const compiled = compileCondition(expression, scope);
        assert.ok(!isUncompilable(compiled));
        const vectors = NAMES.map((name, at) =>
          vectorOf(
            data.map((row) => row[name]),
            TYPES[name] === TEXT,
            kind + at,
          ),
        );
        const node = conditionTree(expression, scope);
        for (let times = 0; times < 2; times += 1)
          assert.equal(
            countRefused(node, { count: data.length, vectors }, () => undefined),
            refusedBy(compiled, data),
          );
      }),
      { numRuns: 1_000 },
    );
  });

  it('bounds doubles exactly, and has NaN above all numbers', () => {
    const values = [0.1, 0.1 + Number.EPSILON / 8, 0.1 - Number.EPSILON / 16, Number.MIN_VALUE, -Number.MIN_VALUE, 0, NaN];
    const vectors: Vector[] = [];
    vectors[NAMES.indexOf('ratio')] = { kind: 'number', values: Float64Array.from(values) };
    for (const operator of ['<', '<=', '>', '>=', '='] as const)
      for (const bound of [0.1, 0]) {
        const expression: Expression = { kind: 'compare', operator, left: column('ratio'), right: literal(bound) };
        const compiled = compileCondition(expression, scope);
        assert.ok(!isUncompilable(compiled));
        const refused = values.filter((value) => compiled.evaluate(NAMES.map((name) => (name === 'ratio' ? value : null))) === false);
        assert.equal(
          countRefused(conditionTree(expression, scope), { count: values.length, vectors }, () => undefined),
          refused.length,
          `${operator} ${bound}`,
        );
      }
  });

  it('does not judge a row whose text is no value of its type', () => {
    const vectors: Vector[] = [textVector(['1', 'x', '5'])];
    const expression: Expression = { kind: 'compare', operator: '<', left: column('n'), right: literal(3) };
    assert.equal(
      countRefused(conditionTree(expression, scope), { count: 3, vectors }, () => undefined),
      1,
    );
  });
});
