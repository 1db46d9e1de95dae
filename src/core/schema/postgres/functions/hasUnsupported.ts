import { childrenOf } from '../../../rules/columnsOf';
import type { Expression } from '../../../rules/expression';

/** Whether something within the expression has no counterpart here. */
export function hasUnsupported(expression: Expression): boolean {
  return expression.kind === 'unsupported' || childrenOf(expression).some(hasUnsupported);
}

/** How many nodes an expression has; counts no further than `limit`. */
export function sizeOf(expression: Expression, limit: number): number {
  let size = 1;
  for (const child of childrenOf(expression)) {
    if (size > limit) return size;
    size += sizeOf(child, limit - size);
  }
  return size;
}
