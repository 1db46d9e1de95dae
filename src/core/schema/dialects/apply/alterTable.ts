import { setDefault } from '../../draft/columnDefaults';
import type { DraftColumn, DraftTable } from '../../draft/draft';
import { dropColumn } from '../../postgres/dropColumn';
import { type AlterAction, readAlterActions } from '../frame/alterFrame';
import type { Cursor } from '../frame/cursor';
import type { ColumnFrame } from '../frame/frames';
import type { Name } from '../frame/names';
import { charsetOf, collationFolds } from '../types/collation';
import { dropOwnEnum } from './columnTypes';
import { findConstraint } from './constraintNames';
import { addConstraint } from './constraints';
import { applyTableOptions } from './createTable';
import { defineColumn, emptyColumn, readColumnExpressions, readDefault } from './defineColumn';
import { findColumn, findTable, newName } from './lookUp';
import { misread } from './misread';
import type { Reading } from './reading';
import { renameColumn } from './renameColumn';
import { renameTable } from './renameTable';
import { dropIdentity } from './sequences';

/** ALTER TABLE, behind that word: the actions that bear on data, in order; others are passed over. */
export function alterTable(reading: Reading, cursor: Cursor): void {
  const isOptional = cursor.take('IF', 'EXISTS');
  const name = cursor.objectName();
  if (!name) return misread(reading, 'a name is missing behind ALTER TABLE', cursor.offset());
  const actions = readAlterActions(cursor).filter(bearsOnData);
  if (actions.length === 0) return;
  const table = findTable(reading, name);
  if (!table) {
    if (!isOptional && !reading.guarded) reading.context.noTable(name.value, 'to alter', name.start);
    return;
  }
  for (const action of actions) apply(reading, table, action);
}

function bearsOnData(action: AlterAction): boolean {
  if (action.kind !== 'options') return true;
  const { autoIncrement, comment, collation, charset } = action.options;
  return autoIncrement !== undefined || comment !== undefined || collation !== undefined || charset !== undefined;
}

function apply(reading: Reading, table: DraftTable, action: AlterAction): void {
  switch (action.kind) {
    case 'addColumn':
      return addColumn(reading, table, action.column, action.isOptional);
    case 'addConstraint':
      return addConstraint(reading, table, action.constraint);
    case 'modifyColumn':
      return withColumn(reading, table, action.from, (column) => modifyColumn(reading, table, column, action.column));
    case 'alterType':
      return withColumn(reading, table, action.column.name, (column) => alterType(reading, table, column, action.column));
    case 'setDefault':
      return withColumn(reading, table, action.column, (column) =>
        action.sql === undefined ? setDefault(reading.catalog, column, undefined) : readDefault(reading, column, action.sql),
      );
    case 'setNullable':
      return withColumn(reading, table, action.column, (column) => {
        column.nullable = action.nullable;
      });
    case 'dropPrimaryKey':
      return reading.catalog.removeConstraints(table, (constraint) => constraint.kind === 'primary');
    case 'unknown':
      return misread(reading, 'this is nothing that ALTER TABLE does', action.start);
    case 'options':
      return applyOptions(reading, table, action);
    default:
      return dropOrRename(reading, table, action);
  }
}

function dropOrRename(
  reading: Reading,
  table: DraftTable,
  action: Extract<AlterAction, { kind: 'dropColumn' | 'dropConstraint' | 'dropIndex' | 'renameTable' | 'renameColumn' | 'renameIndex' }>,
): void {
  switch (action.kind) {
    case 'dropColumn':
      return dropNamedColumn(reading, table, action.column, action.isOptional);
    case 'dropConstraint':
      return dropConstraint(reading, table, action.name, action.isOptional);
    case 'dropIndex':
      return dropIndex(reading, table, action.name.value);
    case 'renameTable':
      return renameTable(
        reading,
        table,
        action.to.schema === undefined ? { schema: table.schema, name: action.to.value } : newName(reading, action.to),
      );
    case 'renameColumn':
      return withColumn(reading, table, action.from, (column) => renameColumn(reading, table, column, action.to.value));
    case 'renameIndex':
      return renameIndex(reading, table, action.from.value, action.to.value);
  }
}

function withColumn(reading: Reading, table: DraftTable, name: Name, change: (column: DraftColumn) => void): void {
  const column = findColumn(table, name.value);
  if (column) change(column);
  else if (!reading.guarded) reading.context.warn(`Table ${table.name} has no column ${name.value}.`, name.start);
}

function addColumn(reading: Reading, table: DraftTable, frame: ColumnFrame, isOptional: boolean): void {
  const { name } = frame;
  if (findColumn(table, name.value)) {
    if (!isOptional && !reading.guarded)
      reading.context.warn(`Table ${table.name} has a column ${name.value} already; the first one counts.`, name.start);
    return;
  }
  const column = emptyColumn(reading, frame);
  table.columns.push(column);
  finishColumn(reading, table, column, frame);
}

/** Expressions and constraints come when the column has its place. */
function finishColumn(reading: Reading, table: DraftTable, column: DraftColumn, frame: ColumnFrame): void {
  defineColumn(reading, table, column, frame, {});
  place(table, column, frame);
  readColumnExpressions(reading, table, column, frame);
  for (const constraint of frame.constraints) {
    if (constraint.kind === 'primary' && isInPrimaryKey(table, column)) continue;
    addConstraint(reading, table, constraint, column);
  }
}

function place(table: DraftTable, column: DraftColumn, { place: wanted }: ColumnFrame): void {
  if (wanted === undefined) return;
  const others = table.columns.filter((other) => other !== column);
  const after = wanted === 'first' ? undefined : findColumn(table, wanted.after.value);
  const at = wanted === 'first' ? 0 : after ? others.indexOf(after) + 1 : others.length;
  table.columns = [...others.slice(0, at), column, ...others.slice(at)];
}

/** MODIFY and CHANGE say a column anew; its keys stay. */
function modifyColumn(reading: Reading, table: DraftTable, column: DraftColumn, frame: ColumnFrame): void {
  if (column.name !== frame.name.value) renameColumn(reading, table, column, frame.name.value);
  dropOwnEnum(reading, column);
  dropIdentity(reading, column);
  column.nullable = true;
  column.default = undefined;
  column.sequence = undefined;
  column.generated = undefined;
  column.comment = undefined;
  finishColumn(reading, table, column, frame);
  if (isInPrimaryKey(table, column)) column.nullable = false;
}

/** SQL Server's ALTER COLUMN says type and NOT NULL anew; default and counting stay. */
function alterType(reading: Reading, table: DraftTable, column: DraftColumn, frame: ColumnFrame): void {
  if (!frame.type) return;
  const { comment } = column;
  column.nullable = true;
  defineColumn(reading, table, column, frame, {});
  column.comment = comment;
  if (column.identity || isInPrimaryKey(table, column)) column.nullable = false;
}

function isInPrimaryKey(table: DraftTable, column: DraftColumn): boolean {
  return table.constraints.some((constraint) => constraint.kind === 'primary' && constraint.columns.includes(column.name));
}

function dropNamedColumn(reading: Reading, table: DraftTable, name: Name, isOptional: boolean): void {
  const column = findColumn(table, name.value);
  if (!column) {
    if (!isOptional && !reading.guarded) reading.context.warn(`Table ${table.name} has no column ${name.value} to drop.`, name.start);
    return;
  }
  dropOwnEnum(reading, column);
  dropColumn(reading.catalog, table, column.name);
}

function dropConstraint(reading: Reading, table: DraftTable, name: Name, isOptional: boolean): void {
  const constraint = findConstraint(table, name.value);
  const owner = table.columns.find((column) => column.defaultName?.toLowerCase() === name.value.toLowerCase());
  if (constraint) reading.catalog.removeConstraints(table, (other) => other === constraint);
  // SQL Server's DROP COLUMN a, b says what it drops but once.
  else if (reading.dialect === 'mssql' && findColumn(table, name.value)) dropNamedColumn(reading, table, name, isOptional);
  else if (owner) {
    setDefault(reading.catalog, owner, undefined);
    owner.defaultName = undefined;
  } else if (!isOptional && !reading.guarded) {
    reading.context.warn(`Table ${table.name} has no constraint ${name.value} to drop.`, name.start);
  }
}

/** Drops a unique key by its index's name; other indexes have no bearing on data. */
export function dropIndex({ catalog }: Reading, table: DraftTable, name: string): void {
  catalog.removeConstraints(
    table,
    (constraint) => (constraint.kind === 'unique' || constraint.kind === 'primary') && constraint.name.toLowerCase() === name.toLowerCase(),
  );
}

/** Renames a unique key. */
export function renameIndex({ catalog }: Reading, table: DraftTable, from: string, to: string): void {
  const constraint = findConstraint(table, from);
  if (constraint) catalog.replaceConstraint(table, constraint, { ...constraint, name: to });
}

function applyOptions(reading: Reading, table: DraftTable, { options, converts }: Extract<AlterAction, { kind: 'options' }>): void {
  applyTableOptions(reading, table, options);
  if (!converts) return;
  const collation = options.collation ?? (options.charset?.toLowerCase() === 'binary' ? 'binary' : undefined);
  const folds = collationFolds(collation, reading.dialect);
  for (const column of table.columns) {
    if (column.foldsCase === undefined || !isText(column)) continue;
    column.foldsCase = folds;
    column.charset = charsetOf(options, reading.dialect);
  }
}

function isText(column: DraftColumn): boolean {
  return ['text', 'character varying', 'character'].includes(column.type.name);
}
