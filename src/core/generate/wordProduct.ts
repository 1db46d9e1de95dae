import { ByteWriter, copyText, textBytes } from './byteWriter';
import { SPECIAL, specialsOf } from './specials';
import type { TextSequence, Words } from './textSequence';
import { decodeText } from './vector';

/** Words of all parts in one: part p's word w is entry `firsts[p] + w`. */
export interface WordTable extends Words {
  readonly firsts: Int32Array;
  readonly sizes: Float64Array;
  /** What each word has in it: bits of `SPECIAL`; of open ends those that stay open. */
  readonly specials: Uint8Array;
  /** Bytes of the longest text. */
  readonly longest: number;
}

/** Sequences of more texts than this are not written out. */
export const MOST_WORDS = 10_000;

/** The parts of a product written out, constants joined to their neighbours; parts have 10,000 texts at most. */
export function wordTable(parts: readonly TextSequence[]): WordTable {
  const groups = constantsJoined(parts);
  const writer = new ByteWriter(1024);
  const ends = [0];
  const firsts = new Int32Array(groups.length);
  let longest = 0;
  groups.forEach((group, at) => {
    firsts[at] = ends.length - 1;
    longest += appendWords(group, writer, ends);
  });
  const sizes = Float64Array.from(groups, sizeOf);
  const words = { ...textBytes(writer.finish()), offsets: Int32Array.from(ends) };
  return { ...words, firsts, sizes, specials: wordSpecials(words, firsts), longest };
}

/** An end that is open within a text is closed by what stands beside it. */
function wordSpecials({ bytes, offsets }: Words, firsts: Int32Array): Uint8Array {
  const last = firsts[firsts.length - 1];
  const second = firsts[1] ?? offsets.length;
  return Uint8Array.from({ length: offsets.length - 1 }, (_, word) => {
    const text = decodeText(bytes, offsets[word], offsets[word + 1]);
    const isOpen = (word < second && /^\s|^$/.test(text)) || (word >= last && /\s$|^$/.test(text));
    return (specialsOf(text) & ~SPECIAL.openEnd) | (isOpen ? SPECIAL.openEnd : 0);
  });
}

/** Each group has one part of several texts at most. */
function constantsJoined(parts: readonly TextSequence[]): TextSequence[][] {
  const groups: TextSequence[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    if (group && (part.size === 1 || group.every(({ size }) => size === 1))) group.push(part);
    else groups.push([part]);
  }
  return groups;
}

function sizeOf(group: readonly TextSequence[]): number {
  return group.reduce((product, { size }) => product * size, 1);
}

/** Appends the words of a group, and where each ends; gives the length of the longest. */
function appendWords(group: readonly TextSequence[], writer: ByteWriter, ends: number[]): number {
  let longest = 0;
  for (let word = 0; word < sizeOf(group); word++) {
    for (const part of group) part.append(part.size === 1 ? 0 : word, writer);
    longest = Math.max(longest, writer.length - ends[ends.length - 1]);
    ends.push(writer.length);
  }
  return longest;
}

/** Appends the texts at many indexes; see `TextSequence.appendMany`. */
export function appendFromTable(
  { firsts, sizes, longest, offsets: ends, bytes, view, specials: ofWords }: WordTable,
  indexes: Float64Array,
  writer: ByteWriter,
  offsets: Int32Array,
  specials: Uint8Array,
): void {
  const parts = sizes.length;
  for (let i = 0; i < indexes.length; i++) {
    writer.reserve(longest);
    let rest = indexes[i];
    let at = writer.length;
    let bits = 0;
    for (let part = 0; part < parts; part++) {
      const next = Math.floor(rest / sizes[part]);
      const word = firsts[part] + (rest - next * sizes[part]);
      at = copyText(bytes, view, ends[word], ends[word + 1], writer.bytes, writer.view, at);
      bits |= ofWords[word];
      rest = next;
    }
    specials[i] = bits;
    writer.length = at;
    offsets[i + 1] = at;
  }
}
