import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isDistinct, isWithin, joinSummaries, type KeySummary, NO_ROWS, summarise } from '../../../src/core/measure/keySummary';
import { textVector } from './vectors';

type Cells = readonly (number | null)[];

const cells: fc.Arbitrary<Cells> = fc.oneof(
  fc.array(fc.option(fc.oneof(fc.integer({ min: -5, max: 20 }), fc.constantFrom(-0, 0.5, NaN, Infinity, 2 ** 53, 2 ** 53 + 2)))),
  fc
    .tuple(fc.integer({ min: -3, max: 3 }), fc.nat({ max: 20 }))
    .map(([from, count]) => Array.from({ length: count }, (_, at) => from + at)),
);

/** As it is put together from batches. */
function summaryOf(values: Cells, size: number): KeySummary {
  let summary = NO_ROWS;
  for (let from = 0; from < values.length; from += size) {
    const part = values.slice(from, from + size);
    const nulls = part.includes(null) ? { nulls: Uint8Array.from(part, (value) => (value === null ? 1 : 0)) } : {};
    // What stands under a NULL means nothing.
    const numbers = Float64Array.from(part, (value) => value ?? 1e9);
    summary = joinSummaries(summary, summarise({ kind: 'number', values: numbers, ...nulls }, part.length));
  }
  return summary;
}

const present = (values: Cells): number[] => values.filter((value) => value !== null);

describe('KeySummary', () => {
  it('says that values are distinct only when they are', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 9 }), (values, size) => {
        const summary = summaryOf(values, size);
        const numbers = present(values).map((value) => value + 0);
        const areDistinct = new Set(numbers).size === numbers.length && !numbers.some((value) => Number.isNaN(value));
        const nulls = values.length - numbers.length;
        assert.ok(!isDistinct(summary, false) || areDistinct);
        assert.ok(!isDistinct(summary, true) || (areDistinct && nulls <= 1));
        const doAscend = numbers.every((value, at) => at === 0 || value > numbers[at - 1]);
        if (doAscend && !numbers.some((value) => Number.isNaN(value) || value === -Infinity)) assert.ok(isDistinct(summary, false));
      }),
      { numRuns: 500 },
    );
  });

  it('says that values are within others only when they are', () => {
    fc.assert(
      fc.property(cells, cells, fc.integer({ min: 1, max: 9 }), (referrers, referenced, size) => {
        if (!isWithin(summaryOf(referrers, size), summaryOf(referenced, size))) return;
        const there = new Set(present(referenced));
        assert.ok(present(referrers).every((value) => there.has(value)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('decides gapless keys', () => {
    const ids = summaryOf([3, 4, 5, 6, 7], 2);
    assert.ok(isWithin(summaryOf([7, null, 3, 3], 3), ids));
    assert.ok(!isWithin(summaryOf([8], 1), ids));
    assert.ok(!isWithin(summaryOf([4.5], 1), ids));
    assert.ok(!isWithin(summaryOf([4], 1), summaryOf([3, 5], 1)));
    assert.ok(isWithin(summaryOf([null], 1), summaryOf([], 1)));
  });

  it('compares across batches', () => {
    assert.ok(isDistinct(summaryOf([1, 2, 3, 4], 2), false));
    assert.ok(!isDistinct(summaryOf([1, 2, 2, 3], 2), false));
  });

  it('knows nothing of texts', () => {
    const summary = summarise(textVector(['1', '2']), 2);
    assert.ok(!isDistinct(summary, false));
    assert.ok(!isWithin(summaryOf([1], 1), summary));
    assert.ok(!isWithin(summary, summaryOf([1, 2], 2)));
  });
});
