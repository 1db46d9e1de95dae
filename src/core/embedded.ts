import type { KeptDataset, Served } from './databases';
import type { DatasetInput, ProofInput, ProofTable, SequenceState } from './ports';
import type { GatedQuery } from './query/gatedQuery';
import type { QueryLimits, QueryResult } from './query/result';

/** Where a dataset's embedded database lies, and what people call the dataset. */
export type EmbeddedPlace = Pick<KeptDataset, 'folder' | 'id' | 'name'>;

/** What an embedded database is to hold. */
export interface EmbeddedContent {
  /** The same input, the same rows: a database that was loaded from it is used again. */
  readonly input: DatasetInput;
  /** Absent: the database is in memory, and gone after a while. */
  readonly place?: EmbeddedPlace;
  /** Schema and rows; asked for only where they have to be loaded. Rejects with `cancelled` when the signal aborts. */
  rows(signal?: AbortSignal): Promise<LoadInput>;
  /** Hears that they were loaded, and how many tables, keys and statements the database did not accept. */
  onLoaded(refused: number): void;
}

/** A schema and its rows, to be loaded for good: afterwards the database counts on from them. */
export interface LoadInput extends ProofInput {
  readonly tables: readonly LoadTable[];
}

/** One table of it. */
export interface LoadTable extends ProofTable {
  readonly sequences: readonly SequenceState[];
  /** As `COPY … (FORMAT binary)` reads them, without head and tail; absent where some column's type has no such form. */
  copyBinary?(): AsyncIterable<Uint8Array>;
}

/**
 * Databases embedded for datasets, started when they are asked for and ended when nobody has asked for some minutes; one at
 * a time, beside those that are served. Where another process has the dataset's own, a question is answered from a
 * rebuild in memory.
 */
export interface EmbeddedDatabases {
  /**
   * Answers a query that has passed the gate. Rejects with `query-failed`, `query-timeout`, or `cancelled` when the signal
   * aborts; after either of these the database is opened anew for the next question.
   */
  query(content: EmbeddedContent, query: GatedQuery, limits: QueryLimits, signal?: AbortSignal): Promise<QueryResult>;
  /**
   * Has other programs reach it on 127.0.0.1; port 0 chooses a free one. What they change is gone when it is no longer
   * served. Rejects with `database-in-use` and `bad-input` for a port that is taken.
   */
  serve(content: EmbeddedContent & { readonly place: EmbeddedPlace }, port: number, signal?: AbortSignal): Promise<Served>;
  /** Ends that; nothing where it is not served. */
  stopServing(place: EmbeddedPlace): Promise<void>;
  /** Removes a dataset's database. Rejects with `database-in-use`. */
  forget(place: EmbeddedPlace): Promise<void>;
  /** Ends all of them. */
  end(): Promise<void>;
}
