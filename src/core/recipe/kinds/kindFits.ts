import type { TextPart } from '../../generate/domain';
import type { ResolvedType } from '../../rules/value';
import type { KindSpec, ListSpec } from './kindSpec';
import { kindNamed } from './kinds';

/** Words of three letters and less are codes; a vocabulary that is not made of them needs this many characters. */
const WORD_LENGTH = 5;

/** Integers that hold no milliseconds since 1970. */
const SHORT_INTEGERS: ReadonlySet<string> = new Set(['integer', 'smallint']);

/** Where a column is too short for this much of a list, it holds something else. */
const LIST_SHARE = 0.6;

/** JSON in a text column needs room to be more than `{}`. */
const JSON_LENGTH = 200;

/** Whether a kind, given by name, can fill columns of a type: its family, and the length of texts. */
export function kindFits(name: string, type: ResolvedType): boolean {
  const kind = kindNamed(name);
  if (!kind?.families.includes(type.family)) return false;
  if (kind.moment?.as === 'milliseconds' && SHORT_INTEGERS.has(type.name.name)) return false;
  if (kind.moment?.as === 'seconds' && type.name.name === 'smallint') return false;
  return type.family !== 'text' || type.maxLength === undefined || fitsLength(kind, type.maxLength);
}

function fitsLength(kind: KindSpec, maxLength: number): boolean {
  if (kind.json) return maxLength >= JSON_LENGTH;
  if (kind.uuid) return maxLength >= 36;
  if (kind.list) return shareWithin(kind.list, maxLength) > LIST_SHARE;
  return kind.text === undefined || kind.text.some((parts) => parts.reduce((length, part) => length + leastLength(part), 0) <= maxLength);
}

/** How many of all values, by weight, are no longer than `maxLength`: 0 to 1. */
function shareWithin({ values, weights }: ListSpec, maxLength: number): number {
  const weightOf = (at: number): number => weights?.[at] ?? 1;
  const sum = (of: readonly number[]): number => of.reduce((total, weight) => total + weight, 0);
  return sum(values.map((value, at) => (String(value).length <= maxLength ? weightOf(at) : 0))) / sum(values.map((_, at) => weightOf(at)));
}

/** The length that a part needs to say something. */
function leastLength(part: TextPart): number {
  if (typeof part === 'string') return part.length;
  if ('vocabulary' in part)
    return /code|symbol|abbreviation|unit/i.test(part.vocabulary) ? (/3$/.test(part.vocabulary) ? 3 : 2) : WORD_LENGTH;
  if ('oneOf' in part) return Math.max(...part.oneOf.map((word) => word.length));
  if ('characters' in part) return part.length;
  return part.width ?? String(part.number[1]).length;
}
