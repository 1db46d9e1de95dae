import type { PlaceField, PlaceListName } from './entities/places';
import type { Sex } from './entities/sexes';
import type { DrawKey } from './mixer';
import type { ValueShape } from './vector';

/**
 * A domain: the set of values a column may take, with a size and an `at(index)`. This is its
 * description as plain data; `openDomain` gives the functions.
 */
export type Domain =
  | IntervalDomain
  | ListDomain
  | TextDomain
  | PatternDomain
  | UuidDomain
  | ArrayDomain
  | RecordDomain
  | ChoiceDomain
  | SexDomain
  | PlaceDomain
  | ProseDomain
  | MixedDomain;

/** Numbers `min, min + step, … ≤ max`, in the units of the column's vector (days, microseconds, doubles). */
export interface IntervalDomain {
  readonly kind: 'interval';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** How values lie in the interval when they need not be unique; uniform when absent. */
  readonly shape?: Shape;
  /** Fractions that a value ends on when it need not be unique: prices on .99. In units of the column. */
  readonly endings?: readonly number[];
  /** Values rise with the row's number, over so many rows, when they need not be unique. */
  readonly rising?: number;
  /** Of moments that need not be unique: at which times of the week they lie. */
  readonly week?: Week;
}

/** When things happen: in `office` hours of working days, or mostly while people are `awake`. The unit is an hour in the units of the column; a day, where these are days. */
export interface Week {
  readonly kind: 'office' | 'awake';
  readonly unit: number;
}

/** A distribution over an interval; parameters in the interval's own units. */
export type Shape =
  | { readonly kind: 'lognormal'; readonly median: number; readonly sigma: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly deviation: number }
  /** Denser towards `max` (recent moments) for exponent > 1: min + (max − min)·u^(1/exponent). */
  | { readonly kind: 'power'; readonly exponent: number };

/** These values and no others, all texts or all numbers. */
export interface ListDomain {
  readonly kind: 'list';
  readonly values: readonly (string | number)[];
  readonly weights?: readonly number[];
  /** Found by trying: the column's conditions say what its values are, not the list. */
  readonly sifted?: true;
}

/** Texts put together from parts; the size is the product of the parts' sizes. */
export interface TextDomain {
  readonly kind: 'text';
  readonly parts: readonly TextPart[];
  readonly check?: TextCheck;
}

/** Characters that are not as the parts say but follow from the others: `luhn` the last digit, `iban` the third and the fourth. */
export type TextCheck = 'luhn' | 'iban';

/** One part of a text: always the same string, or one of several. */
export type TextPart =
  | string
  /**
   * A word list by name (see vocabularies), in the dataset's locale; only entries of at most `maxLength` characters, and
   * none that with `apartBy` behind it begins another one. Of an `aligned` one the entries are chosen before their case is changed, and none is left out for
   * being like another then: entry by entry it goes with the same list in another case.
   */
  | {
      readonly vocabulary: string;
      readonly case?: TextCase;
      readonly maxLength?: number;
      readonly apartBy?: string;
      readonly aligned?: true;
      /** Of an aligned list: without what is written like a word of the same list of these locales. */
      readonly notIn?: readonly string[];
      /** Another locale than the dataset's. */
      readonly locale?: string;
    }
  /** With `byIndex`, one of them that follows from the text's index without being told by it; only at the end of the parts. */
  | { readonly oneOf: readonly string[]; readonly byIndex?: true }
  /**
   * A whole number from min to max, in decimal, padded with zeros to `width`. With `after` that text stands before it, and
   * for the first number nothing at all: what tells texts apart that would be the same.
   */
  | { readonly number: readonly [min: number, max: number]; readonly width?: number; readonly after?: string }
  /** `length` characters of the given alphabet. */
  | { readonly characters: string; readonly length: number };

/** `slug`: ASCII lower case, words joined by hyphens; `handle`: the same without hyphens; `initial`: the first letter, upper case; `latin`: in plain Latin letters. */
export type TextCase = 'lower' | 'upper' | 'title' | 'slug' | 'handle' | 'initial' | 'latin';

/** Strings that match a regular expression, enumerable by mixed radix. */
export interface PatternDomain {
  readonly kind: 'pattern';
  readonly node: PatternNode;
}

/** A regular expression as far as it can be enumerated; an alphabet is a string of its characters. */
export type PatternNode =
  | { readonly kind: 'characters'; readonly alphabet: string }
  | { readonly kind: 'sequence'; readonly nodes: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly nodes: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly node: PatternNode; readonly min: number; readonly max: number };

/** Random (version 4) UUIDs. */
export interface UuidDomain {
  readonly kind: 'uuid';
}

/** PostgreSQL array literals of `minLength` to `maxLength` elements, nested `dimensions` deep. */
export interface ArrayDomain {
  readonly kind: 'array';
  readonly element: Domain;
  readonly shape: ValueShape;
  /** Between elements; a comma when absent. */
  readonly delimiter?: ';';
  readonly dimensions: number;
  readonly minLength: number;
  readonly maxLength: number;
}

/** PostgreSQL's texts of composite values, `(1,"two words")`: one value of each field's domain. */
export interface RecordDomain {
  readonly kind: 'record';
  readonly fields: readonly { readonly domain: Domain; readonly shape: ValueShape }[];
}

/** What goes with first names, by whom they are given to; the lists are of one length. An index is a name and a turn: `name + turn · names`. */
export interface SexDomain {
  readonly kind: 'sexes';
  readonly names: Extract<TextPart, { readonly vocabulary: string }>;
  readonly values: Readonly<Record<Sex, readonly string[]>>;
}

/** What is known of real places; `only` of those at these numbers in the list. */
export interface PlaceDomain {
  readonly kind: 'place';
  readonly list: PlaceListName;
  readonly field: PlaceField;
  /** As whom they are spelled, where that is not the dataset's locale. */
  readonly locale?: string;
  readonly only?: readonly number[];
  /** Of fields that differ within a place: another number, another value of the same row. */
  readonly turn?: number;
  /** Digits after the point, where the field is to be a number. */
  readonly scale?: number;
}

/** Sentences of a grammar, by topic and form. Texts may repeat; which mood an index is in, is its remainder by their number. */
export interface ProseDomain {
  readonly kind: 'prose';
  readonly topic: string;
  readonly form: string;
  /** What a row is, where the grammar does not say it. */
  readonly noun?: string;
  /** Characters: no sentence is cut, what does not fit is left out. */
  readonly maxLength?: number;
  /** The same for the first sentence. */
  readonly maxFirst?: number;
  /** Rows are called by names of so many characters, for which there should be room. */
  readonly nameLength?: number;
  /** So many places of a text are always filled. */
  readonly least?: number;
  readonly isFirstOnly?: true;
  /** Paragraphs are an empty line apart. */
  readonly hasParagraphs?: true;
}

/**
 * Rows of several locales, each with a domain of its own: an index is `locale + index · locales`. Where it is a number of
 * an entity, that of the locale is the number over `divisor`.
 */
export interface MixedDomain {
  readonly kind: 'mixed';
  readonly turns: LocaleTurns;
  readonly domains: readonly { readonly locale: string; readonly domain: Domain; readonly divisor: number }[];
}

/** Which of several locales a row is of: of so many rows in a row, how many of each. The same key, the same locales. */
export interface LocaleTurns {
  readonly key: DrawKey;
  readonly counts: readonly number[];
}

/** The union of disjoint domains, one after the other. */
export interface ChoiceDomain {
  readonly kind: 'choice';
  readonly domains: readonly Domain[];
}
