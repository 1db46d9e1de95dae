import { DOUBLE, decimalType, INTEGER, isNumeric, NUMERIC, REAL } from './builtinTypes';
import { castNode } from './cast';
import { coerceToFamily, widerInteger } from './coerce';
import { cleanDecimal, roundDecimal } from './decimal';
import { DIVISION_BY_ZERO, OUT_OF_RANGE, TOO_MANY_DIGITS } from './evaluationError';
import type { Node } from './node';
import { strictNode, uncompilable } from './node';
import { checkInteger } from './parseScalar';
import type { ResolvedType } from './value';

/** Operators on two numbers. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '^';

/** Arithmetic on two numbers, in the type that PostgreSQL would choose: integers overflow, decimals keep their exact scale. */
export function arithmeticNode(operator: ArithmeticOperator, left: Node, right: Node, now: number): Node {
  const a = left.untyped ? castNode(left, right.type, now) : left;
  const b = right.untyped ? castNode(right, left.type, now) : right;
  if (!isNumeric(a.type) || !isNumeric(b.type)) uncompilable(`operator ${operator} on ${a.type.name.name} and ${b.type.name.name}`);
  const integers = a.type.family === 'integer' && b.type.family === 'integer';
  if (a.type.family === 'float' || b.type.family === 'float' || (operator === '^' && integers)) return floatNode(operator, a, b);
  if (integers) return integerNode(operator, a, b);
  return decimalNode(operator, coerceToFamily(a, 'decimal', now), coerceToFamily(b, 'decimal', now));
}

type Compute = (a: number, b: number) => number;

function numberNode(type: ResolvedType, args: readonly [Node, Node], compute: Compute, inexact = false): Node {
  return strictNode(type, args, (a, b) => compute(a as number, b as number), { inexact });
}

function integerNode(operator: ArithmeticOperator, left: Node, right: Node): Node {
  const type = widerInteger(left.type, right.type);
  const compute = INTEGER_OPERATORS[operator];
  return numberNode(type, [left, right], (a, b) => checkInteger(exact(compute(a, b)), type));
}

const INTEGER_OPERATORS: Readonly<Record<ArithmeticOperator, Compute>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b || 0,
  '/': (a, b) => Math.trunc(a / nonZero(b)) || 0,
  '%': (a, b) => a % nonZero(b) || 0,
  '^': (a, b) => a ** b,
};

/** The value when a double holds it exactly. */
function exact(value: number): number {
  if (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) throw TOO_MANY_DIGITS;
  return value;
}

/** The divisor, unless it is zero. */
export function nonZero(value: number): number {
  if (value === 0) throw DIVISION_BY_ZERO;
  return value;
}

function floatNode(operator: ArithmeticOperator, left: Node, right: Node): Node {
  const single = left.type.name.name === 'real' && right.type.name.name === 'real';
  if (operator === '%') uncompilable('operator % on floating-point numbers');
  const compute = FLOAT_OPERATORS[operator];
  return numberNode(single ? REAL : DOUBLE, [left, right], (a, b) => {
    const result = single ? Math.fround(compute(a, b)) : compute(a, b);
    if (!Number.isFinite(result) && Number.isFinite(a) && Number.isFinite(b)) throw OUT_OF_RANGE;
    return result;
  });
}

const FLOAT_OPERATORS: Readonly<Record<Exclude<ArithmeticOperator, '%'>, Compute>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / nonZero(b),
  '^': (a, b) => a ** b,
};

function decimalNode(operator: ArithmeticOperator, left: Node, right: Node): Node {
  const inexact = left.inexact === true || right.inexact === true;
  const scales: readonly [number | undefined, number | undefined] = [left.type.scale, right.type.scale];
  switch (operator) {
    case '+':
      return scaledNode([left, right], maxScale(scales), inexact, (a, b) => a + b);
    case '-':
      return scaledNode([left, right], maxScale(scales), inexact, (a, b) => a - b);
    case '*':
      return scaledNode([left, right], sumScale(scales), inexact, (a, b) => a * b);
    case '%':
      return scaledNode([left, right], maxScale(scales), inexact, decimalRemainder(maxScale(scales)));
    case '/':
      return numberNode(NUMERIC, [left, right], (a, b) => a / nonZero(b) || 0, true);
    case '^':
      return numberNode(NUMERIC, [left, right], (a, b) => finite(cleanDecimal(a ** b)), true);
  }
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw OUT_OF_RANGE;
  return value;
}

/** A decimal result with exactly `scale` decimals; where the scale is unknown, the noise of doubles is taken off. */
function scaledNode(args: readonly [Node, Node], scale: number | undefined, inexact: boolean, compute: Compute): Node {
  if (inexact) return numberNode(NUMERIC, args, compute, true);
  if (scale === undefined) return numberNode(NUMERIC, args, (a, b) => cleanDecimal(compute(a, b)));
  return numberNode(decimalType(scale), args, (a, b) => roundDecimal(compute(a, b), scale));
}

function decimalRemainder(scale: number | undefined): Compute {
  if (scale === undefined) return (a, b) => a % nonZero(b) || 0;
  const power = 10 ** scale;
  return (a, b) => (exact(Math.round(a * power)) % exact(Math.round(nonZero(b) * power))) / power || 0;
}

function maxScale([a, b]: readonly [number | undefined, number | undefined]): number | undefined {
  return a === undefined || b === undefined ? undefined : Math.max(a, b);
}

function sumScale([a, b]: readonly [number | undefined, number | undefined]): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}

/** Unary minus on a number. */
export function negateNode(arg: Node): Node {
  const node = arg.untyped ? uncompilable('minus on text') : arg;
  if (node.type.family === 'float') return strictNode(node.type, [node], (value) => -(value as number));
  return strictNode(node.type, [node], (value) => -(value as number) || 0, { inexact: node.inexact });
}

const BITWISE: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '#': (a, b) => a ^ b,
  '<<': (a, b) => a << b,
  '>>': (a, b) => a >> b,
};

/** `& | # << >>` on integers; undefined for other operators and types. */
export function bitwiseNode(operator: string, left: Node, right: Node, now: number): Node | undefined {
  const compute = BITWISE[operator];
  if (!compute || (left.type.family !== 'integer' && right.type.family !== 'integer')) return undefined;
  const args = [coerceToFamily(left, 'integer', now), coerceToFamily(right, 'integer', now)];
  const type = operator === '<<' || operator === '>>' ? args[0].type : widerInteger(args[0].type, args[1].type);
  const bits = type.name.name === 'smallint' ? 16 : type.name.name === INTEGER.name.name ? 32 : 64;
  return strictNode(type, args, (a, b) => {
    const shift = BigInt(b as number);
    const by = operator === '<<' || operator === '>>' ? BigInt.asUintN(bits === 64 ? 6 : 5, shift) : shift;
    return exact(Number(BigInt.asIntN(bits, compute(BigInt(a as number), by))));
  });
}
