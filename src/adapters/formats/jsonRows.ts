import { type ByteWriter, encodeText } from '../../core/generate/byteWriter';
import { SPECIAL } from '../../core/generate/specials';
import type { Batch, BatchColumn, NumberFormat, ValueShape } from '../../core/generate/vector';
import { type CellStyle, type Cells, columnCells, constantCells } from './cells';
import { type NumberWriter, numberWriter } from './numberWriter';
import { scratch } from './scratch';

const QUOTE = 34;
const NEEDS_ESCAPES = /["\\\u0000-\u001f\ud800-\udfff]/;
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const TRUE = encodeText('true');
const FALSE = encodeText('false');
const NULL = encodeText('null');

/** The cells of objects, one to a row: braces, names and values. */
export function objectCells({ columns }: Batch): Cells[] {
  scratch.reset();
  if (columns.length === 0) return [constantCells('{}')];
  const names = columns.map(({ name }, at) => `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  return [...columns.map((column, at) => columnCells(column, styleOf(column), names[at])), constantCells('}')];
}

function styleOf({ shape }: BatchColumn): CellStyle {
  if (shape.kind === 'json') return documents;
  if (shape.kind === 'text') return texts;
  return isText(shape) ? texts : shape.format.kind === 'boolean' ? booleans : numbers;
}

/** Dates and times are numbers in the vector and texts in JSON. */
function isText(shape: ValueShape & { kind: 'number' }): boolean {
  return shape.format.kind === 'date' || shape.format.kind === 'timestamp' || shape.format.kind === 'time';
}

const IN_QUOTES = { before: '"', after: '"' };
const BARE = { before: '', after: '' };

const texts: CellStyle = {
  null: NULL,
  number: quotedNumber,
  text: writeString,
  plainNumber: () => IN_QUOTES,
  plainText: { ...IN_QUOTES, without: SPECIAL.quote | SPECIAL.backslash | SPECIAL.control },
};
const numbers: CellStyle = { null: NULL, number: plainNumber, text: writeNumberText, plainNumber: () => BARE };
const booleans: CellStyle = {
  null: NULL,
  number: () => (writer, value) => writer.copy(value === 0 ? FALSE : TRUE),
  text: (writer, value) => writer.copy(/^(?:t|true|1|y|yes|on)$/i.test(value) ? TRUE : FALSE),
};
const documents: CellStyle = { null: NULL, number: plainNumber, text: writeDocument };

function quotedNumber(format: NumberFormat): NumberWriter {
  const write = numberWriter(format);
  return (writer, value) => {
    writer.byte(QUOTE);
    write(writer, value);
    writer.byte(QUOTE);
  };
}

/** JSON has no NaN and no infinity: they are written as PostgreSQL's texts. */
function plainNumber(format: NumberFormat): NumberWriter {
  const write = numberWriter(format);
  const quoted = quotedNumber(format);
  return (writer, value) => (Number.isFinite(value) ? write(writer, value) : quoted(writer, value));
}

/** Digits that a double cannot hold stay as they are: JSON sets no limit. */
function writeNumberText(writer: ByteWriter, value: string): void {
  if (JSON_NUMBER.test(value)) writer.text(value);
  else writeString(writer, value);
}

/** A JSON document in one line; a text that is none stays a string rather than spoiling the file. */
function writeDocument(writer: ByteWriter, value: string): void {
  if (isJson(value)) writer.text(value.replace(/[\n\r]/g, ' '));
  else writeString(writer, value);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function writeString(writer: ByteWriter, value: string): void {
  if (NEEDS_ESCAPES.test(value)) {
    writer.text(JSON.stringify(value));
    return;
  }
  writer.byte(QUOTE);
  writer.text(value);
  writer.byte(QUOTE);
}
