import { drawUnit } from './mixer';
import { eachPick, type Picks } from './picks';

/** Steps of the table in which the quantile is kept. */
const STEPS = 1024;

/**
 * Indexes that never fall from one row to the next: each row has its own stretch of the distribution, the first the first, and a draw says
 * where in it. Candidates beyond the last row begin anew.
 *
 * @param quantile the inverse of the distribution function, in indexes
 * @param settle where an index goes, in the same order
 */
export function risingPicks(size: number, rows: number, quantile: (share: number) => number, settle = (index: number) => index): Picks {
  const steps = new Float64Array(STEPS + 1).fill(Number.NaN);
  const valueAt = (step: number): number => {
    if (Number.isNaN(steps[step])) steps[step] = Math.min(size, Math.max(0, quantile(step / STEPS)));
    return steps[step];
  };
  return eachPick((key, row, k) => {
    const share = (((row < rows ? row : row % rows) + drawUnit(key, row, k)) / rows) * STEPS;
    const step = Math.min(STEPS - 1, Math.floor(share));
    const from = valueAt(step);
    const index = from + (valueAt(step + 1) - from) * (share - step);
    return Math.min(size - 1, Math.max(0, Math.floor(settle(index))));
  });
}
