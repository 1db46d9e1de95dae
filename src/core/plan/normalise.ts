import type { CompareOperator, Expression } from '../rules/expression';

const NEGATED: Readonly<Record<CompareOperator, CompareOperator>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  distinct: 'not distinct',
  'not distinct': 'distinct',
};

const MIRRORED: Readonly<Record<CompareOperator, CompareOperator>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  distinct: 'distinct',
  'not distinct': 'not distinct',
};

/** The operator with its sides changed over: a < b is b > a. */
export function mirrored(operator: CompareOperator): CompareOperator {
  return MIRRORED[operator];
}

/** A table may well have hundreds of partitions, each a branch. */
export const MAX_BRANCHES = 1024;

/** Multiplying out grows exponentially; a condition beyond this many alternatives is tested row by row instead. */
const MAX_PRODUCT = 48;
/** Columns of a count of NULLs that is written out: 2^5 combinations. */
const MAX_COUNTED = 5;

/** The conjuncts of a condition, in its order. */
export function conjuncts(expression: Expression): Expression[] {
  if (expression.kind === 'and') return expression.args.flatMap(conjuncts);
  return [expression];
}

/**
 * A condition in disjunctive normal form: alternatives, each a list of conditions that hold
 * together. It implies the given one; where NULLs or a limit on size stand in the way of a full
 * form, a part stays as it was. At most `limit` alternatives come from multiplying out, MAX_BRANCHES in all.
 */
export function alternatives(expression: Expression, limit = MAX_PRODUCT): Expression[][] {
  const simple = rewrite(expression);
  if (simple.kind === 'or') {
    const all = simple.args.flatMap((arg) => alternatives(arg, limit));
    return all.length <= MAX_BRANCHES ? all : [[simple]];
  }
  if (simple.kind !== 'and') return [[simple]];
  let product: Expression[][] = [[]];
  for (const arg of simple.args) {
    const next = alternatives(arg, limit);
    if (product.length * next.length > limit) product = product.map((left) => [...left, arg]);
    else product = product.flatMap((left) => next.map((right) => [...left, ...right]));
  }
  return product;
}

/** One step towards AND, OR and plain conditions at the top. */
function rewrite(expression: Expression): Expression {
  switch (expression.kind) {
    case 'column':
      return { kind: 'compare', operator: '=', left: expression, right: { kind: 'literal', value: true } };
    case 'not':
      return rewriteNot(expression.arg);
    case 'case':
      return rewriteCase(expression);
    case 'compare':
      return rewriteCompare(expression);
    case 'quantified':
      return rewriteQuantified(expression);
    default:
      return expression;
  }
}

function rewriteNot(arg: Expression): Expression {
  switch (arg.kind) {
    case 'and':
      return { kind: 'or', args: arg.args.map(not) };
    case 'or':
      return { kind: 'and', args: arg.args.map(not) };
    case 'not':
      return rewrite(arg.arg);
    case 'compare':
      return rewrite({ ...arg, operator: NEGATED[arg.operator] });
    case 'column':
      return { kind: 'compare', operator: '=', left: arg, right: { kind: 'literal', value: false } };
    default:
      return not(arg);
  }
}

/** NOT of a condition. */
export function not(arg: Expression): Expression {
  return { kind: 'not', arg };
}

function rewriteCase(expression: Extract<Expression, { kind: 'case' }>): Expression {
  const branches: Expression[] = [];
  const earlier: Expression[] = [];
  for (const { when, then } of expression.branches) {
    branches.push({ kind: 'and', args: [...earlier.map(not), when, then] });
    earlier.push(when);
  }
  if (expression.otherwise) branches.push({ kind: 'and', args: [...earlier.map(not), expression.otherwise] });
  return { kind: 'or', args: branches };
}

function rewriteCompare(expression: Extract<Expression, { kind: 'compare' }>): Expression {
  const { operator, left, right } = expression;
  const truth = truthOf(operator, left, right);
  if (truth) return rewrite(truth);
  if (isCondition(left) && isCondition(right)) {
    const equal = operator === '=' || operator === 'not distinct';
    if (equal || operator === '<>' || operator === 'distinct') {
      const other = equal ? right : not(right);
      const both: Expression = { kind: 'and', args: [left, other] };
      const neither: Expression = { kind: 'and', args: [not(left), not(other)] };
      return { kind: 'or', args: [both, neither] };
    }
  }
  return (
    countedNulls(expression) ??
    countedNulls({ kind: 'compare', operator: MIRRORED[operator], left: right, right: left }) ??
    coalesced(expression) ??
    expression
  );
}

/** `condition = true`, `condition IS DISTINCT FROM false` and the like, as the condition or its negation. */
function truthOf(operator: CompareOperator, left: Expression, right: Expression): Expression | undefined {
  if (right.kind !== 'literal' || typeof right.value !== 'boolean' || !isCondition(left)) return undefined;
  if (operator === '=' || operator === 'not distinct') return right.value ? left : not(left);
  if (operator === '<>' || operator === 'distinct') return right.value ? not(left) : left;
  return undefined;
}

function isCondition(expression: Expression): boolean {
  return ['and', 'or', 'not', 'isNull', 'compare', 'in', 'match', 'quantified'].includes(expression.kind);
}

/** `num_nonnulls(a, b, c) = 1` and its kin, as the sets of columns that may be present. */
function countedNulls(expression: Extract<Expression, { kind: 'compare' }>): Expression | undefined {
  const { operator, left, right } = expression;
  if (left.kind !== 'call' || (left.name !== 'num_nonnulls' && left.name !== 'num_nulls')) return undefined;
  if (right.kind !== 'literal' || typeof right.value !== 'number' || left.args.length > MAX_COUNTED) return undefined;
  const branches: Expression[] = [];
  for (let mask = 0; mask < 1 << left.args.length; mask++) {
    const nulls = left.args.filter((_, i) => (mask >> i) & 1).length;
    const count = left.name === 'num_nulls' ? nulls : left.args.length - nulls;
    if (!holds(count, operator, right.value)) continue;
    branches.push({
      kind: 'and',
      args: left.args.map((arg, i) => ((mask >> i) & 1 ? { kind: 'isNull', arg } : not({ kind: 'isNull', arg }))),
    });
  }
  return { kind: 'or', args: branches };
}

function holds(left: number, operator: CompareOperator, right: number): boolean {
  switch (operator) {
    case '=':
    case 'not distinct':
      return left === right;
    case '<>':
    case 'distinct':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

/** `coalesce(x, c) op y`: either x is there and `x op y`, or it is not and `c op y`. */
function coalesced(expression: Extract<Expression, { kind: 'compare' }>): Expression | undefined {
  const { left, right } = expression;
  const call = left.kind === 'call' && left.name === 'coalesce' ? left : undefined;
  if (call?.args.length !== 2 || call.args[0].kind !== 'column') return undefined;
  const [arg, fallback] = call.args;
  const present: Expression = { kind: 'and', args: [not({ kind: 'isNull', arg }), { ...expression, left: arg, right }] };
  const absent: Expression = {
    kind: 'and',
    args: [
      { kind: 'isNull', arg },
      { ...expression, left: fallback, right },
    ],
  };
  return { kind: 'or', args: [present, absent] };
}

function rewriteQuantified(expression: Extract<Expression, { kind: 'quantified' }>): Expression {
  const { left, array, operator, quantifier } = expression;
  const inner = array.kind === 'cast' ? array.arg : array;
  if (inner.kind !== 'array') return expression;
  if (quantifier === 'any' && operator === '=') return { kind: 'in', arg: left, values: inner.items };
  if (quantifier === 'all' && operator === '<>') return not({ kind: 'in', arg: left, values: inner.items });
  const matched = LIKE_OPERATORS[operator];
  if (!matched) return expression;
  const each = inner.items.map((pattern): Expression => ({ kind: 'match', operator: matched, arg: left, pattern }));
  return { kind: quantifier === 'any' ? 'or' : 'and', args: each };
}

const LIKE_OPERATORS: Readonly<Record<string, 'like' | 'ilike' | '~' | '~*'>> = {
  '~~': 'like',
  '~~*': 'ilike',
  like: 'like',
  ilike: 'ilike',
  '~': '~',
  '~*': '~*',
};
