import type { OnEvent } from '../protocol/events';
import type { DatasetInput } from './ports';
import type { QueryLimits, QueryResult, Question } from './query/result';
import type { QualifiedName, Schema } from './schema/schema';

/** A dataset that is kept: what is embedded for it lies in its store's folder, beside its file. */
export interface KeptDataset {
  /** Absolute path of the store's folder. */
  readonly folder: string;
  readonly id: string;
  readonly name: string;
  readonly input: DatasetInput;
}

/** How far a connection's encryption goes, by libpq's names. */
export const tlsModes = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
export type TlsMode = (typeof tlsModes)[number];

/** A database on a server that the user has. The password is in no message, log or file. */
export interface ConnectionTarget {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password?: string;
  readonly tls: TlsMode;
  /** PEM file of the authority that `verify-ca` and `verify-full` trust; the system's own where absent. */
  readonly authority?: string;
}

/** What answers questions: a dataset's rows, embedded, or a connected database. Rows of a mere input are loaded for this session alone. */
export type QuerySource =
  | { readonly kind: 'dataset'; readonly dataset: KeptDataset }
  | { readonly kind: 'input'; readonly input: DatasetInput }
  | { readonly kind: 'connection'; readonly connection: ConnectionTarget };

/** What a server says of itself. */
export interface ServerInfo {
  /** `PostgreSQL 18.1`. */
  readonly server: string;
  readonly user: string;
  readonly database: string;
  readonly encrypted: boolean;
}

/** A connected database as a script, and as what our own reader makes of that. */
export interface Introspected {
  readonly ddl: string;
  readonly schema: Schema;
  /** Tables that have rows, and no more than `MOST_REFERENCE_ROWS`; for `referenceRows`. */
  readonly small: readonly SmallTable[];
}

/** A table with few rows, which a script can have too. */
export interface SmallTable {
  readonly table: QualifiedName;
  readonly rows: number;
}

/** How many rows a table may have that a script takes over from a connected database. */
export const MOST_REFERENCE_ROWS = 200;

/** What becomes of rows that the tables have already: they have to have none, they stay, or they go. */
export type SeedMode = 'empty' | 'append' | 'truncate';

/** How a connected database is seeded. */
export interface SeedOptions {
  readonly mode: SeedMode;
  /** With `truncate`, the tables that were named as those that lose their rows: others that have some are refused. Absent: any may. */
  readonly emptied?: readonly string[];
  /** Whether the schema's own triggers are fired by the rows. */
  readonly triggers: boolean;
  /** Whether the dataset is entered in the database's catalogue, `seedbed.generated_datasets`; with the user's consent. */
  readonly catalogue: boolean;
  /** Of the dataset in the catalogue; an entry of the same id gives way. */
  readonly id: string;
  readonly name: string;
  readonly workers?: number;
}

/** One table of a seeding. */
export interface SeedTable {
  readonly table: string;
  /** Rows that are added. */
  readonly rows: number;
  /** Rows that are there already. */
  readonly existing: number;
  /** Of the rows that are added, estimated before, counted after. */
  readonly bytes: number;
}

/** What seeding would do, or has done. Tables in loading order. */
export interface Seeding {
  readonly server: string;
  /** Whether Seedbed makes the tables, or they are there. */
  readonly schema: 'created' | 'matches';
  readonly tables: readonly SeedTable[];
  /** Every statement in its order, COPY included, without rows. */
  readonly statements: readonly string[];
  readonly notes: readonly string[];
  /** Absent before. */
  readonly seconds?: number;
}

/** An embedded database that other programs can reach. */
export interface Served {
  /** `postgres://postgres@127.0.0.1:54321/postgres`. */
  readonly url: string;
  readonly port: number;
}

/**
 * Databases that rows go to and questions are asked of, embedded and connected, wherever they run: in this thread
 * (command line) or in a worker (editor). Every method rejects with UserFacingError for what a user can mend; a signal
 * that aborts rejects with code `cancelled`.
 */
export interface Databases {
  /** Answers one SELECT that the gate lets pass. Rejects with `refused-query`, `query-failed`, `query-timeout`, `database-in-use`. */
  query(source: QuerySource, sql: string, limits: QueryLimits, onEvent: OnEvent, signal?: AbortSignal): Promise<QueryResult>;
  /** Questions that the schema suggests, each with SQL that the gate lets pass. */
  questions(input: DatasetInput, signal?: AbortSignal): Promise<readonly Question[]>;
  /** Removes what is embedded for a dataset; its file stays. Rejects with `database-in-use`. */
  forget(dataset: KeptDataset): Promise<void>;
  /** Has other programs reach a dataset's rows on 127.0.0.1; port 0 chooses a free one. */
  serve(dataset: KeptDataset, port: number, onEvent: OnEvent, signal?: AbortSignal): Promise<Served>;
  /** Ends that; nothing where it is not served. */
  stopServing(dataset: KeptDataset): Promise<void>;
  test(connection: ConnectionTarget, signal?: AbortSignal): Promise<ServerInfo>;
  /** Rejects with `query-failed` where the server refuses to tell. */
  introspect(connection: ConnectionTarget, signal?: AbortSignal): Promise<Introspected>;
  /** All rows of small tables as INSERT statements, in the given order: the engine keeps rows that a script has. Rejects with `bad-input`, `query-failed`. */
  referenceRows(connection: ConnectionTarget, tables: readonly QualifiedName[], signal?: AbortSignal): Promise<string>;
  /** What `seed` would do; nothing is written. */
  planSeed(input: DatasetInput, connection: ConnectionTarget, options: SeedOptions, signal?: AbortSignal): Promise<Seeding>;
  /** Seeds a connected database in one transaction: all of it or nothing. */
  seed(input: DatasetInput, connection: ConnectionTarget, options: SeedOptions, onEvent: OnEvent, signal?: AbortSignal): Promise<Seeding>;
  /** Ends every embedded database and gives its lock back. */
  close(): Promise<void>;
}
