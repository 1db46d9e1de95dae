import { type DrawKey, draw, drawIndex, drawUnit } from './mixer';

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
    many: (key, rows, k, indexes) => {
      for (let i = 0; i < rows.length; i++) indexes[i] = drawIndex(key, rows[i], k, size);
    },
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
  const isFine = size > FRACTION;
  const one = (key: DrawKey, row: number, k: number): number => {
    const bits = draw(key, row, 2 * k);
    const step = bits >>> STEP_BITS;
    if (step === 0 || step === STEPS - 1) return clamped(quantile((bits + 0.5) / TWO_32));
    const within = bits & (FRACTION - 1);
    const share = isFine ? (within + (draw(key, row, 2 * k + 1) >>> 2) / TWO_30) / FRACTION : within / FRACTION;
    const from = valueAt(step);
    return clamped(from + (valueAt(step + 1) - from) * share);
  };
  return {
    one,
    many: (key, rows, k, indexes) => {
      for (let i = 0; i < rows.length; i++) indexes[i] = one(key, rows[i], k);
    },
  };
}

/** For what no loop of its own draws. */
export function eachPick(one: Picks['one']): Picks {
  return {
    one,
    many: (key, rows, k, indexes) => {
      for (let i = 0; i < rows.length; i++) indexes[i] = one(key, rows[i], k);
    },
  };
}
