import { ByteWriter } from '../../core/generate/byteWriter';
import { SPECIAL } from '../../core/generate/specials';
import { type Batch, decodeText } from '../../core/generate/vector';
import type { Format, FormatTable } from '../../core/ports';
import { type CellStyle, columnCells, constantCells } from './cells';
import { numberWriter } from './numberWriter';
import { scratch } from './scratch';
import { measureRows, writeRows } from './writeRows';

const COMMA = 44;
const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;
const BACKSLASH = 92;
/** A guess at a name's bytes; the buffer grows when it is wrong. */
const BYTES_PER_NAME = 16;

/**
 * Quotes, commas and line breaks need quotes; spaces at the ends because other readers trim them; a
 * leading backslash because servers before 18 take `\.` for the end of the data.
 */
const NEEDS_QUOTES = /[",\n\r]|^\\|^\s|\s$/;

/** NULL is an empty field, the empty string is quoted. */
const style: CellStyle = {
  null: new Uint8Array(0),
  number: numberWriter,
  text: writeText,
  plainNumber: () => BARE,
  plainText: {
    before: '',
    after: '',
    without: SPECIAL.quote | SPECIAL.comma | SPECIAL.backslash | SPECIAL.control | SPECIAL.openEnd,
    escaped: (writer, source, from, to) => {
      if (!needsQuotes(source.bytes, from, to)) return writer.append(source, from, to);
      writer.byte(QUOTE);
      writer.appendDoubled(source, from, to, QUOTE);
      writer.byte(QUOTE);
    },
  },
};
const BARE = { before: '', after: '' };

/** Comma-separated values as `COPY … (FORMAT csv, HEADER)` reads them back exactly. UTF-8, `\n`. */
export const csv: Format = {
  id: 'csv',
  extension: 'csv',
  layout: 'tables',
  generatedColumns: false,
  head: headerLine,
  rows: (_table, batch, writer) => appendRows(batch, writer),
  tail: () => new Uint8Array(0),
};

function headerLine(table: FormatTable): Uint8Array {
  const writer = new ByteWriter(table.columns.length * BYTES_PER_NAME);
  table.columns.forEach((column, index) => {
    if (index > 0) writer.byte(COMMA);
    writeText(writer, column.name);
  });
  writer.byte(NEWLINE);
  return writer.finish();
}

function appendRows({ columns, count }: Batch, writer: ByteWriter): void {
  scratch.reset();
  const cells = columns.map((column, at) => columnCells(column, style, at > 0 ? ',' : ''));
  writeRows(writer, measureRows([...cells, constantCells('\n')], count));
}

/** The same as `NEEDS_QUOTES`, of bytes; a text that begins or ends beyond ASCII, maybe with white space, is looked at as text. */
function needsQuotes(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to) return true;
  const isOdd = bytes[from] > 127 || bytes[to - 1] > 127;
  if (isOdd) return NEEDS_QUOTES.test(decodeText(bytes, from, to));
  if (bytes[from] === BACKSLASH || isBlank(bytes[from]) || isBlank(bytes[to - 1])) return true;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === COMMA || byte === QUOTE || byte === NEWLINE || byte === RETURN) return true;
  }
  return false;
}

/** White space of ASCII. */
function isBlank(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

function writeText(writer: ByteWriter, value: string): void {
  if (value !== '' && !NEEDS_QUOTES.test(value)) {
    writer.text(value);
    return;
  }
  writer.byte(QUOTE);
  writer.text(value.includes('"') ? value.replaceAll('"', '""') : value);
  writer.byte(QUOTE);
}
