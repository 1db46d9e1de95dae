import type { ArithmeticOperator } from './arithmetic';
import { arithmeticNode, bitwiseNode, negateNode } from './arithmetic';
import { INTERVAL, isNumeric, TEXT } from './builtinTypes';
import { castNode } from './cast';
import { compareNode } from './compare';
import type { CompareOperator, MatchOperator } from './expression';
import { FUNCTIONS } from './functions/catalog';
import { notNode } from './logic';
import { matchNode } from './match';
import { momentNode, negateInterval } from './momentArithmetic';
import type { Node } from './node';
import { strictNode, uncompilable } from './node';
import type { CompileContext } from './overload';
import { resolveOverload } from './overload';
import type { Interval } from './value';

const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '^']);
const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '<', '<=', '>', '>=']);
const MATCHES: Readonly<Record<string, MatchOperator>> = { '~~': 'like', '~~*': 'ilike', '~': '~', '~*': '~*' };

/** Whether a call's name is an operator's. */
export function isOperator(name: string): boolean {
  return !/^[\w."]/.test(name);
}

/** An operator on one or two operands; throws when it is not known for their types. */
export function operatorNode(operator: string, args: readonly Node[], context: CompileContext): Node {
  if (args.length === 1) return unaryNode(operator, args[0], context);
  const [left, right] = args;
  if (args.length !== 2) return resolveOverload(FUNCTIONS.get(operator) ?? [], args, context) ?? uncompilable(`operator ${operator}`);
  if (operator === '!=') return compareNode('<>', left, right, context.now);
  if (isComparison(operator)) return compareNode(operator, left, right, context.now);
  const match = MATCHES[operator.replace(/^!/, '')];
  if (match)
    return operator.startsWith('!') ? notNode(matchNode(match, left, right, context.now)) : matchNode(match, left, right, context.now);
  return computedNode(operator, left, right, context);
}

function isComparison(operator: string): operator is Exclude<CompareOperator, 'distinct' | 'not distinct'> {
  return COMPARISONS.has(operator);
}

function isArithmetic(operator: string): operator is ArithmeticOperator {
  return ARITHMETIC.has(operator);
}

function computedNode(operator: string, left: Node, right: Node, context: CompileContext): Node {
  if (
    isArithmetic(operator) &&
    (isNumber(left) || isNumber(right)) &&
    (isNumber(left) || left.untyped) &&
    (isNumber(right) || right.untyped)
  )
    return arithmeticNode(operator, left, right, context.now);
  if (operator === '||' && ![left, right].some((node) => node.type.family === 'array' || node.type.family === 'json'))
    return concatenation(left, right, context);
  const node =
    momentNode(operator, left, right, context.now) ??
    bitwiseNode(operator, left, right, context.now) ??
    resolveOverload(FUNCTIONS.get(operator) ?? [], [left, right], context);
  return (
    node ??
    (operator === '||'
      ? concatenation(left, right, context)
      : uncompilable(`operator ${operator} on ${left.type.name.name} and ${right.type.name.name}`))
  );
}

function isNumber(node: Node): boolean {
  return !node.untyped && isNumeric(node.type);
}

/** `||` needs a text on one side; the other becomes one. */
function concatenation(left: Node, right: Node, context: CompileContext): Node {
  if (left.type.family !== 'text' && right.type.family !== 'text')
    return uncompilable(`operator || on ${left.type.name.name} and ${right.type.name.name}`);
  return strictNode(TEXT, [castNode(left, TEXT, context.now), castNode(right, TEXT, context.now)], (a, b) => (a as string) + (b as string));
}

function unaryNode(operator: string, arg: Node, context: CompileContext): Node {
  if (operator === '-' && arg.type.family === 'interval')
    return strictNode(INTERVAL, [arg], (interval) => negateInterval(interval as Interval));
  if (operator === '-' && isNumber(arg)) return negateNode(arg);
  if (operator === '+' && isNumber(arg)) return arg;
  if (operator === '~' && arg.type.family === 'integer') return strictNode(arg.type, [arg], (value) => -(value as number) - 1);
  return resolveOverload(FUNCTIONS.get(operator) ?? [], [arg], context) ?? uncompilable(`operator ${operator} on ${arg.type.name.name}`);
}
