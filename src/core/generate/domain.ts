import type { ValueShape } from './vector';

/**
 * A domain: the set of values a column may take, with a size and an `at(index)`. This is its
 * description as plain data; `openDomain` gives the functions.
 */
export type Domain = IntervalDomain | ListDomain | TextDomain | PatternDomain | UuidDomain | ArrayDomain | RecordDomain | ChoiceDomain;

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
}

/** One part of a text: always the same string, or one of several. */
export type TextPart =
  | string
  /** A word list by name (see vocabularies), in the dataset's locale; only entries of at most `maxLength` characters, and free of `without`. */
  | { readonly vocabulary: string; readonly case?: TextCase; readonly maxLength?: number; readonly without?: string }
  | { readonly oneOf: readonly string[] }
  /** A whole number from min to max, in decimal, padded with zeros to `width`. */
  | { readonly number: readonly [min: number, max: number]; readonly width?: number }
  /** `length` characters of the given alphabet. */
  | { readonly characters: string; readonly length: number };

/** `slug`: ASCII lower case, words joined by hyphens; `handle`: the same without hyphens. */
export type TextCase = 'lower' | 'upper' | 'title' | 'slug' | 'handle';

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

/** The union of disjoint domains, one after the other. */
export interface ChoiceDomain {
  readonly kind: 'choice';
  readonly domains: readonly Domain[];
}
