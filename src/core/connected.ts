import type { ConnectionTarget, Introspected } from './databases';
import type { GatedQuery } from './query/gatedQuery';
import type { QueryLimits, QueryResult } from './query/result';
import type { QualifiedName } from './schema/schema';

/** Databases on servers that the user has, which are only read. Every method rejects with `cannot-connect`, and `cancelled` when the signal aborts. */
export interface ConnectedDatabases {
  /** Answers a query that has passed the gate. Rejects with `query-failed`, `query-timeout`. */
  query(connection: ConnectionTarget, query: GatedQuery, limits: QueryLimits, signal?: AbortSignal): Promise<QueryResult>;
  /** See `Databases.introspect`. */
  introspect(connection: ConnectionTarget, signal?: AbortSignal): Promise<Introspected>;
  /** See `Databases.referenceRows`. */
  referenceRows(connection: ConnectionTarget, tables: readonly QualifiedName[], signal?: AbortSignal): Promise<string>;
}
