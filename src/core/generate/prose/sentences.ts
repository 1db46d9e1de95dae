import { ByteWriter, textBytes } from '../byteWriter';
import { characterCount } from '../characterCount';
import { SPECIAL, specialsOf } from '../specials';
import type { Words } from '../textSequence';
import type { Grammar } from './grammar';
import { isNameUse, type NameUse, namePhrase, slotWords } from './slots';

/** A sentence taken apart. Lengths are in characters, the row's name counting as one, and as the longest that is to be expected. */
export interface Sentence {
  readonly pieces: readonly Piece[];
  readonly shortest: number;
  readonly longest: number;
}

/** Some texts of which one stands there, and the row's name behind it. */
interface Piece {
  readonly texts: readonly string[];
  readonly name?: NameUse;
  /** What stands there where a row has no name. */
  readonly instead?: string;
}

/** What the rows are of which sentences speak, and how long their names may be, in characters. */
interface Spoken {
  readonly noun: string;
  readonly nameLength: number;
}

/** The sentences that may stand in a place of a text, those that may be longer than `most` characters left out. */
export function sentencesOf(place: string, grammar: Grammar, { noun, nameLength }: Spoken, most: number): Sentence[] {
  return place
    .split('|')
    .map((template) => measured(piecesOf(template, grammar, noun), nameLength))
    .filter(({ longest }) => longest <= most);
}

/** What stands between two slots goes with the words of the first, so that there are few pieces to write. */
function piecesOf(template: string, grammar: Grammar, noun: string): Piece[] {
  const pieces: Piece[] = [];
  const slots = template.split(/[{}]/);
  let texts: readonly string[] = [''];
  for (const [at, part] of slots.entries()) {
    if (at % 2 === 0) {
      texts = texts.map((text) => text + part);
    } else if (isNameUse(part)) {
      pieces.push({ texts, name: part, instead: namePhrase(part, undefined, noun) });
      texts = [''];
    } else {
      const words = ownShare(slotWords(part, grammar, noun), slots, at);
      if (texts.length > 1) pieces.push({ texts });
      const [before] = texts.length > 1 ? [''] : texts;
      texts = words.map((word) => before + word);
    }
  }
  if (texts.length > 1 || texts[0] !== '') pieces.push({ texts });
  return pieces.map((piece, at) => (at === 0 ? begun(piece) : piece));
}

/** The first piece of a sentence, which begins with a capital. */
function begun({ texts, name, instead }: Piece): Piece {
  const isName = texts.length === 1 && texts[0] === '';
  return { texts: texts.map(capitalised), name, instead: isName && instead !== undefined ? capitalised(instead) : instead };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Slots of one list in one sentence share its words, so that it names nothing twice. */
function ownShare(words: readonly string[], slots: readonly string[], at: number): readonly string[] {
  const list = (slot: string): string => slot.replace(/^a /, '');
  const alike = slots.flatMap((slot, other) => (other % 2 === 1 && list(slot) === list(slots[at]) ? [other] : []));
  return alike.length < 2 || words.length < alike.length ? words : words.filter((_, word) => word % alike.length === alike.indexOf(at));
}

/** What a sentence has around a name at most: `The … were`. */
const AROUND_NAME = 9;

function measured(pieces: readonly Piece[], nameLength: number): Sentence {
  let [shortest, longest] = [0, 0];
  for (const { texts, instead } of pieces) {
    const lengths = texts.map(characterCount);
    shortest += Math.min(...lengths) + (instead === undefined ? 0 : 1);
    const named = nameLength > 0 ? nameLength + AROUND_NAME : 0;
    longest += Math.max(...lengths) + (instead === undefined ? 0 : Math.max(characterCount(instead), named));
  }
  return { pieces, shortest, longest };
}

/** How many different sentences these are, apart from names. */
export function sentenceCount(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { pieces }) => sum + pieces.reduce((product, { texts }) => product * texts.length, 1), 0);
}

/** All of these sentences, in the order of their numbers, if there are no names in them and no more than `most`. */
export function listed(sentences: readonly Sentence[], most: number): string[][] | undefined {
  if (sentenceCount(sentences) > most || sentences.some(({ pieces }) => pieces.some(({ name }) => name))) return undefined;
  return sentences.map(({ pieces }) =>
    pieces.reduce<string[]>((texts, piece) => texts.flatMap((text) => piece.texts.map((next) => text + next)), ['']),
  );
}

/** The sentences of a place, ready to be written. */
export interface Place {
  readonly sentences: readonly WrittenSentence[];
  readonly words: Words;
  /** What each word has in it: bits of `SPECIAL`. */
  readonly specials: Uint8Array;
}

/** Of each piece: its words are `firsts[i] … firsts[i] + sizes[i] − 1`. */
interface WrittenSentence {
  readonly firsts: readonly number[];
  readonly sizes: readonly number[];
  /** How the name stands behind the piece, if it does; where there is none, this word does. */
  readonly names: readonly (WrittenName | undefined)[];
  /** No sentence has more bytes, the name left out. */
  readonly longest: number;
}

interface WrittenName {
  readonly use: NameUse;
  readonly instead: number;
  /** What a row is. */
  readonly noun: string;
  readonly isFirst: boolean;
}

/** Writes the words of a place down. */
export function writtenPlace(sentences: readonly Sentence[], noun: string): Place {
  const writer = new ByteWriter(1024);
  const ends = [0];
  const specials: number[] = [];
  const put = (texts: readonly string[]): number => {
    for (const text of texts) {
      writer.text(text);
      ends.push(writer.length);
      specials.push(specialsOf(text) & ~SPECIAL.openEnd);
    }
    return ends.length - 1 - texts.length;
  };
  const written = sentences.map(({ pieces, longest }): WrittenSentence => {
    const isFirst = (at: number): boolean => at === 0 && pieces[0].texts[0] === '';
    return {
      firsts: pieces.map(({ texts }) => put(texts)),
      sizes: pieces.map(({ texts }) => texts.length),
      names: pieces.map(({ name, instead }, at) => name && { use: name, instead: put([instead ?? '']), noun, isFirst: isFirst(at) }),
      longest: longest * MOST_BYTES,
    };
  });
  return {
    sentences: written,
    words: { ...textBytes(writer.finish()), offsets: Int32Array.from(ends) },
    specials: Uint8Array.from(specials),
  };
}

/** Of a character in UTF-8. */
const MOST_BYTES = 4;
