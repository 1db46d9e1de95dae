import type { GatedQuery } from '../../core/query/gatedQuery';
import type { QueryLimits, QueryResult } from '../../core/query/result';

/** What the embedded PostgreSQL's thread can be asked for. */
export type ServerMethods = {
  start(files: ServerFiles): Promise<void>;
  execute(sql: string): Promise<void>;
  query(sql: string, parameters: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** `sql` is a COPY … FROM '/dev/blob'; returns the number of rows. */
  copy(sql: string, csv: Uint8Array): Promise<number>;
  /** Nothing else is run meanwhile; the time limit is the caller's. */
  read(query: GatedQuery, limits: QueryLimits): Promise<QueryResult>;
  /** Messages of PostgreSQL's protocol, whole ones, and what the server answers. */
  speak(messages: Uint8Array): Promise<Uint8Array>;
  /** Has everything written and closes the database. */
  close(): Promise<void>;
};

/** What a database consists of. */
export interface ServerFiles {
  readonly extensions: readonly string[];
  /** Where it lies; in memory where absent. */
  readonly folder?: string;
  /** A file from buildTemplate, for a database that is to be made; without one it is made from nothing. */
  readonly template?: string;
}
