import { BOOLEAN, INTEGER, TEXT } from '../builtinTypes';
import { unify } from '../coerce';
import { equality } from '../compare';
import type { Node } from '../node';
import { makeNode, strictNode } from '../node';
import type { CompileContext, Overload } from '../overload';
import { custom, strictOverload, variadicOverload } from '../overload';
import type { ResolvedType, Value } from '../value';
import { outputText } from './text';

type Values = readonly Value[];

/** Functions and operators on arrays; subscripts count from 1. */
export const ARRAY_FUNCTIONS: Readonly<Record<string, readonly Overload[]>> = {
  array_length: [strictOverload(['array', 'integer'], INTEGER, arrayLength)],
  array_upper: [strictOverload(['array', 'integer'], INTEGER, arrayLength)],
  array_lower: [strictOverload(['array', 'integer'], INTEGER, (array, dimension) => (arrayLength(array, dimension) === null ? null : 1))],
  array_ndims: [strictOverload(['array'], INTEGER, (array) => dimensions(array) || null)],
  cardinality: [strictOverload(['array'], INTEGER, (array) => flatten(array).length)],
  array_position: [withElement(INTEGER, (array, element, equal) => positions(array, element, equal)[0] ?? null)],
  array_positions: [withElement({ family: 'array', name: INTEGER.name, element: INTEGER }, positions)],
  array_append: [custom(['array', 'any'], (args, context) => appended(args[0], args[1], context, (array, element) => [...array, element]))],
  array_prepend: [
    custom(['any', 'array'], (args, context) => appended(args[1], args[0], context, (array, element) => [element, ...array])),
  ],
  array_cat: [custom(['array', 'array'], concatenated)],
  array_remove: [withElement(undefined, (array, element, equal) => array.filter((item) => !same(item, element, equal)))],
  array_to_string: [variadicOverload(['array', 'text', 'text'], TEXT, toText)],
  '[]': [custom(['array', 'integer'], (args) => elementAt(args), { variadic: true })],
  '@>': [pairwise((container, part, equal) => covers(container, part, equal))],
  '<@': [pairwise((part, container, equal) => covers(container, part, equal))],
  '&&': [
    pairwise((left, right, equal) => left.some((item) => item !== null && right.some((other) => other !== null && equal(item, other)))),
  ],
  '||': [
    custom(['array', 'array'], concatenated),
    custom(['array', 'any'], (args, context) => appended(args[0], args[1], context, (array, element) => [...array, element])),
    custom(['any', 'array'], (args, context) => appended(args[1], args[0], context, (array, element) => [element, ...array])),
  ],
};

function flatten(array: Values): Values {
  return array.flatMap((item) => (Array.isArray(item) ? flatten(item as Values) : [item]));
}

function dimensions(array: Values): number {
  if (array.length === 0) return 0;
  return 1 + (Array.isArray(array[0]) ? dimensions(array[0] as Values) : 0);
}

function arrayLength(array: Values, dimension: number): number | null {
  if (dimension < 1 || array.length === 0) return null;
  if (dimension === 1) return array.length;
  return Array.isArray(array[0]) ? arrayLength(array[0] as Values, dimension - 1) : null;
}

/** `array[i]`, or `array[i][j]` of an array of arrays; NULL beside its bounds. */
function elementAt([array, ...places]: readonly Node[]): Node {
  const type = array.type.element ?? array.type;
  return strictNode(type, [array, ...places], (values, ...at) => {
    let current: Value | undefined = values;
    for (const place of at) current = Array.isArray(current) ? ((current as Values)[(place as number) - 1] ?? null) : null;
    return Array.isArray(current) ? null : current;
  });
}

type Equal = (a: Value, b: Value) => boolean;

function same(a: Value, b: Value, equal: Equal): boolean {
  return a === null || b === null ? a === b : equal(a, b);
}

function positions(array: Values, element: Value, equal: Equal): number[] {
  return array.flatMap((item, index) => (same(item, element, equal) ? [index + 1] : []));
}

/** An array and an element of it, which may be NULL; the array's own type is the result's when none is given. */
function withElement(result: ResolvedType | undefined, apply: (array: Values, element: Value, equal: Equal) => Value): Overload {
  return custom(['array', 'any'], (args, context) => {
    const { array, element, type } = together(args[0], args[1], context);
    const equal = equality(type.element ?? type);
    return makeNode(result ?? type, [array, element], (row) => {
      const values = array.evaluate(row);
      return values === null ? null : apply(values as Values, element.evaluate(row), equal);
    });
  });
}

/** An array and an element as arrays and elements of one type. */
function together(array: Node, element: Node, context: CompileContext): { array: Node; element: Node; type: ResolvedType } {
  const wrapped: Node = makeNode({ family: 'array', name: element.type.name, element: element.type }, [element], (row) => [
    element.evaluate(row),
  ]);
  const literalText = element.constant !== undefined && element.type === TEXT;
  const probe: Node = literalText ? elementLiteral(array, element) : wrapped;
  const { type, nodes } = unify([array, probe], context.now);
  const [left, right] = nodes;
  return { array: left, element: makeNode(type.element ?? type, [right], (row) => (right.evaluate(row) as Values)[0]), type };
}

/** A text literal takes the element type of the array beside it. */
function elementLiteral(array: Node, element: Node): Node {
  const text = element.constant?.value ?? null;
  const quoted = text === null ? '{NULL}' : `{"${(text as string).replace(/["\\]/g, '\\$&')}"}`;
  return { type: array.type, evaluate: () => quoted, constant: { value: quoted }, untyped: true };
}

function appended(array: Node, element: Node, context: CompileContext, apply: (array: Values, element: Value) => Values): Node {
  const both = together(array, element, context);
  return makeNode(both.type, [both.array, both.element], (row) =>
    apply((both.array.evaluate(row) as Values | null) ?? [], both.element.evaluate(row)),
  );
}

/** NULL counts as an empty array. */
function concatenated(args: readonly Node[], context: CompileContext): Node {
  const { type, nodes } = unify(args, context.now);
  return makeNode(type, nodes, (row) => {
    const [left, right] = nodes.map((node) => node.evaluate(row) as Values | null);
    return left === null ? right : right === null ? left : [...left, ...right];
  });
}

function pairwise(apply: (left: Values, right: Values, equal: Equal) => boolean): Overload {
  return custom(['array', 'array'], (args, context) => {
    const { type, nodes } = unify(args, context.now);
    const equal = equality(type.element ?? type);
    return strictNode(BOOLEAN, nodes, (left, right) => apply(flatten(left as Values), flatten(right as Values), equal));
  });
}

/** NULL elements are equal to nothing. */
function covers(container: Values, part: Values, equal: Equal): boolean {
  return part.every((item) => item !== null && container.some((other) => other !== null && equal(item, other)));
}

function toText(values: Values, types: readonly ResolvedType[]): string | null {
  const [array, separator, missing] = values;
  if (array === null || separator === null || separator === undefined) return null;
  const element = types[0].element ?? types[0];
  const texts = flatten(array as Values).flatMap((item) =>
    item !== null ? [outputText(item, element)] : typeof missing === 'string' ? [missing] : [],
  );
  return texts.join(separator as string);
}
