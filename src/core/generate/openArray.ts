import type { ByteWriter } from './byteWriter';
import { encodeText } from './byteWriter';
import type { ArrayDomain } from './domain';
import { ELEMENT_QUOTING, itemTexts } from './itemTexts';
import { type DrawKey, drawIndex, drawKey } from './mixer';
import { type OpenDomain, ofList, ofTexts } from './openedDomain';
import { MAX_SIZE } from './permutation';
import { eachPick } from './picks';
import { SPECIAL, specialsOf } from './specials';
import { type QuickAppend, quickAppend, type TextSequence } from './textSequence';

/** Draws beyond those that any attempt at the elements takes. */
const EMPTY_DRAWS = 0x1000;
const OPEN = 123;
const CLOSE = 125;

/**
 * Arrays of `minLength` elements and more, of the domain of their elements; where that is 0, the empty array comes first
 * and as often as each other length.
 */
export function openArray(domain: ArrayDomain, element: OpenDomain): OpenDomain {
  const { minLength, maxLength } = domain;
  if (minLength > 0) return ofTexts(filledArrays(domain, element));
  if (maxLength === 0) return ofList(['{}']);
  const filled = filledArrays({ ...domain, minLength: 1 }, element);
  const size = Math.min(MAX_SIZE, filled.size + 1);
  const isEmpty = (key: DrawKey, row: number, k: number): boolean => drawIndex(key, row, k + EMPTY_DRAWS, maxLength + 1) === 0;
  const picks = eachPick((key, row, k) => (isEmpty(key, row, k) ? 0 : Math.min(size - 1, 1 + drawIndex(key, row, k, filled.size))));
  return ofTexts(behindEmpty(filled, size), picks);
}

/** The empty array, then those of a sequence. */
function behindEmpty(filled: TextSequence, size: number): TextSequence {
  const append = (index: number, into: ByteWriter, next: QuickAppend): number => {
    if (index > 0) return next(index - 1, into);
    into.reserve(2);
    into.bytes[into.length++] = OPEN;
    into.bytes[into.length++] = CLOSE;
    return 0;
  };
  const plain: QuickAppend = (index, into) => {
    filled.append(index, into);
    return 0;
  };
  return {
    size,
    specials: filled.specials,
    append: (index, into) => void append(index, into, plain),
    quick: () => {
      const quick = quickAppend(filled);
      return (index, into) => append(index, into, quick);
    },
  };
}

/** What the arrays of a domain are put together from. */
interface Arrays {
  readonly element: OpenDomain;
  readonly minLength: number;
  readonly lengths: number;
  readonly separator: Uint8Array;
  /** What the separator has in it: bits of `SPECIAL`. */
  readonly separated: number;
  /** The first elements spell the index, so that distinct indexes are distinct arrays; the others follow by draw. */
  readonly spelled: number;
  readonly key: DrawKey;
}

function filledArrays(domain: ArrayDomain, element: OpenDomain): TextSequence {
  const { shape, delimiter = ',', minLength, maxLength, dimensions } = domain;
  const lengths = maxLength - minLength + 1;
  const size = Math.min(MAX_SIZE, lengths * element.size ** minLength);
  // Behind as many elements as an index has room for, the rest would be the first value over and over.
  const room = Math.floor(Math.log(MAX_SIZE / lengths) / Math.log(Math.max(2, element.size)));
  const spelled = Math.min(minLength, Math.max(1, room + (size < MAX_SIZE ? 1 : 0)));
  const separated = specialsOf(delimiter) & ~SPECIAL.openEnd;
  const arrays: Arrays = { element, minLength, lengths, separator: encodeText(delimiter), separated, spelled, key: drawKey('array') };
  const items = itemTexts(element, shape, ELEMENT_QUOTING);
  const plain: QuickAppend = (index, into) => {
    items.append(index, into);
    return 0;
  };
  return {
    size,
    specials: () => items.specials() | separated,
    append: (index, into) => void appendArray(arrays, plain, index, dimensions, 0, into),
    quick: () => {
      const item = quickAppend(items);
      return (index, into) => appendArray(arrays, item, index, dimensions, 0, into);
    },
  };
}

/** Appends an array of so many dimensions; gives what it has in it. */
function appendArray(arrays: Arrays, item: QuickAppend, index: number, depth: number, salt: number, into: ByteWriter): number {
  if (depth === 1) return appendItems(arrays, item, index, salt, into);
  const { minLength, separator, separated } = arrays;
  let found = minLength > 1 ? separated : 0;
  into.byte(OPEN);
  for (let i = 0; i < minLength; i++) {
    if (i > 0) into.copy(separator);
    found |= appendArray(arrays, item, index, depth - 1, salt + i + 1, into);
  }
  into.byte(CLOSE);
  return found;
}

function appendItems(arrays: Arrays, item: QuickAppend, index: number, salt: number, into: ByteWriter): number {
  const { element, minLength, lengths, separator, separated, spelled, key } = arrays;
  const { size } = element;
  let rest = Math.floor(index / lengths);
  const length = minLength + (index - rest * lengths);
  let found = length > 1 ? separated : 0;
  into.byte(OPEN);
  for (let i = 0; i < length; i++) {
    if (i > 0) into.copy(separator);
    if (i < spelled) {
      const next = Math.floor(rest / size);
      found |= item(rest - next * size, into);
      rest = next;
    } else found |= item(element.pick(key, index + salt, i), into);
  }
  into.byte(CLOSE);
  return found;
}
