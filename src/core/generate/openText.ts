import { characterCount } from './characterCount';
import type { TextDomain, TextPart } from './domain';
import { sequenceParts } from './openPattern';
import { openProduct } from './openProduct';
import { textCase } from './textCase';
import { constantSequence, listSequence, numberSequence, type TextSequence } from './textSequence';
import { vocabulary } from './vocabularies/vocabulary';

/** Opens a domain of texts put together from parts. */
export function openText(domain: TextDomain, locale: string): TextSequence {
  return openProduct(domain.parts.flatMap((part) => openPart(part, locale)));
}

/** The list that the domain is, where there is no more to it. */
export function onlyList({ parts: [only, ...others] }: TextDomain, locale: string): readonly string[] | undefined {
  return others.length === 0 ? partList(only, locale) : undefined;
}

function openPart(part: TextPart, locale: string): TextSequence[] {
  const list = partList(part, locale);
  if (list) return [listSequence(list)];
  if (typeof part === 'string') return [constantSequence(part)];
  if ('characters' in part)
    return sequenceParts(Array.from({ length: part.length }, () => ({ kind: 'characters', alphabet: part.characters })));
  if ('number' in part) return [numberSequence(part.number[0], part.number[1], part.width ?? 0)];
  throw new Error(`A part of a text that is none: ${JSON.stringify(part)}.`);
}

function partList(part: TextPart | undefined, locale: string): readonly string[] | undefined {
  if (typeof part !== 'object') return undefined;
  if ('oneOf' in part) return part.oneOf;
  return 'vocabulary' in part ? partWords(part, locale) : undefined;
}

const prepared = new Map<string, readonly string[]>();

/** A word list as a part wants it: in its case, without repetitions, within its limits; kept, since columns share them. */
export function partWords(part: Extract<TextPart, { vocabulary: string }>, locale: string): readonly string[] {
  const { vocabulary: name, case: wished, maxLength = Number.POSITIVE_INFINITY, without } = part;
  const id = JSON.stringify([locale, name, wished, part.maxLength, without]);
  let list = prepared.get(id);
  if (!list) {
    const words = vocabulary(name, locale);
    const cased = wished ? [...new Set(words.map((word) => textCase(word, wished)))].filter((word) => word !== '') : words;
    const isCut = maxLength < Number.POSITIVE_INFINITY || without !== undefined;
    list = isCut ? cased.filter((word) => characterCount(word) <= maxLength && !(without && word.includes(without))) : cased;
    prepared.set(id, list);
  }
  return list;
}
