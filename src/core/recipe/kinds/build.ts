import type { TextCase, TextPart } from '../../generate/domain';
import type { Family } from '../../rules/value';
import type { KindSpec, ListSpec, MomentSpec, NumberSpec, TextAlternatives } from './kindSpec';

/** What any kind may say besides how it is made. */
export type KindExtras = Pick<KindSpec, 'nulls' | 'number' | 'moment' | 'list' | 'check' | 'prose'>;

/** Days in seconds: the step of moments that lie at midnight. */
export const DAY = 86_400;

/** The capital letters without I and O, which people misread. */
export const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
/** Alphabets of codes. */
export const DIGITS = '0123456789';
export const HEX = '0123456789abcdef';
export const BASE36 = `${DIGITS}abcdefghijklmnopqrstuvwxyz`;

const NUMBERS: readonly Family[] = ['integer', 'decimal', 'float'];

/** A word of a vocabulary. */
export function word(vocabulary: string, textCase?: TextCase, maxLength?: number): TextPart {
  return { vocabulary, case: textCase, maxLength };
}

/** `length` characters of an alphabet. */
export function characters(alphabet: string, length: number): TextPart {
  return { characters: alphabet, length };
}

/** A kind of text put together from parts. */
export function texts(name: string, text: TextAlternatives, extras: KindExtras = {}): KindSpec {
  return { name, families: familiesOf(extras, ['text']), text, ...extras };
}

/** A kind of text that identifies: every alternative injective. */
export function codes(name: string, text: TextAlternatives, extras: KindExtras = {}): KindSpec {
  return { ...texts(name, text, extras), injective: true };
}

/**
 * A kind whose values are the words of one vocabulary; where that is too small, for UNIQUE columns, the
 * words are numbered, and where a column is short the short words serve.
 */
export function words(name: string, vocabulary: string, textCase?: TextCase, extras: KindExtras = {}): KindSpec {
  return codes(
    name,
    [[word(vocabulary, textCase)], [word(vocabulary, textCase), ' ', { number: [2, 99_999] }], ...shortWords(vocabulary, textCase)],
    extras,
  );
}

/** The vocabulary alone, down to ever shorter words, for the ends of lists of alternatives. */
export function shortWords(vocabulary: string, textCase?: TextCase): TextAlternatives {
  return [20, 12, 8, 5, 3].map((maxLength) => [word(vocabulary, textCase, maxLength)]);
}

/** A kind with few values and their weights, in text; columns of numbers take `number` from the extras. */
export function choices(name: string, weights: Readonly<Record<string, number>>, extras: KindExtras = {}): KindSpec {
  return texts(name, [[{ oneOf: Object.keys(weights) }]], {
    list: { values: Object.keys(weights), weights: Object.values(weights) },
    ...extras,
  });
}

/** A kind of number. */
export function numbers(name: string, number: NumberSpec, extras: Pick<KindSpec, 'nulls'> = {}): KindSpec {
  return { name, families: NUMBERS, number, ...extras };
}

/** A kind of number with few values and their weights. */
export function ratings(name: string, list: ListSpec, number: NumberSpec, extras: Pick<KindSpec, 'nulls'> = {}): KindSpec {
  return { name, families: NUMBERS, list, number, ...extras };
}

/** A kind of moment. */
export function moments(name: string, moment: MomentSpec, extras: Pick<KindSpec, 'nulls'> = {}): KindSpec {
  return { name, families: ['date', 'timestamp', 'timestamptz'], moment, ...extras };
}

/** A kind of truth: the share of true. */
export function truths(name: string, truth: number): KindSpec {
  const weights = [Math.round((1 - truth) * 100), Math.round(truth * 100)];
  return { name, families: ['boolean', 'integer'], truth, list: { values: [0, 1], weights }, nulls: 0.05 };
}

function familiesOf(extras: KindExtras, own: readonly Family[]): readonly Family[] {
  return extras.number ? [...own, ...NUMBERS] : own;
}
