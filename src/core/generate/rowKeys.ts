import type { Vector } from './vector';

/** No value of any type has it. */
const SEPARATOR = '\u0001';

/** The values of some columns as one text, by place; undefined where one of them is NULL. */
export function rowKeys(vectors: readonly Vector[]): (place: number) => string | undefined {
  const readers = vectors.map(reader);
  return (place) => {
    let key = '';
    for (const read of readers) {
      const value = read(place);
      if (value === undefined) return undefined;
      key = key === '' ? value : key + SEPARATOR + value;
    }
    return key;
  };
}

function reader(vector: Vector): (place: number) => string | undefined {
  const { nulls } = vector;
  const read = vector.kind === 'code' ? (i: number) => vector.vocabulary[vector.codes[i]] : (i: number) => String(vector.values[i]);
  return nulls ? (i) => (nulls[i] === 1 ? undefined : read(i)) : read;
}
