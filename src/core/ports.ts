import type { OnEvent } from '../protocol/events';
import type { ByteWriter } from './generate/byteWriter';
import type { Batch, ValueShape } from './generate/vector';
import type { KeyFindings, RowFindings } from './measure/checks';
import type { Proof, Report, Shortfall } from './measure/report';
import type { Dataset } from './recipe/dataset';
import type { Recipe } from './recipe/recipe';
import type { Diagnostic, Dialect, QualifiedName, Schema, Source, Table } from './schema/schema';

/** What a dataset is made from. Same input, same bytes. */
export interface DatasetInput {
  readonly sources: readonly Source[];
  readonly dialect?: Dialect;
  readonly recipe: Recipe;
  /** The text that the recipe was read from, where it was a file: errors name the place in it. */
  readonly recipeFile?: Source;
  /** Tables whose number of rows was asked for by name: not having them is an error, not a shortfall. */
  readonly explicitRows?: readonly string[];
}

/** One table as the plan has it. */
export interface TableSummary {
  readonly table: string;
  readonly rows: number;
  readonly asked: number;
  /** Present where the rows are those that the script inserts. */
  readonly rowsFrom?: 'script';
  /** Constraints that an embedded PostgreSQL has chosen the rows by. */
  readonly judged?: readonly string[];
  readonly columns: readonly ColumnSummary[];
}

/** One column as the plan has it. */
export interface ColumnSummary {
  readonly name: string;
  /** As PostgreSQL writes it, `character varying(20)`, or the script of another dialect: `int unsigned`. */
  readonly type: string;
  readonly nullable: boolean;
  readonly generated: boolean;
  readonly key?: 'primary' | 'unique' | 'foreign';
  /** `members.id`, for a foreign key. */
  readonly references?: string;
  readonly kind: string;
}

/** A plan, summed up: all that is known before the first row. Tables are in loading order. */
export interface DatasetSummary {
  readonly tables: readonly TableSummary[];
  readonly shortfalls: readonly Shortfall[];
  readonly diagnostics: readonly Diagnostic[];
  readonly seed: string;
  readonly now: string;
}

/** Any rows of a table; cells as text, NULL as null. */
export interface Page {
  readonly table: string;
  readonly columns: readonly string[];
  readonly offset: number;
  /** Rows of the whole table. */
  readonly total: number;
  readonly rows: readonly (readonly (string | null)[])[];
  /** From schema text in memory to rows. */
  readonly milliseconds: number;
}

/** Where files go: a folder, or one ZIP. Paths are absolute. */
export type OutputTarget =
  | { readonly kind: 'folder'; readonly path: string; readonly force: boolean }
  | { readonly kind: 'zip'; readonly path: string; readonly force: boolean };

/** What a run is to do beside making and validating rows. */
export interface GenerateOptions {
  /** Absent: nothing is written; rows are made and validated only. */
  readonly target?: OutputTarget;
  readonly format: string;
  /** Worker threads; absent: chosen by size. */
  readonly workers?: number;
  readonly prove: boolean;
  /** A shortfall is an error. */
  readonly strict: boolean;
  /** Also write rows that each break one constraint; takes a target. */
  readonly violate?: boolean;
  /** Rows of each table that the report's columns are measured on; 10,000 when absent. An archive's report is always measured. */
  readonly measuredRows?: number;
}

/**
 * The flows, wherever they run: in this thread (command line) or in a worker (editor).
 * Every method rejects with UserFacingError for what a user can mend; a signal that aborts
 * rejects with code `cancelled` and leaves nothing half-written.
 */
export interface Engine {
  inspect(sources: readonly Source[], dialect?: Dialect, signal?: AbortSignal): Promise<Schema>;
  open(input: DatasetInput, signal?: AbortSignal): Promise<DatasetSummary>;
  page(input: DatasetInput, table: string, offset: number, limit: number, signal?: AbortSignal): Promise<Page>;
  generate(input: DatasetInput, options: GenerateOptions, onEvent: OnEvent, signal?: AbortSignal): Promise<Report>;
  prove(input: DatasetInput, onEvent: OnEvent, signal?: AbortSignal): Promise<Proof>;
  /** A recipe file's text with everything that was inferred, comments included. */
  recipe(input: DatasetInput, signal?: AbortSignal): Promise<string>;
}

/** How rows of one table become bytes. Encoders are pure and may run in any thread, chunk by chunk. */
export interface Format {
  readonly id: string;
  /** Of the file, without the dot. */
  readonly extension: string;
  /** `tables`: one file per table; `dataset`: one file `data.EXT` with all tables in loading order. */
  readonly layout: 'tables' | 'dataset';
  /** Whether generated columns are written too (a database refuses them as input). */
  readonly generatedColumns: boolean;
  /** Bytes before the first table of a `dataset` file, and after the last. */
  prologue?(tables: readonly FormatTable[]): Uint8Array;
  epilogue?(tables: readonly FormatTable[]): Uint8Array;
  /** `head` before the first row of a table, `tail` after its last. */
  head(table: FormatTable): Uint8Array;
  /** Appends the rows of a batch. */
  rows(table: FormatTable, batch: Batch, writer: ByteWriter): void;
  tail(table: FormatTable): Uint8Array;
  /**
   * Of a table with `late` columns: what fills them in the given rows. Written for every row of every such
   * table after the last table's tail, before the epilogue.
   */
  updates?(table: FormatTable, batch: Batch): Uint8Array;
}

/** What a format knows of a table; `columns` are those to be written. */
export interface FormatTable extends QualifiedName {
  readonly defaultSchema: string;
  /** Whose SQL the schema is written in, and a script for its database has to be. */
  readonly dialect: Dialect;
  readonly rows: number;
  /** Present where the script inserts these rows too: they may be there already. */
  readonly rowsFrom?: 'script';
  readonly columns: readonly FormatColumn[];
  /** Sequences to set after loading. */
  readonly sequences: readonly SequenceState[];
  /**
   * Columns that are written as NULL first and updated at the end, because their foreign key is part of a
   * circle that no deferred constraint allows; with the columns that identify the row.
   */
  readonly late?: { readonly columns: readonly string[]; readonly key: readonly string[] };
  /** Names of foreign keys that close a circle and can be neither NULL nor deferred as they are declared. */
  readonly circular?: readonly string[];
}

/** What a format knows of a column. */
export interface FormatColumn {
  readonly name: string;
  readonly shape: ValueShape;
  readonly identityAlways: boolean;
  /** PostgreSQL's name of the type below all domains: `bytea`, `point`; of an array, its elements' type. */
  readonly type: string;
  readonly isArray?: true;
  /** What sort of type that is, where the script creates it; domains are of interest as elements of arrays alone. */
  readonly created?: 'domain' | 'enum' | 'composite' | 'range';
  /** The type as a script of another dialect writes it. */
  readonly written?: string;
}

/** Where a sequence stands after loading, and the column it feeds. */
export interface SequenceState {
  readonly column: string;
  readonly next: number;
  /** The last value in use, where the sequence ends there, so that `next` is none that it can be set to. */
  readonly last?: number;
  /** Its name, where that is known; else it is the column's own. */
  readonly sequence?: QualifiedName;
}

/** Files being written. Nothing is visible under its final name before `commit`; `abort` removes every trace. */
export interface Output {
  create(name: string): Promise<OutputFile>;
  commit(): Promise<void>;
  abort(): Promise<void>;
}

/** One file of an output. Both reject with `cannot-write`. */
export interface OutputFile {
  /** Once it resolves, the bytes may be overwritten. */
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Opens an output; `modified` is the date of an archive's entries. Rejects with `output-exists` or `cannot-write`. */
export type OpenOutput = (target: OutputTarget, modified: Date) => Promise<Output>;

/** Rows that were made: their bytes in a format, and what their checks found, if anything. */
export interface Chunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly found?: RowFindings;
}

/** Another thread that makes and checks rows of one plan. */
export interface ChunkThread {
  /** Rows `start … start + count − 1` of the plan's table at that place; `reuse` is a buffer to hand over. */
  make(table: number, start: number, count: number, reuse?: ArrayBuffer): Promise<Chunk>;
  /** Runs the key check at that place of the schema's. */
  checkKey(at: number, keysPerPass: number): Promise<KeyFindings>;
  /** At once; what was asked for is rejected as cancelled. */
  end(): Promise<void>;
}

/** A PostgreSQL that accepts the schema and the rows, or says what it refuses. */
export interface Prover {
  prove(input: ProofInput, signal?: AbortSignal): Promise<Proof>;
}

/** What is to be proven: the script, and rows for its tables. */
export interface ProofInput {
  readonly schema: Schema;
  readonly sources: readonly Source[];
  /** In loading order. */
  readonly tables: readonly ProofTable[];
}

/** One table's rows, as a server takes them. */
export interface ProofTable {
  readonly table: QualifiedName;
  /** As reports name it. */
  readonly displayName: string;
  /** Columns in the order of the rows; generated ones are left out. */
  readonly columns: readonly string[];
  readonly rows: number;
  /** CSV without a header line, as `COPY … (FORMAT csv)` reads it, in chunks. */
  copy(): AsyncIterable<Uint8Array>;
}

/** A PostgreSQL, of which each session has its own, that says which rows of a table its own constraints accept; foreign keys are not looked at. */
export interface Judge {
  /** Rejects with `cancelled` when the signal aborts, as does everything under way; else with what keeps it from starting. */
  open(schema: Schema, sources: readonly Source[], signal?: AbortSignal): Promise<JudgeSession>;
}

/** A schema in a server, without rows at first. */
export interface JudgeSession {
  /** Of the tables, those that functions of the schema speak of: what they find there may decide. */
  spokenOf(tables: readonly QualifiedName[]): Promise<readonly QualifiedName[]>;
  /** Puts rows in a table in place of those there; none where the server refuses one. */
  load(table: ProofTable): Promise<void>;
  /** Turns to a table, which is empty then. False where the server lacks it, or one of the constraints in question. */
  turnTo(table: JudgedTable): Promise<boolean>;
  /**
   * Tries rows and keeps those that are accepted. CSV lines without a header, in whole lines: the number of the row, that
   * of the draw, and the columns; of each row the first draw counts that is accepted.
   */
  judge(csv: readonly Uint8Array[]): Promise<readonly AcceptedRow[]>;
  /** Empties the table that is being judged. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** A table that is to be judged. */
export interface JudgedTable {
  readonly table: Table;
  /** Columns in the order of the rows; generated ones are left out. */
  readonly columns: readonly string[];
  /** Generated columns whose values are wanted. */
  readonly computed: readonly string[];
  /** The constraints in question, as the validator names them. */
  readonly constraints: readonly string[];
}

/** A row that the database took, by its number and its draw's; `computed` as texts. */
export interface AcceptedRow {
  readonly row: number;
  readonly draw: number;
  readonly computed: readonly (string | null)[];
}

/** The datasets of one workspace, each a file of its own; listing them starts no database. */
export interface DatasetStore {
  /** Latest change first. A file that is no dataset is skipped and handed to `onUnreadable`. */
  list(onUnreadable: (file: string, cause: unknown) => void): Promise<readonly Dataset[]>;
  /** Undefined when there is none of that id; rejects when its file cannot be read. */
  load(id: string): Promise<Dataset | undefined>;
  /** Atomic: a reader sees the dataset before or after, never half. Rejects with `cannot-write`. */
  save(dataset: Dataset): Promise<void>;
  /** Nothing where there is none of that id. Rejects with `cannot-write`. */
  remove(id: string): Promise<void>;
}
