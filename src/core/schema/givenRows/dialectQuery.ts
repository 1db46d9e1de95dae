import { Cursor } from '../dialects/frame/cursor';
import { Tokens } from '../dialects/frame/tokens';
import type { StatementContext } from '../draft/statementContext';
import type { OtherDialect } from '../schema';
import type { TokenReader } from './tokenReader';
import { type RawSql, type RawValue, type Room, readSelected } from './tuples';

/** The rows of `SELECT 1, 'a' UNION ALL SELECT 2, 'b'`; undefined for any other query. */
export function constantRows(reader: TokenReader, room: Room): RawValue[][] | undefined {
  const rows: RawValue[][] = [];
  const known = new Map<string, RawSql>();
  do {
    if (!reader.takeWord('SELECT')) return undefined;
    const start = reader.start;
    const row = readSelected(reader, known);
    if (!row || !room.take(reader.start - start)) return undefined;
    rows.push(row);
    // Equal rows are left out by UNION alone; constants that people write one below the other differ.
    if (!reader.takeWord('UNION')) break;
    reader.takeWord('ALL');
  } while (!reader.ended);
  return reader.isWord('FROM') || reader.isWord('WHERE') ? undefined : rows;
}

/** Queries of more than one part, and aggregates, which give a row of nothing, too. */
const MORE = /\b(?:union|with|values|(?:count|sum|total|avg|min|max|group_concat|string_agg)\s*\()/i;

/** Whether a query gives no rows because the table that it reads first is empty so far: tables being made anew in a new database. */
export function isOfNothing({ catalog }: StatementContext, dialect: OtherDialect, query: string): boolean {
  if (MORE.test(query)) return false;
  const cursor = new Cursor(new Tokens(query, dialect));
  cursor.skipUntil(() => cursor.is('FROM'));
  const name = cursor.take('FROM') ? cursor.objectName() : undefined;
  const table = name && catalog.find(catalog.tables, name.schema, name.value);
  if (!table || catalog.given.hasRows(table)) return false;
  cursor.skipUntil(() => cursor.is('RIGHT') || cursor.is('FULL'));
  return cursor.isDone();
}
