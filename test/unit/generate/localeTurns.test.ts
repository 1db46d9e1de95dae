import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { openTurns, TURNS } from '../../../src/core/generate/localeTurns';
import { drawKey } from '../../../src/core/generate/mixer';

describe('turns of locales', () => {
  it('give every row a locale, as many of each in a block as it has turns, and count them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: TURNS - 2 }), fc.string(), (first, name) => {
        const counts = [first, TURNS - first - 1, 1];
        const turns = openTurns({ key: drawKey(name), counts });
        const seen = counts.map(() => 0);
        for (let row = 0; row < 3 * TURNS; row++) {
          const locale = turns.locale(row);
          assert.equal(turns.ordinal(row), seen[locale]++);
        }
        assert.deepEqual(
          seen,
          counts.map((count) => 3 * count),
        );
      }),
      { numRuns: 30 },
    );
  });
});
