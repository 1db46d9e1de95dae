import assert from 'node:assert/strict';
import fc from 'fast-check';
import { busyIndex, favouringPicks } from '../../../src/core/generate/favour';
import { drawKey } from '../../../src/core/generate/mixer';
import { permutation } from '../../../src/core/generate/permutation';
import { ranks } from '../../../src/core/generate/ranks';

const sizes = fc.oneof(
  fc.integer({ min: 1, max: 300 }),
  fc.integer({ min: 65_000, max: 67_000 }),
  fc.integer({ min: 65_537, max: 2 ** 26 }),
  fc.integer({ min: 2 ** 26 + 1, max: 2 ** 40 }),
);
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

describe('ranks', () => {
  it('lead to one row each, and back', () => {
    fc.assert(
      fc.property(sizes, share, fc.string(), (size, at, name) => {
        const index = Math.floor(at * size);
        for (const each of [ranks({ key: drawKey(name), evenness: 0.1 }, size), permutation(drawKey(name), size)]) {
          const place = each.one(index);
          assert.ok(place >= 0 && place < size);
          assert.equal(each.back(place), index);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('lead to every row, one by one and many at once', () => {
    for (const size of [1, 2, 257, 65_537, 70_001]) {
      const { one, many } = ranks({ key: drawKey('ranks'), evenness: 0.1 }, size);
      const all = Float64Array.from({ length: size }, (_, index) => index);
      many(all, all);
      assert.equal(new Set(all).size, size);
      for (let index = 0; index < size; index += 97) assert.equal(one(index), all[index]);
    }
  });
});

describe('picks of busy rows', () => {
  const key = drawKey('picks');
  const favour = { key: drawKey('favour'), evenness: 0.015 };

  it('are the same one by one and many at once, and within the size', () => {
    for (const size of [1, 3, 1000, 100_000, 5_000_000]) {
      const picks = favouringPicks(favour, size);
      const rows = Float64Array.from({ length: 3000 }, (_, row) => row);
      const found = new Float64Array(rows.length);
      picks.many(key, rows, 2, found);
      for (let row = 0; row < rows.length; row += 7) {
        assert.equal(picks.one(key, row, 2), found[row]);
        assert.ok(found[row] >= 0 && found[row] < size);
      }
    }
  });

  it('reach each of a few, the busiest most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(1e6), (size, first) => {
        const counts = new Array<number>(size).fill(0);
        for (let i = 0; i < 4000; i++) counts[busyIndex(favour, i / 4000, first, size)]++;
        assert.ok(Math.min(...counts) > 0);
        assert.ok(size < 8 || Math.max(...counts) > (2 * 4000) / size);
      }),
    );
  });
});
