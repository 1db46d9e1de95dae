import { coerceToFamily, coercionCost } from './coerce';
import type { Node } from './node';
import { makeNode, strictNode, uncompilable } from './node';
import type { Family, Interval, ResolvedType, Value } from './value';

/** What a function takes: a family of types, or any value as it is. */
export type Parameter = Family | 'any';

/** What compiling needs beside the arguments. */
export interface CompileContext {
  /** Microseconds since 1970-01-01 UTC. */
  readonly now: number;
}

/** One signature of a function or operator. */
export interface Overload {
  readonly parameters: readonly Parameter[];
  /** The last parameter may occur any number of times, none included. */
  readonly variadic: boolean;
  /** Number of parameters that may be left out at the end. */
  readonly optional: number;
  make(args: readonly Node[], context: CompileContext): Node;
}

type ValueOf<P extends Parameter> = P extends 'text' | 'uuid' | 'json' | 'bytea' | 'enum' | 'other'
  ? string
  : P extends 'integer' | 'decimal' | 'float' | 'date' | 'timestamp' | 'timestamptz' | 'time'
    ? number
    : P extends 'boolean'
      ? boolean
      : P extends 'interval'
        ? Interval
        : P extends 'array'
          ? readonly Value[]
          : Value;
type ValuesOf<P extends readonly Parameter[]> = { -readonly [K in keyof P]: ValueOf<P[K]> };
type ResultType = ResolvedType | ((args: readonly Node[]) => ResolvedType);

/** A signature whose result is NULL when an argument is, and else computed from their values. */
export function strictOverload<const P extends readonly Parameter[]>(
  parameters: P,
  result: ResultType,
  apply: (...values: ValuesOf<P>) => Value,
): Overload {
  const erased = apply as unknown as (...values: readonly Value[]) => Value;
  return custom(parameters, (args) =>
    args.some((arg) => arg.untyped)
      ? uncompilable('a literal of no known type')
      : strictNode(typeof result === 'function' ? result(args) : result, args, erased),
  );
}

/** A strict signature whose last `optional` parameters may be left out: `apply` then gets undefined. */
export function optionalOverload<const P extends readonly Parameter[]>(
  parameters: P,
  optional: number,
  result: ResultType,
  apply: (...values: Partial<ValuesOf<P>>) => Value,
): Overload {
  return { ...strictOverload(parameters, result, apply as unknown as (...values: ValuesOf<P>) => Value), optional };
}

/** A signature with any number of further arguments of its last parameter, which is called with NULLs too. */
export function variadicOverload(
  parameters: readonly Parameter[],
  result: ResultType,
  apply: (values: readonly Value[], types: readonly ResolvedType[]) => Value,
): Overload {
  const make = (args: readonly Node[]): Node => {
    const types = args.map((arg) => arg.type);
    return makeNode(typeof result === 'function' ? result(args) : result, args, (row) =>
      apply(
        args.map((arg) => arg.evaluate(row)),
        types,
      ),
    );
  };
  return { parameters, variadic: true, optional: 0, make };
}

/** A signature that makes its node itself. */
export function custom(
  parameters: readonly Parameter[],
  make: Overload['make'],
  more: { variadic?: boolean; optional?: number } = {},
): Overload {
  return { parameters, variadic: more.variadic ?? false, optional: more.optional ?? 0, make };
}

/** The node of the signature that fits the arguments best; undefined when none does. */
export function resolveOverload(overloads: readonly Overload[], args: readonly Node[], context: CompileContext): Node | undefined {
  let best: { readonly overload: Overload; readonly cost: number } | undefined;
  for (const overload of overloads) {
    const cost = totalCost(overload, args);
    if (cost !== undefined && (best === undefined || cost < best.cost)) best = { overload, cost };
  }
  if (!best) return undefined;
  const { overload } = best;
  return overload.make(
    args.map((arg, index) => coerceArgument(arg, parameterAt(overload, index), context)),
    context,
  );
}

function coerceArgument(arg: Node, parameter: Parameter, context: CompileContext): Node {
  /** The array beside it gives a literal its type. */
  if (parameter === 'array' && arg.untyped) return arg;
  if (parameter !== 'any') return coerceToFamily(arg, parameter, context.now);
  return arg.untyped ? coerceToFamily(arg, 'text', context.now) : arg;
}

function parameterAt(overload: Overload, index: number): Parameter {
  return overload.parameters[Math.min(index, overload.parameters.length - 1)];
}

function totalCost(overload: Overload, args: readonly Node[]): number | undefined {
  const least = overload.parameters.length - overload.optional - (overload.variadic ? 1 : 0);
  if (args.length < least || (!overload.variadic && args.length > overload.parameters.length)) return undefined;
  let total = 0;
  for (const [index, arg] of args.entries()) {
    const parameter = parameterAt(overload, index);
    const cost = parameter === 'any' ? 4 : coercionCost(arg, parameter);
    if (cost === undefined) return undefined;
    total += cost;
  }
  return total;
}
