import type { Batch } from '../../core/generate/vector';
import type { Format, FormatTable } from '../../core/ports';
import { ByteWriter } from './byteWriter';
import { type CellStyle, cellWriter } from './cells';
import { numberWriter } from './numberWriter';

const COMMA = 44;
const QUOTE = 34;
const NEWLINE = 10;
/** A guess at a row's bytes per column; the buffer grows when it is wrong. */
const BYTES_PER_CELL = 16;

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
};

/** Comma-separated values as `COPY … (FORMAT csv, HEADER)` reads them back exactly. UTF-8, `\n`. */
export const csv: Format = {
  id: 'csv',
  extension: 'csv',
  layout: 'tables',
  generatedColumns: false,
  head: headerLine,
  rows: writeRows,
  tail: () => new Uint8Array(0),
};

function headerLine(table: FormatTable): Uint8Array {
  const writer = new ByteWriter(table.columns.length * BYTES_PER_CELL);
  table.columns.forEach((column, index) => {
    if (index > 0) writer.byte(COMMA);
    writeText(writer, column.name);
  });
  writer.byte(NEWLINE);
  return writer.finish();
}

function writeRows(_table: FormatTable, batch: Batch): Uint8Array {
  const writer = new ByteWriter(batch.count * (batch.columns.length * BYTES_PER_CELL + 1));
  const cells = batch.columns.map((column) => cellWriter(writer, column, style));
  for (let row = 0; row < batch.count; row++) {
    for (let at = 0; at < cells.length; at++) {
      if (at > 0) writer.byte(COMMA);
      cells[at](row);
    }
    writer.byte(NEWLINE);
  }
  return writer.finish();
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
