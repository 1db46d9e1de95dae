import type { IntervalDomain } from './domain';
import { drawnIndexes, drawnOnes, drawnValues } from './drawn';
import { nullVector, withNulls } from './fill';
import type { Frame } from './frame';
import { type Bound, boundIndexes, type ColumnLimits } from './indexLimits';
import { type DrawKey, drawIndex, drawUnit } from './mixer';
import type { OpenDomain } from './openedDomain';
import type { OpenColumn } from './openPlan';
import type { Vector } from './vector';

/** A group's column, ready to be filled row by row. */
export interface OpenGroupColumn {
  /** Where the column has one variant whatever the row. */
  readonly only: OpenVariant | undefined;
  /** Chooses the variant for a row and attempt. */
  readonly variant: (row: number, attempt: number) => OpenVariant;
  readonly bounds: readonly Bound[];
  /** Whether the column has NULLs of its own, so that it may be NULL where no value fits. */
  readonly nullable: boolean;
}

/** What the branches chosen for a row leave of the column. */
export interface OpenVariant {
  readonly domain?: OpenDomain;
  /** The domain's description where it is an interval, which bounds can narrow. */
  readonly interval?: IntervalDomain;
  readonly nullness: 'null' | 'not null' | 'any';
}

/** Fills a column whose domain depends on the branches chosen for the row and on columns filled before it. */
export function fillGroupColumn(frame: Frame, column: OpenColumn, group: OpenGroupColumn): Vector {
  const { only } = group;
  const isPlain = only?.domain && only.nullness !== 'null' && only.domain.numeric === (column.plan.shape.kind === 'number');
  return isPlain ? fillOnly(frame, column, group, only, only.domain) : fillByRow(frame, column, group);
}

/** The same as row by row, for all rows at once. */
function fillOnly(
  frame: Frame,
  column: OpenColumn,
  group: OpenGroupColumn,
  { interval, nullness }: OpenVariant,
  domain: OpenDomain,
): Vector {
  const { draws: rows, attempt, memory } = frame;
  const { key, nullKey, nulls } = column.plan;
  const indexes = memory.floats(rows.length);
  const isNull = nullness === 'any' ? memory.flags(rows.length).fill(0) : undefined;
  if (isNull && nulls > 0) drawNulls(nullKey, rows, attempt, nulls, isNull);
  const limits = interval && group.bounds.length > 0 ? boundIndexes(frame, group.bounds, interval, domain.size) : undefined;
  if (!limits || !areAllBound(limits, domain.size)) drawnIndexes(frame, column, domain, indexes);
  if (limits) keepWithin(limits, key, rows, attempt, domain, indexes, group.nullable ? isNull : undefined);
  const vector = drawnValues(frame, column, domain, indexes);
  return isNull ? withNulls(vector, isNull) : vector;
}

function drawNulls(key: DrawKey, rows: Float64Array, attempt: number, share: number, isNull: Uint8Array): void {
  for (let i = 0; i < rows.length; i++) if (drawUnit(key, rows[i], attempt) < share) isNull[i] = 1;
}

/** Whether each row is to be drawn anew, so that none needs a draw from the whole domain. */
function areAllBound({ lows, highs }: ColumnLimits, size: number): boolean {
  for (let i = 0; i < lows.length; i++) if (lows[i] > highs[i] || (lows[i] === 0 && highs[i] === size - 1)) return false;
  return true;
}

/** Draws anew what is bound; where nothing is left, NULL where that is allowed, and else what was drawn. */
function keepWithin(
  { lows, highs, after }: ColumnLimits,
  key: DrawKey,
  rows: Float64Array,
  attempt: number,
  { size, move }: OpenDomain,
  indexes: Float64Array,
  isNull: Uint8Array | undefined,
): void {
  for (let i = 0; i < rows.length; i++) {
    const low = lows[i];
    const high = highs[i];
    if (low > high) {
      if (isNull) isNull[i] = 1;
    } else if (low !== 0 || high !== size - 1) {
      const index = indexWithin(low, high, after[i] === 1, key, rows[i], attempt);
      indexes[i] = move ? move(index, key, rows[i], attempt, low, high) : index;
    }
  }
}

function fillByRow(frame: Frame, column: OpenColumn, group: OpenGroupColumn): Vector {
  const { draws: rows, attempt } = frame;
  const { key, nullKey, nulls, shape } = column.plan;
  const drawn = drawnOnes(frame, column);
  const limits = new Map<IntervalDomain, ColumnLimits>();
  const result = nullVector(rows.length, shape);
  const flags = result.nulls;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const { domain, interval, nullness } = group.variant(row, attempt);
    if (nullness === 'null' || !domain) continue;
    if (nullness === 'any' && nulls > 0 && drawUnit(nullKey, row, attempt) < nulls) continue;
    let index = drawn.index(domain, i);
    if (interval && group.bounds.length > 0) {
      const known = limits.get(interval) ?? boundIndexes(frame, group.bounds, interval, domain.size);
      limits.set(interval, known);
      const [low, high] = [known.lows[i], known.highs[i]];
      if (low > high && group.nullable && nullness === 'any') continue;
      const isWhole = low === 0 && high === domain.size - 1;
      if (low <= high && !isWhole) {
        const within = indexWithin(low, high, known.after[i] === 1, key, row, attempt);
        index = domain.move?.(within, key, row, attempt, low, high) ?? within;
      }
    }
    const value = drawn.value(domain, index, i);
    if (result.kind === 'number') result.values[i] = Number(value);
    else result.values[i] = String(value);
    flags[i] = 0;
  }
  return result;
}

/** Small gaps are commoner than large ones: a loan is returned after days, not after years. */
function indexWithin(low: number, high: number, after: boolean, key: DrawKey, row: number, attempt: number): number {
  const size = high - low + 1;
  if (!after) return low + drawIndex(key, row, attempt, size);
  const share = drawUnit(key, row, attempt);
  return low + Math.floor(size * share * share * share);
}
