import { ByteWriter, copyText, encodeText, type TextBytes, textBytes } from '../../core/generate/byteWriter';
import { isPlainText } from '../../core/generate/plainText';
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
  /** What stands around a text that needs no quotes or escapes of its own (`BytesVector.isPlain`); absent where `text` does more. */
  readonly plainText?: Affixes;
}

/** The cells of a column, each behind the same constant. */
export function columnCells(column: BatchColumn, style: CellStyle, before: string): Cells {
  const { vector } = column;
  switch (vector.kind) {
    case 'code':
      return codeCells(vector, style, before);
    case 'bytes':
      return vector.isPlain && style.plainText
        ? plainCells(vector, surroundings(before, style.plainText, style))
        : scratchCells(column, style, before);
    case 'number':
      return digitCells(vector, numberFormat(column.shape), style, before) ?? scratchCells(column, style, before);
    case 'text':
      return scratchCells(column, style, before);
  }
}

function numberFormat(shape: ValueShape): NumberFormat {
  return shape.kind === 'number' ? shape.format : { kind: 'float' };
}

/** What stands around the values of a column, and in place of a NULL; each with its length in bytes. */
export interface Surroundings {
  readonly opening: TextBytes;
  readonly open: number;
  readonly closing: TextBytes;
  readonly close: number;
  readonly none: TextBytes;
  readonly nothing: number;
}

function surroundings(before: string, around: Affixes, style: CellStyle): Surroundings {
  const opening = textBytes(encodeText(before + around.before));
  const closing = textBytes(encodeText(around.after));
  const none = textBytes(Uint8Array.from([...encodeText(before), ...style.null]));
  return { opening, open: opening.bytes.length, closing, close: closing.bytes.length, none, nothing: none.bytes.length };
}

/** Numbers written digit by digit; undefined where the format does more about them, or some are out of the ordinary. */
function digitCells(vector: NumberVector, format: NumberFormat, style: CellStyle, before: string): Cells | undefined {
  const affixes = style.plainNumber?.(format);
  if (!affixes) return undefined;
  const around = surroundings(before, affixes, style);
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
  const source = textBytes(encodeText(text));
  const { length } = source.bytes;
  return {
    measure: (lengths) => {
      for (let row = 0; row < lengths.length; row++) lengths[row] += length;
    },
    write: (target, places) => {
      for (let row = 0; row < places.length; row++) places[row] = copyText(source, 0, length, target, places[row]);
    },
  };
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
  const { offsets } = words;
  return {
    measure: (lengths) => {
      for (let row = 0; row < lengths.length; row++) lengths[row] += offsets[codes[row] + 1] - offsets[codes[row]];
    },
    write: (target, places) => {
      for (let row = 0; row < places.length; row++) {
        const code = codes[row];
        places[row] = copyText(words, offsets[code], offsets[code + 1], target, places[row]);
      }
    },
  };
}

/** A vocabulary's words as a style writes them behind a constant, and NULL behind the last. */
function codeCells({ codes, vocabulary, nulls }: CodeVector, style: CellStyle, before: string): Cells {
  const words = encodedVocabulary(vocabulary, style, before);
  return wordCells(words, nulls ? codes.map((code, row) => (nulls[row] === 1 ? vocabulary.length : code)) : codes);
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

/** Texts that are copied as they are. */
function plainCells({ bytes, offsets, nulls }: BytesVector, { opening, open, closing, close, none, nothing }: Surroundings): Cells {
  const source = textBytes(bytes);
  return {
    measure: (lengths) => {
      for (let row = 0; row < lengths.length; row++)
        lengths[row] += nulls !== undefined && nulls[row] === 1 ? nothing : open + offsets[row + 1] - offsets[row] + close;
    },
    write: (target, places) => {
      for (let row = 0; row < places.length; row++) {
        let at = places[row];
        if (nulls !== undefined && nulls[row] === 1) at = copyText(none, 0, nothing, target, at);
        else {
          at = copyText(opening, 0, open, target, at);
          at = copyText(source, offsets[row], offsets[row + 1], target, at);
          if (close > 0) at = copyText(closing, 0, close, target, at);
        }
        places[row] = at;
      }
    },
  };
}

/** Cells written one by one, for what no loop of its own writes; then copied. */
function scratchCells(column: BatchColumn, style: CellStyle, before: string): Cells {
  const { vector } = column;
  const count = vectorLength(vector);
  const writer = new ByteWriter(count * (16 + before.length));
  const offsets = new Int32Array(count + 1);
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
  const { offsets } = words;
  return {
    measure: (lengths) => {
      for (let row = 0; row < lengths.length; row++) lengths[row] += offsets[row + 1] - offsets[row];
    },
    write: (target, places) => {
      for (let row = 0; row < places.length; row++) places[row] = copyText(words, offsets[row], offsets[row + 1], target, places[row]);
    },
  };
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
      return bytesWriter(vector, style);
  }
}

/** Texts in UTF-8 become texts again only where a style has something to do about them. */
function bytesWriter({ bytes, offsets }: BytesVector, style: CellStyle): (writer: ByteWriter, row: number) => void {
  const { plainText } = style;
  if (!plainText) return (writer, row) => style.text(writer, decodeText(bytes, offsets[row], offsets[row + 1]));
  const source = textBytes(bytes);
  const opening = encodeText(plainText.before);
  const closing = encodeText(plainText.after);
  return (writer, row) => {
    const from = offsets[row];
    const to = offsets[row + 1];
    if (!isPlainText(bytes, from, to)) return style.text(writer, decodeText(bytes, from, to));
    writer.copy(opening);
    writer.append(source, from, to);
    writer.copy(closing);
  };
}
