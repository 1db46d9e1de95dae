import { ByteWriter, type TextBytes, textBytes } from '../../../core/generate/byteWriter';
import type { CodeVector, Vector } from '../../../core/generate/vector';
import type { Cells } from '../cells';
import { scratch } from '../scratch';
import type { BinaryType, TextEncoder } from './binaryType';
import { putInt32, putSized } from './put';

/** From here on the platform's own way of copying is faster. */
const LONG = 64;

/** Fields with their lengths, one after the other: entry i is bytes `offsets[i] … offsets[i + 1] − 1`. */
interface Fields extends TextBytes {
  readonly offsets: Int32Array;
}

/** Values written one by one from their texts, then copied. */
export function singleCells(textOf: (row: number) => string, { nulls }: Pick<Vector, 'nulls'>, count: number, encode: TextEncoder): Cells {
  const writer = scratch.writer(count * 16);
  const offsets = scratch.ints(count + 1);
  offsets[0] = 0;
  for (let row = 0; row < count; row++) {
    putField(writer, nulls !== undefined && nulls[row] === 1 ? null : textOf(row), encode);
    offsets[row + 1] = writer.length;
  }
  const fields: Fields = { ...textBytes(writer.finish()), offsets };
  return {
    measure: (lengths) => {
      for (let row = 0; row < lengths.length; row++) lengths[row] += offsets[row + 1] - offsets[row];
    },
    write: (target, places) => {
      for (let row = 0; row < places.length; row++) places[row] = copyField(fields, row, target, places[row]);
    },
  };
}

/** Values of a vocabulary, each encoded once. */
export function vocabularyCells({ codes, vocabulary, nulls }: CodeVector, type: BinaryType): Cells {
  const fields = encodedVocabulary(vocabulary, type);
  const { offsets } = fields;
  const ofNull = vocabulary.length;
  return {
    measure: (lengths) => {
      for (let row = 0; row < lengths.length; row++) {
        const code = nulls !== undefined && nulls[row] === 1 ? ofNull : codes[row];
        lengths[row] += offsets[code + 1] - offsets[code];
      }
    },
    write: (target, places) => {
      for (let row = 0; row < places.length; row++) {
        const code = nulls !== undefined && nulls[row] === 1 ? ofNull : codes[row];
        places[row] = copyField(fields, code, target, places[row]);
      }
    },
  };
}

const encoded = new WeakMap<BinaryType, WeakMap<readonly string[], Fields>>();

/** The fields of a vocabulary's words, and NULL's behind the last. */
function encodedVocabulary(vocabulary: readonly string[], type: BinaryType): Fields {
  const ofType = encoded.get(type) ?? new WeakMap<readonly string[], Fields>();
  encoded.set(type, ofType);
  const known = ofType.get(vocabulary);
  if (known) return known;
  const writer = new ByteWriter(vocabulary.length * 16);
  const offsets = new Int32Array(vocabulary.length + 2);
  [...vocabulary, null].forEach((word, at) => {
    putField(writer, word, type.text);
    offsets[at + 1] = writer.length;
  });
  const fields = { ...textBytes(writer.finish()), offsets };
  ofType.set(vocabulary, fields);
  return fields;
}

function putField(writer: ByteWriter, text: string | null, encode: TextEncoder): void {
  if (text === null) putInt32(writer, -1);
  else putSized(writer, () => encode(writer, text));
}

/** Copies a field, four bytes at a time, and gives the place behind it: it has its length's four bytes at least. */
function copyField({ bytes: from, view: words, offsets }: Fields, index: number, { bytes, view }: TextBytes, at: number): number {
  const start = offsets[index];
  const size = offsets[index + 1] - start;
  if (size > LONG) bytes.set(from.subarray(start, start + size), at);
  else {
    for (let done = 0; done < size - 4; done += 4) view.setInt32(at + done, words.getInt32(start + done));
    view.setInt32(at + size - 4, words.getInt32(start + size - 4));
  }
  return at + size;
}
