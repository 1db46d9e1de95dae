import type { CompareOperator } from '../rules/expression';
import { termNumbers } from '../rules/vectors/numberTerm';
import type { IntervalDomain } from './domain';
import type { Frame } from './frame';
import type { BoundExpression } from './openPlan';
import { rowReader } from './rowReader';

/** A bound from columns filled before. */
export interface Bound {
  readonly operator: CompareOperator;
  readonly expression: BoundExpression;
}

/** By row, the indexes of an interval that bounds leave, both included; none where the low one is above the high one. */
export interface ColumnLimits {
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  /** 1 where a lower bound came from another column: stay near it. */
  readonly after: Uint8Array;
}

/** The indexes of an interval of so many values that bounds leave of it, for the rows of a frame. */
export function boundIndexes(frame: Frame, bounds: readonly Bound[], { min, step }: IntervalDomain, size: number): ColumnLimits {
  const { length, memory } = frame;
  const limits = { lows: memory.floats(length).fill(0), highs: memory.floats(length).fill(size - 1), after: memory.flags(length).fill(0) };
  for (const { operator, expression } of bounds) {
    const { values, isMissing } = boundNumbers(frame, expression);
    narrow(limits.lows, limits.highs, limits.after, values, isMissing, operator, min, step);
  }
  return limits;
}

interface BoundNumbers {
  readonly values: Float64Array;
  /** 1 where there is no bound. */
  readonly isMissing: Uint8Array | undefined;
}

/** A bound by row. */
function boundNumbers(frame: Frame, expression: BoundExpression): BoundNumbers {
  const { term, columns } = expression;
  const numbers = term && termNumbers(term, frame.column(columns[term.slot]), frame.length);
  if (numbers) return { values: numbers.values, isMissing: numbers.nulls };
  const read = rowReader(frame, expression.columns);
  const values = frame.memory.floats(frame.length);
  const isMissing = frame.memory.flags(frame.length).fill(0);
  for (let i = 0; i < values.length; i++) {
    const value = expression.evaluate(read(i));
    if (typeof value === 'number') values[i] = value;
    else isMissing[i] = 1;
  }
  return { values, isMissing };
}

function narrow(
  lows: Float64Array,
  highs: Float64Array,
  after: Uint8Array,
  values: Float64Array,
  isMissing: Uint8Array | undefined,
  operator: CompareOperator,
  min: number,
  step: number,
): void {
  const isLower = operator === '>' || operator === '>=' || operator === '=';
  const isUpper = operator === '<' || operator === '<=' || operator === '=';
  for (let i = 0; i < values.length; i++) {
    if (isMissing !== undefined && isMissing[i] === 1) continue;
    const at = (values[i] - min) / step;
    const whole = Math.round(at);
    const near = Math.abs(at - whole) < 1e-6 ? whole : at;
    if (isLower) lows[i] = Math.max(lows[i], operator === '>' ? Math.floor(near) + 1 : Math.ceil(near));
    if (isUpper) highs[i] = Math.min(highs[i], operator === '<' ? Math.ceil(near) - 1 : Math.floor(near));
    if (isLower && operator !== '=') after[i] = 1;
  }
}
