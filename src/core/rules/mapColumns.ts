import type { Expression } from './expression';

type ColumnNode = Extract<Expression, { kind: 'column' }>;

/** The expression with every column replaced by what `change` makes of it. */
export function mapColumns(expression: Expression, change: (column: ColumnNode) => ColumnNode): Expression {
  const map = (inner: Expression): Expression => mapColumns(inner, change);
  switch (expression.kind) {
    case 'literal':
    case 'unsupported':
      return expression;
    case 'column':
      return change(expression);
    case 'and':
    case 'or':
    case 'call':
      return { ...expression, args: expression.args.map(map) };
    case 'not':
    case 'isNull':
    case 'cast':
      return { ...expression, arg: map(expression.arg) };
    case 'compare':
      return { ...expression, left: map(expression.left), right: map(expression.right) };
    case 'in':
      return { ...expression, arg: map(expression.arg), values: expression.values.map(map) };
    case 'match':
      return { ...expression, arg: map(expression.arg), pattern: map(expression.pattern) };
    case 'quantified':
      return { ...expression, left: map(expression.left), array: map(expression.array) };
    case 'array':
      return { ...expression, items: expression.items.map(map) };
    case 'case': {
      const branches = expression.branches.map((branch) => ({ when: map(branch.when), then: map(branch.then) }));
      return expression.otherwise ? { ...expression, branches, otherwise: map(expression.otherwise) } : { ...expression, branches };
    }
  }
}
