import { Cursor } from '../frame/cursor';
import { createTableFrom } from './createTable';
import type { Reading } from './reading';

/** SQL Server's SELECT … INTO table FROM other, behind SELECT; other queries have no bearing on tables. */
export function selectInto(reading: Reading, cursor: Cursor): void {
  if (reading.dialect !== 'mssql') return;
  cursor.skipUntil(() => cursor.is('INTO') || cursor.is('FROM'));
  const name = cursor.take('INTO') && !cursor.word().startsWith('@') ? cursor.objectName() : undefined;
  if (name) createTableFrom(reading, name, new Cursor(cursor.tokens));
}
