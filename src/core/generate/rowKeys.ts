import { textReader, type Vector } from './vector';

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
  const read = vector.kind === 'number' ? (i: number) => String(vector.values[i]) : textReader(vector);
  return nulls ? (i) => (nulls[i] === 1 ? undefined : read(i)) : read;
}
