import { EvaluationError } from './evaluationError';
import type { ResolvedType, Value } from './value';

/** The value of an expression on a row; throws an EvaluationError where there is none. */
export type Evaluate = (row: readonly Value[]) => Value;

/** A compiled expression with what its context needs to know of it. */
export interface Node {
  readonly type: ResolvedType;
  readonly evaluate: Evaluate;
  /** Present when the value is the same for every row. */
  readonly constant?: { readonly value: Value };
  /** A text or NULL literal, whose type the context decides. */
  readonly untyped?: boolean;
  /** A numeric that is only near the exact one: a quotient, a root. Its digits must not be printed. */
  readonly inexact?: boolean;
}

/** Thrown while compiling; never leaves `compileExpression`. */
export class UncompilableError extends Error {}

/** Gives up compiling; `what` names the construct: "function foo()". */
export function uncompilable(what: string): never {
  throw new UncompilableError(what);
}

/** A constant of a known type. */
export function constantNode(value: Value, type: ResolvedType, more: Partial<Node> = {}): Node {
  return { type, evaluate: () => value, constant: { value }, ...more };
}

/** A node over arguments; computed once when all of them are constant, unless that fails. */
export function makeNode(type: ResolvedType, args: readonly Node[], evaluate: Evaluate, more: Partial<Node> = {}): Node {
  const node = { type, evaluate, ...more };
  if (!args.every((arg) => arg.constant)) return node;
  try {
    return constantNode(evaluate([]), type, more);
  } catch (error) {
    if (error instanceof EvaluationError) return node;
    throw error;
  }
}

/** A node that is NULL when any argument is, and else what `apply` makes of their values. */
export function strictNode(
  type: ResolvedType,
  args: readonly Node[],
  apply: (...values: readonly Value[]) => Value,
  more: Partial<Node> = {},
): Node {
  return makeNode(type, args, strictEvaluate(args, apply), more);
}

/** One and two arguments are nearly all there is, so they go without an array. */
function strictEvaluate(args: readonly Node[], apply: (...values: readonly Value[]) => Value): Evaluate {
  const [first, second] = args.map((arg) => arg.evaluate);
  if (args.length === 1) {
    return (row) => {
      const value = first(row);
      return value === null ? null : apply(value);
    };
  }
  if (args.length === 2) {
    return (row) => {
      const left = first(row);
      const right = second(row);
      return left === null || right === null ? null : apply(left, right);
    };
  }
  return (row) => {
    const values = args.map((arg) => arg.evaluate(row));
    return values.includes(null) ? null : apply(...values);
  };
}
