import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type DrawKey, drawKey } from '../../../src/core/generate/mixer';
import { MAX_SIZE, permutation } from '../../../src/core/generate/permutation';
import { countsOf, unevenness } from '../support/chiSquare';

const key: fc.Arbitrary<DrawKey> = fc.record({ a: fc.integer(), b: fc.integer() });

describe('permutation', () => {
  it('is a bijection for every size up to 2000', () => {
    for (let size = 1; size <= 2000; size++) {
      const permute = permutation(drawKey('1', String(size)), size).one;
      const seen = new Uint8Array(size);
      for (let i = 0; i < size; i++) seen[permute(i)]++;
      assert.ok(
        seen.every((count) => count === 1),
        `size ${size}`,
      );
    }
  });

  it('stays within large sizes and repeats nothing there', () => {
    const size = fc.oneof(
      fc.integer({ min: 2001, max: MAX_SIZE }),
      fc.constantFrom(MAX_SIZE, MAX_SIZE - 1, 2 ** 32, 2 ** 32 + 1, 2 ** 31 - 1, 67108863 ** 2),
    );
    fc.assert(
      fc.property(key, size, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (keys, n, share) => {
        const permute = permutation(keys, n).one;
        const start = Math.min(Math.floor(share * n), n - 500);
        const images = Array.from({ length: 500 }, (_, i) => permute(start + i));
        assert.ok(images.every((image) => Number.isInteger(image) && image >= 0 && image < n));
        assert.equal(new Set(images).size, 500);
      }),
      { numRuns: 60 },
    );
  });

  it('reaches both ends of the greatest size', () => {
    const permute = permutation(drawKey('1'), MAX_SIZE).one;
    assert.notEqual(permute(0), permute(MAX_SIZE - 1));
    assert.ok(permute(MAX_SIZE - 1) < MAX_SIZE);
  });

  it('scatters neighbours evenly over the whole', () => {
    for (const size of [1000, 99_991, 10_000_000, MAX_SIZE]) {
      const permute = permutation(drawKey('7', 'scatter'), size).one;
      const buckets = countsOf(
        Array.from({ length: 500 }, (_, i) => Math.floor((permute(i) / size) * 10)),
        10,
      );
      assert.ok(unevenness(buckets) < 5, `${size}: ${buckets}`);
    }
  });

  it('is another one with another key', () => {
    const images = (seed: string): number[] => Array.from({ length: 50 }, (_, i) => permutation(drawKey(seed), 1000).one(i));
    assert.deepEqual(images('1'), images('1'));
    assert.ok(images('1').filter((image, i) => image === images('2')[i]).length < 5);
  });

  it('is the same one by one and many at once', () => {
    const { one, many } = permutation(drawKey('5'), 12_345);
    const indexes = Float64Array.from({ length: 2000 }, (_, i) => i * 11);
    const into = new Float64Array(indexes.length);
    many(indexes, into);
    assert.deepEqual([...into], Array.from(indexes, one));
  });
});
