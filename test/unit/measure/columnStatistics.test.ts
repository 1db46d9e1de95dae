import assert from 'node:assert/strict';
import type { Batch } from '../../../src/core/generate/vector';
import { columnStatistics } from '../../../src/core/measure/columnStatistics';

const batch = (start: number, values: readonly number[], nulls?: readonly number[]): Batch => ({
  start,
  count: values.length,
  columns: [
    {
      name: 'd',
      shape: { kind: 'number', format: { kind: 'date' } },
      vector: { kind: 'number', values: Float64Array.from(values), ...(nulls && { nulls: Uint8Array.from(nulls) }) },
    },
  ],
});

describe('columnStatistics', () => {
  it('counts NULLs and distinct values over all batches and shows the first values', () => {
    const [statistics] = columnStatistics([batch(0, [0, 1, 1, 0], [0, 0, 0, 1]), batch(4, [2, 3, 4, 5])]);
    assert.deepEqual(statistics, {
      column: 'd',
      nullShare: 1 / 8,
      distinct: 6,
      sampled: 8,
      samples: ['1970-01-01', '1970-01-02', null, '1970-01-03', '1970-01-04'],
    });
  });

  it('counts distinct values in the first 10,000 rows and NULLs in all', () => {
    const many = Array.from({ length: 12_000 }, (_, index) => index);
    const [statistics] = columnStatistics([
      batch(
        0,
        many,
        many.map((index) => (index >= 9_000 ? 1 : 0)),
      ),
    ]);
    assert.equal(statistics.distinct, 9_000);
    assert.equal(statistics.nullShare, 0.25);
    assert.equal(statistics.sampled, 10_000);
  });
});
