import type { CompareOperator } from '../rules/expression';
import type { Value } from '../rules/value';
import type { IntervalDomain } from './domain';
import { nullVector } from './fill';
import type { Frame } from './frame';
import { drawIndex, drawUnit } from './mixer';
import type { OpenDomain } from './openedDomain';
import type { BoundExpression, OpenColumn } from './openPlan';
import { rowReader } from './rowReader';
import type { Vector } from './vector';

/** A group's column, ready to be filled row by row. */
export interface OpenGroupColumn {
  /** Chooses the variant for a row and attempt. */
  readonly variant: (row: number, attempt: number) => OpenVariant;
  readonly bounds: readonly { readonly operator: CompareOperator; readonly expression: BoundExpression }[];
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
  const { draws: rows, attempt } = frame;
  const { key, nullKey, nulls, shape } = column.plan;
  const bounds = group.bounds.map(({ operator, expression }) => ({ operator, expression, read: rowReader(frame, expression.columns) }));
  const result = nullVector(rows.length, shape);
  const flags = result.nulls;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const variant = group.variant(row, attempt);
    if (variant.nullness === 'null' || !variant.domain) continue;
    if (variant.nullness === 'any' && nulls > 0 && drawUnit(nullKey, row, attempt) < nulls) continue;
    const limits = bounds.length > 0 ? indexLimits(bounds, variant, i) : undefined;
    if (limits && limits.low > limits.high && group.nullable && variant.nullness === 'any') continue;
    const index =
      limits && limits.low <= limits.high ? within(limits, column, row, attempt, variant.domain) : variant.domain.pick(key, row, attempt);
    const value = variant.domain.at(index);
    if (result.kind === 'number') result.values[i] = Number(value);
    else result.values[i] = String(value);
    flags[i] = 0;
  }
  return result;
}

interface Limits {
  readonly low: number;
  readonly high: number;
  /** A lower bound came from another column: stay near it. */
  readonly after: boolean;
}

/** The indexes of the interval that the bounds leave, or undefined where none applies. */
function indexLimits(
  bounds: readonly { operator: CompareOperator; expression: BoundExpression; read: (i: number) => readonly Value[] }[],
  variant: OpenVariant,
  i: number,
): Limits | undefined {
  const { interval, domain } = variant;
  if (!interval || !domain) return undefined;
  let low = 0;
  let high = domain.size - 1;
  let after = false;
  for (const { operator, expression, read } of bounds) {
    const bound = expression.evaluate(read(i));
    if (typeof bound !== 'number') continue;
    const at = (bound - interval.min) / interval.step;
    const near = Math.abs(at - Math.round(at)) < 1e-6 ? Math.round(at) : at;
    if (operator === '>' || operator === '>=') {
      low = Math.max(low, operator === '>' ? Math.floor(near) + 1 : Math.ceil(near));
      after = true;
    } else if (operator === '<' || operator === '<=') high = Math.min(high, operator === '<' ? Math.ceil(near) - 1 : Math.floor(near));
    else if (operator === '=') [low, high] = [Math.max(low, Math.ceil(near)), Math.min(high, Math.floor(near))];
  }
  return { low, high, after };
}

/** Small gaps are commoner than large ones: a loan is returned after days, not after years. */
const GAP_EXPONENT = 3;

function within({ low, high, after }: Limits, column: OpenColumn, row: number, attempt: number, domain: OpenDomain): number {
  const { key } = column.plan;
  const size = high - low + 1;
  if (low === 0 && high === domain.size - 1) return domain.pick(key, row, attempt);
  if (!after) return low + drawIndex(key, row, attempt, size);
  const share = drawIndex(key, row, attempt, 2 ** 40) / 2 ** 40;
  return low + Math.min(size - 1, Math.floor(size * share ** GAP_EXPONENT));
}
