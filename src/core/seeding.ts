import type { ConnectionTarget, SeedMode, ServerInfo } from './databases';
import type { ExistingRows } from './plan/existing/existingRows';
import type { FormatTable } from './ports';
import type { DatasetEntry } from './recipe/datasetEntry';
import type { QualifiedName, Schema, Source } from './schema/schema';

/** Connected databases that take rows. */
export interface SeedServer {
  /** What the server says of itself. Rejects with `cannot-connect`. */
  test(connection: ConnectionTarget, signal?: AbortSignal): Promise<ServerInfo>;
  /**
   * Begins the one transaction that a seeding is; with `dry`, one that can only read, in which statements are listed and
   * not run. A signal that aborts ends whatever runs. Rejects with `cannot-connect`, as everything then can.
   */
  open(connection: ConnectionTarget, options: { readonly dry: boolean }, signal?: AbortSignal): Promise<SeedSession>;
}

/** A table that rows go to. */
export interface TargetTable {
  /** As the server has it or is to have it; in the order of loading. */
  readonly table: FormatTable;
  /** As people name it. */
  readonly displayName: string;
}

/** What a server has of a table. */
export interface FoundTable {
  readonly exists: boolean;
  /** Of a view, or whatever else has the name, not so. */
  readonly isTable: boolean;
  /** Rows of its own; those of partitions count, those of INHERITS children do not. */
  readonly rows: number;
}

/** Tables outside of a seeding that refer to its tables. */
export interface OutsideReference {
  readonly table: string;
  readonly constraint: string;
  readonly references: string;
}

/** The `code` of the error of a format that only some texts of a type have a form in: another format has all. */
export const UNWRITTEN = 'unwritten-value';

/** How rows are to be loaded. */
export interface LoadOptions {
  /** Whether the tables were made in this transaction. */
  readonly created: boolean;
  readonly mode: SeedMode;
  readonly triggers: boolean;
  /** Whether the binary format may be chosen, which has no form of some texts. */
  readonly binary: boolean;
}

/** How the rows of one table are to be written. */
export interface CopyFormat {
  /** Of a Format. */
  readonly format: 'copy-binary' | 'csv';
  /** Columns that are NULL at first, and filled by `fillLate`. */
  readonly without: readonly string[];
}

/** An entry of the catalogue; the server knows the time. */
export type CatalogueEntry = Omit<DatasetEntry, 'created' | 'updated'>;

/** Rows on their way into a table. */
export interface RowCopy {
  /** Once it resolves, the bytes may be overwritten. */
  write(bytes: Uint8Array): Promise<void>;
  /** All rows were written; resolves with the number of those that the table has taken. */
  end(): Promise<number>;
}

/**
 * One transaction on a connected database. Every method rejects with UserFacingError `seed-failed` where the server refuses,
 * naming what it concerns without contents of rows, and with `cancelled` when the signal aborts; nothing of it stays then.
 */
export interface SeedSession {
  /** `PostgreSQL 18.1`. */
  readonly server: string;
  readonly user: string;
  /** What was run so far that changes something, or would be. */
  readonly statements: readonly string[];
  /** What else a user should know. */
  readonly notes: readonly string[];
  /** Looks tables up, in their order. */
  find(tables: readonly QualifiedName[]): Promise<readonly FoundTable[]>;
  /** The whole database as a script, without rows. */
  ddl(): Promise<string>;
  /** The rows that tables have. */
  existing(): ExistingRows;
  /** Foreign keys of other tables that refer to these. */
  outside(tables: readonly QualifiedName[]): Promise<readonly OutsideReference[]>;
  /** Makes the schema; nothing that was there before may be lost by it. */
  create(schema: Schema, sources: readonly Source[]): Promise<void>;
  /** Makes tables ready for rows: empties them, puts off what cannot be checked in between, takes away what is made faster afterwards. */
  prepare(tables: readonly TargetTable[], options: LoadOptions): Promise<readonly CopyFormat[]>;
  /** Begins to load rows, in a format's bytes with its head and tail. */
  copy(table: TargetTable, format: CopyFormat): Promise<RowCopy>;
  /** Fills what was left out: CSV lines without a header, of the key's columns and the late ones. */
  fillLate(table: TargetTable, columns: readonly string[]): Promise<RowCopy>;
  /** Puts everything back, has every constraint checked, sets the sequences, and looks whether all rows are there. */
  finish(): Promise<void>;
  /** Enters a dataset in the database's catalogue, which is made where it is missing. */
  enter(entry: CatalogueEntry): Promise<void>;
  /** What was done is kept. */
  commit(): Promise<void>;
  /** Ends the connection; what is not committed is gone. */
  close(): Promise<void>;
}
