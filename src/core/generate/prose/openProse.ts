import { ByteWriter, copyText, textBytes } from '../byteWriter';
import { characterCount } from '../characterCount';
import type { ProseDomain } from '../domain';
import { draw, drawKey } from '../mixer';
import { SPECIAL, specialsOf } from '../specials';
import type { Words } from '../textSequence';
import type { Form, Grammar } from './grammar';
import { formOf, grammarOf } from './grammars';
import { isNameUse, type NameUse, namePhrase, slotWords } from './slots';

/** The texts of a grammar's form, by index: `base · moods + mood`. */
export interface OpenProse {
  /** The names of its moods, in order. */
  readonly moods: readonly string[];
  /** How often each of them comes where nothing tells which, in the same order. */
  readonly weights: readonly number[];
  /** Appends the text at an index, of a row that is called so, and gives what it has in it: bits of `SPECIAL`. */
  append(index: number, name: string | undefined, into: ByteWriter): number;
}

/** One sentence of a place: one of the words `firsts[i] … firsts[i] + sizes[i] − 1` after the other, with the row's name behind some. */
interface Sentence {
  readonly firsts: readonly number[];
  readonly sizes: readonly number[];
  readonly names: readonly (NameUse | undefined)[];
  /** Characters, the name counting as one, and as where there is none. */
  readonly shortest: number;
  readonly longest: number;
}

interface Place {
  readonly sentences: readonly Sentence[];
  readonly words: Words;
  readonly specials: number;
}

/** The texts of one mood. */
interface Text {
  readonly places: readonly Place[];
  readonly least: number;
  /** Bytes. */
  readonly most: number;
  readonly mostFirst: number;
  /** So many places to a paragraph. */
  readonly paragraph: number;
  readonly noun: string;
}

const KEY = drawKey('prose');
const TWO_32 = 2 ** 32;
const SPACE = 32;
const LINE_FEED = 10;
const ENDLESS = Number.POSITIVE_INFINITY;

/** Opens a domain of sentences. What a mood needs is made when the first of its texts is wanted. */
export function openProse(domain: ProseDomain, locale: string): OpenProse {
  const grammar = grammarOf(domain.topic, locale);
  const form = formOf(grammar, domain.form);
  const moods = Object.keys(form.moods);
  const texts: Text[] = [];
  return {
    moods,
    weights: form.told?.weights ?? moods.map(() => 1),
    append: (index, name, into) => {
      const base = Math.floor(index / moods.length);
      const mood = index - base * moods.length;
      return writeText((texts[mood] ??= textOf(domain, grammar, form, moods[mood])), base, name, into);
    },
  };
}

function textOf(domain: ProseDomain, grammar: Grammar, form: Form, mood: string): Text {
  const { maxLength = ENDLESS, maxFirst = ENDLESS, least = 0, hasParagraphs, noun } = domain;
  return {
    places: openPlaces(grammar, form.moods[mood], domain),
    least: Math.max(least, form.least ?? 1),
    most: maxLength,
    mostFirst: Math.min(maxFirst, maxLength),
    paragraph: (hasParagraphs && form.paragraph) || ENDLESS,
    noun: grammar.noun ?? noun ?? 'entry',
  };
}

/** What a domain has to offer. */
export interface ProseRoom {
  /** Different first sentences of the mood that has the most; none where some mood has none. */
  readonly openings: number;
  /** So many places have to be filled for the shortest texts to have the least length; endless where that is not to be had. */
  readonly least: number;
}

/** Measures what a domain has to offer for texts of `minLength` characters and more. */
export function proseRoom(domain: ProseDomain, locale: string, minLength: number): ProseRoom {
  const grammar = grammarOf(domain.topic, locale);
  const form = formOf(grammar, domain.form);
  const rooms = Object.keys(form.moods).map((mood): ProseRoom => {
    const { places, least } = textOf(domain, grammar, form, mood);
    const openings = places[0].sentences.reduce((sum, { sizes }) => sum + sizes.reduce((product, size) => product * size, 1), 0);
    return { openings, least: placesFor(places, least, minLength, domain.maxLength ?? ENDLESS) };
  });
  const openings = rooms.map((room) => room.openings);
  return { openings: openings.includes(0) ? 0 : Math.max(...openings), least: Math.max(...rooms.map((room) => room.least)) };
}

/** How many places have to be filled; endless where their texts may be too long. */
function placesFor(places: readonly Place[], least: number, minLength: number, maxLength: number): number {
  let shortest = 0;
  let longest = 0;
  for (const [at, { sentences }] of places.entries()) {
    shortest += Math.min(...sentences.map((sentence) => sentence.shortest)) + Math.min(at, 1);
    longest += Math.max(...sentences.map((sentence) => sentence.longest)) + Math.min(at, 2);
    if (longest > maxLength) return ENDLESS;
    if (shortest >= minLength && at + 1 >= Math.min(least, places.length)) return at + 1;
  }
  return ENDLESS;
}

/** The places of a text; after the first one those that have sentences short enough. */
function openPlaces(
  grammar: Grammar,
  texts: readonly string[],
  { maxLength = ENDLESS, maxFirst = maxLength, isFirstOnly, noun }: ProseDomain,
): Place[] {
  const wanted = isFirstOnly ? texts.slice(0, 1) : texts;
  const places = wanted.map((text, at) => openPlace(grammar, text.split('|'), noun, at === 0 ? Math.min(maxFirst, maxLength) : maxLength));
  return places.filter(({ sentences }, at) => at === 0 || sentences.length > 0);
}

function openPlace(grammar: Grammar, templates: readonly string[], noun: string | undefined, most: number): Place {
  const writer = new ByteWriter(1024);
  const ends = [0];
  const sentences: Sentence[] = [];
  let specials = 0;
  for (const template of templates) {
    const pieces = piecesOf(template, grammar, noun);
    const lengths = pieces.map((piece) => pieceLengths(piece, grammar.noun ?? noun ?? 'entry'));
    const [shortest, longest] = [0, 1].map((end) => lengths.reduce((sum, pair) => sum + pair[end], 0));
    if (longest > most) continue;
    const firsts: number[] = [];
    for (const { texts } of pieces) {
      firsts.push(ends.length - 1);
      for (const text of texts) {
        writer.text(text);
        ends.push(writer.length);
        specials |= specialsOf(text) & ~SPECIAL.openEnd;
      }
    }
    sentences.push({ firsts, sizes: pieces.map(({ texts }) => texts.length), names: pieces.map(({ name }) => name), shortest, longest });
  }
  return { sentences, words: { ...textBytes(writer.finish()), offsets: Int32Array.from(ends) }, specials };
}

/** Some texts of which one stands there, and the row's name behind it. */
interface Piece {
  readonly texts: readonly string[];
  readonly name?: NameUse;
}

/** A sentence taken apart: what stands between two slots goes with the words of the first, so that there are few pieces to write. */
function piecesOf(template: string, grammar: Grammar, noun: string | undefined): Piece[] {
  const pieces: Piece[] = [];
  let texts: readonly string[] = [''];
  const parts = template.split(/[{}]/);
  for (const [at, part] of parts.entries()) {
    if (at % 2 === 0) {
      texts = texts.map((text) => text + part);
    } else if (isNameUse(part)) {
      pieces.push({ texts, name: part });
      texts = [''];
    } else {
      const words = ownShare(slotWords(part, grammar, noun), parts, at);
      if (texts.length > 1) pieces.push({ texts });
      const [before] = texts.length > 1 ? [''] : texts;
      texts = words.map((word) => before + word);
    }
  }
  if (texts.length > 1 || texts[0] !== '') pieces.push({ texts });
  return pieces.map((piece, at) => (at === 0 ? { ...piece, texts: piece.texts.map(capitalised) } : piece));
}

/** Slots of one list in one sentence share its words, so that it names nothing twice. */
function ownShare(words: readonly string[], parts: readonly string[], at: number): readonly string[] {
  const list = (slot: string): string => slot.replace(/^a /, '');
  const alike = parts.flatMap((part, other) => (other % 2 === 1 && list(part) === list(parts[at]) ? [other] : []));
  return alike.length < 2 || words.length < alike.length ? words : words.filter((_, word) => word % alike.length === alike.indexOf(at));
}

/** Least and greatest number of characters, the name counting as one and as where there is none. */
function pieceLengths({ texts, name }: Piece, noun: string): readonly [number, number] {
  const lengths = texts.map(characterCount);
  const [least, most] = name ? [1, characterCount(namePhrase(name, undefined, noun))] : [0, 0];
  return [Math.min(...lengths) + least, Math.max(...lengths) + most];
}

/** Writes the sentences of one text, one space apart, or an empty line where a paragraph ends. */
function writeText(
  { places, least, most, mostFirst, paragraph, noun }: Text,
  base: number,
  name: string | undefined,
  into: ByteWriter,
): number {
  const start = into.length;
  const kept = draw(KEY, base, places.length);
  let bits = 0;
  let inParagraph = 0;
  for (let at = 0; at < places.length; at++) {
    if (at >= least && ((kept >>> (2 * at)) & 3) === 0) continue;
    const before = into.length;
    const isBreak = Math.floor(at / paragraph) > inParagraph;
    inParagraph = Math.floor(at / paragraph);
    if (at > 0) into.byte(isBreak ? LINE_FEED : SPACE);
    if (isBreak) into.byte(LINE_FEED);
    let found = writeSentence(places[at], draw(KEY, base, at) / TWO_32, name, noun, into);
    if (into.length - start > most && at >= least) {
      into.length = before;
      return bits;
    }
    if (into.length - start > (at === 0 ? mostFirst : most) && name !== undefined) {
      // Names may be of any length, what stands in their place is short.
      into.length = before + (at === 0 ? 0 : 1 + Number(isBreak));
      found = writeSentence(places[at], draw(KEY, base, at) / TWO_32, undefined, noun, into);
    }
    bits |= found | (isBreak ? SPECIAL.control : 0);
  }
  return bits;
}

/** Writes the sentence that a number from 0 to 1 says. */
function writeSentence(
  { sentences, words, specials }: Place,
  unit: number,
  name: string | undefined,
  noun: string,
  into: ByteWriter,
): number {
  let rest = unit * sentences.length;
  const which = Math.floor(rest);
  rest -= which;
  const { firsts, sizes, names, longest } = sentences[which];
  const { bytes, view, offsets } = words;
  const start = into.length;
  let bits = specials;
  into.reserve(longest * 4);
  for (let at = 0; at < firsts.length; at++) {
    rest *= sizes[at];
    const digit = Math.floor(rest);
    rest -= digit;
    const word = firsts[at] + digit;
    into.length = copyText(bytes, view, offsets[word], offsets[word + 1], into.bytes, into.view, into.length);
    const use = names[at];
    if (use === undefined) continue;
    const phrase = namePhrase(use, name, noun);
    into.text(into.length === start ? capitalised(phrase) : phrase);
    into.reserve(longest * 4);
    if (name !== undefined) bits |= specialsOf(name) & ~SPECIAL.openEnd;
  }
  return bits;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
