import { BIGINT, DATE, DOUBLE, INTEGER, NUMERIC, REAL, TEXT, TIME, TIMESTAMP, TIMESTAMPTZ } from './builtinTypes';
import { invalid } from './evaluationError';
import { parseScalar } from './parseScalar';
import type { SchemaType } from './resolveType';
import type { ResolvedType } from './value';
import { valueText } from './values';

/** A range of numbers or moments, in the units of its element type. A missing bound is infinite. */
export interface Range {
  readonly isEmpty: boolean;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
  readonly lowerInclusive: boolean;
  readonly upperInclusive: boolean;
}

const SUBTYPES: Readonly<Record<string, ResolvedType>> = {
  int4range: INTEGER,
  int8range: BIGINT,
  numrange: NUMERIC,
  daterange: DATE,
  tsrange: TIMESTAMP,
  tstzrange: TIMESTAMPTZ,
};

/** The element types that a script's own range types may have. */
const ELEMENTS: readonly ResolvedType[] = [INTEGER, BIGINT, NUMERIC, REAL, DOUBLE, DATE, TIMESTAMP, TIMESTAMPTZ, TIME];

/** The element type of a range type whose elements are numbers or moments; undefined for other types. */
export function rangeElement(type: ResolvedType): ResolvedType | undefined {
  const { definition } = type as Partial<SchemaType>;
  if (definition) return definition.kind === 'range' ? ELEMENTS.find(({ name }) => name.name === definition.subtype.name) : undefined;
  return SUBTYPES[type.name.name];
}

/** The range that a text stands for, whole numbers and days as `[from,to)`. Throws an EvaluationError when it is none. */
export function parseRange(text: string, element: ResolvedType): Range {
  if (/^\s*empty\s*$/i.test(text)) return EMPTY;
  const found = /^\s*([[(])\s*("(?:[^"]|"")*"|[^,"]*)\s*,\s*("(?:[^"]|"")*"|[^,"]*?)\s*([\])])\s*$/.exec(text);
  if (!found) throw invalid(`malformed range literal: ${text}`);
  const [lower, upper] = [found[2], found[3]].map((written) => bound(written, element));
  return makeRange(lower, upper, `${found[1]}${found[4]}`, element);
}

const EMPTY: Range = { isEmpty: true, lower: undefined, upper: undefined, lowerInclusive: false, upperInclusive: false };

function bound(written: string, element: ResolvedType): number | undefined {
  const plain = written.replace(/^"([\s\S]*)"$/, '$1');
  return plain === '' ? undefined : Number(parseScalar(plain, element));
}

/** A range from its bounds and `[)`, `[]`, `()` or `(]`. Throws an EvaluationError when they are in the wrong order. */
export function makeRange(lower: number | undefined, upper: number | undefined, marks: string, element: ResolvedType): Range {
  if (!/^[[(][\])]$/.test(marks)) throw invalid('invalid range bound flags');
  if (lower !== undefined && upper !== undefined && lower > upper)
    throw invalid('range lower bound must be less than or equal to range upper bound');
  const isDiscrete = element.family === 'integer' || element.family === 'date';
  const from = isDiscrete && marks[0] === '(' && lower !== undefined ? lower + 1 : lower;
  const to = isDiscrete && marks[1] === ']' && upper !== undefined ? upper + 1 : upper;
  const lowerInclusive = from !== undefined && (isDiscrete || marks[0] === '[');
  const upperInclusive = to !== undefined && !isDiscrete && marks[1] === ']';
  if (from !== undefined && to !== undefined && (from > to || (from === to && !(lowerInclusive && upperInclusive)))) return EMPTY;
  return { isEmpty: false, lower: from, upper: to, lowerInclusive, upperInclusive };
}

/** A range as PostgreSQL prints it. */
export function rangeText(range: Range, element: ResolvedType): string {
  if (range.isEmpty) return 'empty';
  const [lower, upper] = [range.lower, range.upper].map((value) => (value === undefined ? '' : quoted(valueText(value, element) ?? '')));
  return `${range.lowerInclusive ? '[' : '('}${lower},${upper}${range.upperInclusive ? ']' : ')'}`;
}

function quoted(text: string): string {
  return /[\s,"\\()[\]]/.test(text) ? `"${text}"` : text;
}

/** The type of a range function's texts where it is known by name alone. */
export function rangeType(name: string): ResolvedType {
  return { ...TEXT, family: 'other', name: { name, modifiers: [], dimensions: 0 } };
}
