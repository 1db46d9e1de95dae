import { ByteWriter, copyText, textBytes } from './byteWriter';
import { drawIndex, drawKey } from './mixer';
import { SPECIAL, specialsOf } from './specials';
import type { TextSequence, Words } from './textSequence';
import { decodeText } from './vector';

/** Words of all parts in one: part p's word w is entry `firsts[p] + w`. */
export interface WordTable extends Words {
  readonly firsts: Int32Array;
  readonly sizes: Float64Array;
  /** Of parts that an index has no room for, their number among all parts of the product, by which they are drawn; else −1. */
  readonly drawn: Int32Array;
  /** What each word has in it: bits of `SPECIAL`; of open ends those that stay open. */
  readonly specials: Uint8Array;
  /** Bytes of the longest text. */
  readonly longest: number;
}

/** Draws the parts that an index has no room for. */
export const REST = drawKey('product');

/** Sequences of more texts than this are not written out. */
export const MOST_WORDS = 10_000;

/**
 * The parts of a product written out, constants joined to their neighbours; parts have 10,000 texts at most. From
 * `carriers` on they are drawn.
 */
export function wordTable(parts: readonly TextSequence[], carriers: number): WordTable {
  const groups = constantsJoined(parts);
  const writer = new ByteWriter(1024);
  const ends = [0];
  let longest = 0;
  const written = new Map<TextSequence, { readonly first: number; readonly longest: number }>();
  const firsts = Int32Array.from(groups, (group) => {
    const alone = group.length === 1 ? parts[group[0]] : undefined;
    const words =
      (alone && written.get(alone)) ??
      appendWords(
        group.map((at) => parts[at]),
        writer,
        ends,
      );
    if (alone) written.set(alone, words);
    longest += words.longest;
    return words.first;
  });
  const sizes = Float64Array.from(groups, (group) => sizeOf(group.map((at) => parts[at])));
  const drawn = Int32Array.from(groups, (group) => group.find((at) => at >= carriers && parts[at].size > 1) ?? -1);
  const words = { ...textBytes(writer.finish()), offsets: Int32Array.from(ends) };
  return { ...words, firsts, sizes, drawn, specials: wordSpecials(words, firsts, sizes), longest };
}

/** An end that is open within a text is closed by what stands beside it. */
function wordSpecials({ bytes, offsets }: Words, firsts: Int32Array, sizes: Float64Array): Uint8Array {
  const last = sizes.length - 1;
  const isWithin = (word: number, group: number): boolean => word >= firsts[group] && word < firsts[group] + sizes[group];
  return Uint8Array.from({ length: offsets.length - 1 }, (_, word) => {
    const text = decodeText(bytes, offsets[word], offsets[word + 1]);
    const isOpen = (isWithin(word, 0) && /^\s|^$/.test(text)) || (isWithin(word, last) && /\s$|^$/.test(text));
    return (specialsOf(text) & ~SPECIAL.openEnd) | (isOpen ? SPECIAL.openEnd : 0);
  });
}

/** The numbers of the parts, in groups that have one part of several texts at most. */
function constantsJoined(parts: readonly TextSequence[]): number[][] {
  const groups: number[][] = [];
  parts.forEach(({ size }, at) => {
    const group = groups.at(-1);
    if (group && (size === 1 || group.every((other) => parts[other].size === 1))) group.push(at);
    else groups.push([at]);
  });
  return groups;
}

function sizeOf(group: readonly TextSequence[]): number {
  return group.reduce((product, { size }) => product * size, 1);
}

/** Appends the words of a group, and where each ends. */
function appendWords(group: readonly TextSequence[], writer: ByteWriter, ends: number[]): { first: number; longest: number } {
  const first = ends.length - 1;
  let longest = 0;
  for (let word = 0; word < sizeOf(group); word++) {
    for (const part of group) part.append(part.size === 1 ? 0 : word, writer);
    longest = Math.max(longest, writer.length - ends[ends.length - 1]);
    ends.push(writer.length);
  }
  return { first, longest };
}

/** Appends the text at an index, and gives what it has in it. */
export function appendFromTable(
  { firsts, sizes, drawn, longest, offsets, bytes, view, specials }: WordTable,
  index: number,
  writer: ByteWriter,
): number {
  writer.reserve(longest);
  const parts = sizes.length;
  let rest = index;
  let at = writer.length;
  let bits = 0;
  for (let part = 0; part < parts; part++) {
    const next = Math.floor(rest / sizes[part]);
    const digit = drawn[part] < 0 ? rest - next * sizes[part] : drawIndex(REST, index, drawn[part], sizes[part]);
    const word = firsts[part] + digit;
    at = copyText(bytes, view, offsets[word], offsets[word + 1], writer.bytes, writer.view, at);
    bits |= specials[word];
    rest = next;
  }
  writer.length = at;
  return bits;
}
