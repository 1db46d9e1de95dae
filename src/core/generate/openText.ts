import { characterCount } from './characterCount';
import { checkedTexts } from './checkDigits';
import type { TextCase, TextDomain, TextPart } from './domain';
import { localCase } from './locales/localCase';
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

/** Without the words that are like one of the other locales' words in ASCII, or but for marks, which not every database sees. */
function apart(words: readonly string[], { vocabulary: name, notIn = [] }: WordPart, locale: string): readonly string[] {
  if (notIn.length === 0) return words;
  const forms = (word: string, of: string): string[] =>
    [localCase(word, 'handle', of), textCase(word, 'handle')].filter((form) => form !== '');
  const others = new Set(notIn.flatMap((other) => vocabulary(name, other).flatMap((word) => forms(word, other))));
  return words.filter((word) => !forms(word, locale).some((form) => others.has(form)));
}

/** The words without those that, with a joint behind them, begin another one with it: what stands before the joint is told in one way then, in whatever case. */
export function apartWords(words: readonly string[], joint: string): readonly string[] {
  const end = joint.toLowerCase();
  const begun = new Set<string>();
  for (const word of words) {
    const text = word.toLowerCase() + end;
    for (let at = text.indexOf(end); at < word.length; at = text.indexOf(end, at + 1)) begun.add(text.slice(0, at));
  }
  return words.filter((word) => !begun.has(word.toLowerCase()));
}

const IN_ASCII: ReadonlySet<TextCase> = new Set<TextCase>(['slug', 'handle']);

/** A part that is a word of a list. */
export type WordPart = Extract<TextPart, { vocabulary: string }>;

const prepared = new Map<string, readonly string[]>();

/** A word list as a part wants it: in its case, without repetitions, within its limits; kept, since columns share them. */
export function partWords(part: WordPart, ofDataset: string): readonly string[] {
  const { locale = ofDataset } = part;
  const { vocabulary: name, case: wished, maxLength = Number.POSITIVE_INFINITY, apartBy, aligned = false, notIn = [] } = part;
  const id = JSON.stringify([locale, name, wished, part.maxLength, apartBy, aligned, notIn]);
  let list = prepared.get(id);
  if (!list) {
    const words = vocabulary(name, locale);
    const isCut = maxLength < Number.POSITIVE_INFINITY;
    const short = (all: readonly string[]): readonly string[] => (isCut ? all.filter((word) => characterCount(word) <= maxLength) : all);
    const cut = (all: readonly string[]): readonly string[] => (apartBy === undefined ? short(all) : apartWords(short(all), apartBy));
    const cased = (all: readonly string[]): readonly string[] => (wished ? all.map((word) => localCase(word, wished, locale)) : all);
    const distinct = (all: readonly string[]): readonly string[] => (wished ? [...new Set(all)].filter((word) => word !== '') : all);
    list = aligned ? cased(apart(cut(words), part, locale)) : cut(distinct(cased(words)));
    // Words of other scripts whose form in ASCII is not known are no words of slugs.
    if (!aligned && wished && IN_ASCII.has(wished) && list.length < words.length / 2 && locale !== 'en') list = partWords(part, 'en');
    prepared.set(id, list);
  }
  return list;
}
