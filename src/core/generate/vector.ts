/**
 * Values of one column for a list of rows.
 *
 * `number` holds every type that is a number or a moment: integers; numerics and floats as
 * doubles; `date` as days since 1970-01-01, `timestamp`/`timestamptz` as microseconds since
 * 1970-01-01 (UTC), `time` as microseconds since midnight, `boolean` as 0/1.
 * `code` holds indexes into a vocabulary of texts.
 * `text` holds a value's text as PostgreSQL reads it, whatever the type.
 */
export type Vector = NumberVector | CodeVector | TextVector;

/** Numbers and moments, in the units above; what stands under a NULL means nothing. */
export interface NumberVector {
  readonly kind: 'number';
  readonly values: Float64Array;
  /** 1 where the value is NULL; absent when none is. */
  readonly nulls?: Uint8Array;
}

/** Texts of a small vocabulary, `codes` 0 … vocabulary.length − 1. */
export interface CodeVector {
  readonly kind: 'code';
  readonly codes: Int32Array;
  readonly vocabulary: readonly string[];
  readonly nulls?: Uint8Array;
}

/** Texts of their own. */
export interface TextVector {
  readonly kind: 'text';
  readonly values: string[];
  readonly nulls?: Uint8Array;
}

/** A vector that takes any value of its column, NULL included. */
export type WritableVector = (NumberVector | TextVector) & { readonly nulls: Uint8Array };

/** How the numbers of a column are written. `integer` and `decimal` differ in `scale` alone. */
export type NumberFormat =
  | { readonly kind: 'integer' }
  | { readonly kind: 'decimal'; readonly scale: number }
  | { readonly kind: 'float' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  /** `digits`: fractional seconds, 0 to 6; `zone` appends `+00`. */
  | { readonly kind: 'timestamp'; readonly digits: number; readonly zone: boolean }
  | { readonly kind: 'time'; readonly digits: number; readonly zone: boolean };

/** How a column's values appear in formats that know more than text. */
export type ValueShape =
  | { readonly kind: 'number'; readonly format: NumberFormat }
  | { readonly kind: 'text' }
  /** The text is JSON already. */
  | { readonly kind: 'json' };

/** One column of a batch; the vector is as long as the batch. */
export interface BatchColumn {
  readonly name: string;
  readonly shape: ValueShape;
  readonly vector: Vector;
}

/** Rows `start … start + count − 1` of one table, by columns. */
export interface Batch {
  readonly start: number;
  readonly count: number;
  readonly columns: readonly BatchColumn[];
}
