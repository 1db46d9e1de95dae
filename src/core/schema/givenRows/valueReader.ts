import type { GivenValue } from './givenStatement';
import type { RawSql, RawValue } from './tuples';

/** Reads the SQL of values, in one dialect; one object for each object. Rejects with SqlSyntaxError. */
export type ReadValues = (values: readonly RawSql[]) => Promise<ReadonlyMap<RawSql, GivenValue>>;

/** Rows whose SQL has been read. */
export async function resolveRows(rows: readonly (readonly RawValue[])[], read: ReadValues): Promise<(readonly GivenValue[])[]> {
  const unread = new Set(rows.flatMap((row) => row.filter(isRawSql)));
  const found = unread.size > 0 ? await read([...unread]) : undefined;
  return rows.map((row) => row.map((value) => (isRawSql(value) ? (found?.get(value) ?? null) : value)));
}

function isRawSql(value: RawValue): value is RawSql {
  return typeof value === 'object' && value !== null && value.kind === 'sql';
}
