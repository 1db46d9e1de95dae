import {
  type BatchColumn,
  type CodeVector,
  type NumberFormat,
  type NumberVector,
  textReader,
  type ValueShape,
} from '../../core/generate/vector';
import { ByteWriter } from './byteWriter';

/** Appends the cell of one column in the given row of the batch. */
export type CellWriter = (row: number) => void;

/** How a format writes the three sorts of cell. One object per format and shape, since encoded vocabularies are kept by it. */
export interface CellStyle {
  readonly null: Uint8Array;
  number(format: NumberFormat): (writer: ByteWriter, value: number) => void;
  text(writer: ByteWriter, value: string): void;
}

/** A vocabulary's entries as the format writes them: entry i is bytes `offsets[i] … offsets[i + 1] − 1`. */
interface EncodedVocabulary {
  readonly bytes: Uint8Array;
  readonly offsets: Int32Array;
}

const encoded = new WeakMap<CellStyle, WeakMap<readonly string[], EncodedVocabulary>>();

/** The writer of a column's cells. */
export function cellWriter(writer: ByteWriter, column: BatchColumn, style: CellStyle): CellWriter {
  const { vector } = column;
  const write = valueWriter(writer, column, style);
  const { nulls } = vector;
  if (!nulls) return write;
  return (row) => (nulls[row] === 1 ? writer.copy(style.null) : write(row));
}

function valueWriter(writer: ByteWriter, column: BatchColumn, style: CellStyle): CellWriter {
  switch (column.vector.kind) {
    case 'number':
      return numberCells(writer, column.vector, style, column.shape);
    case 'code':
      return codeCells(writer, column.vector, style);
    case 'text':
    case 'bytes':
      return textCells(writer, textReader(column.vector), style);
  }
}

function numberCells(writer: ByteWriter, { values }: NumberVector, style: CellStyle, shape: ValueShape): CellWriter {
  const write = style.number(shape.kind === 'number' ? shape.format : { kind: 'float' });
  return (row) => write(writer, values[row]);
}

function textCells(writer: ByteWriter, read: (row: number) => string, style: CellStyle): CellWriter {
  return (row) => style.text(writer, read(row));
}

function codeCells(writer: ByteWriter, { codes, vocabulary }: CodeVector, style: CellStyle): CellWriter {
  const { bytes, offsets } = encodedVocabulary(vocabulary, style);
  return (row) => {
    const code = codes[row];
    writer.copy(bytes, offsets[code], offsets[code + 1]);
  };
}

function encodedVocabulary(vocabulary: readonly string[], style: CellStyle): EncodedVocabulary {
  const ofStyle = encoded.get(style) ?? new WeakMap<readonly string[], EncodedVocabulary>();
  encoded.set(style, ofStyle);
  const known = ofStyle.get(vocabulary);
  if (known) return known;
  const made = encodeVocabulary(vocabulary, style);
  ofStyle.set(vocabulary, made);
  return made;
}

function encodeVocabulary(vocabulary: readonly string[], style: CellStyle): EncodedVocabulary {
  const writer = new ByteWriter(vocabulary.length * 16);
  const offsets = new Int32Array(vocabulary.length + 1);
  vocabulary.forEach((entry, index) => {
    style.text(writer, entry);
    offsets[index + 1] = writer.length;
  });
  return { bytes: writer.finish(), offsets };
}
