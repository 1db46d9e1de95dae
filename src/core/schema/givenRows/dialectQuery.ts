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
