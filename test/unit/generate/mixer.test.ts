import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type DrawKey, draw, drawIndex, drawKey, drawUnit } from '../../../src/core/generate/mixer';
import { countsOf, unevenness } from '../support/chiSquare';

const ROWS = 40_000;
const rows = Array.from({ length: ROWS }, (_, row) => row);
const FAR = 2 ** 40;

describe('draws', () => {
  const key = drawKey('1', 'loans', 'status');
  const streams: Readonly<Record<string, (i: number) => number>> = {
    'of adjacent rows': (i) => draw(key, i, 0),
    'of adjacent rows far out': (i) => draw(key, FAR + i, 0),
    'of one row': (i) => draw(key, 7, i),
    'of adjacent keys': (i) => draw({ a: i, b: 0 }, 0, 0),
    'of adjacent second key words': (i) => draw({ a: 0, b: i }, 0, 0),
    'of named keys': (i) => draw(drawKey('1', 'loans', `column${i}`), 0, 0),
    'of numbered seeds': (i) => draw(drawKey(String(i), 'loans', 'status'), 0, 0),
    'of rows a power of two apart': (i) => draw(key, i * 4096, 0),
    'of rows beyond 32 bits': (i) => draw(key, i * 2 ** 32, 0),
  };
  for (const [name, at] of Object.entries(streams)) {
    it(`${name} are uniform in their high and low bits`, () => {
      const values = rows.map(at);
      for (const shift of [0, 12, 26]) {
        const bits = countsOf(
          values.map((value) => (value >>> shift) & 63),
          64,
        );
        assert.ok(unevenness(bits) < 5, `bits from ${shift}: ${unevenness(bits)}`);
      }
    });
  }

  it('of adjacent rows, keys and attempts are independent of each other', () => {
    const other = drawKey('1', 'loans', 'status2');
    const pairs: Readonly<Record<string, (i: number) => readonly [number, number]>> = {
      rows: (i) => [draw(key, i, 0), draw(key, i + 1, 0)],
      attempts: (i) => [draw(key, i, 0), draw(key, i, 1)],
      'columns of similar names': (i) => [draw(key, i, 0), draw(other, i, 0)],
      'seeds one apart': (i) => [draw(drawKey('1', 't', 'c'), i, 0), draw(drawKey('2', 't', 'c'), i, 0)],
      'keys one apart': (i) => [draw({ a: 5, b: 9 }, i, 0), draw({ a: 6, b: 9 }, i, 0)],
    };
    for (const [name, at] of Object.entries(pairs)) {
      const joint = countsOf(
        rows.map((i) => at(i)).map(([a, b]) => (a >>> 28) * 16 + (b >>> 28)),
        256,
      );
      assert.ok(unevenness(joint) < 5, `${name}: ${unevenness(joint)}`);
    }
  });

  it('repeat no more often than chance among a hundred thousand', () => {
    const seen = new Set(Array.from({ length: 100_000 }, (_, row) => draw(key, row, 0)));
    assert.ok(seen.size > 99_990, String(seen.size));
  });

  it('keys tell paths apart, wherever the words are divided', () => {
    const text = fc.string({ maxLength: 6 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), fc.array(text, { minLength: 1, maxLength: 3 }), (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        const [one, two] = [drawKey('s', ...a), drawKey('s', ...b)];
        assert.ok(one.a !== two.a || one.b !== two.b);
      }),
    );
    assert.notDeepEqual(drawKey('1', 'ab', 'c'), drawKey('1', 'a', 'bc'));
    assert.notDeepEqual(drawKey('1', 'a'), drawKey('1', 'a', ''));
    assert.notDeepEqual(drawKey('1a'), drawKey('1', 'a'));
  });

  it('as indexes lie in range and reach every value evenly', () => {
    const sized = (key: DrawKey, size: number): number[] => rows.map((row) => drawIndex(key, row, 0, size));
    for (const size of [2, 3, 7, 10, 100]) assert.ok(unevenness(countsOf(sized(key, size), size)) < 5, String(size));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 52 }), fc.integer({ min: 0, max: 2 ** 48 }), fc.nat(200), (size, row, k) => {
        const index = drawIndex(key, row, k, size);
        assert.ok(Number.isInteger(index) && index >= 0 && index < size, String(index));
      }),
    );
  });

  it('as indexes of large domains are not confined to 32 bits', () => {
    const size = 2 ** 52;
    const values = rows.map((row) => drawIndex(key, row, 0, size));
    assert.ok(
      unevenness(
        countsOf(
          values.map((value) => value % 64),
          64,
        ),
      ) < 5,
    );
    assert.ok(
      unevenness(
        countsOf(
          values.map((value) => Math.floor(value / 2 ** 46)),
          64,
        ),
      ) < 5,
    );
    assert.equal(new Set(values).size, ROWS);
  });

  it('as doubles fill the unit interval', () => {
    const units = rows.map((row) => drawUnit(key, row, 3));
    assert.ok(units.every((unit) => unit >= 0 && unit < 1));
    assert.ok(
      unevenness(
        countsOf(
          units.map((unit) => Math.floor(unit * 50)),
          50,
        ),
      ) < 5,
    );
  });
});
