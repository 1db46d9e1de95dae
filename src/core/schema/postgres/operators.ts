import type { A_Expr, Node } from '@pgsql/types';
import type { CompareOperator, Expression, MatchOperator } from '../../rules/expression';
import { type Convert, rowFields, unsupported } from './convert';
import { items, texts } from './nodes';
import { patternExpression } from './pattern';

const COMPARISONS = new Set<string>(['=', '<>', '<', '<=', '>', '>=']);

/** Operators of the LIKE family and of regular expressions, by their names in the catalog. */
const MATCHES: Readonly<Record<string, { operator: MatchOperator; negated: boolean }>> = {
  '~~': { operator: 'like', negated: false },
  '!~~': { operator: 'like', negated: true },
  '~~*': { operator: 'ilike', negated: false },
  '!~~*': { operator: 'ilike', negated: true },
  '~': { operator: '~', negated: false },
  '!~': { operator: '~', negated: true },
  '~*': { operator: '~*', negated: false },
  '!~*': { operator: '~*', negated: true },
};

/** The negation of an expression; two negations cancel out. */
export function negate(arg: Expression): Expression {
  return arg.kind === 'not' ? arg.arg : { kind: 'not', arg };
}

/** Maps an operator with its operands: comparisons, IN, BETWEEN, LIKE, ANY and ALL, arithmetic. */
export function operatorExpression(node: A_Expr, inner: Convert): Expression {
  const names = texts(node.name);
  const operator = names.at(-1) === '!=' ? '<>' : (names.at(-1) ?? '');
  switch (node.kind) {
    case 'AEXPR_IN':
      return inExpression(node, operator === '<>', inner);
    case 'AEXPR_OP_ANY':
    case 'AEXPR_OP_ALL':
      return quantified(node, operator, inner);
    case 'AEXPR_DISTINCT':
      return { kind: 'compare', operator: 'distinct', left: inner(node.lexpr), right: inner(node.rexpr) };
    case 'AEXPR_NOT_DISTINCT':
      return { kind: 'compare', operator: 'not distinct', left: inner(node.lexpr), right: inner(node.rexpr) };
    case 'AEXPR_NULLIF':
      return { kind: 'call', name: 'nullif', args: [inner(node.lexpr), inner(node.rexpr)] };
    case 'AEXPR_SIMILAR': {
      const match: Expression = {
        kind: 'match',
        operator: 'similar',
        arg: inner(node.lexpr),
        pattern: patternExpression(inner(node.rexpr)),
      };
      return operator.startsWith('!') ? negate(match) : match;
    }
    case 'AEXPR_BETWEEN':
    case 'AEXPR_NOT_BETWEEN':
    case 'AEXPR_BETWEEN_SYM':
    case 'AEXPR_NOT_BETWEEN_SYM':
      return between(node, inner);
    default:
      return plainOperator(node, names.length > 1 && names[0] !== 'pg_catalog' ? names.join('.') : operator, inner);
  }
}

function plainOperator(node: A_Expr, operator: string, inner: Convert): Expression {
  if (node.lexpr && node.rexpr && 'RowExpr' in node.lexpr && 'RowExpr' in node.rexpr) {
    return rowComparison(rowFields(node.lexpr.RowExpr), rowFields(node.rexpr.RowExpr), operator, inner);
  }
  if (!node.lexpr) return prefixOperator(operator, inner(node.rexpr));
  return binary(operator, inner(node.lexpr), inner(node.rexpr));
}

function prefixOperator(operator: string, arg: Expression): Expression {
  if (operator === '+') return arg;
  if (operator === '-' && arg.kind === 'literal' && typeof arg.value === 'number') return { kind: 'literal', value: -arg.value };
  return { kind: 'call', name: operator, args: [arg] };
}

function binary(operator: string, left: Expression, right: Expression): Expression {
  if (isComparison(operator)) return { kind: 'compare', operator, left, right };
  if (!Object.hasOwn(MATCHES, operator)) return { kind: 'call', name: operator, args: [left, right] };
  const { operator: match, negated } = MATCHES[operator];
  const expression: Expression = { kind: 'match', operator: match, arg: left, pattern: patternExpression(right) };
  return negated ? negate(expression) : expression;
}

function isComparison(operator: string): operator is CompareOperator {
  return COMPARISONS.has(operator);
}

function inExpression(node: A_Expr, negated: boolean, inner: Convert): Expression {
  const list = items(node.rexpr);
  const left = node.lexpr;
  if (left && 'RowExpr' in left) {
    const fields = rowFields(left.RowExpr);
    const options = list.map((row) =>
      'RowExpr' in row ? rowComparison(fields, rowFields(row.RowExpr), '=', inner) : unsupported('a row compared with a value'),
    );
    const any: Expression = { kind: 'or', args: options };
    return negated ? negate(any) : any;
  }
  const member: Expression = { kind: 'in', arg: inner(left), values: list.map(inner) };
  return negated ? negate(member) : member;
}

function between(node: A_Expr, inner: Convert): Expression {
  const arg = inner(node.lexpr);
  const [low, high] = items(node.rexpr).map(inner);
  const range = (from: Expression, to: Expression): Expression => ({
    kind: 'and',
    args: [
      { kind: 'compare', operator: '>=', left: arg, right: from },
      { kind: 'compare', operator: '<=', left: arg, right: to },
    ],
  });
  const symmetric = node.kind === 'AEXPR_BETWEEN_SYM' || node.kind === 'AEXPR_NOT_BETWEEN_SYM';
  const inside: Expression = symmetric ? { kind: 'or', args: [range(low, high), range(high, low)] } : range(low, high);
  return node.kind === 'AEXPR_NOT_BETWEEN' || node.kind === 'AEXPR_NOT_BETWEEN_SYM' ? negate(inside) : inside;
}

/** `x = ANY (ARRAY[…])` is IN; another operator over a written array is spelled out. */
function quantified(node: A_Expr, operator: string, inner: Convert): Expression {
  const quantifier = node.kind === 'AEXPR_OP_ANY' ? 'any' : 'all';
  const left = inner(node.lexpr);
  const array = inner(node.rexpr);
  if (array.kind !== 'array') return { kind: 'quantified', quantifier, operator, left, array };
  if (operator === '=' && quantifier === 'any') return { kind: 'in', arg: left, values: array.items };
  if (operator === '<>' && quantifier === 'all') return negate({ kind: 'in', arg: left, values: array.items });
  return { kind: quantifier === 'any' ? 'or' : 'and', args: array.items.map((item) => binary(operator, left, item)) };
}

/** Rows compare field by field, the first difference deciding. */
function rowComparison(left: readonly Node[], right: readonly Node[], operator: string, inner: Convert): Expression {
  if (left.length !== right.length || left.length === 0) return unsupported('a comparison of rows of different lengths');
  const compare = (at: number, by: CompareOperator): Expression => ({
    kind: 'compare',
    operator: by,
    left: inner(left[at]),
    right: inner(right[at]),
  });
  const equal: Expression = { kind: 'and', args: left.map((_, at) => compare(at, '=')) };
  if (operator === '=') return equal;
  if (operator === '<>') return negate(equal);
  if (!isComparison(operator)) return unsupported(`operator ${operator} on rows`);
  const strict = operator.startsWith('<') ? '<' : '>';
  const branches = left.map((_, at): Expression => {
    const same = left.slice(0, at).map((__, before) => compare(before, '='));
    return { kind: 'and', args: [...same, compare(at, at === left.length - 1 ? operator : strict)] };
  });
  return { kind: 'or', args: branches };
}
