/**
 * How far counts lie from equal shares, in standard deviations of the chi-square distribution
 * (its normal approximation): uniform counts stay below 4 but for one case in 30,000.
 */
export function unevenness(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const expected = total / counts.length;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  return (chiSquare - freedom) / Math.sqrt(2 * freedom);
}

/** How often each number from 0 to size − 1 comes. */
export function countsOf(values: Iterable<number>, size: number): number[] {
  const counts = new Array<number>(size).fill(0);
  for (const value of values) counts[value]++;
  return counts;
}
