import { ByteWriter, copyText, encodeText, type TextBytes, textBytes } from '../../core/generate/byteWriter';
import {
  type BatchColumn,
  type BytesVector,
  type CodeVector,
  decodeText,
  type NumberFormat,
  type NumberVector,
  type ValueShape,
  vectorLength,
} from '../../core/generate/vector';
import { decimalCells } from './decimalCells';
import { dateCells, timestampCells } from './momentCells';
import { scratch } from './scratch';
import { Constant, surroundings } from './surroundings';
import { type Escape, mixedCells, plainCells } from './textCells';

/**
 * The cells of one column of a batch, with what stands before them. Rows are written column by column: every column says
 * how long its cells are, which gives each row its place, and then each column writes its cells, one loop for one sort of value.
 */
export interface Cells {
  /** Adds the bytes of each row's cell to its length. */
  measure(lengths: Int32Array): void;
  /** Writes each row's cell at its place, and moves the place behind it. */
  write(target: TextBytes, places: Int32Array): void;
}

/** What stands around a value that is written as it is. */
export interface Affixes {
  readonly before: string;
  readonly after: string;
}

/** How a format writes cells. One object per format and sort of column, since encoded vocabularies are kept by it. */
export interface CellStyle {
  readonly null: Uint8Array;
  number(format: NumberFormat): (writer: ByteWriter, value: number) => void;
  text(writer: ByteWriter, value: string): void;
  /** What stands around the text of a finite number, date or time, where that is all there is to it. */
  plainNumber?(format: NumberFormat): Affixes | undefined;
  /** Of texts; absent where `text` does more than to put something around them. */
  readonly plainText?: PlainText;
}

/** What stands around texts that need nothing else. */
export interface PlainText extends Affixes {
  /** What they must be free of: bits of `SPECIAL`. */
  readonly without: number;
  /** How others are written, with what stands around them; as `text` does it when absent. */
  readonly escaped?: Escape;
}

/** The cells of a column, each behind the same constant. */
export function columnCells(column: BatchColumn, style: CellStyle, before: string): Cells {
  const { vector } = column;
  switch (vector.kind) {
    case 'code':
      return codeCells(vector, style, before);
    case 'bytes':
      return style.plainText ? bytesCells(vector, style.plainText, style, before) : scratchCells(column, style, before);
    case 'number':
      return digitCells(vector, numberFormat(column.shape), style, before) ?? scratchCells(column, style, before);
    case 'text':
      return scratchCells(column, style, before);
  }
}

function numberFormat(shape: ValueShape): NumberFormat {
  return shape.kind === 'number' ? shape.format : { kind: 'float' };
}

function bytesCells(vector: BytesVector, { before, after, without, escaped }: PlainText, style: CellStyle, separator: string): Cells {
  const around = surroundings(separator, before, after, style.null);
  if ((vector.specials & without) === 0) return plainCells(vector, around);
  const written: Escape = escaped ?? ((writer, { bytes }, from, to) => style.text(writer, decodeText(bytes, from, to)));
  return mixedCells(vector, without, written, around, textBytes(encodeText(separator)));
}

/** Numbers written digit by digit; undefined where the format does more about them, or some are out of the ordinary. */
function digitCells(vector: NumberVector, format: NumberFormat, style: CellStyle, before: string): Cells | undefined {
  const affixes = style.plainNumber?.(format);
  if (!affixes) return undefined;
  const around = surroundings(before, affixes.before, affixes.after, style.null);
  switch (format.kind) {
    case 'integer':
      return decimalCells(vector, 0, around);
    case 'decimal':
      return decimalCells(vector, format.scale, around);
    case 'date':
      return dateCells(vector, around);
    case 'timestamp':
      return timestampCells(vector, format.digits, format.zone, around);
    case 'time':
    case 'float':
    case 'boolean':
      return undefined;
  }
}

/** Texts that are one of a few: each row's is `texts[codes[row]]`. */
export function chosenCells(texts: readonly string[], codes: Int32Array): Cells {
  const words = encodeWords(texts, (writer, text) => writer.text(text));
  return wordCells(words, codes);
}

/** The same text in every row. */
export function constantCells(text: string): Cells {
  const constant = new Constant(encodeText(text));
  return {
    measure: (lengths) => {
      const { length } = constant;
      for (let row = 0; row < lengths.length; row++) lengths[row] += length;
    },
    write: (target, places) => writeConstant(target, places, constant),
  };
}

function writeConstant({ bytes, view }: TextBytes, places: Int32Array, constant: Constant): void {
  for (let row = 0; row < places.length; row++) places[row] = constant.put(bytes, view, places[row]);
}

/** Texts one after the other: entry i is bytes `offsets[i] … offsets[i + 1] − 1`. */
interface Words extends TextBytes {
  readonly offsets: Int32Array;
}

function encodeWords<T>(items: readonly T[], write: (writer: ByteWriter, item: T) => void): Words {
  const writer = new ByteWriter(items.length * 16);
  const offsets = new Int32Array(items.length + 1);
  items.forEach((item, at) => {
    write(writer, item);
    offsets[at + 1] = writer.length;
  });
  return { ...textBytes(writer.finish()), offsets };
}

function wordCells(words: Words, codes: Int32Array): Cells {
  return {
    measure: (lengths) => measureWords(lengths, words.offsets, codes),
    write: (target, places) => writeWords(target, places, words, codes),
  };
}

function measureWords(lengths: Int32Array, offsets: Int32Array, codes: Int32Array): void {
  for (let row = 0; row < lengths.length; row++) lengths[row] += offsets[codes[row] + 1] - offsets[codes[row]];
}

function writeWords({ bytes, view }: TextBytes, places: Int32Array, { bytes: from, view: words, offsets }: Words, codes: Int32Array): void {
  for (let row = 0; row < places.length; row++) {
    const code = codes[row];
    places[row] = copyText(from, words, offsets[code], offsets[code + 1], bytes, view, places[row]);
  }
}

/** A vocabulary's words as a style writes them behind a constant, and NULL behind the last. */
function codeCells({ codes, vocabulary, nulls }: CodeVector, style: CellStyle, before: string): Cells {
  const words = encodedVocabulary(vocabulary, style, before);
  return wordCells(words, nulls ? codesWithNulls(codes, nulls, vocabulary.length) : codes);
}

function codesWithNulls(codes: Int32Array, nulls: Uint8Array, ofNull: number): Int32Array {
  const result = scratch.ints(codes.length);
  for (let row = 0; row < codes.length; row++) result[row] = nulls[row] === 1 ? ofNull : codes[row];
  return result;
}

const encoded = new WeakMap<CellStyle, WeakMap<readonly string[], Map<string, Words>>>();

function encodedVocabulary(vocabulary: readonly string[], style: CellStyle, before: string): Words {
  const ofStyle = encoded.get(style) ?? new WeakMap<readonly string[], Map<string, Words>>();
  encoded.set(style, ofStyle);
  const ofVocabulary = ofStyle.get(vocabulary) ?? new Map<string, Words>();
  ofStyle.set(vocabulary, ofVocabulary);
  const known = ofVocabulary.get(before);
  if (known) return known;
  const made = encodeWords([...vocabulary, null], (writer, word) => {
    writer.text(before);
    if (word === null) writer.copy(style.null);
    else style.text(writer, word);
  });
  ofVocabulary.set(before, made);
  return made;
}

/** Cells written one by one, for what no loop of its own writes; then copied. */
function scratchCells(column: BatchColumn, style: CellStyle, before: string): Cells {
  const { vector } = column;
  const count = vectorLength(vector);
  const writer = scratch.writer(count * (16 + before.length));
  const offsets = scratch.ints(count + 1);
  offsets[0] = 0;
  const opening = encodeText(before);
  const write = valueWriter(column, style);
  const { nulls } = vector;
  for (let row = 0; row < count; row++) {
    writer.copy(opening);
    if (nulls !== undefined && nulls[row] === 1) writer.copy(style.null);
    else write(writer, row);
    offsets[row + 1] = writer.length;
  }
  return rangeCells({ ...textBytes(writer.finish()), offsets });
}

/** Entry i is row i's cell. */
function rangeCells(words: Words): Cells {
  return {
    measure: (lengths) => {
      const { offsets } = words;
      for (let row = 0; row < lengths.length; row++) lengths[row] += offsets[row + 1] - offsets[row];
    },
    write: (target, places) => writeRanges(target, places, words),
  };
}

function writeRanges({ bytes, view }: TextBytes, places: Int32Array, { bytes: from, view: words, offsets }: Words): void {
  for (let row = 0; row < places.length; row++)
    places[row] = copyText(from, words, offsets[row], offsets[row + 1], bytes, view, places[row]);
}

/** Appends the value of one row. */
export function valueWriter({ vector, shape }: BatchColumn, style: CellStyle): (writer: ByteWriter, row: number) => void {
  switch (vector.kind) {
    case 'number': {
      const { values } = vector;
      const write = style.number(numberFormat(shape));
      return (writer, row) => write(writer, values[row]);
    }
    case 'code':
      return (writer, row) => style.text(writer, vector.vocabulary[vector.codes[row]]);
    case 'text':
      return (writer, row) => style.text(writer, vector.values[row]);
    case 'bytes':
      return (writer, row) => style.text(writer, decodeText(vector.bytes, vector.offsets[row], vector.offsets[row + 1]));
  }
}
