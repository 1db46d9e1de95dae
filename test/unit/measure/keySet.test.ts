import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KeySet } from '../../../src/core/measure/keySet';

const hashes = fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.constantFrom(0, 1, 7, -1, 0x40000000, -0x80000000)), {
  maxLength: 200,
});

const halves = (all: readonly (readonly [number, number])[]) =>
  [Int32Array.from(all, ([low]) => low), Int32Array.from(all, ([, high]) => high)] as const;

describe('KeySet', () => {
  it('finds every key that is there, in the order of rows, however few it was made for', () => {
    fc.assert(
      fc.property(hashes, hashes, fc.nat({ max: 100 }), fc.boolean(), (members, others, expected, some) => {
        const set = new KeySet(expected);
        const wanted = some ? Uint8Array.from(members, (_, index) => (index % 3 === 0 ? 0 : 1)) : undefined;
        const taken = members.filter((_, index) => wanted?.[index] !== 0);
        const [low, high] = halves(members);
        const places = new Int32Array(members.length);
        const repeated = new Set(places.subarray(0, set.addAll(low, high, members.length, wanted, places)));
        const seen = new Set<string>();
        for (const [index, key] of members.entries()) {
          if (wanted?.[index] === 0) {
            assert.ok(!repeated.has(index));
            continue;
          }
          if (seen.has(String(key))) assert.ok(repeated.has(index), 'a repeated key is found');
          seen.add(String(key));
        }
        const lows = new Set(taken.map(([half]) => half || 1));
        assert.ok(repeated.size <= taken.length - lows.size, 'keys with different lower halves are told apart');
        const [otherLow, otherHigh] = halves(others);
        const missing = set.countMissing(otherLow, otherHigh, others.length, undefined);
        assert.ok(missing <= others.filter((key) => !seen.has(String(key))).length, 'no key that is there is missed');
        assert.ok(missing >= others.filter(([half]) => !lows.has(half || 1)).length, 'a key with another lower half is missed');
        const found = set.find(otherLow, otherHigh, others.length, undefined, new Int32Array(others.length));
        assert.equal(found, others.length - missing, 'a key is found or missed');
      }),
    );
  });

  it('goes on when there are many more keys than expected', () => {
    const count = 5_000;
    const low = Int32Array.from({ length: count }, (_, index) => Math.imul(index + 1, 0x9e3779b1));
    const high = Int32Array.from({ length: count }, (_, index) => Math.imul(index + 1, 0x85ebca6b));
    const set = new KeySet(10);
    const places = new Int32Array(count);
    assert.equal(set.addAll(low, high, count, undefined, places), 0);
    assert.equal(set.countMissing(low, high, count, undefined), 0);
    assert.equal(set.addAll(low, high, count, undefined, places), count);
  });
});
