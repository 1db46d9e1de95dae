import assert from 'node:assert/strict';
import fc from 'fast-check';
import { numberText } from '../../../src/core/generate/formatNumber';
import type { NumberFormat } from '../../../src/core/generate/vector';

describe('numberText', () => {
  const cases: readonly (readonly [number, NumberFormat, string])[] = [
    [42, { kind: 'integer' }, '42'],
    [-0, { kind: 'integer' }, '0'],
    [1e22, { kind: 'integer' }, '10000000000000000000000'],
    [0.1, { kind: 'decimal', scale: 2 }, '0.10'],
    [-12.5, { kind: 'decimal', scale: 2 }, '-12.50'],
    [-0.001, { kind: 'decimal', scale: 2 }, '0.00'],
    [1.005, { kind: 'decimal', scale: 3 }, '1.005'],
    [7, { kind: 'decimal', scale: 0 }, '7'],
    [1e17, { kind: 'decimal', scale: 2 }, '100000000000000000.00'],
    [123456789012345.67, { kind: 'decimal', scale: 4 }, '123456789012345.6700'],
    [1.5, { kind: 'float' }, '1.5'],
    [1e15, { kind: 'float' }, '1e+15'],
    [1e-5, { kind: 'float' }, '1e-05'],
    [NaN, { kind: 'float' }, 'NaN'],
    [-Infinity, { kind: 'float' }, '-Infinity'],
    [1, { kind: 'boolean' }, 't'],
    [0, { kind: 'boolean' }, 'f'],
    [19782, { kind: 'date' }, '2024-02-29'],
    [-719163, { kind: 'date' }, '0001-12-31 BC'],
    [2932897, { kind: 'date' }, '10000-01-01'],
    [Infinity, { kind: 'date' }, 'infinity'],
    [1709208000500000, { kind: 'timestamp', digits: 6, zone: true }, '2024-02-29 12:00:00.5+00'],
    [1709208000999600, { kind: 'timestamp', digits: 3, zone: false }, '2024-02-29 12:00:01'],
    [-1, { kind: 'timestamp', digits: 6, zone: false }, '1969-12-31 23:59:59.999999'],
    [-719163 * 86_400_000_000, { kind: 'timestamp', digits: 0, zone: true }, '0001-12-31 00:00:00+00 BC'],
    [86_400_000_000, { kind: 'time', digits: 6, zone: false }, '24:00:00'],
    [3_723_000_010, { kind: 'time', digits: 6, zone: true }, '01:02:03.00001+00'],
  ];
  for (const [value, format, text] of cases)
    it(`${value} as ${JSON.stringify(format)} is ${text}`, () => assert.equal(numberText(value, format), text));

  it('writes dates as the calendar has them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (days) => {
        assert.equal(numberText(days, { kind: 'date' }), new Date(days * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it('writes timestamps as the calendar has them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_007_199_254_740, max: 9_007_199_254_740 }), (milliseconds) => {
        const iso = new Date(milliseconds)
          .toISOString()
          .replace('T', ' ')
          .replace(/\.?0*Z$/, '');
        assert.equal(
          numberText(milliseconds * 1000, { kind: 'timestamp', digits: 6, zone: false }),
          iso.length < 19 ? new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ') : iso,
        );
      }),
    );
  });

  it('writes the digits of a decimal, no more and no less', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 1, max: 9 }), (units, scale) => {
        const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
        const text = `${units < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
        assert.equal(numberText(Number(text), { kind: 'decimal', scale }), text);
      }),
    );
  });
});
