import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NumberSet } from '../../../src/core/measure/numberSet';

describe('NumberSet', () => {
  it('holds what a set holds, however small it was made', () => {
    const numbers = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.maxSafeInteger(), fc.double({ noNaN: true })).map((value) => value + 0);
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 200 }), fc.array(numbers), (members, others) => {
        const mine = new NumberSet(1);
        const theirs = new Set<number>();
        for (const member of members) {
          assert.equal(mine.add(member), !theirs.has(member));
          theirs.add(member);
        }
        for (const other of [...members, ...others]) assert.equal(mine.has(other), theirs.has(other));
      }),
    );
  });
});
