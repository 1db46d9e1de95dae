import type { TextDomain, TextPart } from './domain';
import { drawIndex } from './mixer';
import type { OpenDomain } from './openDomain';
import { openProduct, type TextSequence } from './openProduct';
import { textCase } from './textCase';
import { vocabulary } from './vocabularies/vocabulary';

/** Opens a domain of texts put together from parts. */
export function openText(domain: TextDomain, locale: string): OpenDomain {
  const parts = domain.parts.map((part) => openPart(part, locale));
  if (parts.length === 1 && parts[0].list) return fromList(parts[0].list);
  const product = openProduct(parts);
  return { size: product.size, numeric: false, at: product.at, pick: (key, row, k) => drawIndex(key, row, k, product.size) };
}

function fromList(list: readonly string[]): OpenDomain {
  return {
    size: list.length,
    numeric: false,
    vocabulary: list,
    at: (index) => list[index],
    pick: (key, row, k) => drawIndex(key, row, k, list.length),
  };
}

interface OpenPart extends TextSequence {
  readonly list?: readonly string[];
}

function openPart(part: TextPart, locale: string): OpenPart {
  if (typeof part === 'string') return { size: 1, at: () => part };
  if ('oneOf' in part) return listPart(part.oneOf);
  if ('vocabulary' in part) return listPart(partWords(part, locale));
  if ('characters' in part) return charactersPart(Array.from(part.characters), part.length);
  const [min, max] = part.number;
  const width = part.width ?? 0;
  return { size: max - min + 1, at: (index) => String(min + index).padStart(width, '0') };
}

function listPart(list: readonly string[]): OpenPart {
  return { size: list.length, at: (index) => list[index], list };
}

function charactersPart(alphabet: readonly string[], length: number): OpenPart {
  const one: TextSequence = { size: alphabet.length, at: (index) => alphabet[index] };
  return openProduct(Array.from({ length }, () => one));
}

const prepared = new Map<string, readonly string[]>();

/** A word list as a part wants it: in its case, without repetitions, within its limits; kept, since columns share them. */
export function partWords(part: Extract<TextPart, { vocabulary: string }>, locale: string): readonly string[] {
  const { vocabulary: name, case: wished, maxLength = Number.POSITIVE_INFINITY, without } = part;
  const id = JSON.stringify([locale, name, wished, part.maxLength, without]);
  let list = prepared.get(id);
  if (!list) {
    const cased = vocabulary(name, locale).map((word) => (wished ? textCase(word, wished) : word));
    list = [...new Set(cased)].filter(
      (word) => word !== '' && Array.from(word).length <= maxLength && !(without && word.includes(without)),
    );
    prepared.set(id, list);
  }
  return list;
}
