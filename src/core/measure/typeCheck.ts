import { type BytesVector, textReader, type Vector } from '../generate/vector';
import { EvaluationError } from '../rules/evaluationError';
import { integerLimits } from '../rules/parseScalar';
import { characters } from '../rules/textOrder';
import type { ResolvedType } from '../rules/value';
import { parseValue } from '../rules/values';
import { type PrintedTest, printedTest } from './printedTexts';
import { countLongTexts } from './textLimit';

/** Counts the entries of a vector, NULLs aside, that its column's type would refuse. */
export type TypeCheck = (vector: Vector, count: number) => number;

/** What a type refuses: labels an enum lacks, texts too long, numbers out of range, texts that are no value of it. */
export function typeCheck(type: ResolvedType): TypeCheck {
  const numbers = numberTest(type);
  const acceptsText = textTest(type);
  const isPrinted = printedTest(type) ?? nothingElse;
  const perVocabulary = new WeakMap<readonly string[], Uint8Array>();
  return (vector, count) => {
    if (vector.kind === 'number') return numbers ? countNumbers(vector.values, vector.nulls, count, numbers) : 0;
    if (!acceptsText) return 0;
    if (vector.kind === 'bytes')
      return type.family === 'text' ? countLongTexts(vector, count, type.maxLength) : countBytes(vector, count, isPrinted, acceptsText);
    if (vector.kind === 'text') return countTexts(vector.values, vector.nulls, count, acceptsText);
    const { codes, vocabulary, nulls } = vector;
    const accepted = perVocabulary.get(vocabulary) ?? Uint8Array.from(vocabulary, (text) => (acceptsText(text) ? 1 : 0));
    perVocabulary.set(vocabulary, accepted);
    return countCodes(codes, nulls, count, accepted);
  };
}

/** Numbers that a type holds: surely those from `min` to `max` (whole ones, where so said), and others that `accepts` takes. */
interface NumberTest {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
  accepts(value: number): boolean;
}

function countNumbers(values: Float64Array, nulls: Uint8Array | undefined, count: number, test: NumberTest): number {
  const { min, max, isWhole } = test;
  let found = 0;
  for (let index = 0; index < count; index += 1) {
    const value = values[index];
    if (value >= min && value <= max && (!isWhole || value === Math.floor(value))) continue;
    if (nulls?.[index] !== 1 && !test.accepts(value)) found += 1;
  }
  return found;
}

/** A code that the vocabulary lacks is no value either. */
function countCodes(codes: Int32Array, nulls: Uint8Array | undefined, count: number, accepted: Uint8Array): number {
  let found = 0;
  for (let index = 0; index < count; index += 1) if (accepted[codes[index]] !== 1 && nulls?.[index] !== 1) found += 1;
  return found;
}

function countTexts(texts: readonly string[], nulls: Uint8Array | undefined, count: number, accepts: (text: string) => boolean): number {
  let found = 0;
  for (let index = 0; index < count; index += 1) if (nulls?.[index] !== 1 && !accepts(texts[index])) found += 1;
  return found;
}

function countBytes(vector: BytesVector, count: number, isPrinted: PrintedTest, accepts: (text: string) => boolean): number {
  const { bytes, offsets, nulls } = vector;
  const read = textReader(vector);
  let found = 0;
  for (let index = 0; index < count; index += 1) {
    if (nulls?.[index] === 1 || isPrinted(bytes, offsets[index], offsets[index + 1])) continue;
    if (!accepts(read(index))) found += 1;
  }
  return found;
}

/** Days and microseconds, since 1970, of PostgreSQL's last day: 5874897-12-31 for dates, 294276-12-31 for timestamps. */
const LAST_DATE = 2_145_042_905;
const LAST_TIMESTAMP = 9_224_318_015_999_000_000;
const MICROS_PER_DAY = 86_400_000_000;
const LAST_REAL = 3.4028235e38;

const nothingElse = (): boolean => false;
const isInfinite = (value: number): boolean => value === Infinity || value === -Infinity;

function numberTest(type: ResolvedType): NumberTest | undefined {
  switch (type.family) {
    case 'boolean':
      return { min: 0, max: 1, isWhole: true, accepts: nothingElse };
    case 'integer': {
      const [min, max] = integerLimits(type);
      return { min, max, isWhole: true, accepts: nothingElse };
    }
    case 'decimal':
      return decimalTest(type);
    case 'float':
      if (type.name.name !== 'real') return undefined;
      return { min: -LAST_REAL, max: LAST_REAL, isWhole: false, accepts: (value) => !Number.isFinite(value) };
    case 'date':
      return { min: -LAST_DATE, max: LAST_DATE, isWhole: true, accepts: isInfinite };
    case 'timestamp':
    case 'timestamptz':
      return { min: -LAST_TIMESTAMP, max: LAST_TIMESTAMP, isWhole: false, accepts: isInfinite };
    case 'time':
      return { min: 0, max: MICROS_PER_DAY, isWhole: false, accepts: nothingElse };
    default:
      return undefined;
  }
}

/** The database rounds to the scale; what is left must have room before the point. */
function decimalTest({ precision, scale = 0 }: ResolvedType): NumberTest | undefined {
  if (precision === undefined) return undefined;
  const limit = 10 ** (precision - scale) - 0.5 * 10 ** -scale;
  const max = limit * (1 - Number.EPSILON);
  return { min: -max, max, isWhole: false, accepts: (value) => Math.abs(value) < limit || Number.isNaN(value) };
}

function textTest(type: ResolvedType): ((text: string) => boolean) | undefined {
  if (type.family === 'other') return bitTest(type);
  if (type.family === 'enum') {
    const labels = new Set(type.labels);
    return (text) => labels.has(text);
  }
  if (type.family !== 'text') return (text) => isValueOf(text, type);
  const limit = type.maxLength;
  return (text) => !text.includes('\0') && (limit === undefined || text.length <= limit || characters(text.replace(/ +$/, '')) <= limit);
}

function isValueOf(text: string, type: ResolvedType): boolean {
  try {
    parseValue(text, type);
    return true;
  } catch (error) {
    if (error instanceof EvaluationError) return error.kind === 'unknown';
    throw error;
  }
}

/** `bit(n)` has exactly n digits, `bit varying(n)` at most; nothing is known here of other types. */
function bitTest(type: ResolvedType): ((text: string) => boolean) | undefined {
  const exact = type.name.name === 'bit';
  if (!exact && type.name.name !== 'bit varying') return undefined;
  const limit = type.name.modifiers[0] ?? (exact ? 1 : undefined);
  return (text) => /^[01]*$/.test(text) && (limit === undefined || (exact ? text.length === limit : text.length <= limit));
}
