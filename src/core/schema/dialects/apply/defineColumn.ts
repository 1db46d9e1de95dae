import { setDefault } from '../../draft/columnDefaults';
import type { DraftColumn, DraftTable } from '../../draft/draft';
import { computedType } from '../expressions/computedType';
import { expressionColumns } from '../expressions/expressionColumn';
import { meantByDefault } from '../expressions/meantTypes';
import { readExpression } from '../expressions/readExpression';
import type { ColumnFrame } from '../frame/frames';
import { stringOf } from '../frame/names';
import { DialectScanner } from '../scan/dialectScanner';
import { TRAITS } from '../scan/traits';
import { setColumnType } from './columnTypes';
import { tableExpression } from './expressions';
import type { DatabaseDefaults, Reading } from './reading';
import { setIdentity, setSequenceDefault } from './sequences';

/** A column as the frame names it, before it is defined. */
export function emptyColumn({ context }: Reading, frame: ColumnFrame): DraftColumn {
  const { value, start, end } = frame.name;
  const type = { name: 'text', modifiers: [], dimensions: 0 };
  return { name: value, type, nullable: true, position: context.position(start, end) };
}

/** Gives a column what its definition says, expressions aside: type, NOT NULL, counting, comment. */
export function defineColumn(
  reading: Reading,
  table: DraftTable,
  column: DraftColumn,
  frame: ColumnFrame,
  defaults: DatabaseDefaults,
): void {
  const { context } = reading;
  const read = frame.type && setColumnType(reading, table, column, frame.type, defaults);
  if (!frame.type) setMissingType(reading, table, column, frame);
  if (frame.nullable !== undefined) column.nullable = frame.nullable;
  if (frame.identity) setIdentity(reading, table, column, frame.identity);
  else if (read?.isIdentity) setIdentity(reading, table, column, { increment: 1 });
  if (frame.comment !== undefined && frame.comment !== '') column.comment = frame.comment;
  if (frame.kept !== undefined)
    column.generated = { sql: frame.kept, expression: { kind: 'unsupported', what: 'a period that the database keeps' } };
  for (const { value, start } of frame.unknown) {
    context.inform(`"${shortened(value)}" at column ${column.name} of table ${table.name} is not understood; it is passed over.`, start);
  }
}

/** A computed column has the type of its expression; SQLite lets any column go without. */
function setMissingType(reading: Reading, table: DraftTable, column: DraftColumn, frame: ColumnFrame): void {
  if (reading.dialect === 'sqlite') {
    setColumnType(
      reading,
      table,
      column,
      { name: '', args: [], unsigned: false, zerofill: false, start: frame.name.start, end: frame.name.end },
      {},
    );
  } else if (frame.generated === undefined) {
    reading.context.warn(`Column ${column.name} of table ${table.name} has no type; it is taken for text.`, frame.name.start);
  }
}

/** Reads the default and the generating expression of a column of a table whose columns are all known. */
export function readColumnExpressions(reading: Reading, table: DraftTable, column: DraftColumn, frame: ColumnFrame): void {
  if (frame.default !== undefined) readDefault(reading, column, frame.default);
  if (frame.defaultName !== undefined) column.defaultName = frame.defaultName;
  if (frame.generated === undefined) return;
  const what = `The expression of column ${column.name}`;
  column.generated = tableExpression(reading, table, frame.generated, what, frame.name.start);
  if (frame.type) return;
  const { expression } = column.generated;
  column.type = computedType(expression, expressionColumns(table.columns, reading.catalog)) ?? column.type;
}

/** Sets a column's default. */
export function readDefault(reading: Reading, column: DraftColumn, sql: string): void {
  if (column.identity || setSequenceDefault(reading, column, sql)) return;
  const text = stringDefault(reading, sql);
  if (text === undefined) {
    const columns = expressionColumns([column], reading.catalog);
    const read = readExpression(sql, reading.dialect, columns);
    setDefault(reading.catalog, column, read);
    if (reading.dialect === 'sqlite' && column.type.name === 'text') column.type = meantByDefault(read.expression) ?? column.type;
  } else setDefault(reading.catalog, column, { sql: `'${text.replaceAll("'", "''")}'`, expression: { kind: 'literal', value: text } });
}

const BARE = new Set(['NULL', 'TRUE', 'FALSE', 'CURRENT_TIMESTAMP', 'CURRENT_DATE', 'CURRENT_TIME']);

/** A default cannot name a column: what looks like a name is a string. */
function stringDefault({ dialect }: Reading, sql: string): string | undefined {
  const scanner = new DialectScanner(sql, TRAITS[dialect]);
  if (!scanner.nextSolid() || scanner.end !== sql.length) return undefined;
  if (scanner.kind === 'double') return stringOf(sql, TRAITS[dialect].backslashes);
  return dialect === 'sqlite' && scanner.kind === 'word' && !BARE.has(sql.toUpperCase()) ? sql : undefined;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
