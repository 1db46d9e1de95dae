import type { NumberVector } from '../../generate/vector';
import type { CompareOperator, Expression } from '../expression';
import { type ConditionNode, type ConditionScope, slotVector, type TestedRows } from './conditionNode';
import { type NumberTerm, numberConstant, numberTerm, termNumbers } from './numberTerm';
import { FALSE, NULL, TRUE, VerdictBuffer } from './verdict';

/** A term lies between two numbers, both included; ∞ stands for no bound. */
interface Interval {
  readonly term: NumberTerm;
  readonly min: number;
  readonly max: number;
}

/** A condition that bounds one number, as `rating BETWEEN 1 AND 5`; `byRow` serves vectors that hold no numbers. */
export function intervalNode(expression: Expression, scope: ConditionScope, byRow: () => ConditionNode): ConditionNode | undefined {
  const interval = intervalOf(expression, scope);
  if (!interval) return undefined;
  const { term, min, max } = interval;
  const buffer = new VerdictBuffer();
  let leaf: ConditionNode | undefined;
  const numbersOf = (rows: TestedRows) => termNumbers(term, slotVector(rows, term.slot), rows.count);
  return {
    judge: (rows, unknown) => {
      const numbers = numbersOf(rows);
      return numbers ? judgeBounds(numbers, rows.count, min, max, buffer.take(rows.count)) : (leaf ??= byRow()).judge(rows, unknown);
    },
    count: (rows) => {
      const numbers = numbersOf(rows);
      return numbers && countOutside(numbers, rows.count, min, max);
    },
  };
}

function intervalOf(expression: Expression, scope: ConditionScope): Interval | undefined {
  if (expression.kind === 'compare') return bound(expression.operator, expression.left, expression.right, scope);
  if (expression.kind !== 'and') return undefined;
  const [first, ...others] = expression.args.map((arg) => intervalOf(arg, scope));
  return others.reduce((known, next) => known && next && intersection(known, next), first);
}

function intersection(a: Interval, b: Interval): Interval | undefined {
  if (a.term.slot !== b.term.slot || a.term.measure !== b.term.measure || a.term.steps || b.term.steps) return undefined;
  return { term: a.term, min: Math.max(a.min, b.min), max: Math.min(a.max, b.max) };
}

/** How a comparison reads from its right side. */
const MIRRORED: Readonly<Partial<Record<CompareOperator, CompareOperator>>> = { '=': '=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function bound(operator: CompareOperator, left: Expression, right: Expression, scope: ConditionScope): Interval | undefined {
  const mirrored = MIRRORED[operator];
  if (!mirrored) return undefined;
  return boundOf(operator, numberTerm(left, scope), right, scope) ?? boundOf(mirrored, numberTerm(right, scope), left, scope);
}

function boundOf(operator: CompareOperator, term: NumberTerm | undefined, other: Expression, scope: ConditionScope): Interval | undefined {
  const value = term && numberConstant(other, term.type, scope);
  if (!term || value === undefined) return undefined;
  switch (operator) {
    case '=':
      return { term, min: value, max: value };
    case '<':
      return { term, min: -Infinity, max: -nextAbove(-value) };
    case '<=':
      return { term, min: -Infinity, max: value };
    case '>':
      return { term, min: nextAbove(value), max: Infinity };
    default:
      return { term, min: value, max: Infinity };
  }
}

/** The least double that is greater. */
function nextAbove(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const float = Float64Array.of(value);
  new BigInt64Array(float.buffer)[0] += value > 0 ? 1n : -1n;
  return float[0];
}

/** NaN is above all numbers, as the database has it. */
function judgeBounds({ values, nulls }: NumberVector, count: number, min: number, max: number, verdicts: Uint8Array): Uint8Array {
  if (max === Infinity) for (let index = 0; index < count; index += 1) verdicts[index] = values[index] < min ? FALSE : TRUE;
  else for (let index = 0; index < count; index += 1) verdicts[index] = values[index] >= min && values[index] <= max ? TRUE : FALSE;
  if (nulls) for (let index = 0; index < count; index += 1) if (nulls[index] === 1) verdicts[index] = NULL;
  return verdicts;
}

function countOutside({ values, nulls }: NumberVector, count: number, min: number, max: number): number {
  let found = 0;
  for (let index = 0; index < count; index += 1) {
    const value = values[index];
    if (value >= min && value <= max) continue;
    if (nulls?.[index] !== 1 && (max !== Infinity || value < min)) found += 1;
  }
  return found;
}
