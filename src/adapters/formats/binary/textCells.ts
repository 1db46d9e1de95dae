import { copyText, type TextBytes, textBytes } from '../../../core/generate/byteWriter';
import { isPrintedUuid } from '../../../core/generate/utf8';
import type { BytesVector } from '../../../core/generate/vector';
import type { Cells } from '../cells';

/** Texts that are copied as they are, each behind its length and the bytes that the type has before it. */
export function copiedCells(vector: BytesVector, before: Uint8Array): Cells {
  const { offsets, nulls } = vector;
  const fixed = 4 + before.length;
  return {
    measure: (lengths) => {
      for (let row = 0; row < lengths.length; row++)
        lengths[row] += nulls !== undefined && nulls[row] === 1 ? 4 : fixed + offsets[row + 1] - offsets[row];
    },
    write: (target, places) => writeCopied(target, places, vector, textBytes(vector.bytes).view, before),
  };
}

function writeCopied(
  { bytes, view }: TextBytes,
  places: Int32Array,
  { bytes: from, offsets, nulls }: BytesVector,
  words: DataView,
  before: Uint8Array,
): void {
  for (let row = 0; row < places.length; row++) {
    const at = places[row];
    if (nulls !== undefined && nulls[row] === 1) {
      view.setInt32(at, -1);
      places[row] = at + 4;
    } else {
      view.setInt32(at, before.length + offsets[row + 1] - offsets[row]);
      for (let place = 0; place < before.length; place++) bytes[at + 4 + place] = before[place];
      places[row] = copyText(from, words, offsets[row], offsets[row + 1], bytes, view, at + 4 + before.length);
    }
  }
}

const UUID_BYTES = 16;
/** Where the pairs of digits stand in a printed UUID. */
const PAIRS = Uint8Array.of(0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34);

/** UUIDs as they are printed; undefined where one is written otherwise. */
export function uuidCells({ bytes, offsets, nulls }: BytesVector): Cells | undefined {
  for (let row = 0; row < offsets.length - 1; row++) {
    if (nulls !== undefined && nulls[row] === 1) continue;
    if (!isPrintedUuid(bytes, offsets[row], offsets[row + 1])) return undefined;
  }
  return {
    measure: (lengths) => {
      for (let row = 0; row < lengths.length; row++) lengths[row] += nulls !== undefined && nulls[row] === 1 ? 4 : 4 + UUID_BYTES;
    },
    write: ({ bytes: into, view }, places) => {
      for (let row = 0; row < places.length; row++) {
        const isNull = nulls !== undefined && nulls[row] === 1;
        view.setInt32(places[row], isNull ? -1 : UUID_BYTES);
        if (!isNull) setUuid(into, places[row] + 4, bytes, offsets[row]);
        places[row] += isNull ? 4 : 4 + UUID_BYTES;
      }
    },
  };
}

function setUuid(into: Uint8Array, at: number, digits: Uint8Array, from: number): void {
  for (let pair = 0; pair < UUID_BYTES; pair++) {
    const place = from + PAIRS[pair];
    into[at + pair] = digitOf(digits[place]) * 16 + digitOf(digits[place + 1]);
  }
}

/** The number of a lower-case hexadecimal digit. */
function digitOf(code: number): number {
  return code <= 57 ? code - 48 : code - 87;
}
