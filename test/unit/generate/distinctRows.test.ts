import assert from 'node:assert/strict';
import fc from 'fast-check';
import { distinctRows } from '../../../src/core/generate/distinctRows';

describe('rows that come again', () => {
  const tables = fc.integer({ min: 1, max: 2_000 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      rows: fc.array(fc.nat(count - 1), { minLength: 0, maxLength: 400 }).map((rows) => Float64Array.from(rows)),
      isSorted: fc.boolean(),
    }),
  );

  it('are found again at their places', () => {
    fc.assert(
      fc.property(tables, ({ count, rows, isSorted }) => {
        if (isSorted) rows.sort();
        const distinct = distinctRows(rows, count);
        if (distinct)
          assert.deepEqual(
            Array.from(distinct.places, (place) => distinct.rows[place]),
            [...rows],
          );
      }),
    );
  });

  it('are left out: each of a few once, and neighbours of many', () => {
    const few = Float64Array.from({ length: 100 }, (_, i) => (i * 7) % 10);
    assert.deepEqual(distinctRows(few, 10)?.rows.length, 10);
    const neighbours = Float64Array.from({ length: 100 }, (_, i) => Math.floor(i / 4) * 1_000);
    assert.deepEqual(distinctRows(neighbours, 1_000_000)?.rows.length, 25);
  });

  it('are left alone where there are few of them', () => {
    assert.equal(
      distinctRows(
        Float64Array.from({ length: 100 }, (_, i) => i),
        100,
      ),
      undefined,
    );
    assert.equal(distinctRows(new Float64Array(8), 8), undefined);
  });
});
