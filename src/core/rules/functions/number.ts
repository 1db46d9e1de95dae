import { arithmeticNode, nonZero } from '../arithmetic';
import { DOUBLE, decimalType, INTEGER, NUMERIC } from '../builtinTypes';
import { cleanDecimal, roundDecimal, truncateDecimal } from '../decimal';
import { invalid, OUT_OF_RANGE } from '../evaluationError';
import type { Node } from '../node';
import { strictNode } from '../node';
import type { Overload } from '../overload';
import { custom, strictOverload } from '../overload';
import type { ResolvedType } from '../value';

const sameType = (args: readonly Node[]): ResolvedType => args[0].type;

/** Functions on numbers. */
export const NUMBER_FUNCTIONS: Readonly<Record<string, readonly Overload[]>> = {
  abs: perType((value) => Math.abs(value)),
  '@': perType((value) => Math.abs(value)),
  sign: [wholeOverload('decimal', Math.sign), strictOverload(['float'], DOUBLE, Math.sign)],
  round: [
    wholeOverload('decimal', (value) => roundDecimal(value, 0)),
    strictOverload(['float'], DOUBLE, roundHalfEven),
    placesOverload(roundDecimal),
  ],
  trunc: [
    wholeOverload('decimal', (value) => truncateDecimal(value, 0)),
    strictOverload(['float'], DOUBLE, (value) => Math.trunc(value) || 0),
    placesOverload(truncateDecimal),
  ],
  floor: [wholeOverload('decimal', (value) => Math.floor(value)), strictOverload(['float'], DOUBLE, (value) => Math.floor(value))],
  ceil: [wholeOverload('decimal', (value) => Math.ceil(value) || 0), strictOverload(['float'], DOUBLE, (value) => Math.ceil(value))],
  ceiling: [wholeOverload('decimal', (value) => Math.ceil(value) || 0), strictOverload(['float'], DOUBLE, (value) => Math.ceil(value))],
  mod: [custom(['decimal', 'decimal'], remainder), custom(['integer', 'integer'], remainder)],
  div: [strictOverload(['decimal', 'decimal'], decimalType(0), (a, b) => Math.trunc(a / nonZero(b)) || 0)],
  power: [strictOverload(['float', 'float'], DOUBLE, power), inexactOverload(['decimal', 'decimal'], (a, b) => cleanDecimal(power(a, b)))],
  pow: [strictOverload(['float', 'float'], DOUBLE, power), inexactOverload(['decimal', 'decimal'], (a, b) => cleanDecimal(power(a, b)))],
  sqrt: rootOverloads((value) => Math.sqrt(atLeast(value, 0))),
  '|/': rootOverloads((value) => Math.sqrt(atLeast(value, 0))),
  cbrt: [strictOverload(['float'], DOUBLE, Math.cbrt)],
  '||/': [strictOverload(['float'], DOUBLE, Math.cbrt)],
  ln: rootOverloads((value) => Math.log(above(value, 0))),
  log: rootOverloads((value) => Math.log10(above(value, 0))),
  log10: rootOverloads((value) => Math.log10(above(value, 0))),
  exp: rootOverloads((value) => inRange(Math.exp(value))),
  gcd: [strictOverload(['integer', 'integer'], INTEGER, greatestDivisor)],
  pi: [strictOverload([], DOUBLE, () => Math.PI)],
  radians: [strictOverload(['float'], DOUBLE, (value) => value * (Math.PI / 180))],
  degrees: [strictOverload(['float'], DOUBLE, (value) => value / (Math.PI / 180))],
  ...Object.fromEntries(
    (['sin', 'cos', 'tan', 'asin', 'acos', 'atan'] as const).map((name) => [
      name,
      [strictOverload(['float'], DOUBLE, (value) => Math[name](value))],
    ]),
  ),
  atan2: [strictOverload(['float', 'float'], DOUBLE, Math.atan2)],
};

function perType(apply: (value: number) => number): readonly Overload[] {
  return (['integer', 'decimal', 'float'] as const).map((family) =>
    custom([family], (args) => strictNode(sameType(args), args, (value) => apply(value as number), { inexact: args[0].inexact })),
  );
}

/** A whole number, as numeric without decimals. */
function wholeOverload(family: 'decimal', apply: (value: number) => number): Overload {
  return strictOverload([family], decimalType(0), (value) => apply(value));
}

/** `round(x, places)`: the scale is known when the places are. */
function placesOverload(apply: (value: number, places: number) => number): Overload {
  return custom(['decimal', 'integer'], (args) => {
    const places = args[1].constant?.value;
    const type = typeof places === 'number' ? decimalType(Math.max(0, places)) : NUMERIC;
    return strictNode(type, args, (value, by) => apply(value as number, by as number), { inexact: type === NUMERIC && args[0].inexact });
  });
}

/** Numeric results of which the last digits are not certain, floats first where both fit. */
function rootOverloads(apply: (value: number) => number): readonly Overload[] {
  return [strictOverload(['float'], DOUBLE, apply), inexactOverload(['decimal'], (value) => cleanDecimal(apply(value)))];
}

function inexactOverload(parameters: readonly 'decimal'[], apply: (a: number, b: number) => number): Overload {
  return custom(parameters, (args) => {
    /** Whole numbers go to the signature for floats. */
    return strictNode(NUMERIC, args, (a, b) => apply(a as number, b as number), { inexact: true });
  });
}

function remainder(args: readonly Node[], context: { readonly now: number }): Node {
  return arithmeticNode('%', args[0], args[1], context.now);
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor === 0.5) return floor % 2 === 0 ? floor : floor + 1;
  return Math.round(value);
}

function power(base: number, exponent: number): number {
  if (base === 0 && exponent < 0) throw invalid('zero raised to a negative power is undefined');
  if (base < 0 && !Number.isInteger(exponent)) throw invalid('a negative number raised to a non-integer power yields a complex result');
  return inRange(base ** exponent);
}

function inRange(value: number): number {
  if (!Number.isFinite(value)) throw OUT_OF_RANGE;
  return value;
}

function atLeast(value: number, limit: number): number {
  if (value < limit) throw invalid('cannot take square root of a negative number');
  return value;
}

function above(value: number, limit: number): number {
  if (value <= limit) throw invalid('cannot take logarithm of zero or a negative number');
  return value;
}

function greatestDivisor(a: number, b: number): number {
  let [left, right] = [Math.abs(a), Math.abs(b)];
  while (right !== 0) [left, right] = [right, left % right];
  return left;
}
