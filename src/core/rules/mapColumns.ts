import type { Expression } from './expression';
import { mapChildren } from './mapChildren';

type ColumnNode = Extract<Expression, { kind: 'column' }>;

/** The expression with every column replaced by what `change` makes of it. */
export function mapColumns(expression: Expression, change: (column: ColumnNode) => Expression): Expression {
  return expression.kind === 'column' ? change(expression) : mapChildren(expression, (child) => mapColumns(child, change));
}
