import { BOOLEAN } from '../builtinTypes';
import { castNode } from '../cast';
import type { Node } from '../node';
import { makeNode, strictNode, uncompilable } from '../node';
import type { Overload } from '../overload';
import { custom } from '../overload';
import { makeRange, parseRange, type Range, rangeElement, rangeText, rangeType } from '../rangeText';
import type { ResolvedType, Value } from '../value';

/** Functions and operators on ranges of numbers and moments. */
export const RANGE_FUNCTIONS: Readonly<Record<string, readonly Overload[]>> = {
  isempty: [ofRange(BOOLEAN, (range) => range.isEmpty)],
  lower: [ofRange(undefined, ({ lower }) => lower ?? null)],
  upper: [ofRange(undefined, ({ upper }) => upper ?? null)],
  lower_inc: [ofRange(BOOLEAN, ({ lowerInclusive }) => lowerInclusive)],
  upper_inc: [ofRange(BOOLEAN, ({ upperInclusive }) => upperInclusive)],
  lower_inf: [ofRange(BOOLEAN, ({ isEmpty, lower }) => !isEmpty && lower === undefined)],
  upper_inf: [ofRange(BOOLEAN, ({ isEmpty, upper }) => !isEmpty && upper === undefined)],
  '@>': [operator(contains)],
  '<@': [operator((a, b) => contains(b, a))],
  '&&': [operator(overlaps)],
  '<<': [operator(isBefore)],
  '>>': [operator((a, b) => isBefore(b, a))],
  '-|-': [operator((a, b) => meets(a, b) || meets(b, a))],
  ...Object.fromEntries(
    ['int4range', 'int8range', 'numrange', 'daterange', 'tsrange', 'tstzrange'].map((name) => [name, [constructorOf(name)]]),
  ),
};

function elementOf(type: ResolvedType): ResolvedType {
  return rangeElement(type) ?? uncompilable(`a range function on ${type.name.name}`);
}

/** A function of one range; without `result` it gives an element. */
function ofRange(result: ResolvedType | undefined, apply: (range: Range) => Value): Overload {
  return custom(['other'], ([arg]) => {
    const element = elementOf(arg.type);
    return strictNode(result ?? element, [arg], (text) => apply(parseRange(text as string, element)));
  });
}

/** An operator on two ranges, or on a range and an element, which counts as a range of one. */
function operator(holds: (a: Range, b: Range) => boolean): Overload {
  return custom(['any', 'any'], ([left, right], { now }) => {
    const element = rangeElement(left.type) ?? elementOf(right.type);
    const [a, b] = [left, right].map((node) => asRange(node, element, now));
    return strictNode(BOOLEAN, [left, right], (first, second) => holds(a(first), b(second)));
  });
}

function asRange(node: Node, element: ResolvedType, now: number): (value: Value) => Range {
  if (rangeElement(node.type) || isRangeLiteral(node)) return (value) => parseRange(value as string, element);
  const cast = castNode({ type: node.type, evaluate: (row) => row[0] }, element, now);
  return (value) => {
    const point = Number(cast.evaluate([value]));
    return makeRange(point, point, '[]', element);
  };
}

function isRangeLiteral({ type, constant }: Node): boolean {
  return type.family === 'text' && typeof constant?.value === 'string' && /^\s*(?:[[(]|empty)/i.test(constant.value);
}

/** `daterange(a, b, '[]')`: NULL is no bound. */
function constructorOf(name: string): Overload {
  const type = rangeType(name);
  const element = elementOf(type);
  return custom(
    ['any', 'any', 'text'],
    ([lower, upper, marks], { now }) => {
      const args = [castNode(lower, element, now), castNode(upper, element, now), ...(marks ? [marks] : [])];
      return makeNode(type, args, (row) => {
        const [from, to, written = '[)'] = args.map((arg) => arg.evaluate(row));
        return rangeText(makeRange(asBound(from), asBound(to), String(written), element), element);
      });
    },
    { optional: 1 },
  );
}

function asBound(value: Value): number | undefined {
  return value === null ? undefined : Number(value);
}

const LEAST = Number.NEGATIVE_INFINITY;
const MOST = Number.POSITIVE_INFINITY;

function contains(a: Range, b: Range): boolean {
  if (b.isEmpty) return true;
  if (a.isEmpty) return false;
  const [from, start] = [a.lower ?? LEAST, b.lower ?? LEAST];
  const [to, end] = [a.upper ?? MOST, b.upper ?? MOST];
  const holdsStart = from < start || (from === start && (a.lowerInclusive || !b.lowerInclusive));
  return holdsStart && (to > end || (to === end && (a.upperInclusive || !b.upperInclusive)));
}

/** Whether all of the first lies before the second. */
function isBefore(a: Range, b: Range): boolean {
  if (a.isEmpty || b.isEmpty || a.upper === undefined || b.lower === undefined) return false;
  return a.upper < b.lower || (a.upper === b.lower && !(a.upperInclusive && b.lowerInclusive));
}

function overlaps(a: Range, b: Range): boolean {
  return !a.isEmpty && !b.isEmpty && !isBefore(a, b) && !isBefore(b, a);
}

function meets(a: Range, b: Range): boolean {
  return !a.isEmpty && !b.isEmpty && a.upper !== undefined && a.upper === b.lower && a.upperInclusive !== b.lowerInclusive;
}
