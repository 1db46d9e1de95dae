import { compileCondition, isUncompilable } from '../rules/compile';
import type { Expression } from '../rules/expression';
import type { ConditionNode, ConditionScope, OnUnknown, TestedRows } from '../rules/vectors/conditionNode';
import { conditionTree } from '../rules/vectors/conditionTree';
import { countBroken } from '../rules/vectors/verdict';
import type { CheckedConstraint } from './checks';

/** One thing that each row must fulfil on its own. */
export interface RowCheck extends CheckedConstraint {
  /** How many rows of a batch break it. */
  count(rows: TestedRows, unknown: OnUnknown): number;
}

/**
 * A condition that no row may make false; `tested` picks what it looks at. Undefined, and `unchecked` hears the reason,
 * when it cannot be evaluated. It is made ready when the first batch comes.
 */
export function conditionCheck(
  constraint: string,
  expression: Expression,
  scope: ConditionScope,
  unchecked: OnUnknown,
  tested: (rows: TestedRows) => TestedRows = (rows) => rows,
): RowCheck | undefined {
  const compiled = compileCondition(expression, scope);
  if (isUncompilable(compiled)) {
    unchecked(compiled.reason);
    return undefined;
  }
  let node: ConditionNode | undefined;
  return {
    constraint,
    kind: 'check',
    count: (rows, unknown) => countRefused((node ??= conditionTree(expression, scope)), tested(rows), unknown),
  };
}

/** How many rows a condition refuses. */
export function countRefused(node: ConditionNode, rows: TestedRows, unknown: OnUnknown): number {
  return node.count?.(rows) ?? countBroken(node.judge(rows, unknown), rows.count);
}
