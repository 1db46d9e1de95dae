import { textReader, type Vector } from './vector';

/** The entries of a vector at some places, in their order. */
export function entriesAt(vector: Vector, places: Float64Array): Vector {
  const nulls = vector.nulls && { nulls: Uint8Array.from(places, (place) => vector.nulls?.[place] ?? 0) };
  switch (vector.kind) {
    case 'number':
      return { kind: 'number', values: places.map((place) => vector.values[place]), ...nulls };
    case 'code':
      return { ...vector, codes: Int32Array.from(places, (place) => vector.codes[place]), ...nulls };
    case 'text':
    case 'bytes':
      return { kind: 'text', values: Array.from(places, textReader(vector)), ...nulls };
  }
}
