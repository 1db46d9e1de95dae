import { type DrawKey, draw, drawIndex, drawIndexes, drawMany, drawUnit } from './mixer';

/** How draws fall on indexes 0 … size − 1. */
export interface Picks {
  /** The index that draw `k` of a row falls on. */
  one(key: DrawKey, row: number, k: number): number;
  /** The same for many rows, into `indexes`. */
  many(key: DrawKey, rows: Float64Array, k: number, indexes: Float64Array): void;
}

/** Every index as often as any other. */
export function uniformPicks(size: number): Picks {
  return {
    one: (key, row, k) => drawIndex(key, row, k, size),
    many: (key, rows, k, indexes) => drawIndexes(key, rows, k, size, indexes),
  };
}

/** By weights, none of them negative: searching their sums. */
export function weightedPicks(weights: readonly number[]): Picks {
  const sums = new Float64Array(weights.length);
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    total += weights[i];
    sums[i] = total;
  }
  const one = (key: DrawKey, row: number, k: number): number => firstAbove(sums, drawUnit(key, row, k) * total);
  return {
    one,
    many: (key, rows, k, indexes) => {
      for (let i = 0; i < rows.length; i++) indexes[i] = firstAbove(sums, drawUnit(key, rows[i], k) * total);
    },
  };
}

function firstAbove(sums: Float64Array, wanted: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Steps of the table below; a power of two. */
const STEPS = 1024;
const STEP_BITS = 22;
const FRACTION = 2 ** STEP_BITS;
/** Up to this size a step has no more values than a draw has bits for, even where it is several times as wide as others. */
const COARSE = 2 ** 28;
const TWO_30 = 2 ** 30;
const TWO_32 = 2 ** 32;

/**
 * By a distribution, given as the inverse of its distribution function in indexes (fractions and values out of range
 * allowed). It is computed at 1,024 steps and lies on straight lines between them; draws in the first and the last step,
 * where the tails are, compute it.
 */
export function quantilePicks(size: number, quantile: (share: number) => number): Picks {
  const clamped = (at: number): number => Math.min(size - 1, Math.max(0, Math.round(at)));
  // Most columns of a short run, and all that only a plan looks at, ask for few steps or none.
  const steps = new Float64Array(STEPS + 1).fill(Number.NaN);
  const valueAt = (step: number): number => {
    const known = steps[step];
    if (!Number.isNaN(known)) return known;
    steps[step] = step === 0 || step === STEPS ? 0 : quantile(step / STEPS);
    return steps[step];
  };
  const isFine = size > COARSE;
  const one = (key: DrawKey, row: number, k: number): number => {
    const bits = draw(key, row, 2 * k);
    const step = bits >>> STEP_BITS;
    if (isTail(step)) return clamped(quantile(shareOf(bits)));
    const from = valueAt(step);
    return clamped(from + (valueAt(step + 1) - from) * within(bits, isFine ? draw(key, row, 2 * k + 1) : 0));
  };
  return {
    one,
    many: (key, rows, k, indexes) => {
      if (rows.length < STEPS) return eachIndex(one, key, rows, k, indexes);
      for (let step = 1; step < STEPS; step++) valueAt(step);
      drawMany(key, rows, 2 * k, indexes);
      const more = isFine ? moreDraws(key, rows, 2 * k + 1) : undefined;
      alongSteps(indexes, more, steps, size, (bits) => clamped(quantile(shareOf(bits))));
    },
  };
}

function isTail(step: number): boolean {
  return step === 0 || step === STEPS - 1;
}

function shareOf(bits: number): number {
  return (bits + 0.5) / TWO_32;
}

/** How far between two steps a draw falls; more bits where the domain is fine. */
function within(bits: number, more: number): number {
  return ((bits & (FRACTION - 1)) + (more >>> 2) / TWO_30) / FRACTION;
}

let extra = new Float64Array(0);

/** Draws that are needed at once, in memory that is used again. */
function moreDraws(key: DrawKey, rows: Float64Array, k: number): Float64Array {
  if (extra.length < rows.length) extra = new Float64Array(rows.length);
  drawMany(key, rows, k, extra);
  return extra;
}

/** Puts indexes in place of draws. */
function alongSteps(
  draws: Float64Array,
  more: Float64Array | undefined,
  steps: Float64Array,
  size: number,
  tail: (bits: number) => number,
): void {
  for (let i = 0; i < draws.length; i++) {
    const bits = draws[i] >>> 0;
    const step = bits >>> STEP_BITS;
    if (isTail(step)) draws[i] = tail(bits);
    else {
      const from = steps[step];
      const at = from + (steps[step + 1] - from) * within(bits, more === undefined ? 0 : more[i] >>> 0);
      draws[i] = Math.min(size - 1, Math.max(0, Math.round(at)));
    }
  }
}

function eachIndex(one: Picks['one'], key: DrawKey, rows: Float64Array, k: number, indexes: Float64Array): void {
  for (let i = 0; i < rows.length; i++) indexes[i] = one(key, rows[i], k);
}

/** Other picks, each index moved to another one that may depend on its row. */
export function movedPicks({ one, many }: Picks, move: (index: number, key: DrawKey, row: number, k: number) => number): Picks {
  return {
    one: (key, row, k) => move(one(key, row, k), key, row, k),
    many: (key, rows, k, indexes) => {
      many(key, rows, k, indexes);
      for (let i = 0; i < rows.length; i++) indexes[i] = move(indexes[i], key, rows[i], k);
    },
  };
}

/** For what no loop of its own draws. */
export function eachPick(one: Picks['one']): Picks {
  return { one, many: (key, rows, k, indexes) => eachIndex(one, key, rows, k, indexes) };
}
