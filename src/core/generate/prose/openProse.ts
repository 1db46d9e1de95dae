import { type ByteWriter, copyText } from '../byteWriter';
import type { ProseDomain } from '../domain';
import { SPECIAL } from '../specials';
import type { Form, Grammar } from './grammar';
import { formOf, grammarOf } from './grammars';
import { putName, type RowName } from './rowName';
import { listed, type Place, type Sentence, sentenceCount, sentencesOf, writtenPlace } from './sentences';

/** The texts of a grammar's form, by index: `base · moods + mood`. */
export interface OpenProse {
  /** The names of its moods, in order. */
  readonly moods: readonly string[];
  /** How often each of them comes where nothing tells which, in the same order. */
  readonly weights: readonly number[];
  /** Appends the text at an index, of a row that is called so, and gives what it has in it: bits of `SPECIAL`. */
  append(index: number, name: RowName | undefined, into: ByteWriter): number;
  /** All its texts, where they are few and of one sentence each. */
  list(): ProseList | undefined;
}

/** A few texts, and which of them an index gives. */
export interface ProseList {
  readonly vocabulary: readonly string[];
  code(index: number): number;
}

/** The texts of one mood. */
interface Text {
  readonly places: readonly Place[];
  readonly least: number;
  /** Bytes, of the whole and of its first sentence. */
  readonly most: number;
  readonly mostFirst: number;
  /** So many places to a paragraph. */
  readonly paragraph: number;
  /** Whether a space stands between sentences. */
  readonly isSpaced: boolean;
}

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
  let list: { readonly of: ProseList | undefined } | undefined;
  return {
    moods,
    weights: weightsOf(form),
    append: (index, name, into) => {
      const base = Math.floor(index / moods.length);
      const mood = index - base * moods.length;
      return writeText((texts[mood] ??= textOf(domain, grammar, form, moods[mood])), base, name, into);
    },
    list: () => (list ??= { of: oneSentence(domain, grammar, form) }).of,
  };
}

/** Texts of one sentence each, if there are few enough to be listed. */
function oneSentence(domain: ProseDomain, grammar: Grammar, form: Form): ProseList | undefined {
  const moods = Object.values(form.moods);
  if (moods.some((places) => places.length > 1 && !domain.isFirstOnly)) return undefined;
  const lists = moods.map((places) => listed(placesOf(domain, grammar, places)[0], MOST_LISTED / moods.length));
  if (!lists.every((list) => list !== undefined)) return undefined;
  const vocabulary = [...new Set(lists.flat(2))];
  const codes = new Map(vocabulary.map((text, code) => [text, code]));
  const coded = lists.map((list) => list.map((texts) => Int32Array.from(texts, (text) => codes.get(text) ?? 0)));
  const code = (index: number): number => {
    const base = Math.floor(index / moods.length);
    const sentences = coded[index - base * moods.length];
    const place = unitOf(base, 0) * sentences.length;
    const which = Math.floor(place);
    return sentences[which][Math.floor((place - which) * sentences[which].length)];
  };
  return { vocabulary, code };
}

/** Of so many sentences a list costs less than putting them together row by row. */
const MOST_LISTED = 4096;

function weightsOf({ told, moods }: Form): readonly number[] {
  return told?.weights ?? Object.keys(moods).map(() => 1);
}

function textOf(domain: ProseDomain, grammar: Grammar, form: Form, mood: string): Text {
  const { maxLength = ENDLESS, maxFirst = ENDLESS, least = 0, hasParagraphs } = domain;
  return {
    places: placesOf(domain, grammar, form.moods[mood]).map((place) => writtenPlace(place, nounOf(domain, grammar))),
    least: Math.max(least, form.least ?? 1),
    most: maxLength,
    mostFirst: Math.min(maxFirst, maxLength),
    paragraph: (hasParagraphs && form.paragraph) || ENDLESS,
    isSpaced: grammar.blank === undefined,
  };
}

/** The places of a text; after the first one those that have sentences short enough. */
function placesOf(domain: ProseDomain, grammar: Grammar, texts: readonly string[]): Sentence[][] {
  const { maxLength = ENDLESS, maxFirst = ENDLESS, nameLength = 0, isFirstOnly } = domain;
  const noun = nounOf(domain, grammar);
  const wanted = isFirstOnly ? texts.slice(0, 1) : texts;
  const places = wanted.map((text, at) =>
    sentencesOf(text, grammar, { noun, nameLength }, at === 0 ? Math.min(maxFirst, maxLength) : maxLength),
  );
  return places.filter((sentences, at) => at === 0 || sentences.length > 0);
}

/** What a row is. */
function nounOf({ noun }: ProseDomain, grammar: Grammar): string {
  return grammar.noun ?? noun ?? 'entry';
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
  const rooms = Object.values(form.moods).map((texts): ProseRoom => {
    const places = placesOf(domain, grammar, texts);
    return { openings: sentenceCount(places[0]), least: placesFor(places, form.least ?? 1, minLength, domain.maxLength ?? ENDLESS) };
  });
  const openings = rooms.map((room) => room.openings);
  return { openings: openings.includes(0) ? 0 : Math.max(...openings), least: Math.max(...rooms.map((room) => room.least)) };
}

/** How many places have to be filled; endless where their texts may be too long. */
function placesFor(places: readonly (readonly Sentence[])[], least: number, minLength: number, maxLength: number): number {
  let shortest = 0;
  let longest = 0;
  for (const [at, sentences] of places.entries()) {
    shortest += Math.min(...sentences.map((sentence) => sentence.shortest)) + Math.min(at, 1);
    longest += Math.max(...sentences.map((sentence) => sentence.longest)) + Math.min(at, 2);
    if (longest > maxLength) return ENDLESS;
    if (shortest >= minLength && at + 1 >= Math.min(least, places.length)) return at + 1;
  }
  return ENDLESS;
}

/** Writes the sentences of one text, a space apart, or an empty line where a paragraph ends. */
function writeText(
  { places, least, most, mostFirst, paragraph, isSpaced }: Text,
  base: number,
  name: RowName | undefined,
  into: ByteWriter,
): number {
  const start = into.length;
  const kept = bitsOf(base, places.length);
  let bits = 0;
  let inParagraph = 0;
  for (let at = 0; at < places.length; at++) {
    // Three of four of the places that need not be filled are.
    if (at >= least && ((kept >>> (2 * at)) & 3) === 0) continue;
    const before = into.length;
    const isBreak = at >= (inParagraph + 1) * paragraph;
    if (isBreak) inParagraph = Math.floor(at / paragraph);
    if (at > 0 && (isBreak || isSpaced)) putJoint(isBreak, into);
    const from = into.length;
    const unit = unitOf(base, at);
    let found = writeSentence(places[at], unit, name, into);
    if (into.length - start > (at === 0 ? mostFirst : most)) {
      if (at >= least) {
        into.length = before;
        return bits;
      }
      // Names may be of any length, what stands in their place is short.
      into.length = from;
      found = writeSentence(places[at], unit, undefined, into);
    }
    bits |= isBreak ? found | SPECIAL.control : found;
  }
  return bits;
}

/**
 * Which sentence stands in a place, a number from 0 to 1: the base, which was drawn, times an odd number for each place.
 * A draw of its own for each would take longer than writing the sentence.
 */
function unitOf(base: number, place: number): number {
  return bitsOf(base, place) / TWO_32;
}

function bitsOf(base: number, place: number): number {
  const bits = Math.imul(base ^ (base >>> 15), FACTOR + PLACE_STEP * place);
  return (bits ^ (bits >>> 16)) >>> 0;
}

const FACTOR = 0x2c1b3c6d;
const PLACE_STEP = 0x297a2d38;

function putJoint(isBreak: boolean, into: ByteWriter): void {
  if (!isBreak) return into.byte(SPACE);
  into.byte(LINE_FEED);
  into.byte(LINE_FEED);
}

/** Writes the sentence that a number from 0 to 1 says. */
function writeSentence({ sentences, words, specials }: Place, unit: number, name: RowName | undefined, into: ByteWriter): number {
  let rest = unit * sentences.length;
  const which = Math.floor(rest);
  rest -= which;
  const { firsts, sizes, names, longest } = sentences[which];
  const { bytes, view, offsets } = words;
  into.reserve(longest);
  let bits = 0;
  for (let at = 0; at < firsts.length; at++) {
    rest *= sizes[at];
    const digit = Math.floor(rest);
    rest -= digit;
    let word = firsts[at] + digit;
    into.length = copyText(bytes, view, offsets[word], offsets[word + 1], into.bytes, into.view, into.length);
    bits |= specials[word];
    const named = names[at];
    if (named === undefined) continue;
    if (name) {
      bits |= putName(named.use, name, named.noun, named.isFirst, into);
      into.reserve(longest);
    } else {
      word = named.instead;
      into.length = copyText(bytes, view, offsets[word], offsets[word + 1], into.bytes, into.view, into.length);
      bits |= specials[word];
    }
  }
  return bits;
}
