/**
 * Values of one column for a list of rows.
 *
 * `number` holds every type that is a number or a moment: integers; numerics and floats as
 * doubles; `date` as days since 1970-01-01, `timestamp`/`timestamptz` as microseconds since
 * 1970-01-01 (UTC), `time` as microseconds since midnight, `boolean` as 0/1.
 * `code` holds indexes into a vocabulary of texts.
 * `text` holds a value's text as PostgreSQL reads it, whatever the type, and `bytes` the same in UTF-8.
 */
export type Vector = NumberVector | CodeVector | TextVector | BytesVector;

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

/** Texts of their own in UTF-8, one after the other: entry i is bytes `offsets[i] … offsets[i + 1] − 1`. */
export interface BytesVector {
  readonly kind: 'bytes';
  readonly bytes: Uint8Array;
  /** One more than entries; never descending. */
  readonly offsets: Int32Array;
  /** What entries may have in them that formats quote or escape: bits of `SPECIAL`. */
  readonly specials: number;
  /** The same for each entry, where it is known. */
  readonly specialsOf?: Uint8Array;
  readonly nulls?: Uint8Array;
}

/** A vector that takes any value of its column, NULL included. */
export type WritableVector = (NumberVector | TextVector) & { readonly nulls: Uint8Array };

/** A byte order mark is a character of the text like any other. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Below this many bytes a loop is faster than a decoder. */
const SHORT = 32;

/** Bytes `from … to − 1` of UTF-8 as text. */
export function decodeText(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > SHORT) return decoder.decode(bytes.subarray(from, to));
  let text = '';
  for (let at = from; at < to; at++) {
    if (bytes[at] > 127) return decoder.decode(bytes.subarray(from, to));
    text += String.fromCharCode(bytes[at]);
  }
  return text;
}

/** Reads the texts of a vector that holds texts; what stands under a NULL means nothing. */
export function textReader(vector: Exclude<Vector, NumberVector>): (index: number) => string {
  switch (vector.kind) {
    case 'code': {
      const { codes, vocabulary } = vector;
      return (index) => vocabulary[codes[index]];
    }
    case 'text': {
      const { values } = vector;
      return (index) => values[index];
    }
    case 'bytes': {
      const { bytes, offsets } = vector;
      return (index) => decodeText(bytes, offsets[index], offsets[index + 1]);
    }
  }
}

/** How many entries a vector has. */
export function vectorLength(vector: Vector): number {
  if (vector.kind === 'code') return vector.codes.length;
  return vector.kind === 'bytes' ? vector.offsets.length - 1 : vector.values.length;
}

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
