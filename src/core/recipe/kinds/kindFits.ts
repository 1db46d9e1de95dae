import type { TextPart } from '../../generate/domain';
import type { ResolvedType } from '../../rules/value';
import type { KindSpec } from './kindSpec';
import { kindNamed } from './kinds';

/** Words of three letters and less are codes; a vocabulary that is not made of them needs this many characters. */
const WORD_LENGTH = 5;

/** JSON in a text column needs room to be more than `{}`. */
const JSON_LENGTH = 200;

/** Whether a kind, given by name, can fill columns of a type: its family, and the length of texts. */
export function kindFits(name: string, type: ResolvedType): boolean {
  const kind = kindNamed(name);
  if (!kind?.families.includes(type.family)) return false;
  return type.family !== 'text' || type.maxLength === undefined || fitsLength(kind, type.maxLength);
}

function fitsLength(kind: KindSpec, maxLength: number): boolean {
  if (kind.json) return maxLength >= JSON_LENGTH;
  if (kind.uuid) return maxLength >= 36;
  if (kind.list) return kind.list.values.every((value) => String(value).length <= maxLength);
  return kind.text === undefined || kind.text.some((parts) => parts.reduce((length, part) => length + leastLength(part), 0) <= maxLength);
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
