import { textReader, type Vector } from './vector';

/** The entries of a vector at some places, in their order. */
export function entriesAt(vector: Vector, places: Float64Array | Int32Array): Vector {
  const nulls = vector.nulls && { nulls: Uint8Array.from(places, (place) => vector.nulls?.[place] ?? 0) };
  switch (vector.kind) {
    case 'number':
      return { kind: 'number', values: numbersAt(vector.values, places), ...nulls };
    case 'code':
      return { ...vector, codes: Int32Array.from(places, (place) => vector.codes[place]), ...nulls };
    case 'text':
    case 'bytes':
      return { kind: 'text', values: Array.from(places, textReader(vector)), ...nulls };
  }
}

function numbersAt(numbers: Float64Array, places: Float64Array | Int32Array): Float64Array {
  const found = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) found[i] = numbers[places[i]];
  return found;
}
