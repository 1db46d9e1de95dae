import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EvaluationError } from '../../../src/core/rules/evaluationError';
import type { TypeName } from '../../../src/core/rules/expression';
import { resolveType } from '../../../src/core/rules/resolveType';
import type { Value } from '../../../src/core/rules/value';
import { parseValue, valueReader, valueText, writeValues } from '../../../src/core/rules/values';
import type { UserType } from '../../../src/core/schema/schema';

const MOOD: UserType = { kind: 'enum', schema: 'public', name: 'mood', values: ['sad', 'ok'] };
const scope = { types: [MOOD], defaultSchema: 'public' };
const named = (name: string, modifiers: readonly number[] = [], dimensions = 0): TypeName => ({ name, modifiers, dimensions });
const type = (name: string, modifiers?: readonly number[], dimensions?: number) => resolveType(named(name, modifiers, dimensions), scope);

const INTERVALS = fc
  .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 }), fc.integer({ min: -1e13, max: 1e13 }))
  .map(([months, days, micros]) => ({ months, days, micros }));

const DRAWN: readonly (readonly [ReturnType<typeof type>, fc.Arbitrary<Value>])[] = [
  [type('boolean'), fc.boolean()],
  [type('bigint'), fc.maxSafeInteger()],
  [type('numeric', [12, 3]), fc.integer({ min: -1e9, max: 1e9 }).map((units) => units / 1000)],
  [type('numeric'), fc.integer({ min: -1e9, max: 1e9 }).map((units) => units / 1000)],
  [type('double precision'), fc.double({ noNaN: true }).filter((value) => !Object.is(value, -0))],
  [type('real'), fc.float({ noNaN: true }).filter((value) => !Object.is(value, -0))],
  [type('date'), fc.integer({ min: -1e6, max: 5e6 })],
  [type('timestamp with time zone'), fc.integer({ min: -1e16, max: 1e16 })],
  [type('time without time zone'), fc.integer({ min: 0, max: 86_400_000_000 })],
  [type('interval'), INTERVALS],
  [type('text'), fc.string({ unit: 'binary' })],
  [type('mood'), fc.constantFrom('sad', 'ok')],
  [type('uuid'), fc.uuid()],
  [type('text', [], 1), fc.array(fc.option(fc.string({ unit: 'binary' })), { maxLength: 5 })],
  [type('integer', [], 2), fc.array(fc.array(fc.option(fc.integer()), { minLength: 1, maxLength: 3 }), { maxLength: 3 })],
  [type('interval', [], 1), fc.array(INTERVALS, { maxLength: 3 })],
];

describe('values', () => {
  for (const [resolved, values] of DRAWN) {
    const name = `${resolved.name.name}${'[]'.repeat(resolved.name.dimensions)}`;
    it(`${name}: text and back`, () => {
      fc.assert(fc.property(values, (value) => assert.deepEqual(parseValue(valueText(value, resolved) ?? '', resolved), value)));
    });
    it(`${name}: vector and back`, () => {
      fc.assert(
        fc.property(fc.array(fc.option(values), { maxLength: 6 }), (list) => {
          const vector = writeValues(list, resolved);
          assert.deepEqual(
            list.map((_, index) => valueReader(vector, resolved)(index)),
            list,
          );
        }),
      );
    });
  }

  it('reads vocabularies by code', () => {
    const read = valueReader(
      { kind: 'code', codes: Int32Array.of(1, 0, 1), vocabulary: ['{1,2}', '{}'], nulls: Uint8Array.of(0, 0, 1) },
      type('integer', [], 1),
    );
    assert.deepEqual([read(0), read(1), read(2)], [[], [1, 2], null]);
  });

  it('pads character(n) and lets no text grow too long', () => {
    assert.equal(parseValue('ab', type('character', [4])), 'ab  ');
    assert.equal(parseValue('abc  ', type('character varying', [3])), 'abc');
    assert.throws(() => parseValue('abcd', type('character varying', [3])), EvaluationError);
  });

  for (const [text, resolved] of [
    ['x', type('integer')],
    ['1.5', type('integer')],
    ['40000', type('smallint')],
    ['', type('numeric')],
    ['1234.5', type('numeric', [5, 2])],
    ['2021-02-29', type('date')],
    ['25:00', type('time without time zone')],
    ['3 foos', type('interval')],
    ['maybe', type('boolean')],
    ['happy', type('mood')],
    ['{a', type('text', [], 1)],
    ['{"a":}', type('jsonb')],
    ['\\xabc', type('bytea')],
    ['123', type('uuid')],
  ] as const) {
    it(`refuses "${text}" as ${resolved.name.name}`, () => assert.throws(() => parseValue(text, resolved), { kind: 'error' }));
  }

  it('resolves what now means where it is given', () => {
    assert.equal(parseValue('today', type('date'), 19_782.5 * 86_400_000_000), 19_782);
    assert.throws(() => parseValue('now', type('date')), EvaluationError);
  });
});
