import { columnsOf } from '../rules/columnsOf';
import type { CompareOperator, Expression } from '../rules/expression';
import { mirrored } from './normalise';

const NUMERIC = { name: 'numeric', modifiers: [], dimensions: 0 };

/** A bound on a column by an expression over other columns. */
export interface Bound {
  readonly operator: CompareOperator;
  readonly expression: Expression;
}

/** Solves a comparison for one of its columns: `a + b <= 100` for a is `a <= 100 - b`. Undefined where it cannot be solved. */
export function isolate(atom: Expression, column: string): Bound | undefined {
  if (atom.kind !== 'compare') return undefined;
  const left = mentions(atom.left, column);
  if (left === mentions(atom.right, column)) return undefined;
  return left ? solve(atom.left, atom.operator, atom.right, column) : solve(atom.right, mirrored(atom.operator), atom.left, column);
}

function mentions(expression: Expression, column: string): boolean {
  return columnsOf(expression).includes(column);
}

function solve(side: Expression, operator: CompareOperator, other: Expression, column: string): Bound | undefined {
  if (side.kind === 'column') return { operator, expression: other };
  if (side.kind === 'cast' && side.arg.kind === 'column') return { operator, expression: other };
  if (side.kind !== 'call' || side.args.length !== 2) return undefined;
  const [first, second] = side.args;
  const inFirst = mentions(first, column);
  if (inFirst && mentions(second, column)) return undefined;
  const inner = inFirst ? first : second;
  const rest = inFirst ? second : first;
  switch (side.name) {
    case '+':
      return solve(inner, operator, call('-', other, rest), column);
    case '-':
      return inFirst
        ? solve(inner, operator, call('+', other, rest), column)
        : solve(inner, mirrored(operator), call('-', rest, other), column);
    case '*':
      return isPositive(rest) ? solve(inner, operator, call('/', { kind: 'cast', arg: other, type: NUMERIC }, rest), column) : undefined;
    case '/':
      return inFirst && isPositive(rest) ? solve(inner, operator, call('*', other, rest), column) : undefined;
    default:
      return undefined;
  }
}

function call(name: string, ...args: readonly Expression[]): Expression {
  return { kind: 'call', name, args };
}

function isPositive(expression: Expression): boolean {
  const inner = expression.kind === 'cast' ? expression.arg : expression;
  return inner.kind === 'literal' && Number(inner.value) > 0;
}
