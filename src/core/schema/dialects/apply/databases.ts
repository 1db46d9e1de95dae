import type { Cursor } from '../frame/cursor';
import { readTableOptions } from '../frame/tableOptions';
import type { Reading } from './reading';

/** CREATE or ALTER DATABASE, behind that word: MySQL's is a schema; its collation is that of tables that name none. */
export function setDatabase({ catalog, dialect, database }: Reading, cursor: Cursor): void {
  if (!cursor.take('IF', 'NOT', 'EXISTS')) cursor.take('IF', 'EXISTS');
  const name = cursor.isName() ? cursor.name() : undefined;
  if (name && dialect === 'mysql') catalog.schemas.add(name.value);
  const { collation, charset } = readTableOptions(cursor);
  if (collation === undefined && charset === undefined) return;
  database.collation = collation;
  database.charset = charset;
}

/** CREATE SCHEMA, behind that word; SQL Server's may be named by its owner alone. */
export function createSchema(reading: Reading, cursor: Cursor): void {
  if (reading.dialect === 'mysql') return setDatabase(reading, cursor);
  cursor.take('AUTHORIZATION');
  const name = cursor.name();
  if (name) reading.catalog.schemas.add(name.value);
}

/** USE: MySQL's tables go there from now on. SQL Server's databases are of no account: names in them drop it. */
export function useDatabase({ catalog, dialect }: Reading, cursor: Cursor): void {
  const name = dialect === 'mysql' ? cursor.name() : undefined;
  if (!name) return;
  catalog.schemas.add(name.value);
  catalog.searchPath = [name.value];
}
