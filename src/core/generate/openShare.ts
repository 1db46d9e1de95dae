import type { ColumnSource } from '../plan/plan';
import { Frame, rowRange } from './frame';
import type { Families } from './layout';
import { type DrawKey, drawUnit } from './mixer';
import type { OpenTable } from './openPlan';
import type { NumberVector } from './vector';

/** What each of some rows has of what it shares with its siblings; NULL for one that shares nothing. */
export type SharesOf = (frame: Frame) => NumberVector;

/** Parents whose children's shares are kept; of more they are computed anew. */
const KEPT = 4096;
/** Keeps a share clear of nothing at all. */
const LEAST_WEIGHT = 0.15;

/**
 * Opens a column that shares a whole out among the rows of one parent: each gets its part in whole units of the column's last digit, and
 * what rounding leaves goes to those that lost most by it, so that they add up exactly. Parts are drawn, or go by another column.
 */
export function openShare(
  { link: at, units, scale, by }: Extract<ColumnSource, { kind: 'share' }>,
  key: DrawKey,
  self: () => OpenTable,
): SharesOf {
  const known = new Map<number, Float64Array>();
  const partsOf = (parent: number, families: Families): Float64Array => {
    const kept = known.get(parent);
    if (kept) return kept;
    const first = families.layout.first(parent);
    const children = rowRange(first, families.layout.count(parent));
    const weights =
      by === undefined
        ? children.map((child) => LEAST_WEIGHT - Math.log(1 - drawUnit(key, child, 0)))
        : numbersOf(new Frame(self(), children.map(families.row)), by);
    const parts = apportion(weights, units, by === undefined);
    if (known.size >= KEPT) known.clear();
    known.set(parent, parts);
    return parts;
  };
  return (frame) => {
    const families = self().links[at].families(self());
    const values = new Float64Array(frame.length);
    const nulls = new Uint8Array(frame.length);
    frame.rows.forEach((row, i) => {
      const child = families.child(row);
      const parent = families.parent(row);
      if (parent < 0) nulls[i] = 1;
      else values[i] = partsOf(parent, families)[families.layout.ordinal(child)] / 10 ** scale;
    });
    return { kind: 'number', values, nulls };
  };
}

function numbersOf(frame: Frame, column: number): Float64Array {
  const vector = frame.column(column);
  if (vector.kind !== 'number') return new Float64Array(frame.length);
  return vector.values.map((value, i) => (vector.nulls?.[i] === 1 ? 0 : Math.max(0, value)));
}

/**
 * Whole units by weight, which add up to all of them: rounded down, and one more for those with the largest remainders. Nothing where
 * nobody has any weight. With `isEach`, one at least for each, as far as they go round.
 */
export function apportion(weights: Float64Array, units: number, isEach: boolean): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return new Float64Array(weights.length);
  const least = isEach && units >= weights.length ? 1 : 0;
  const due = weights.map((weight) => ((units - least * weights.length) * weight) / total);
  const parts = due.map(Math.floor);
  const left = Math.round(due.reduce((sum, each) => sum + each, 0)) - parts.reduce((sum, part) => sum + part, 0);
  const order = [...weights.keys()].sort((a, b) => due[b] - parts[b] - (due[a] - parts[a]) || a - b);
  for (const at of order.slice(0, left)) parts[at]++;
  return parts.map((part) => part + least);
}
