import type { Batch, BatchColumn } from '../../core/generate/vector';
import type { Format, FormatTable } from '../../core/ports';
import { columnList, qualifiedIdentifier } from '../postgres/identifier';
import { ByteWriter, encodeText } from './byteWriter';
import { type CellWriter, cellWriter } from './cells';
import { SQL_NULL, sqlStyle } from './sqlCells';
import { deferCircles, restoreCircles } from './sqlCircles';
import { setSequences } from './sqlSequence';
import { lateUpdates } from './sqlUpdates';

/** Statements begin at multiples of this row number, so that the bytes do not depend on how rows were cut into batches. */
const ROWS_PER_STATEMENT = 500;
const BYTES_PER_CELL = 16;
const OPEN = encodeText('(');
const SEPARATOR = encodeText(', ');
const CLOSE = encodeText(')');
const NEXT_ROW = encodeText(',\n');
const END = encodeText(';\n');

const SETTINGS = "SET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\n\nBEGIN;\n";

/** One script of INSERTs in one transaction, for psql or any client of PostgreSQL. */
export const sql: Format = {
  id: 'sql',
  extension: 'sql',
  layout: 'dataset',
  generatedColumns: false,
  prologue: (tables) => encodeText(`${SETTINGS}${deferCircles(tables)}SET CONSTRAINTS ALL DEFERRED;\n`),
  head: (table) => encodeText(table.rows === 0 ? '' : '\n'),
  rows: writeRows,
  tail: () => new Uint8Array(0),
  updates: lateUpdates,
  epilogue: (tables) => encodeText(`${setSequences(tables)}${restoreCircles(tables)}\nCOMMIT;\n`),
};

function writeRows(table: FormatTable, batch: Batch): Uint8Array {
  const writer = new ByteWriter(batch.count * (batch.columns.length * BYTES_PER_CELL + 4));
  return batch.columns.length === 0 ? defaultRows(writer, table, batch) : insertRows(writer, table, batch);
}

function insertRows(writer: ByteWriter, table: FormatTable, batch: Batch): Uint8Array {
  const opening = encodeText(insertOpening(table));
  const tuple = tupleWriter(writer, table, batch);
  for (let row = 0; row < batch.count; row++) {
    const number = batch.start + row;
    if (number % ROWS_PER_STATEMENT === 0) writer.copy(opening);
    tuple(row);
    const last = number % ROWS_PER_STATEMENT === ROWS_PER_STATEMENT - 1 || number + 1 === table.rows;
    writer.copy(last ? END : NEXT_ROW);
  }
  return writer.finish();
}

function insertOpening(table: FormatTable): string {
  const overriding = table.columns.some((column) => column.identityAlways) ? ' OVERRIDING SYSTEM VALUE' : '';
  return `INSERT INTO ${qualifiedIdentifier(table)} ${columnList(table.columns.map((column) => column.name))}${overriding} VALUES\n`;
}

function tupleWriter(writer: ByteWriter, table: FormatTable, batch: Batch): CellWriter {
  const late = new Set(table.late?.columns);
  const cells = batch.columns.map((column) => (late.has(column.name) ? nullCells(writer) : sqlCells(writer, column)));
  return (row) => {
    writer.copy(OPEN);
    for (let at = 0; at < cells.length; at++) {
      if (at > 0) writer.copy(SEPARATOR);
      cells[at](row);
    }
    writer.copy(CLOSE);
  };
}

function nullCells(writer: ByteWriter): CellWriter {
  return () => writer.copy(SQL_NULL);
}

function sqlCells(writer: ByteWriter, column: BatchColumn): CellWriter {
  return cellWriter(writer, column, sqlStyle(column));
}

/** A table of which the database computes every column. */
function defaultRows(writer: ByteWriter, table: FormatTable, batch: Batch): Uint8Array {
  const statement = encodeText(`INSERT INTO ${qualifiedIdentifier(table)} DEFAULT VALUES;\n`);
  for (let row = 0; row < batch.count; row++) writer.copy(statement);
  return writer.finish();
}
