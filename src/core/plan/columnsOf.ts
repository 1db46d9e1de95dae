import type { Expression } from '../rules/expression';

/** Names of the columns an expression mentions, each once, in order of appearance. */
export function columnsOf(expression: Expression): string[] {
  const names = new Set<string>();
  collect(expression, names);
  return [...names];
}

function collect(expression: Expression, names: Set<string>): void {
  if (expression.kind === 'column') names.add(expression.name);
  for (const child of childrenOf(expression)) collect(child, names);
}

/** The expressions directly within one. */
function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'column':
    case 'unsupported':
      return [];
    case 'and':
    case 'or':
    case 'call':
      return expression.args;
    case 'not':
    case 'isNull':
    case 'cast':
      return [expression.arg];
    case 'compare':
      return [expression.left, expression.right];
    case 'in':
      return [expression.arg, ...expression.values];
    case 'match':
      return [expression.arg, expression.pattern];
    case 'quantified':
      return [expression.left, expression.array];
    case 'array':
      return expression.items;
    case 'case': {
      const branches = expression.branches.flatMap(({ when, then }) => [when, then]);
      return expression.otherwise ? [...branches, expression.otherwise] : branches;
    }
  }
}

/** The expression with every column of one name called another: a domain's VALUE becomes the column. */
export function renameColumn(expression: Expression, from: string, to: string): Expression {
  const go = (each: Expression): Expression => renameColumn(each, from, to);
  switch (expression.kind) {
    case 'column':
      return expression.name === from ? { kind: 'column', name: to } : expression;
    case 'literal':
    case 'unsupported':
      return expression;
    case 'and':
    case 'or':
    case 'call':
      return { ...expression, args: expression.args.map(go) };
    case 'not':
    case 'isNull':
    case 'cast':
      return { ...expression, arg: go(expression.arg) };
    case 'compare':
      return { ...expression, left: go(expression.left), right: go(expression.right) };
    case 'in':
      return { ...expression, arg: go(expression.arg), values: expression.values.map(go) };
    case 'match':
      return { ...expression, arg: go(expression.arg), pattern: go(expression.pattern) };
    case 'quantified':
      return { ...expression, left: go(expression.left), array: go(expression.array) };
    case 'array':
      return { ...expression, items: expression.items.map(go) };
    case 'case':
      return {
        ...expression,
        branches: expression.branches.map(({ when, then }) => ({ when: go(when), then: go(then) })),
        otherwise: expression.otherwise && go(expression.otherwise),
      };
  }
}
