import type { Cursor } from '../frame/cursor';
import { Cursor as TextCursor } from '../frame/cursor';
import type { ObjectName } from '../frame/names';
import { Tokens } from '../frame/tokens';
import { renameIndex } from './alterTable';
import { findColumn, findTable } from './lookUp';
import type { Reading } from './reading';
import { renameColumn } from './renameColumn';
import { renameTable } from './renameTable';
import { addTypeByProcedure } from './userTypes';

/** EXEC of those procedures of SQL Server's own that change or describe tables, from the procedure's name on. */
export function callProcedure(reading: Reading, cursor: Cursor): void {
  const name = cursor.objectName()?.value.toLowerCase();
  if (name === 'sp_rename') rename(reading, readArguments(cursor, ['objname', 'newname', 'objtype']));
  else if (name === 'sp_addtype') addTypeByProcedure(reading, readArguments(cursor, ['typename', 'phystype', 'nulltype']));
  else if (name === 'sp_addextendedproperty' || name === 'sp_updateextendedproperty') describe(reading, readArguments(cursor, PROPERTY));
  else if (name === 'sp_bindrule') reading.context.inform('A rule that is bound to a column or type is not read; its rows may break it.');
}

const PROPERTY = ['name', 'value', 'level0type', 'level0name', 'level1type', 'level1name', 'level2type', 'level2name'];

/** Arguments by their place, or by the name that stands before them: `@name = N'…'`. */
function readArguments(cursor: Cursor, names: readonly string[]): (string | undefined)[] {
  const values: (string | undefined)[] = [];
  cursor.parts().forEach((part, at) => {
    const isNamed = part.isSymbol('=', 1) && part.word().startsWith('@');
    const place = isNamed ? names.indexOf(part.word().slice(1).toLowerCase()) : at;
    if (isNamed) part.skip();
    part.takeSymbol('=');
    if (place >= 0) values[place] = part.string() ?? part.name()?.value;
  });
  return values;
}

/** sp_rename 'schema.table', 'new' or 'schema.table.column', 'new', 'COLUMN'. */
function rename(reading: Reading, [object, to, kind]: readonly (string | undefined)[]): void {
  if (object === undefined || to === undefined) return;
  const parts = nameParts(reading, object);
  const isInTable = kind !== undefined && /^(?:column|index)$/i.test(kind);
  const table = findTable(reading, dotted(isInTable ? parts.slice(0, -1) : parts));
  const last = parts.at(-1) ?? '';
  if (!table) {
    if (!reading.guarded && kind === undefined && !isConstraint(reading, last, to)) reading.context.noTable(object, 'to rename');
    return;
  }
  const column = isInTable ? findColumn(table, last) : undefined;
  if (!isInTable) renameTable(reading, table, { schema: table.schema, name: to });
  else if (column) renameColumn(reading, table, column, to);
  else renameIndex(reading, table, last, to);
}

/** sp_rename of a key or constraint names no table. */
function isConstraint(reading: Reading, name: string, to: string): boolean {
  for (const table of reading.catalog.tables.values()) {
    if (!table.constraints.some((constraint) => constraint.name.toLowerCase() === name.toLowerCase())) continue;
    renameIndex(reading, table, name, to);
    return true;
  }
  return false;
}

/** MS_Description of a table or column is its comment. */
function describe(reading: Reading, args: readonly (string | undefined)[]): void {
  const [name, value, , schema, kind, table, part, column] = args;
  if (name?.toLowerCase() !== 'ms_description' || kind?.toLowerCase() !== 'table' || table === undefined) return;
  const target = findTable(reading, dotted(schema === undefined ? [table] : [schema, table]));
  if (!target || value === undefined || value === '') return;
  if (part === undefined || part.toLowerCase() === 'null') target.comment = value;
  else if (part.toLowerCase() === 'column' && column !== undefined) {
    const described = findColumn(target, column);
    if (described) described.comment = value;
  }
}

function nameParts({ dialect }: Reading, text: string): string[] {
  const cursor = new TextCursor(new Tokens(text, dialect));
  const parts: string[] = [];
  do parts.push(cursor.name()?.value ?? '');
  while (cursor.takeSymbol('.'));
  return parts;
}

function dotted(parts: readonly string[]): ObjectName {
  const [value = '', schema] = parts.toReversed();
  return schema === undefined ? { value, start: 0, end: 0 } : { schema, value, start: 0, end: 0 };
}
