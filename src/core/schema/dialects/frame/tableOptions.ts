import type { Cursor } from './cursor';
import type { TableOptions } from './frames';
import { readPartitions } from './partitions';

/** Reads what follows the parentheses of CREATE TABLE, or ALTER TABLE's options; what has no bearing on data is passed over. */
export function readTableOptions(cursor: Cursor): TableOptions {
  const options: { -readonly [Option in keyof TableOptions]: TableOptions[Option] } = {};
  while (!cursor.isDone()) {
    if (isQuery(cursor)) return { ...options, query: cursor };
    if (cursor.is('PARTITION', 'BY')) options.partitions = readPartitions(cursor, () => isQuery(cursor));
    else if (cursor.take('AUTO_INCREMENT')) options.autoIncrement = optionValue(cursor, () => cursor.integer());
    else if (cursor.take('COMMENT')) options.comment = optionValue(cursor, () => cursor.string());
    else if (cursor.take('COLLATE')) options.collation = optionValue(cursor, () => takeWord(cursor));
    else if (cursor.take('CHARSET') || cursor.take('CHARACTER', 'SET')) options.charset = optionValue(cursor, () => takeWord(cursor));
    else if (cursor.take('AS', 'EDGE')) options.isEdge = true;
    else if (cursor.take('WITHOUT', 'ROWID')) options.hasNoRowid = true;
    else cursor.skip();
  }
  return options;
}

function isQuery(cursor: Cursor): boolean {
  if (cursor.isSymbol('(')) return cursor.word(1) === 'SELECT';
  return (
    cursor.is('SELECT') || cursor.is('WITH', 'RECURSIVE') || (cursor.is('AS') && (cursor.word(1) === 'WITH' || cursor.word(1) === 'VALUES'))
  );
}

function optionValue<T>(cursor: Cursor, read: () => T): T {
  cursor.takeSymbol('=');
  return read();
}

function takeWord(cursor: Cursor): string | undefined {
  return cursor.name()?.value ?? cursor.string();
}
