import { textReader, type Vector } from '../generate/vector';
import { EvaluationError } from '../rules/evaluationError';
import { integerLimits } from '../rules/parseScalar';
import { characters } from '../rules/textOrder';
import type { ResolvedType } from '../rules/value';
import { parseValue } from '../rules/values';

/** Counts the entries of a vector, NULLs aside, that its column's type would refuse. */
export type TypeCheck = (vector: Vector, count: number) => number;

/** What a type refuses: labels an enum lacks, texts too long, numbers out of range, texts that are no value of it. */
export function typeCheck(type: ResolvedType): TypeCheck {
  const acceptsNumber = numberTest(type);
  const acceptsText = textTest(type);
  const perVocabulary = new WeakMap<readonly string[], Uint8Array>();
  return (vector, count) => {
    if (vector.kind === 'number') return acceptsNumber ? countWhere(vector, count, (index) => !acceptsNumber(vector.values[index])) : 0;
    if (!acceptsText) return 0;
    if (vector.kind !== 'code') {
      const read = textReader(vector);
      return countWhere(vector, count, (index) => !acceptsText(read(index)));
    }
    const { codes, vocabulary } = vector;
    const refused = perVocabulary.get(vocabulary) ?? Uint8Array.from(vocabulary, (text) => (acceptsText(text) ? 0 : 1));
    perVocabulary.set(vocabulary, refused);
    return countWhere(vector, count, (index) => refused[codes[index]] !== 0);
  };
}

function countWhere(vector: Vector, count: number, refused: (index: number) => boolean): number {
  const { nulls } = vector;
  let found = 0;
  for (let index = 0; index < count; index += 1) if (nulls?.[index] !== 1 && refused(index)) found += 1;
  return found;
}

/** Days and microseconds of PostgreSQL's last day, 5874897-12-31 for dates and 294276-12-31 for timestamps. */
const LAST_DATE = 2_145_031_948;
const LAST_TIMESTAMP = 9_223_371_331_200_000_000;
const MICROS_PER_DAY = 86_400_000_000;

function numberTest(type: ResolvedType): ((value: number) => boolean) | undefined {
  switch (type.family) {
    case 'boolean':
      return (value) => value === 0 || value === 1;
    case 'integer': {
      const [min, max] = integerLimits(type);
      return (value) => Number.isInteger(value) && value >= min && value <= max;
    }
    case 'decimal':
      return decimalTest(type);
    case 'float':
      return type.name.name === 'real' ? (value) => Math.abs(value) <= 3.4028235e38 || !Number.isFinite(value) : undefined;
    case 'date':
      return (value) => (Number.isInteger(value) ? Math.abs(value) <= LAST_DATE : !Number.isNaN(value) && !Number.isFinite(value));
    case 'timestamp':
    case 'timestamptz':
      return (value) => Math.abs(value) <= LAST_TIMESTAMP || value === Infinity || value === -Infinity;
    case 'time':
      return (value) => value >= 0 && value <= MICROS_PER_DAY;
    default:
      return undefined;
  }
}

/** The database rounds to the scale; what is left must have room before the point. */
function decimalTest(type: ResolvedType): ((value: number) => boolean) | undefined {
  const { precision, scale } = type;
  if (precision === undefined) return undefined;
  const limit = 10 ** (precision - (scale ?? 0)) - 0.5 * 10 ** -(scale ?? 0);
  return (value) => Math.abs(value) < limit || Number.isNaN(value);
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
