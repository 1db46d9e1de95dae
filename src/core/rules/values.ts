import { numberText } from '../generate/formatNumber';
import { type NumberFormat, textReader, type Vector } from '../generate/vector';
import type { ArrayElements } from './arrayText';
import { arrayText, parseArray } from './arrayText';
import { plainDigits } from './decimal';
import { invalid } from './evaluationError';
import { intervalText } from './intervalText';
import { parseScalar } from './parseScalar';
import type { Interval, ResolvedType, Value } from './value';

/** How the numbers of a type are written; undefined for types whose values are no numbers, and for numerics of no fixed scale. */
export function numberFormat(type: ResolvedType, digits = 6): NumberFormat | undefined {
  switch (type.family) {
    case 'boolean':
    case 'integer':
    case 'float':
    case 'date':
      return { kind: type.family };
    case 'decimal':
      return type.scale === undefined ? undefined : { kind: 'decimal', scale: Math.max(0, type.scale) };
    case 'timestamp':
    case 'timestamptz':
      return { kind: 'timestamp', digits, zone: type.family === 'timestamptz' };
    case 'time':
      return { kind: 'time', digits, zone: type.name.name === 'time with time zone' };
    default:
      return undefined;
  }
}

/**
 * A value as PostgreSQL prints it: `t`, `12.50`, `2024-02-29 12:00:00.5+00`, `{a,"b c",NULL}`; NULL is null.
 * `digits`: fractional seconds, 0 to 6.
 */
export function valueText(value: Value, type: ResolvedType, digits = 6): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return numberValueText(value, type, digits);
  if (isInterval(value)) return intervalText(value);
  return arrayText(elementTexts(value, type.element ?? type, digits), delimiterOf(type.element));
}

/** Elements stand between commas, but for boxes, which are full of them. */
function delimiterOf(element: ResolvedType | undefined): string {
  return element?.name.name === 'box' ? ';' : ',';
}

/** Whether a value is an interval, not an array. */
export function isInterval(value: Interval | readonly Value[]): value is Interval {
  return !Array.isArray(value);
}

function numberValueText(value: number, type: ResolvedType, digits: number): string {
  const format = numberFormat(type, digits);
  if (format) return type.name.name === 'real' ? realText(value) : numberText(value, format);
  return Number.isFinite(value) ? plainDigits(value) : numberText(value, { kind: 'float' });
}

/** The shortest digits that give the same single-precision number. */
function realText(value: number): string {
  for (let precision = 6; precision < 9; precision += 1) {
    const shorter = Number(value.toPrecision(precision));
    if (Math.fround(shorter) === value) return singleExponent(shorter);
  }
  return singleExponent(Number(value.toPrecision(9)));
}

/** `real` switches to an exponent at 1e6 already. */
function singleExponent(value: number): string {
  const text =
    Math.abs(value) >= 1e6 && Number.isFinite(value)
      ? value.toExponential().replace(/e\+(\d)$/, 'e+0$1')
      : numberText(value, { kind: 'float' });
  return text;
}

function elementTexts(values: readonly Value[], element: ResolvedType, digits: number): ArrayElements {
  return values.map((value) =>
    Array.isArray(value) ? elementTexts(value as readonly Value[], element, digits) : valueText(value, element, digits),
  );
}

/**
 * The value that a text stands for, as PostgreSQL's input functions read it; `now` (microseconds UTC) serves `'now'` and
 * `'today'`. Throws an EvaluationError `error` when it is none of the type.
 */
export function parseValue(text: string, type: ResolvedType, now?: number): Value {
  if (type.family !== 'array' || !type.element) return parseScalar(text, type, now);
  const elements = parseArray(text, delimiterOf(type.element));
  if (!elements) throw invalid(`malformed array: ${text}`);
  return elementValues(elements, type.element, now);
}

function elementValues(elements: ArrayElements, type: ResolvedType, now: number | undefined): readonly Value[] {
  return elements.map((element) =>
    element === null ? null : typeof element === 'string' ? parseScalar(element, type, now) : elementValues(element, type, now),
  );
}

/**
 * Reads a vector's entries as values of a type: dates as days, `boolean` as true and false, arrays, intervals and JSON
 * from their text, `character(n)` padded as the database keeps it. The reader throws an EvaluationError for a text that is
 * no value of the type.
 */
export function valueReader(vector: Vector, type: ResolvedType): (index: number) => Value {
  const nulls = vector.nulls;
  const read = entryReader(vector, type);
  return nulls ? (index) => (nulls[index] === 1 ? null : read(index)) : read;
}

function entryReader(vector: Vector, type: ResolvedType): (index: number) => Value {
  if (vector.kind === 'number') {
    const read = numberReader(vector.values, type);
    // A text that refers to a number, as only SQLite allows.
    return type.family === 'text' ? (index) => String(read(index)) : read;
  }
  if (vector.kind !== 'code') {
    const text = textReader(vector);
    return isVerbatim(type) ? text : (index) => parseValue(text(index), type);
  }
  const { codes, vocabulary } = vector;
  if (isVerbatim(type)) return (index) => vocabulary[codes[index]];
  const parsed: (Value | undefined)[] = new Array<Value | undefined>(vocabulary.length);
  return (index) => (parsed[codes[index]] ??= parseValue(vocabulary[codes[index]], type));
}

function numberReader(values: Float64Array, type: ResolvedType): (index: number) => Value {
  if (type.family === 'boolean') return (index) => values[index] !== 0;
  if (type.name.name === 'real') return (index) => Math.fround(values[index]);
  return (index) => values[index];
}

/** Types whose texts are values as they stand; an enum's too, membership is a check of its own. */
function isVerbatim(type: ResolvedType): boolean {
  return (type.family === 'text' && type.name.name !== 'character') || type.family === 'enum' || type.family === 'other';
}

/** The vector of a list of values: numbers where the type has them, else texts. The reverse of `valueReader`. */
export function writeValues(values: readonly Value[], type: ResolvedType): Vector {
  const nulls = nullFlags(values);
  if (holdsNumbers(type)) return { kind: 'number', values: Float64Array.from(values, Number), ...(nulls && { nulls }) };
  return { kind: 'text', values: values.map((value) => valueText(value, type) ?? ''), ...(nulls && { nulls }) };
}

function holdsNumbers(type: ResolvedType): boolean {
  return type.family === 'decimal' || numberFormat(type) !== undefined;
}

function nullFlags(values: readonly Value[]): Uint8Array | undefined {
  return values.includes(null) ? Uint8Array.from(values, (value) => (value === null ? 1 : 0)) : undefined;
}
