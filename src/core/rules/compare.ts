import { BOOLEAN, isNumeric } from './builtinTypes';
import { castNode } from './cast';
import { commonType } from './coerce';
import type { CompareOperator } from './expression';
import { intervalSpan } from './intervalText';
import type { Evaluate, Node } from './node';
import { makeNode, strictNode, uncompilable } from './node';
import { compareTexts } from './textOrder';
import type { Interval, ResolvedType, Value } from './value';

/** Negative, zero or positive; never called with NULL. */
export type Comparator = (a: Value, b: Value) => number;

/** How values of a type are ordered; throws when the type has no order that is known here. */
export function comparator(type: ResolvedType): Comparator {
  switch (type.family) {
    case 'boolean':
      return (a, b) => Number(a) - Number(b);
    case 'integer':
    case 'decimal':
    case 'float':
    case 'date':
    case 'timestamp':
    case 'timestamptz':
    case 'time':
      return compareNumbers;
    case 'text':
      return textComparator(type);
    case 'uuid':
    case 'bytea':
      return (a, b) => compareTexts(a as string, b as string);
    case 'interval':
      return (a, b) => intervalSpan(a as Interval) - intervalSpan(b as Interval);
    case 'enum':
      return enumComparator(type);
    case 'array':
      return arrayComparator(type.element ?? type);
    default:
      return uncompilable(`order of ${type.name.name}`);
  }
}

/** NaN equals itself and is above all numbers; infinities equal themselves. */
function compareNumbers(a: Value, b: Value): number {
  const left = a as number;
  const right = b as number;
  if (left < right) return -1;
  if (left > right) return 1;
  return left === right ? 0 : Number(Number.isNaN(left)) - Number(Number.isNaN(right));
}

function textComparator(type: ResolvedType): Comparator {
  const key = textKey(type);
  return key ? (a, b) => compareTexts(key(a as string), key(b as string)) : (a, b) => compareTexts(a as string, b as string);
}

/** What of a text counts in comparisons: `character` ignores trailing blanks, `citext` case; undefined where all does. */
export function textKey(type: ResolvedType): ((text: string) => string) | undefined {
  if (type.name.name === 'character') return (text) => text.replace(/ +$/, '');
  return type.name.name === 'citext' ? (text) => text.toLowerCase() : undefined;
}

function enumComparator(type: ResolvedType): Comparator {
  const order = new Map((type.labels ?? []).map((label, index) => [label, index]));
  const rank = (value: Value): number => order.get(value as string) ?? order.size;
  return (a, b) => rank(a) - rank(b);
}

/** Element by element, NULL above all and equal to itself; then the shorter first. */
function arrayComparator(element: ResolvedType): Comparator {
  const scalar = comparator(element);
  const compare: Comparator = (a, b) => {
    const left = a as readonly Value[];
    const right = b as readonly Value[];
    for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
      const order = compareElements(left[index], right[index]);
      if (order !== 0) return order;
    }
    return left.length - right.length;
  };
  const compareElements = (a: Value, b: Value): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return Array.isArray(a) ? compare(a, b) : scalar(a, b);
  };
  return compare;
}

/** Whether two values are equal in the type's sense; never called with NULL. */
export function equality(type: ResolvedType): (a: Value, b: Value) => boolean {
  const numbers = isNumeric(type) && type.family !== 'float';
  const texts =
    (type.family === 'text' && !textKey(type)) ||
    ['boolean', 'date', 'timestamp', 'timestamptz', 'time', 'uuid', 'bytea', 'enum', 'other'].includes(type.family);
  if (numbers || texts) return (a, b) => a === b;
  if (type.family === 'json') return type.name.name === 'jsonb' ? (a, b) => a === b : uncompilable('equality of json');
  const compare = comparator(type);
  return (a, b) => compare(a, b) === 0;
}

/** Two nodes as the type in which PostgreSQL compares them. */
export function comparable(
  left: Node,
  right: Node,
  now: number,
): { readonly type: ResolvedType; readonly left: Node; readonly right: Node } {
  const type = comparisonType(left, right);
  const as = (node: Node): Node => (node.untyped || needsCast(node.type, type) ? castNode(node, type, now) : node);
  return { type, left: as(left), right: as(right) };
}

function comparisonType(left: Node, right: Node): ResolvedType {
  const boolean = left.type.family === 'boolean' || right.type.family === 'boolean';
  /** MySQL and SQLite compare their booleans with 0 and 1. */
  if (boolean && left.type.family !== right.type.family && !left.untyped && !right.untyped) return BOOLEAN;
  return commonType([left, right]);
}

/** Numbers compare as they are, whatever their types; so do texts but for padding and case. */
function needsCast(from: ResolvedType, to: ResolvedType): boolean {
  if (isNumeric(from) && isNumeric(to)) return false;
  return (
    from.family !== to.family ||
    (from.family === 'text' && textKey(from) !== undefined && from.name.name !== to.name.name) ||
    from.family === 'array' ||
    from.family === 'json'
  );
}

/** A comparison with three-valued logic; `distinct` and `not distinct` are never NULL. */
export function compareNode(operator: CompareOperator, left: Node, right: Node, now: number): Node {
  const both = comparable(left, right, now);
  const args = [both.left, both.right];
  if (operator === 'distinct' || operator === 'not distinct')
    return makeNode(BOOLEAN, args, distinctness(both.left.evaluate, both.right.evaluate, equality(both.type), operator === 'distinct'));
  return strictNode(BOOLEAN, args, comparison(operator, both.type));
}

function distinctness(left: Evaluate, right: Evaluate, equal: (a: Value, b: Value) => boolean, wanted: boolean): Evaluate {
  return (row) => {
    const a = left(row);
    const b = right(row);
    const distinct = a === null || b === null ? a !== b : !equal(a, b);
    return distinct === wanted;
  };
}

/** The function behind a comparison operator on values of one type. */
function comparison(operator: Exclude<CompareOperator, 'distinct' | 'not distinct'>, type: ResolvedType): (a: Value, b: Value) => boolean {
  if (operator === '=' || operator === '<>') {
    const equal = equality(type);
    return operator === '=' ? equal : (a, b) => !equal(a, b);
  }
  const compare = comparator(type);
  switch (operator) {
    case '<':
      return (a, b) => compare(a, b) < 0;
    case '<=':
      return (a, b) => compare(a, b) <= 0;
    case '>':
      return (a, b) => compare(a, b) > 0;
    case '>=':
      return (a, b) => compare(a, b) >= 0;
  }
}
