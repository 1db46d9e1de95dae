import { ByteWriter, textBytes } from './byteWriter';
import { specialsOf } from './specials';
import { type BytesVector, type CodeVector, type NumberVector, textReader, type Vector, vectorLength } from './vector';

/** A vector some of whose entries are replaced. */
export interface Overlay {
  /** Puts the entries of another vector of the column at these places, in their order. */
  put(source: Vector, places: readonly number[]): void;
  putNull(place: number): void;
  /** What came of it. */
  vector(): Vector;
}

/** Starts with a vector, which stays as it is. */
export function overlayOf(vector: Vector): Overlay {
  const nulls = vector.nulls?.slice() ?? new Uint8Array(vectorLength(vector));
  const over = vector.kind === 'number' ? overNumbers(vector) : vector.kind === 'code' ? overCodes(vector) : overTexts(vector);
  return {
    put: (source, places) => {
      for (let i = 0; i < places.length; i++) nulls[places[i]] = source.nulls?.[i] ?? 0;
      over.put(source, places);
    },
    putNull: (place) => {
      nulls[place] = 1;
    },
    vector: () => ({ ...over.vector(), nulls }),
  };
}

type Values = Pick<Overlay, 'put' | 'vector'>;

function overNumbers(vector: NumberVector): Values {
  const values = vector.values.slice();
  return {
    put: (source, places) => {
      if (source.kind !== 'number') return;
      for (let i = 0; i < places.length; i++) values[places[i]] = source.values[i];
    },
    vector: () => ({ kind: 'number', values }),
  };
}

/** Entries of another vocabulary make texts of them all. */
function overCodes(vector: CodeVector): Values {
  const codes = vector.codes.slice();
  let texts: Values | undefined;
  return {
    put: (source, places) => {
      if (texts || source.kind !== 'code' || source.vocabulary !== vector.vocabulary) {
        texts ??= overTexts({ ...vector, codes });
        texts.put(source, places);
      } else for (let i = 0; i < places.length; i++) codes[places[i]] = source.codes[i];
    },
    vector: () => texts?.vector() ?? { kind: 'code', codes, vocabulary: vector.vocabulary },
  };
}

function overTexts(vector: Exclude<Vector, NumberVector>): Values {
  const texts = new Map<number, string>();
  return {
    put: (source, places) => {
      const read = source.kind === 'number' ? (i: number) => String(source.values[i]) : textReader(source);
      for (let i = 0; i < places.length; i++) texts.set(places[i], read(i));
    },
    vector: () => (vector.kind === 'bytes' ? patchedBytes(vector, texts) : patchedTexts(vector, texts)),
  };
}

function patchedTexts(vector: Exclude<Vector, NumberVector>, texts: ReadonlyMap<number, string>): Vector {
  const read = textReader(vector);
  return { kind: 'text', values: Array.from({ length: vectorLength(vector) }, (_, i) => texts.get(i) ?? read(i)) };
}

/** Whole stretches are copied between the texts that are new. */
function patchedBytes(vector: BytesVector, texts: ReadonlyMap<number, string>): Vector {
  const { offsets: from } = vector;
  const count = from.length - 1;
  const source = textBytes(vector.bytes);
  const writer = new ByteWriter(Math.ceil(from[count] * 1.1));
  const offsets = new Int32Array(count + 1);
  const flags = vector.specialsOf?.slice();
  let specials = vector.specials;
  let next = 0;
  const keep = (until: number): void => {
    const shift = writer.length - from[next];
    writer.copy(source.bytes.subarray(from[next], from[until]));
    for (; next < until; next++) offsets[next + 1] = from[next + 1] + shift;
  };
  for (const place of [...texts.keys()].sort((a, b) => a - b)) {
    const text = texts.get(place) ?? '';
    keep(place);
    writer.text(text);
    offsets[++next] = writer.length;
    const found = specialsOf(text);
    specials |= found;
    if (flags) flags[place] = found;
  }
  keep(count);
  return { kind: 'bytes', bytes: writer.finish(), offsets, specials, ...(flags && { specialsOf: flags }) };
}
