import { ByteWriter, encodeText, type TextBytes, textBytes } from './byteWriter';
import { digitCount, putDigits } from './digits';
import { ANY_SPECIAL, SPECIAL, specialsOf } from './specials';
import { decodeText } from './vector';

/** A finite sequence of texts, 0 … size − 1. */
export interface TextSequence {
  readonly size: number;
  /** The words themselves, where there is no more to the sequence than a list. */
  readonly words?: Words;
  /** What its texts may have in them: bits of `SPECIAL`; found out when it is first asked for. */
  specials(): number;
  /** Appends the text at an index. */
  append(index: number, into: ByteWriter): void;
  /** A faster `append` for many texts, which gives what each has in it: bits of `SPECIAL`. What it needs is made when it is asked for. */
  quick?(): QuickAppend;
}

/** Appends the text at an index, and gives what it has in it: bits of `SPECIAL`. */
export type QuickAppend = (index: number, into: ByteWriter) => number;

/** The fastest way of a sequence. */
export function quickAppend(sequence: TextSequence): QuickAppend {
  const quick = sequence.quick?.();
  if (quick) return quick;
  const specials = sequence.specials();
  return (index, into) => {
    sequence.append(index, into);
    return specials;
  };
}

/** Texts one after the other: entry i is bytes `offsets[i] … offsets[i + 1] − 1`. */
export interface Words extends TextBytes {
  readonly offsets: Int32Array;
}

const scratch = new ByteWriter(256);

/** The text at an index. */
export function textAt(sequence: TextSequence, index: number): string {
  // A sequence may read a text of another one for its own.
  const start = scratch.length;
  sequence.append(index, scratch);
  const text = decodeText(scratch.bytes, start, scratch.length);
  scratch.length = start;
  return text;
}

interface KnownList {
  words?: Words;
  specials?: number;
}

/** Encoded lists by the list: columns share them. */
const lists = new WeakMap<readonly string[], KnownList>();

/** The texts of a list; encoded when the first of them is wanted. */
export function listSequence(list: readonly string[]): TextSequence {
  const known: KnownList = lists.get(list) ?? {};
  lists.set(list, known);
  return {
    size: list.length,
    get words() {
      return (known.words ??= encodeWords(list));
    },
    specials: () => (known.specials ??= list.reduce((bits, text) => bits | specialsOf(text), 0)),
    append: (index, into) => {
      known.words ??= encodeWords(list);
      into.append(known.words, known.words.offsets[index], known.words.offsets[index + 1]);
    },
  };
}

function encodeWords(list: readonly string[]): Words {
  const writer = new ByteWriter(list.length * 12);
  const offsets = new Int32Array(list.length + 1);
  for (let at = 0; at < list.length; at++) {
    writer.text(list[at]);
    offsets[at + 1] = writer.length;
  }
  return { ...textBytes(writer.finish()), offsets };
}

/** One text. */
export function constantSequence(text: string): TextSequence {
  return { size: 1, specials: () => specialsOf(text), append: (_index, into) => into.text(text) };
}

/** Texts by a function of the index, of which nothing is known. */
export function textsOf(size: number, at: (index: number) => string): TextSequence {
  return {
    size,
    specials: () => ANY_SPECIAL,
    append: (index, into) => into.text(at(index)),
  };
}

/** Whole numbers from `min` to `max`, in decimal, with leading zeros up to `width`. */
export function numberSequence(min: number, max: number, width: number): TextSequence {
  return {
    size: max - min + 1,
    specials: () => 0,
    append: (index, into) => {
      const value = min + index;
      const digits = digitCount(Math.abs(value));
      const zeros = Math.max(0, width - digits);
      into.reserve(1 + digits + zeros);
      if (value < 0) into.bytes[into.length++] = MINUS;
      into.bytes.fill(ZERO, into.length, into.length + zeros);
      putDigits(into.view, into.length + zeros, Math.abs(value), digits);
      into.length += zeros + digits;
    },
  };
}

/** The texts with another one before them, the first being empty. */
export function unlessFirst(texts: TextSequence, before: string): TextSequence {
  return {
    size: texts.size,
    specials: () => texts.specials() | specialsOf(before) | SPECIAL.openEnd,
    append: (index, into) => {
      if (index === 0) return;
      into.text(before);
      texts.append(index, into);
    },
  };
}

const ZERO = 48;
const MINUS = 45;

const runs = new Map<string, TextSequence>();

/**
 * One character of each alphabet, in mixed radix, the first being the lowest digit; sizes multiply to 2^52 at most. The
 * same alphabets give the same sequence.
 */
export function characterRun(alphabets: readonly string[]): TextSequence {
  const id = alphabets.join('\0');
  const run = runs.get(id) ?? newRun(alphabets);
  runs.set(id, run);
  return run;
}

function newRun(alphabets: readonly string[]): TextSequence {
  const bytes = alphabets.map((alphabet) => encodeText(alphabet));
  return {
    size: alphabets.reduce((product, alphabet) => product * alphabet.length, 1),
    specials: () => alphabets.reduce((bits, alphabet) => bits | specialsOf(alphabet) | (/\s/.test(alphabet) ? SPECIAL.openEnd : 0), 0),
    append: (index, into) => {
      into.reserve(bytes.length);
      const { bytes: target, length } = into;
      let rest = index;
      for (let at = 0; at < bytes.length; at++) {
        const alphabet = bytes[at];
        const next = Math.floor(rest / alphabet.length);
        target[length + at] = alphabet[rest - next * alphabet.length];
        rest = next;
      }
      into.length = length + bytes.length;
    },
  };
}
