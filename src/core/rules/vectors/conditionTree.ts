import type { Expression } from '../expression';
import { comparisonNode } from './comparisonNode';
import { type ConditionNode, type ConditionScope, slotVector } from './conditionNode';
import { intervalNode } from './intervalNode';
import { leafNode } from './leafNode';
import { numberTerm } from './numberTerm';
import { AND, FALSE, joinVerdicts, NOT, OR, TRUE, VerdictBuffer } from './verdict';

/** Lists up to this long are compared number by number; longer ones are looked up. */
const SHORT_LIST = 8;

/**
 * A condition that looks at whole vectors: AND, OR and NOT over bounds and comparisons of numbers, and tests for NULL.
 * What is none of these is evaluated row by row, with the same outcome.
 */
export function conditionTree(expression: Expression, scope: ConditionScope): ConditionNode {
  const byRow = (): ConditionNode => leafNode(expression, scope);
  const inner = (each: Expression): ConditionNode => conditionTree(each, scope);
  const interval = intervalNode(expression, scope, byRow);
  if (interval) return interval;
  switch (expression.kind) {
    case 'and':
      return junction(expression.args.map(inner), AND) ?? byRow();
    case 'or':
      return junction(expression.args.map(inner), OR) ?? byRow();
    case 'not':
      return negation(inner(expression.arg));
    case 'isNull':
      return nullTest(expression.arg, scope) ?? byRow();
    case 'compare':
      return comparisonNode(expression, scope, byRow) ?? differenceNode(expression, scope) ?? byRow();
    case 'in':
      return listNode(expression, scope) ?? byRow();
    default:
      return byRow();
  }
}

function junction([first, ...others]: readonly ConditionNode[], table: Uint8Array): ConditionNode | undefined {
  if (!first) return undefined;
  const buffer = new VerdictBuffer();
  return {
    judge: (rows, unknown) => {
      const verdicts = buffer.take(rows.count);
      verdicts.set(first.judge(rows, unknown).subarray(0, rows.count));
      for (const other of others) joinVerdicts(verdicts, other.judge(rows, unknown), rows.count, table);
      return verdicts;
    },
  };
}

function negation(arg: ConditionNode): ConditionNode {
  const buffer = new VerdictBuffer();
  return {
    judge: (rows, unknown) => {
      const verdicts = buffer.take(rows.count);
      const inner = arg.judge(rows, unknown);
      for (let index = 0; index < rows.count; index += 1) verdicts[index] = NOT[inner[index]];
      return verdicts;
    },
  };
}

/** A text of a column is readable or not; what is no text can only be NULL or a value. */
function nullTest(arg: Expression, scope: ConditionScope): ConditionNode | undefined {
  const column = arg.kind === 'column' ? scope.column(arg.name, arg.table) : undefined;
  if (!column) return undefined;
  const buffer = new VerdictBuffer();
  return {
    judge: (rows) => {
      const verdicts = buffer.take(rows.count).fill(FALSE, 0, rows.count);
      const { nulls } = slotVector(rows, column.slot);
      if (nulls) for (let index = 0; index < rows.count; index += 1) if (nulls[index] === 1) verdicts[index] = TRUE;
      return verdicts;
    },
  };
}

/** `rank <> 3` is no bound, but the contrary of one. */
function differenceNode(expression: Extract<Expression, { kind: 'compare' }>, scope: ConditionScope): ConditionNode | undefined {
  if (expression.operator !== '<>') return undefined;
  const same: Expression = { ...expression, operator: '=' };
  const node = intervalNode(same, scope, () => leafNode(same, scope));
  return node && negation(node);
}

function listNode({ arg, values }: Extract<Expression, { kind: 'in' }>, scope: ConditionScope): ConditionNode | undefined {
  if (values.length > SHORT_LIST || !numberTerm(arg, scope)) return undefined;
  const nodes = values.map((value) => {
    const same: Expression = { kind: 'compare', operator: '=', left: arg, right: value };
    return intervalNode(same, scope, () => leafNode(same, scope));
  });
  const known = nodes.filter((node) => node !== undefined);
  return known.length === nodes.length ? junction(known, OR) : undefined;
}
