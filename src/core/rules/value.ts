import type { TypeName } from './expression';

/**
 * A value as expressions see it. `boolean` for booleans; numbers for integers, numerics and floats,
 * `date` (days since 1970-01-01), `timestamp[tz]` (microseconds since 1970-01-01, UTC) and `time`
 * (microseconds since midnight); arrays for arrays; text for everything else, as PostgreSQL prints it.
 */
export type Value = null | boolean | number | string | Interval | readonly Value[];

/** As PostgreSQL keeps it: the three parts are independent. */
export interface Interval {
  readonly months: number;
  readonly days: number;
  readonly micros: number;
}

/** What family of behaviour a type has in expressions. */
export type Family =
  | 'boolean'
  | 'integer'
  | 'decimal'
  | 'float'
  | 'text'
  | 'date'
  | 'timestamp'
  | 'timestamptz'
  | 'time'
  | 'interval'
  | 'uuid'
  | 'json'
  | 'bytea'
  | 'enum'
  | 'array'
  | 'other';

/** A type with its domain chain resolved. */
export interface ResolvedType {
  readonly family: Family;
  /** The built-in or user type underneath, without domains; for arrays, of the element. */
  readonly name: TypeName;
  /** Digits after the point of a `decimal`; absent when the type does not fix it. */
  readonly scale?: number;
  /** Digits in all of a `decimal`. */
  readonly precision?: number;
  /** Greatest number of characters of a text, where limited. */
  readonly maxLength?: number;
  /** In order, of an enum. */
  readonly labels?: readonly string[];
  /** Of an array. */
  readonly element?: ResolvedType;
}
