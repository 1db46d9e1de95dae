import type { Shares } from '../plan/plan';
import { busyness } from './favour';
import { type DrawKey, drawUnit } from './mixer';
import { quantile } from './quantile';
import { ranks } from './ranks';

/** How much of the children each parent is due, relative to others; all above 0. */
export type Weight = (parent: number) => number;

/** Added to weights whose mean is 1, so that hardly a parent is left without children where there are many. */
const LEAST_WEIGHT = 0.05;

/** Far beyond what a normal distribution with mean 1 reaches. */
const MOST_WEIGHT = 10;
/** Keeps draws clear of 0, where a normal distribution has no value. */
const HALF_DRAW = 2 ** -33;

/** The weights by which `children` are shared out among `parents`. */
export function weightOf(key: DrawKey, children: number, parents: number, { least, most, shape }: Shares): Weight {
  if (shape === undefined) return (parent) => LEAST_WEIGHT - Math.log(1 - drawUnit(key, parent, 0));
  if (shape === 'even') return () => 1;
  if (shape === 'normal') {
    const mean = children / parents;
    return normalWeight(key, mean <= least ? 1 : Math.min(1, (most - mean) / (mean - least)));
  }
  const ranked = ranks(shape, parents);
  return (parent) => busyness(ranked.back(parent) / parents, shape);
}

/** With room enough the deviation is half of the mean. */
function normalWeight(key: DrawKey, room: number): Weight {
  const value = quantile({ kind: 'normal', mean: 1, deviation: Math.max(LEAST_WEIGHT, room / 2) }, LEAST_WEIGHT, MOST_WEIGHT);
  return (parent) => value(drawUnit(key, parent, 0) + HALF_DRAW);
}

/**
 * Where each of some parents starts among their children, and one past the last: `least` for each as far as they go
 * round, the rest by weight, none above `most` unless they cannot be had otherwise.
 */
export function shareOut(weights: Float64Array, children: number, { least, most }: Shares): Uint32Array {
  const parents = weights.length;
  const each = Math.min(least, Math.floor(children / parents));
  const rest = children - each * parents;
  const room = Math.max(most, Math.ceil(children / parents)) - each;
  const due = dues(weights, rest, room);
  const starts = new Uint32Array(parents + 1);
  let sum = 0;
  let given = 0;
  for (let p = 0; p < parents; p++) {
    sum += due[p];
    // Rounded down, so that none gets more than its due rounded up; 1e-9 makes up for sums that miss a whole number.
    given = p === parents - 1 ? rest : given + Math.min(room, Math.floor(sum + 1e-9) - given);
    starts[p + 1] = given + each * (p + 1);
  }
  return starts;
}

/** A share of the rest for each by weight, `room` at most: what is cut off goes to the others by their weights. */
function dues(weights: Float64Array, rest: number, room: number): Float64Array {
  const due = new Float64Array(weights.length);
  let open = weights.reduce((sum, weight) => sum + weight, 0);
  let left = rest;
  for (let isCut = true; isCut; ) {
    isCut = false;
    const factor = left / open;
    for (let p = 0; p < weights.length; p++) {
      if (due[p] > 0 || weights[p] * factor <= room) continue;
      due[p] = room;
      open -= weights[p];
      left -= room;
      isCut = true;
    }
  }
  const factor = left / open;
  for (let p = 0; p < weights.length; p++) if (due[p] === 0) due[p] = weights[p] * factor;
  return due;
}
