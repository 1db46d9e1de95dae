import type { Batch } from '../../core/generate/vector';
import type { Format, FormatTable } from '../../core/ports';
import { ByteWriter, encodeText } from './byteWriter';
import { type CellWriter, cellWriter } from './cells';
import { SQL_NULL } from './sqlCells';
import type { SqlDialect } from './sqlDialect';
import { sqlDialect } from './sqlDialects';
import { lateUpdates } from './sqlUpdates';

const BYTES_PER_CELL = 16;
const OPEN = encodeText('(');
const SEPARATOR = encodeText(', ');
const CLOSE = encodeText(')');
const NEXT_ROW = encodeText(',\n');

/** One script of INSERTs in one transaction, for the database that the schema is written for. */
export const sql: Format = {
  id: 'sql',
  extension: 'sql',
  layout: 'dataset',
  generatedColumns: false,
  prologue: (tables) => encodeText(dialectOf(tables).prologue(tables)),
  head: (table) => encodeText(table.rows === 0 ? '' : `\n${sqlDialect(table.dialect).before(table)}`),
  rows: writeRows,
  tail: (table) => encodeText(table.rows === 0 ? '' : sqlDialect(table.dialect).after(table)),
  updates: (table, batch) => lateUpdates(table, batch, sqlDialect(table.dialect)),
  epilogue: (tables) => encodeText(dialectOf(tables).epilogue(tables)),
};

/** All tables are of one schema. */
function dialectOf(tables: readonly FormatTable[]): SqlDialect {
  return sqlDialect(tables[0]?.dialect ?? 'postgres');
}

function writeRows(table: FormatTable, batch: Batch): Uint8Array {
  const writer = new ByteWriter(batch.count * (batch.columns.length * BYTES_PER_CELL + 4));
  const dialect = sqlDialect(table.dialect);
  return batch.columns.length === 0 ? defaultRows(writer, table, batch, dialect) : insertRows(writer, table, batch, dialect);
}

function insertRows(writer: ByteWriter, table: FormatTable, batch: Batch, dialect: SqlDialect): Uint8Array {
  const { rowsPerStatement, bytesPerStatement = Number.POSITIVE_INFINITY } = dialect;
  const opening = encodeText(insertOpening(table, dialect));
  const end = encodeText(`${table.rowsFrom ? dialect.given.after(table) : ''}${dialect.end}`);
  const tuple = tupleWriter(writer, table, batch, dialect);
  let start = 0;
  let isFull = false;
  for (let row = 0; row < batch.count; row++) {
    const number = batch.start + row;
    if (isFull || number % rowsPerStatement === 0) {
      start = writer.length;
      writer.copy(opening);
    }
    tuple(row);
    isFull = writer.length - start > bytesPerStatement;
    const last = isFull || number % rowsPerStatement === rowsPerStatement - 1 || number + 1 === table.rows;
    writer.copy(last ? end : NEXT_ROW);
  }
  return writer.finish();
}

function insertOpening(table: FormatTable, dialect: SqlDialect): string {
  const columns = table.columns.map(({ name }) => dialect.identifier(name)).join(', ');
  const before = `${dialect.beforeInsert ?? ''}${table.rowsFrom ? dialect.given.before : ''}`;
  return `${before}INSERT INTO ${dialect.table(table)} (${columns})${dialect.overriding?.(table) ?? ''} VALUES\n`;
}

function tupleWriter(writer: ByteWriter, table: FormatTable, batch: Batch, dialect: SqlDialect): CellWriter {
  const late = new Set(table.late?.columns);
  const cells = batch.columns.map((column, at) =>
    late.has(column.name) ? nullCells(writer) : cellWriter(writer, column, dialect.style(table.columns[at])),
  );
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

/** A table of which the database computes every column. */
function defaultRows(writer: ByteWriter, table: FormatTable, batch: Batch, dialect: SqlDialect): Uint8Array {
  const statement = encodeText(`${dialect.beforeInsert ?? ''}${dialect.emptyRow(table)}${dialect.end}`);
  for (let row = 0; row < batch.count; row++) writer.copy(statement);
  return writer.finish();
}
