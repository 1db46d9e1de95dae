import type { Vector } from '../generate/vector';

/** What is known of one column's values over some rows: enough to decide most keys that are one number. */
export interface KeySummary {
  /** Rows whose value is not NULL, and others. */
  readonly values: number;
  readonly nulls: number;
  /** Least and greatest value; ∞ and −∞ when there is none. */
  readonly min: number;
  readonly max: number;
  /** Every value is greater than all before it. False where that is not known. */
  readonly isAscending: boolean;
  /** Every value is an integer that a double holds exactly. False where that is not known. */
  readonly isWhole: boolean;
}

/** The summary of no rows at all. */
export const NO_ROWS: KeySummary = Object.freeze({ values: 0, nulls: 0, min: Infinity, max: -Infinity, isAscending: true, isWhole: true });

/** Summarises the first `count` entries of a vector; of one that holds no numbers nothing is known. */
export function summarise(vector: Vector, count: number): KeySummary {
  if (vector.kind !== 'number') return { values: count, nulls: 0, min: -Infinity, max: Infinity, isAscending: false, isWhole: false };
  return vector.nulls ? withNulls(vector.values, vector.nulls, count) : withoutNulls(vector.values, count);
}

function withoutNulls(values: Float64Array, count: number): KeySummary {
  const rising = countRising(values, count);
  let min = rising > 0 ? values[0] : Infinity;
  let max = rising > 0 ? values[rising - 1] : -Infinity;
  for (let index = rising; index < count; index += 1) {
    const value = values[index];
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { values: count, nulls: 0, min, max, isAscending: rising === count, isWhole: isExact(min, max) && areWhole(values, count) };
}

/** How many values, from the first on, are greater than all before them; NaN is none of them. */
function countRising(values: Float64Array, count: number): number {
  let before = -Infinity;
  for (let index = 0; index < count; index += 1) {
    if (!(values[index] > before)) return index;
    before = values[index];
  }
  return count;
}

function areWhole(values: Float64Array, count: number): boolean {
  for (let index = 0; index < count; index += 1) if (values[index] !== Math.floor(values[index])) return false;
  return true;
}

function withNulls(values: Float64Array, nulls: Uint8Array, count: number): KeySummary {
  const present = new Float64Array(count);
  let found = 0;
  for (let index = 0; index < count; index += 1) {
    present[found] = values[index];
    found += 1 - nulls[index];
  }
  return { ...withoutNulls(present, found), nulls: count - found };
}

function isExact(min: number, max: number): boolean {
  return min > max || (min >= Number.MIN_SAFE_INTEGER && max <= Number.MAX_SAFE_INTEGER);
}

/** The summary of rows and of those after them. Parts in another order lose that they ascend, no more. */
export function joinSummaries(before: KeySummary, after: KeySummary): KeySummary {
  return {
    values: before.values + after.values,
    nulls: before.nulls + after.nulls,
    min: Math.min(before.min, after.min),
    max: Math.max(before.max, after.max),
    isAscending: before.isAscending && after.isAscending && (before.values === 0 || after.values === 0 || before.max < after.min),
    isWhole: before.isWhole && after.isWhole,
  };
}

/** No two rows have the same value; a second NULL counts as the same where NULLs are not distinct. */
export function isDistinct({ isAscending, nulls }: KeySummary, nullsNotDistinct: boolean): boolean {
  return isAscending && (nulls <= 1 || !nullsNotDistinct);
}

/** Every value of the one column is among those of the other. False also where that cannot be told. */
export function isWithin(referrer: KeySummary, referenced: KeySummary): boolean {
  if (referrer.values === 0) return true;
  const { values, min, max, isAscending, isWhole } = referenced;
  const isGapless = isAscending && isWhole && max - min + 1 === values;
  return isGapless && referrer.isWhole && referrer.min >= min && referrer.max <= max;
}
