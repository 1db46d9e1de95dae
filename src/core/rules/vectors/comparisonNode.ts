import type { NumberVector } from '../../generate/vector';
import type { CompareOperator, Expression } from '../expression';
import { type ConditionNode, type ConditionScope, slotVector } from './conditionNode';
import { comparesAsNumbers, numberTerm, termNumbers } from './numberTerm';
import { FALSE, NULL, TRUE, VerdictBuffer } from './verdict';

/** Per operator, the verdict where the left number is less, the same and greater. */
const OUTCOMES: Readonly<Partial<Record<CompareOperator, readonly [less: number, same: number, greater: number]>>> = {
  '=': [FALSE, TRUE, FALSE],
  '<>': [TRUE, FALSE, TRUE],
  '<': [TRUE, FALSE, FALSE],
  '<=': [TRUE, TRUE, FALSE],
  '>': [FALSE, FALSE, TRUE],
  '>=': [FALSE, TRUE, TRUE],
};

/** A comparison of two numbers of a row, as `starts <= ends`; `byRow` serves vectors that hold no numbers. */
export function comparisonNode(
  expression: Extract<Expression, { kind: 'compare' }>,
  scope: ConditionScope,
  byRow: () => ConditionNode,
): ConditionNode | undefined {
  const outcomes = OUTCOMES[expression.operator];
  const left = numberTerm(expression.left, scope);
  const right = numberTerm(expression.right, scope);
  if (!outcomes || !left || !right || !comparesAsNumbers(left.type, right.type)) return undefined;
  const buffer = new VerdictBuffer();
  let leaf: ConditionNode | undefined;
  return {
    judge: (rows, unknown) => {
      const one = termNumbers(left, slotVector(rows, left.slot), rows.count);
      const other = termNumbers(right, slotVector(rows, right.slot), rows.count);
      if (!one || !other) return (leaf ??= byRow()).judge(rows, unknown);
      const verdicts = buffer.take(rows.count);
      compareNumbers(one.values, other.values, rows.count, outcomes, verdicts);
      markNulls(one, rows.count, verdicts);
      markNulls(other, rows.count, verdicts);
      return verdicts;
    },
  };
}

/** NaN is above all numbers and the same as itself. */
function compareNumbers(
  left: Float64Array,
  right: Float64Array,
  count: number,
  [less, same, greater]: readonly [number, number, number],
  verdicts: Uint8Array,
): void {
  for (let index = 0; index < count; index += 1) {
    const a = left[index];
    const b = right[index];
    if (a < b) verdicts[index] = less;
    else if (a > b) verdicts[index] = greater;
    else if (a === b) verdicts[index] = same;
    else verdicts[index] = Number.isNaN(a) ? (Number.isNaN(b) ? same : greater) : less;
  }
}

function markNulls({ nulls }: NumberVector, count: number, verdicts: Uint8Array): void {
  if (nulls) for (let index = 0; index < count; index += 1) if (nulls[index] === 1) verdicts[index] = NULL;
}
