import assert from 'node:assert/strict';
import type { Compiled, Scope } from '../../../src/core/rules/compile';
import { compileCondition, compileExpression, isUncompilable } from '../../../src/core/rules/compile';
import { EvaluationError } from '../../../src/core/rules/evaluationError';
import type { Expression } from '../../../src/core/rules/expression';
import { resolveType } from '../../../src/core/rules/resolveType';
import { valueText } from '../../../src/core/rules/values';
import type { UserType } from '../../../src/core/schema/schema';

const SIZE: UserType = { kind: 'enum', schema: 'public', name: 'size', values: ['small', 'large', 'huge'] };
const types = { types: [SIZE], defaultSchema: 'public' };
const columns = [
  'n integer',
  'day date',
  'size size',
  'code character',
  'mail citext',
  'big bigint',
  'moment timestamp with time zone',
].map((column) => {
  const [name, ...type] = column.split(' ');
  return { name, type: resolveType({ name: type.join(' '), modifiers: name === 'code' ? [5] : [], dimensions: 0 }, types) };
});
/** 2024-02-29 12:00 UTC. */
const NOW = 1_709_208_000_000_000;
const scope: Scope = {
  types,
  now: NOW,
  column: (name) => {
    const slot = columns.findIndex((column) => column.name === name);
    return slot < 0 ? undefined : { slot, type: columns[slot].type };
  },
};

const literal = (value: string | number | boolean | null): Expression => ({ kind: 'literal', value });
const column = (name: string): Expression => ({ kind: 'column', name });
const call = (name: string, ...args: readonly Expression[]): Expression => ({ kind: 'call', name, args });
const compare = (left: Expression, operator: '=' | '<' | '>', right: Expression): Expression => ({
  kind: 'compare',
  operator,
  left,
  right,
});

function compiled(expression: Expression): Compiled {
  const result = compileExpression(expression, scope);
  assert.ok(!isUncompilable(result), JSON.stringify(result));
  return result;
}

const row = (values: Readonly<Record<string, string | number | null>>): (string | number | null)[] =>
  columns.map((each) => values[each.name] ?? null);

describe('compileExpression', () => {
  it('reads literals as what they are compared with', () => {
    assert.equal(compiled(compare(column('day'), '=', literal('1970-01-11'))).evaluate(row({ day: 10 })), true);
    assert.equal(compiled(compare(column('moment'), '=', literal('2024-02-29 12:00+00'))).evaluate(row({ moment: NOW })), true);
    assert.equal(compiled(compare(column('n'), '<', literal('10'))).evaluate(row({ n: 9 })), true);
    assert.equal(compiled(compare(column('moment'), '>', column('day'))).evaluate(row({ moment: 1, day: 0 })), true);
  });

  it('orders enums by their labels', () => {
    const larger = compiled(compare(column('size'), '>', literal('small')));
    assert.equal(larger.evaluate(row({ size: 'huge' })), true);
    assert.equal(larger.evaluate(row({ size: 'small' })), false);
  });

  it('knows padded and case-insensitive texts', () => {
    assert.equal(compiled(compare(column('code'), '=', literal('ab'))).evaluate(row({ code: 'ab   ' })), true);
    assert.equal(compiled(compare(column('mail'), '=', literal('A@B'))).evaluate(row({ mail: 'a@b' })), true);
    assert.equal(
      compiled({ kind: 'match', operator: 'like', arg: column('mail'), pattern: literal('A%') }).evaluate(row({ mail: 'ab' })),
      true,
    );
    assert.equal(compiled({ kind: 'in', arg: column('mail'), values: [literal('X'), literal('Y')] }).evaluate(row({ mail: 'y' })), true);
  });

  it('names the slots it reads', () => {
    assert.deepEqual(compiled(call('+', column('big'), call('+', column('n'), column('n')))).slots, [0, 5]);
  });

  it('takes every kind of now from the scope', () => {
    const text = (expression: Expression): string | null => {
      const { type, evaluate } = compiled(expression);
      return valueText(evaluate([]), type);
    };
    assert.equal(text(call('now')), '2024-02-29 12:00:00+00');
    assert.equal(text(call('current_date')), '2024-02-29');
    assert.equal(text(call('localtime', literal(0))), '12:00:00');
    assert.equal(
      text(
        call('age', {
          kind: 'cast',
          arg: literal('2000-02-28'),
          type: { name: 'timestamp without time zone', modifiers: [], dimensions: 0 },
        }),
      ),
      '24 years 1 day',
    );
    assert.equal(text({ kind: 'cast', arg: literal('tomorrow'), type: { name: 'date', modifiers: [], dimensions: 0 } }), '2024-03-01');
  });

  it('tells errors of the database from what it cannot compute itself', () => {
    const fails = (expression: Expression, values: Readonly<Record<string, number>>, kind: string): void =>
      assert.throws(
        () => compiled(expression).evaluate(row(values)),
        (error) => error instanceof EvaluationError && error.kind === kind,
      );
    fails(call('/', literal(1), column('n')), { n: 0 }, 'error');
    fails(call('*', column('n'), column('n')), { n: 100_000 }, 'error');
    fails(call('*', column('big'), column('big')), { big: 1e10 }, 'unknown');
  });

  const refused: readonly (readonly [Expression, string])[] = [
    [call('my_function', literal(1)), 'function my_function()'],
    [call('random'), 'volatile function random()'],
    [call('nextval', literal('s')), 'volatile function nextval()'],
    [column('nothing'), 'column nothing'],
    [{ kind: 'unsupported', what: 'a subquery' }, 'a subquery'],
    [call('<->', column('n'), column('n')), 'operator <-> on integer and integer'],
    [compare(column('n'), '=', column('day')), 'integer together with date'],
    [{ kind: 'match', operator: '~', arg: column('mail'), pattern: literal('(?x) a') }, 'regular expression option x'],
    [
      { kind: 'cast', arg: call('/', literal(1.5), literal(7)), type: { name: 'text', modifiers: [], dimensions: 0 } },
      'the digits of a numeric quotient or root',
    ],
  ];
  for (const [expression, reason] of refused) {
    it(`refuses ${reason}`, () => assert.deepEqual(compileExpression(call('coalesce', expression, expression), scope), { reason }));
  }

  it('casts to the type of the column it is for', () => {
    const result = compileExpression(literal('2'), scope, columns[0].type);
    assert.ok(!isUncompilable(result));
    assert.equal(result.evaluate([]), 2);
  });

  it('takes texts for booleans in conditions', () => {
    const result = compileCondition(literal('t'), scope);
    assert.ok(!isUncompilable(result));
    assert.equal(result.evaluate([]), true);
    assert.ok(isUncompilable(compileCondition(column('day'), scope)));
  });
});
