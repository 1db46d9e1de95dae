import type { Expression } from './expression';

/** The expression with each of those directly within it replaced by what `change` makes of it. */
export function mapChildren(expression: Expression, change: (child: Expression) => Expression): Expression {
  switch (expression.kind) {
    case 'literal':
    case 'unsupported':
    case 'column':
      return expression;
    case 'and':
    case 'or':
    case 'call':
      return { ...expression, args: expression.args.map(change) };
    case 'not':
    case 'isNull':
    case 'cast':
      return { ...expression, arg: change(expression.arg) };
    case 'compare':
      return { ...expression, left: change(expression.left), right: change(expression.right) };
    case 'in':
      return { ...expression, arg: change(expression.arg), values: expression.values.map(change) };
    case 'match':
      return { ...expression, arg: change(expression.arg), pattern: change(expression.pattern) };
    case 'quantified':
      return { ...expression, left: change(expression.left), array: change(expression.array) };
    case 'array':
      return { ...expression, items: expression.items.map(change) };
    case 'case': {
      const branches = expression.branches.map((branch) => ({ when: change(branch.when), then: change(branch.then) }));
      return expression.otherwise ? { ...expression, branches, otherwise: change(expression.otherwise) } : { ...expression, branches };
    }
  }
}
