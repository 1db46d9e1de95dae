import type { DraftTable } from '../../draft/draft';
import type { Cursor } from '../frame/cursor';
import type { Name } from '../frame/names';
import { dropIndex } from './alterTable';
import { dropOwnEnum } from './columnTypes';
import { findTable, sameFolded } from './lookUp';
import type { Reading } from './reading';

/** DROP TABLE a, b, behind that word. */
export function dropTables(reading: Reading, cursor: Cursor): void {
  const isOptional = cursor.take('IF', 'EXISTS');
  for (const part of cursor.parts()) {
    const name = part.objectName();
    const table = name && findTable(reading, name);
    if (table) dropTable(reading, table);
    else if (name && !isOptional && !reading.guarded) reading.context.noTable(name.value, 'to drop', name.start);
  }
}

/** Keys of other tables that refer to a dropped one wait for another of its name: scripts drop tables to make them anew. */
function dropTable(reading: Reading, table: DraftTable): void {
  const { catalog } = reading;
  for (const column of table.columns) dropOwnEnum(reading, column);
  for (const sequence of [...catalog.sequences.values()]) if (sequence.ownedBy?.table === table) catalog.sequences.delete(sequence);
  catalog.removeConstraints(table, () => true);
  catalog.tables.delete(table);
  const { schema, name } = table;
  for (const other of catalog.tables.values()) {
    other.constraints = other.constraints.map((constraint) =>
      constraint.kind === 'foreign' && constraint.target === table ? { ...constraint, target: { schema, name } } : constraint,
    );
  }
}

/** DROP INDEX, behind that word: `name ON table` or, in SQLite, the name alone; SQL Server once wrote `table.name`. */
export function dropIndexes(reading: Reading, cursor: Cursor): void {
  cursor.take('IF', 'EXISTS');
  for (const part of cursor.parts()) {
    const name = part.objectName();
    if (!name) continue;
    const target = part.take('ON') ? part.objectName() : undefined;
    const owner: Name | undefined = target ?? (name.schema === undefined ? undefined : { ...name, value: name.schema });
    const table = owner && findTable(reading, owner);
    if (table) dropIndex(reading, table, name.value);
    else for (const other of reading.catalog.tables.values()) dropNamedIndex(reading, other, name.value);
  }
}

function dropNamedIndex(reading: Reading, table: DraftTable, name: string): void {
  if (table.constraints.some((constraint) => constraint.kind === 'unique' && constraint.index && sameFolded(constraint.name, name)))
    dropIndex(reading, table, name);
}
