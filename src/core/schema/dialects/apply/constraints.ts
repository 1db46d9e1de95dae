import type { Expression } from '../../../rules/expression';
import type { DraftColumn, DraftForeignKey, DraftTable } from '../../draft/draft';
import type { SqlExpression } from '../../schema';
import { meantTypes } from '../expressions/meantTypes';
import type { CheckFrame, ConstraintFrame, DefaultFrame, ForeignFrame, KeyFrame } from '../frame/frames';
import { constraintNameFor } from './constraintNames';
import { readDefault } from './defineColumn';
import { mentioned, tableCondition } from './expressions';
import { keyParts } from './keyParts';
import { declaredNames, findColumn, findTable, newName } from './lookUp';
import type { Reading } from './reading';
import { setIdentity } from './sequences';

/** Adds a constraint to a table; `own` is the column whose definition it stands in. */
export function addConstraint(reading: Reading, table: DraftTable, frame: ConstraintFrame, own?: DraftColumn): void {
  switch (frame.kind) {
    case 'primary':
    case 'unique':
      return addKey(reading, table, frame, own);
    case 'check':
      return addCheck(reading, table, frame);
    case 'foreign':
      return addForeignKey(reading, table, frame, own);
    case 'default':
      return addDefault(reading, table, frame);
  }
}

function addKey(reading: Reading, table: DraftTable, frame: KeyFrame, own: DraftColumn | undefined): void {
  const parts = frame.elements.length > 0 ? keyParts(reading, table, frame) : { columns: own ? [own.name] : [], expressions: [] };
  if (!parts || parts.columns.length + parts.expressions.length === 0) return;
  if (frame.kind === 'primary' && parts.declared) addPrimaryKey(reading, table, frame, parts.declared);
  else if (frame.kind === 'primary') addPrimaryKey(reading, table, frame, parts.columns);
  // A primary key that counts but the beginnings of texts is unique in these, too.
  if (frame.kind === 'primary' && parts.expressions.length === 0) return;
  const { columns, expressions } = parts;
  const name = frame.kind === 'primary' ? undefined : frame.name;
  reading.catalog.addConstraint(table, {
    kind: 'unique',
    name: name ?? constraintNameFor(reading, table, 'unique', columns),
    columns,
    expressions,
    ...(parts.where ? { where: parts.where } : {}),
    // To SQL Server's unique keys two NULLs are equal.
    nullsNotDistinct: reading.dialect === 'mssql',
    deferrable: false,
    index: frame.index,
  });
}

function addPrimaryKey(reading: Reading, table: DraftTable, frame: KeyFrame, columns: readonly string[]): void {
  if (table.constraints.some((other) => other.kind === 'primary')) {
    return reading.context.warn(`Table ${table.name} has a primary key already; the first one counts.`, frame.start);
  }
  reading.catalog.addConstraint(table, {
    kind: 'primary',
    name: frame.name ?? constraintNameFor(reading, table, 'primary', columns),
    columns,
  });
  for (const column of table.columns) if (columns.includes(column.name)) column.nullable = false;
}

/** SQLite: the one INTEGER column of a primary key is the number of the row, and counts. */
export function countRows(reading: Reading, table: DraftTable): void {
  const key = table.constraints.find((constraint) => constraint.kind === 'primary');
  if (key?.kind !== 'primary' || key.columns.length !== 1) return;
  const column = findColumn(table, key.columns[0]);
  if (column?.written === 'integer') setIdentity(reading, table, column, { increment: 1 });
}

function addCheck(reading: Reading, table: DraftTable, frame: CheckFrame): void {
  if (!frame.isEnforced) return;
  const shown = frame.name === undefined ? 'A CHECK' : `The CHECK ${frame.name}`;
  const read = (): SqlExpression => tableCondition(reading, table, frame.sql, shown, frame.start);
  const first = read();
  const check = holdMeaning(table, first.expression) ? read() : first;
  const columns = mentioned(reading, table, check);
  reading.catalog.addConstraint(table, {
    kind: 'check',
    name: frame.name ?? constraintNameFor(reading, table, 'check', columns.length === 1 ? columns : []),
    ...check,
    columns,
    position: reading.context.position(frame.start, frame.end),
    inheritable: true,
  });
}

const DATED = new Set(['date', 'timestamp without time zone', 'timestamp with time zone']);

/** Gives texts the types that a CHECK demands of them; whether there were any. */
function holdMeaning(table: DraftTable, check: Expression): boolean {
  const types = meantTypes(check, (name) => DATED.has(table.columns.find((column) => column.name === name)?.type.name ?? ''));
  const texts = table.columns.filter((column) => column.type.name === 'text' && types.has(column.name));
  for (const column of texts) {
    column.type = types.get(column.name) ?? column.type;
    column.foldsCase = false;
  }
  return texts.length > 0;
}

/** The target may come later in the script; what it is then is found at the end. */
function addForeignKey(reading: Reading, table: DraftTable, frame: ForeignFrame, own: DraftColumn | undefined): void {
  const columns = frame.columns.length > 0 ? declaredNames(reading, table, frame.columns) : own && [own.name];
  if (!columns) return;
  const target = findTable(reading, frame.target, table.schema);
  const named = newName(reading, frame.target);
  const foreign: DraftForeignKey = {
    kind: 'foreign',
    name: frame.name ?? constraintNameFor(reading, table, 'foreign', columns),
    columns,
    target: target ?? (frame.target.schema === undefined ? { schema: table.schema, name: named.name } : named),
    targetColumns: frame.targetColumns.map(({ value }) => (target && findColumn(target, value)?.name) ?? value),
    match: 'simple',
    deferrable: frame.deferrable,
    initiallyDeferred: frame.initiallyDeferred,
    position: reading.context.position(frame.start, frame.end),
  };
  reading.catalog.addConstraint(table, foreign);
}

function addDefault(reading: Reading, table: DraftTable, frame: DefaultFrame): void {
  const [name] = declaredNames(reading, table, [frame.column]) ?? [];
  const column = name === undefined ? undefined : findColumn(table, name);
  if (!column) return;
  readDefault(reading, column, frame.sql);
  column.defaultName = frame.name;
}
