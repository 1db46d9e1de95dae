import type { DraftTable } from '../../draft/draft';
import type { QualifiedName } from '../../schema';
import type { Cursor } from '../frame/cursor';
import { findTable, newName } from './lookUp';
import type { Reading } from './reading';
import { settleReferences } from './settle';

/** Renames a table or moves it to another schema; keys that refer to it follow. A table of that name stays what it is. */
export function renameTable({ catalog, context }: Reading, table: DraftTable, to: QualifiedName): void {
  settleReferences(catalog);
  const other = catalog.tables.get(to.schema, to.name);
  if (other && other !== table) return context.warn(`Table ${table.name} cannot be renamed: there is a table ${to.name} already.`);
  catalog.moveTable(table, to.schema, to.name);
}

/** MySQL's RENAME TABLE a TO b, c TO d. */
export function renameTables(reading: Reading, cursor: Cursor): void {
  for (const part of cursor.parts()) {
    const from = part.objectName();
    const to = part.take('TO') ? part.objectName() : undefined;
    if (!from || !to) continue;
    const table = findTable(reading, from);
    if (table) renameTable(reading, table, newName(reading, to));
    else reading.context.noTable(from.value, 'to rename', from.start);
  }
}
