import { BOOLEAN, INTEGER } from '../builtinTypes';
import { castNode } from '../cast';
import { unify } from '../coerce';
import { comparable, comparator, equality } from '../compare';
import type { Node } from '../node';
import { makeNode, uncompilable } from '../node';
import type { CompileContext } from '../overload';

/** Functions that look at NULLs and take alternatives of one type; each gets its arguments as they were compiled. */
export const CONDITIONAL_FUNCTIONS: Readonly<Record<string, (args: readonly Node[], context: CompileContext) => Node>> = {
  coalesce,
  nullif,
  greatest: (args, context) => extreme(args, context, 1),
  least: (args, context) => extreme(args, context, -1),
  num_nulls: (args) => makeNode(INTEGER, args, (row) => args.filter((arg) => arg.evaluate(row) === null).length),
  num_nonnulls: (args) => makeNode(INTEGER, args, (row) => args.filter((arg) => arg.evaluate(row) !== null).length),
  isnull: (args) => makeNode(BOOLEAN, args, (row) => args[0].evaluate(row) === null),
};

function coalesce(args: readonly Node[], context: CompileContext): Node {
  const { type, nodes } = unify(args, context.now);
  return makeNode(
    type,
    nodes,
    (row) => {
      for (const node of nodes) {
        const value = node.evaluate(row);
        if (value !== null) return value;
      }
      return null;
    },
    { inexact: nodes.some((node) => node.inexact) },
  );
}

function nullif(args: readonly Node[], context: CompileContext): Node {
  if (args.length !== 2) uncompilable('function nullif()');
  const { type, left, right } = comparable(args[0], args[1], context.now);
  const equal = equality(type);
  /** The result has the type in which both are compared: numeric, if only one of them is. */
  const kept = args[0].untyped || args[0].type.family !== type.family ? castNode(args[0], type, context.now) : args[0];
  return makeNode(
    kept.type,
    [kept, left, right],
    (row) => {
      const a = left.evaluate(row);
      const b = right.evaluate(row);
      return a !== null && b !== null && equal(a, b) ? null : kept.evaluate(row);
    },
    { inexact: kept.inexact },
  );
}

/** NULLs are passed over. */
function extreme(args: readonly Node[], context: CompileContext, direction: 1 | -1): Node {
  const { type, nodes } = unify(args, context.now);
  const compare = comparator(type);
  return makeNode(
    type,
    nodes,
    (row) => {
      const values = nodes.map((node) => node.evaluate(row)).filter((value) => value !== null);
      return values.length === 0 ? null : values.reduce((best, value) => (compare(value, best) * direction > 0 ? value : best));
    },
    { inexact: nodes.some((node) => node.inexact) },
  );
}
