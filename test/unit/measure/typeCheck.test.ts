import assert from 'node:assert/strict';
import fc from 'fast-check';
import { typeCheck } from '../../../src/core/measure/typeCheck';
import { BIGINT, BOOLEAN, DATE, DOUBLE, INTEGER, JSONB, REAL, TEXT, TIME, TIMESTAMPTZ, UUID } from '../../../src/core/rules/builtinTypes';
import type { ResolvedType } from '../../../src/core/rules/value';
import { bytesVector, codeVector, textVector } from './vectors';

const varchar = (maxLength: number): ResolvedType => ({ ...TEXT, name: { ...TEXT.name, modifiers: [maxLength] }, maxLength });
const numeric: ResolvedType = { family: 'decimal', name: { name: 'numeric', modifiers: [4, 2], dimensions: 0 }, precision: 4, scale: 2 };

function refusedNumbers(type: ResolvedType, values: readonly number[], nulls?: Uint8Array): number[] {
  const check = typeCheck(type);
  return values.filter((value) => check({ kind: 'number', values: Float64Array.of(value), ...(nulls && { nulls }) }, 1) === 1);
}

describe('typeCheck', () => {
  const numbers: readonly (readonly [ResolvedType, readonly number[], readonly number[]])[] = [
    [INTEGER, [0, -0, -2147483648, 2147483647], [0.5, -2147483649, 2147483648, NaN, Infinity]],
    [BIGINT, [2 ** 63, -(2 ** 63)], [2 ** 63 + 4096, NaN, -Infinity]],
    [BOOLEAN, [0, 1], [2, -1, 0.5, NaN]],
    [numeric, [99.99, -99.994, 99.994999, NaN], [99.995, -99.995, 100, Infinity]],
    [REAL, [3.4e38, Infinity, NaN], [3.5e38, -3.5e38]],
    [DOUBLE, [1e308, NaN, -Infinity], []],
    [DATE, [-719528, 2_145_042_905, Infinity, -Infinity], [0.5, 2_145_042_906, NaN]],
    [TIMESTAMPTZ, [0.5, 9_224_317_929_600_000_000, -Infinity], [9.3e18, NaN]],
    [TIME, [0, 86_400_000_000], [-1, 86_400_000_001, NaN]],
  ];
  for (const [type, good, bad] of numbers) {
    it(`knows the numbers of ${type.name.name}, NULLs aside`, () => {
      assert.deepEqual(refusedNumbers(type, [...good, ...bad]), bad);
      assert.deepEqual(refusedNumbers(type, [...good, ...bad], Uint8Array.of(1)), []);
    });
  }

  it('gives the same verdict on texts in every kind of vector', () => {
    const texts = fc.array(
      fc.option(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 6 }),
          fc.string({ maxLength: 6 }).map((text) => `${text}   `),
          fc.constantFrom('ok', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '{"a": [1]}', '{"a"', 'A0EEBC999C0B4EF8BB6D6BB9BD380A11'),
        ),
      ),
      { minLength: 1, maxLength: 6 },
    );
    const mood: ResolvedType = { family: 'enum', name: { name: 'mood', modifiers: [], dimensions: 0 }, labels: ['ok'] };
    const types = fc.constantFrom(TEXT, varchar(3), varchar(5), UUID, JSONB, mood, INTEGER);
    fc.assert(
      fc.property(types, texts, (type, all) => {
        const counts = [textVector, codeVector, bytesVector].map((make) => typeCheck(type)(make(all), all.length));
        const expected = all.filter((text) => text !== null && typeCheck(type)(textVector([text]), 1) === 1).length;
        assert.deepEqual(counts, [expected, expected, expected]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('refuses what no text type takes', () => {
    const broken = bytesVector(['ab', 'cd', 'ef']);
    assert.ok(broken.kind === 'bytes');
    broken.bytes[broken.offsets[1]] = 0xff;
    broken.bytes[broken.offsets[2]] = 0;
    assert.equal(typeCheck(TEXT)(broken, 3), 2);
    const unknown = { kind: 'code', codes: Int32Array.of(0, 2, -1), vocabulary: ['a', 'b'], nulls: Uint8Array.of(0, 0, 1) } as const;
    assert.equal(typeCheck(TEXT)(unknown, 3), 1);
  });

  it('counts characters, not bytes, and lets blanks at the end go', () => {
    for (const make of [textVector, codeVector, bytesVector])
      assert.equal(typeCheck(varchar(3))(make(['äöü', '😀😀😀', 'abc     ', 'äöü  ', 'abcd', '😀😀😀😀', '   d']), 7), 3);
  });
});
