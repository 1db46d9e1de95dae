import { type ByteWriter, encodeText } from '../../core/generate/byteWriter';
import type { Batch } from '../../core/generate/vector';
import type { Format, FormatTable } from '../../core/ports';
import { type Cells, chosenCells, columnCells, constantCells } from './cells';
import { scratch } from './scratch';
import type { SqlDialect } from './sqlDialect';
import { sqlDialect } from './sqlDialects';
import { lateUpdates } from './sqlUpdates';
import { measureRows, writeRows } from './writeRows';

const NEXT_ROW = '),\n';
/** Bytes of the parentheses around a row, and of what stands between two rows with them. */
const PARENTHESES = 2;
const BETWEEN_ROWS = 4;

/** One script of INSERTs in one transaction, for the database that the schema is written for. */
export const sql: Format = {
  id: 'sql',
  extension: 'sql',
  layout: 'dataset',
  generatedColumns: false,
  prologue: (tables) => encodeText(dialectOf(tables).prologue(tables)),
  head: (table) => encodeText(table.rows === 0 ? '' : `\n${sqlDialect(table.dialect).before(table)}`),
  rows: appendRows,
  tail: (table) => encodeText(table.rows === 0 ? '' : sqlDialect(table.dialect).after(table)),
  updates: (table, batch) => lateUpdates(table, batch, sqlDialect(table.dialect)),
  epilogue: (tables) => encodeText(dialectOf(tables).epilogue(tables)),
};

/** All tables are of one schema. */
function dialectOf(tables: readonly FormatTable[]): SqlDialect {
  return sqlDialect(tables[0]?.dialect ?? 'postgres');
}

function appendRows(table: FormatTable, batch: Batch, writer: ByteWriter): void {
  const dialect = sqlDialect(table.dialect);
  if (batch.columns.length === 0) defaultRows(writer, table, batch, dialect);
  else insertRows(writer, table, batch, dialect);
}

function insertRows(writer: ByteWriter, table: FormatTable, batch: Batch, dialect: SqlDialect): void {
  scratch.reset();
  const opening = insertOpening(table, dialect);
  const end = `)${table.rowsFrom ? dialect.given.after(table) : ''}${dialect.end}`;
  const tuples = measureRows(tupleCells(table, batch, dialect), batch.count);
  const { first, last } = statements(table, batch, tuples.lengths, encodeText(opening).length + PARENTHESES, dialect);
  const cells = [chosenCells(['(', `${opening}(`], first), ...tuples.cells, chosenCells([NEXT_ROW, end], last)];
  writeRows(writer, measureRows(cells, batch.count));
}

/** Per row whether it is the first of a statement, and whether the last. */
interface Statements {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Where statements begin and end: by rows, and where the dialect says so, by bytes. */
function statements(
  { rows }: FormatTable,
  { start, count }: Batch,
  lengths: Int32Array,
  opening: number,
  { rowsPerStatement, bytesPerStatement = Number.POSITIVE_INFINITY }: SqlDialect,
): Statements {
  const first = scratch.ints(count).fill(0);
  const last = scratch.ints(count);
  let bytes = 0;
  let isFull = false;
  for (let row = 0; row < count; row++) {
    const number = start + row;
    if (isFull || number % rowsPerStatement === 0) {
      first[row] = 1;
      bytes = opening;
    } else bytes += BETWEEN_ROWS;
    bytes += lengths[row];
    isFull = bytes > bytesPerStatement;
    last[row] = isFull || number % rowsPerStatement === rowsPerStatement - 1 || number + 1 === rows ? 1 : 0;
  }
  return { first, last };
}

function insertOpening(table: FormatTable, dialect: SqlDialect): string {
  const columns = table.columns.map(({ name }) => dialect.identifier(name)).join(', ');
  const before = `${dialect.beforeInsert ?? ''}${table.rowsFrom ? dialect.given.before : ''}`;
  return `${before}INSERT INTO ${dialect.table(table)} (${columns})${dialect.overriding?.(table) ?? ''} VALUES\n`;
}

function tupleCells(table: FormatTable, batch: Batch, dialect: SqlDialect): Cells[] {
  const late = new Set(table.late?.columns);
  return batch.columns.map((column, at) => {
    const before = at > 0 ? ', ' : '';
    return late.has(column.name) ? constantCells(`${before}NULL`) : columnCells(column, dialect.style(table.columns[at]), before);
  });
}

/** A table of which the database computes every column. */
function defaultRows(writer: ByteWriter, table: FormatTable, batch: Batch, dialect: SqlDialect): void {
  const statement = encodeText(`${dialect.beforeInsert ?? ''}${dialect.emptyRow(table)}${dialect.end}`);
  for (let row = 0; row < batch.count; row++) writer.copy(statement);
}
