import { type ByteWriter, copyText, type TextBytes, textBytes } from '../../core/generate/byteWriter';
import { isFreeOf } from '../../core/generate/specials';
import type { BytesVector } from '../../core/generate/vector';
import type { Cells } from './cells';
import { scratch } from './scratch';
import type { Surroundings } from './surroundings';

/** Texts that are copied as they are. */
export function plainCells(vector: BytesVector, around: Surroundings): Cells {
  return {
    measure: (lengths) => measurePlain(lengths, vector, around),
    write: (target, places) => writePlain(target, places, vector, textBytes(vector.bytes).view, around),
  };
}

function measurePlain(lengths: Int32Array, { offsets, nulls }: BytesVector, { opening, closing, none }: Surroundings): void {
  const fixed = opening.length + closing.length;
  const nothing = none.length;
  for (let row = 0; row < lengths.length; row++)
    lengths[row] += nulls !== undefined && nulls[row] === 1 ? nothing : fixed + offsets[row + 1] - offsets[row];
}

function writePlain(
  { bytes, view }: TextBytes,
  places: Int32Array,
  { bytes: from, offsets, nulls }: BytesVector,
  words: DataView,
  { opening, closing, none }: Surroundings,
): void {
  for (let row = 0; row < places.length; row++) {
    let at = places[row];
    if (nulls !== undefined && nulls[row] === 1) places[row] = none.put(bytes, view, at);
    else {
      at = opening.put(bytes, view, at);
      at = copyText(from, words, offsets[row], offsets[row + 1], bytes, view, at);
      places[row] = closing.put(bytes, view, at);
    }
  }
}

/** Appends bytes `from … to − 1` of UTF-8 as a format writes a text, with what stands around it. */
export type Escape = (writer: ByteWriter, source: TextBytes, from: number, to: number) => void;

/** Some texts to be copied as they are, and others, with specials that are to be escaped. */
interface MixedTexts {
  readonly vector: BytesVector;
  readonly words: DataView;
  /** The escaped ones, one after the other. */
  readonly escaped: TextBytes;
  /** Where each row's ends there; that of the row before where it is not among them. */
  readonly ends: Int32Array;
  readonly around: Surroundings;
}

/** Texts of which those with specials are escaped, behind what separates them from the cell before. */
export function mixedCells(vector: BytesVector, without: number, escaped: Escape, around: Surroundings, separator: TextBytes): Cells {
  const source = textBytes(vector.bytes);
  const { offsets, nulls, specialsOf } = vector;
  const count = offsets.length - 1;
  const writer = scratch.writer(count * 8);
  const ends = scratch.ints(count + 1);
  ends[0] = 0;
  for (let row = 0; row < count; row++) {
    if (nulls === undefined || nulls[row] === 0) {
      const isFree = specialsOf ? (specialsOf[row] & without) === 0 : isFreeOf(without, vector.bytes, offsets[row], offsets[row + 1]);
      if (!isFree) {
        writer.append(separator, 0, separator.bytes.length);
        escaped(writer, source, offsets[row], offsets[row + 1]);
      }
    }
    ends[row + 1] = writer.length;
  }
  const texts = { vector, words: source.view, escaped: textBytes(writer.finish()), ends, around };
  return {
    measure: (lengths) => measureMixed(lengths, texts),
    write: (target, places) => writeMixed(target, places, texts),
  };
}

function measureMixed(lengths: Int32Array, { vector: { offsets, nulls }, ends, around: { opening, closing, none } }: MixedTexts): void {
  const fixed = opening.length + closing.length;
  const nothing = none.length;
  for (let row = 0; row < lengths.length; row++) {
    const escaped = ends[row + 1] - ends[row];
    if (nulls !== undefined && nulls[row] === 1) lengths[row] += nothing;
    else lengths[row] += escaped > 0 ? escaped : fixed + offsets[row + 1] - offsets[row];
  }
}

function writeMixed(
  { bytes, view }: TextBytes,
  places: Int32Array,
  { vector: { bytes: from, offsets, nulls }, words, escaped, ends, around: { opening, closing, none } }: MixedTexts,
): void {
  for (let row = 0; row < places.length; row++) {
    let at = places[row];
    if (nulls !== undefined && nulls[row] === 1) places[row] = none.put(bytes, view, at);
    else if (ends[row + 1] > ends[row]) places[row] = copyText(escaped.bytes, escaped.view, ends[row], ends[row + 1], bytes, view, at);
    else {
      at = opening.put(bytes, view, at);
      at = copyText(from, words, offsets[row], offsets[row + 1], bytes, view, at);
      places[row] = closing.put(bytes, view, at);
    }
  }
}
