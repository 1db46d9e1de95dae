import type { DraftColumn, DraftConstraint, DraftPrimaryKey, DraftTable, DraftUnique } from '../../draft/draft';
import { dropColumn } from '../../postgres/dropColumn';
import type { QualifiedName } from '../../schema';
import type { Cursor } from '../frame/cursor';
import type { ColumnFrame, TableItems, TableOptions } from '../frame/frames';
import type { ObjectName } from '../frame/names';
import { readTableItems } from '../frame/tableItems';
import { readTableOptions } from '../frame/tableOptions';
import { addConstraint, countRows } from './constraints';
import { copyTable } from './copyTable';
import { defineColumn, emptyColumn, readColumnExpressions } from './defineColumn';
import { newName } from './lookUp';
import { misread } from './misread';
import { addQueryColumns } from './queryColumns';
import type { Reading } from './reading';

/** CREATE TABLE, behind that word: columns and constraints, LIKE, AS. */
export function createTable(reading: Reading, cursor: Cursor, kind: DraftTable['kind']): void {
  const isOptional = cursor.take('IF', 'NOT', 'EXISTS');
  const name = cursor.objectName();
  if (!name) return misread(reading, 'a name is missing behind CREATE TABLE', cursor.offset());
  const table = newTable(reading, name, kind, isOptional);
  if (!table) return;
  if (cursor.take('LIKE')) return copyLike(reading, table, cursor.objectName());
  const group = cursor.isSymbol('(') && cursor.word(1) !== 'SELECT' ? cursor.group() : undefined;
  const isCut = group !== undefined && !reading.context.text.startsWith(')', cursor.previousEnd() - 1);
  if (isCut) misread(reading, `the parentheses of table ${table.name} do not close`, name.start);
  const items = group ? readTableItems(group) : { columns: [], constraints: [], unknown: [] };
  fillTable(reading, table, items, readTableOptions(cursor));
}

/** CREATE VIRTUAL or EXTERNAL TABLE, behind these words: it is known by name, so that statements about it make sense. */
export function createForeignTable(reading: Reading, cursor: Cursor): void {
  const isOptional = cursor.take('IF', 'NOT', 'EXISTS');
  const name = cursor.objectName();
  if (!name) return misread(reading, 'a name is missing behind CREATE TABLE', cursor.offset());
  reading.context.inform(`Table ${name.value} is left out: its rows are kept elsewhere.`, name.start);
  newTable(reading, name, 'foreign', isOptional);
}

/** A table that a query makes. */
export function createTableFrom(reading: Reading, name: ObjectName, query: Cursor): void {
  const table = newTable(reading, name, 'table', false);
  if (table) addQueryColumns(reading, table, query);
}

function fillTable(reading: Reading, table: DraftTable, items: TableItems, options: TableOptions): void {
  const { context } = reading;
  for (const { start, end } of items.unknown)
    misread(reading, `${shortened(context.text.slice(start, end))} is no column of table ${table.name}`, start);
  if (items.like) copyLike(reading, table, items.like);
  const columns = addColumns(reading, table, items.columns, options);
  if (options.query) addQueryColumns(reading, table, options.query);
  for (const { column, frame } of columns) readColumnExpressions(reading, table, column, frame);
  for (const { column, frame } of columns) for (const constraint of frame.constraints) addConstraint(reading, table, constraint, column);
  for (const constraint of items.constraints) addConstraint(reading, table, constraint);
  if (reading.dialect === 'sqlite' && !options.hasNoRowid) countRows(reading, table);
  for (const { column, frame } of columns) if (frame.isView) dropView(reading, table, column);
  if (options.partitions) addConstraint(reading, table, options.partitions);
  dropRepeatedKeys(reading, table);
  applyTableOptions(reading, table, options);
  if (options.isEdge)
    context.inform(`Table ${table.name} holds links between rows, which only SQL Server makes; its own columns are filled.`);
  else if (table.columns.length === 0 && !options.query && !items.like) misread(reading, `table ${table.name} has no columns`, 0);
}

/** Table options that bear on data: the comment, and where counting begins. */
export function applyTableOptions({ catalog }: Reading, table: DraftTable, options: TableOptions): void {
  if (options.comment !== undefined) table.comment = options.comment === '' ? undefined : options.comment;
  if (options.autoIncrement === undefined) return;
  for (const sequence of catalog.sequences.values()) if (sequence.ownedBy?.table === table) sequence.start = options.autoIncrement;
}

interface DefinedColumn {
  readonly column: DraftColumn;
  readonly frame: ColumnFrame;
}

/** Columns come before constraints and expressions, which may name columns that stand behind them. */
function addColumns(reading: Reading, table: DraftTable, frames: readonly ColumnFrame[], options: TableOptions): DefinedColumn[] {
  const names = new Set(table.columns.map((column) => column.name.toLowerCase()));
  const defined: DefinedColumn[] = [];
  for (const frame of frames) {
    const folded = frame.name.value.toLowerCase();
    if (names.has(folded))
      reading.context.warn(`Table ${table.name} has a column ${frame.name.value} already; the first one counts.`, frame.name.start);
    else defined.push({ column: addColumn(reading, table, frame, options), frame });
    names.add(folded);
  }
  return defined;
}

function addColumn(reading: Reading, table: DraftTable, frame: ColumnFrame, options: TableOptions): DraftColumn {
  const column = emptyColumn(reading, frame);
  table.columns.push(column);
  defineColumn(reading, table, column, frame, options);
  return column;
}

/** A column set shows the sparse columns once more; it holds nothing itself. */
function dropView({ catalog, context }: Reading, table: DraftTable, column: DraftColumn): void {
  context.inform(`Column ${column.name} of table ${table.name} only shows other columns; it is left out.`);
  dropColumn(catalog, table, column.name);
}

/** A plain key written twice in one statement counts once, the primary one first. */
function dropRepeatedKeys({ catalog }: Reading, table: DraftTable): void {
  const plain = table.constraints.filter(isPlainKey);
  const ordered = [...plain.filter((key) => key.kind === 'primary'), ...plain.filter((key) => key.kind === 'unique')];
  const first = new Map(ordered.toReversed().map((key) => [key.columns.join('\0'), key]));
  catalog.removeConstraints(table, (constraint) => isPlainKey(constraint) && first.get(constraint.columns.join('\0')) !== constraint);
}

function isPlainKey(constraint: DraftConstraint): constraint is DraftPrimaryKey | DraftUnique {
  if (constraint.kind === 'primary') return true;
  return constraint.kind === 'unique' && !constraint.where && constraint.expressions.length === 0;
}

/** Tables in which SQLite keeps a virtual table's content, and its own. */
const SHADOW = /^(.+)_(?:data|idx|content|docsize|config|segments|segdir|stat|node|rowid|parent)$/i;

function newTable(reading: Reading, written: ObjectName, kind: DraftTable['kind'], isOptional: boolean): DraftTable | undefined {
  const { catalog, context } = reading;
  const isTemporary =
    kind === 'temporary' || written.value.startsWith('#') || /^temp$/i.test(reading.dialect === 'sqlite' ? (written.schema ?? '') : '');
  const name: QualifiedName = isTemporary ? { schema: 'pg_temp', name: written.value } : newName(reading, written);
  if (catalog.tables.get(name.schema, name.name)) {
    if (!isOptional && !reading.guarded) context.warn(`Table ${name.name} exists already; the first one counts.`, written.start);
    return undefined;
  }
  if (reading.dialect === 'sqlite' && isOwnTable(reading, name.name)) {
    catalog.given.missing.add(name.name);
    return undefined;
  }
  if (isTemporary) context.inform(`Temporary table ${name.name} is left out: it ends with its session.`, written.start);
  else if (written.schema === undefined) catalog.unqualified.push(name.schema);
  const order = catalog.nextOrder();
  const position = context.position(written.start, written.end);
  const lists = { columns: [], constraints: [], parents: [], children: [] };
  const table: DraftTable = { ...name, order, kind: isTemporary ? 'temporary' : kind, ...lists, position };
  catalog.tables.add(table);
  return table;
}

/** Tables that SQLite itself makes. */
function isOwnTable({ catalog }: Reading, name: string): boolean {
  if (/^sqlite_/i.test(name)) return true;
  const virtual = SHADOW.exec(name)?.[1];
  return virtual !== undefined && catalog.tables.get(catalog.currentSchema(), virtual)?.kind === 'foreign';
}

function copyLike(reading: Reading, table: DraftTable, source: ObjectName | undefined): void {
  if (source) copyTable(reading, table, source);
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
