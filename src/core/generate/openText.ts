import { characterCount } from './characterCount';
import { checkedTexts } from './checkDigits';
import type { TextDomain, TextPart } from './domain';
import { sequenceParts } from './openPattern';
import { openProduct } from './openProduct';
import { textCase } from './textCase';
import { constantSequence, listSequence, numberSequence, type TextSequence, unlessFirst } from './textSequence';
import { vocabulary } from './vocabularies/vocabulary';

/** Opens a domain of texts put together from parts. */
export function openText({ parts, check }: TextDomain, locale: string): TextSequence {
  const opened = parts.map((part) => openPart(part, locale));
  const spelled = parts.findIndex((part) => typeof part === 'object' && 'oneOf' in part && part.byIndex);
  const texts = openProduct(opened.flat(), spelled < 0 ? undefined : opened.slice(0, spelled).flat().length);
  return check ? checkedTexts(texts, check) : texts;
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
  if ('number' in part) {
    const numbers = numberSequence(part.number[0], part.number[1], part.width ?? 0);
    return [part.after === undefined ? numbers : unlessFirst(numbers, part.after)];
  }
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
  const { vocabulary: name, case: wished, maxLength = Number.POSITIVE_INFINITY, without, aligned = false } = part;
  const id = JSON.stringify([locale, name, wished, part.maxLength, without, aligned]);
  let list = prepared.get(id);
  if (!list) {
    const words = vocabulary(name, locale);
    const fits = (word: string): boolean => characterCount(word) <= maxLength && !(without && word.includes(without));
    const isCut = maxLength < Number.POSITIVE_INFINITY || without !== undefined;
    const cut = (all: readonly string[]): readonly string[] => (isCut ? all.filter(fits) : all);
    const cased = (all: readonly string[]): readonly string[] => (wished ? all.map((word) => textCase(word, wished)) : all);
    const distinct = (all: readonly string[]): readonly string[] => (wished ? [...new Set(all)].filter((word) => word !== '') : all);
    list = aligned ? cased(cut(words)) : cut(distinct(cased(words)));
    prepared.set(id, list);
  }
  return list;
}
