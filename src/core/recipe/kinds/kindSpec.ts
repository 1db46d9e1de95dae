import type { Shape, TextCheck, TextPart, Week } from '../../generate/domain';
import type { Family } from '../../rules/value';

/**
 * One kind of value, as data: what a column of this kind holds, for every family of type it fits.
 * A spec has one member per way of making values; which one serves a family is said at each.
 * For array columns the kind is that of the elements.
 */
export interface KindSpec {
  /** `subject.thing`: "internet.email". What recipes and reports say. */
  readonly name: string;
  /** Families of type the kind can fill; never `array`. */
  readonly families: readonly Family[];
  /** For `text`, and for `interval`, `bytea` and `other` in the form in which PostgreSQL prints the type. */
  readonly text?: TextAlternatives;
  /** For `text`: the form of a grammar that sentences are written by where there is one; the texts above serve keys and narrow columns. */
  readonly prose?: string;
  /** What every text's check digits follow. */
  readonly check?: TextCheck;
  /** For `integer`, `decimal` and `float`. */
  readonly number?: NumberSpec;
  /** For `date`, `timestamp` and `timestamptz`; for `integer` with `as`. */
  readonly moment?: MomentSpec;
  /** For `time`. */
  readonly time?: TimeSpec;
  /** Few values with weights, for whichever of the kind's families they can be written in; goes before the other members. */
  readonly list?: ListSpec;
  /** For `boolean`: the share of true, 0 to 1. */
  readonly truth?: number;
  /** For `json`, and for `text`: a JSON document put together from parts. */
  readonly json?: readonly TextPart[];
  /** For `uuid`, and for `text` of 36 characters or more: the uuid domain. */
  readonly uuid?: true;
  /** Share of NULLs where the column allows them, 0 to 1; 0.15 where absent. */
  readonly nulls?: number;
  /**
   * Every alternative's texts differ for different indexes, also after lower-casing, so that they can be
   * enumerated for keys and UNIQUE columns.
   */
  readonly injective?: true;
}

/**
 * Ways to write a text, from the prettiest down. The first that serves the column is used: one whose
 * texts fit the column's length (all, or enough after leaving out long words) and, where values must be
 * unique, one with enough of them; later alternatives are shorter, or have more values.
 */
export type TextAlternatives = readonly (readonly TextPart[])[];

/** Numbers from min to max, narrowed to what the column's type can hold. */
export interface NumberSpec {
  readonly min: number;
  readonly max: number;
  /** Digits after the point; fewer where the type has fewer. 0 when absent. */
  readonly scale?: number;
  /** Values are multiples of it, counted from `min`; 10^-scale when absent. */
  readonly step?: number;
  /** Uniform when absent. */
  readonly shape?: Shape;
  /** The ends are those of a scale: where conditions name others, values and shape go from the one to the other. */
  readonly isScale?: true;
  /** Fractions that values end in, drawn evenly: prices in [0.99, 0.5, 0]. Used where the type has two digits or more after the point. */
  readonly endings?: readonly number[];
}

/** Moments around the dataset's now; days, negative before it. */
export interface MomentSpec {
  readonly fromDays: number;
  readonly toDays: number;
  /** `power` alone: denser towards `toDays` for exponent > 1. Uniform when absent. */
  readonly shape?: Shape & { readonly kind: 'power' };
  /** At which times of the week they lie; at any when absent. */
  readonly week?: Week['kind'];
  /** Seconds between possible moments; 86,400 and more mean midnight. Dates always step by whole days. */
  readonly stepSeconds: number;
  /** What an integer column holds of the moment: seconds or milliseconds since 1970, the calendar day as yyyymmdd, or the year. */
  readonly as?: 'seconds' | 'milliseconds' | 'day' | 'year';
}

/** Times of day; hours may have fractions, `toHour` is the last possible moment, below 24. */
export interface TimeSpec {
  readonly fromHour: number;
  readonly toHour: number;
  readonly stepSeconds: number;
}

/** Values and how often each comes, relative to each other; evenly without weights. */
export interface ListSpec {
  readonly values: readonly (string | number)[];
  readonly weights?: readonly number[];
}
