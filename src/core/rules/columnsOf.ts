import type { Expression } from './expression';

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
export function childrenOf(expression: Expression): readonly Expression[] {
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
