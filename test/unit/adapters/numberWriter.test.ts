import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatById, formats } from '../../../src/adapters/formats/formats';
import { numberWriter } from '../../../src/adapters/formats/numberWriter';
import { ByteWriter } from '../../../src/core/generate/byteWriter';
import { numberText } from '../../../src/core/generate/formatNumber';
import type { NumberFormat } from '../../../src/core/generate/vector';

const DAY = 86_400_000_000;
const digits = fc.nat({ max: 6 });
const zone = fc.boolean();
const moments = fc.oneof(
  fc.maxSafeInteger(),
  fc.constantFrom(Infinity, -Infinity, 0, -1, DAY - 1, -62_135_596_800 * 1e6, 253_402_300_800 * 1e6),
);

const cases: Record<NumberFormat['kind'], fc.Arbitrary<[NumberFormat, number]>> = {
  integer: fc.tuple(
    fc.constant({ kind: 'integer' }),
    fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.constantFrom(-0, 1e9, 999_999_999, 2 ** 31, 1e18, 1e21)),
  ),
  decimal: fc.tuple(
    fc.record({ kind: fc.constant('decimal'), scale: fc.nat({ max: 12 }) }),
    fc.oneof(
      fc.double(),
      fc.integer().map((n) => n / 100),
      fc.constantFrom(-0, 0.5, -0.004, 1.005, 1e17, NaN),
    ),
  ),
  float: fc.tuple(fc.constant({ kind: 'float' }), fc.double()),
  boolean: fc.tuple(fc.constant({ kind: 'boolean' }), fc.constantFrom(0, 1)),
  date: fc.tuple(
    fc.constant({ kind: 'date' }),
    fc.oneof(fc.integer({ min: -2_400_000, max: 100_000_000 }), fc.constantFrom(Infinity, -Infinity)),
  ),
  timestamp: fc.tuple(fc.record({ kind: fc.constant('timestamp'), digits, zone }), moments),
  time: fc.tuple(fc.record({ kind: fc.constant('time'), digits, zone }), fc.integer({ min: 0, max: DAY })),
};

describe('number writer', () => {
  for (const [kind, values] of Object.entries(cases)) {
    it(`writes the text of every ${kind}`, () => {
      fc.assert(
        fc.property(values, ([format, value]) => {
          const writer = new ByteWriter(0);
          numberWriter(format)(writer, value);
          assert.equal(Buffer.from(writer.finish()).toString(), numberText(value, format));
        }),
        { numRuns: 2000 },
      );
    });
  }
});

describe('formats', () => {
  it('are found by id, in any case', () => {
    for (const format of formats) assert.equal(formatById(format.id.toUpperCase()), format);
  });

  it('names the known ones for an unknown id', () => {
    assert.throws(() => formatById('xlsx'), { code: 'bad-input', remedy: /csv, json, jsonl, sql/ });
  });
});
