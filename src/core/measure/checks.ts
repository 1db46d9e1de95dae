import type { Batch } from '../generate/vector';
import type { Table } from '../schema/schema';
import type { KeySummary } from './keySummary';
import type { ConstraintKind } from './report';
import type { PassOptions, RowSource } from './rowSource';

/** What checks know besides the schema. */
export interface CheckOptions {
  /** What `now()` is in constraints: microseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** Generated columns whose values the rows bring although only a database computes them, as of a `RowSource`. */
  readonly computed?: (table: Table) => readonly string[];
  /** Where row checks hold unique keys; without it every key that summaries do not decide is read again. */
  readonly keyMemory?: KeyMemory;
}

/**
 * Memory in which the unique keys of one table at a time are held while its rows are looked at: all threads that look at them
 * share it, and it is cleared before the next table (`Validation.startTable`). Its size is for `keyMemoryBytes` to tell.
 */
export interface KeyMemory {
  readonly bytes: ArrayBuffer | SharedArrayBuffer;
  /** Rows of a table, exactly. */
  readonly rows: (table: Table) => number;
}

/** Of a held key, the rows whose keys were taken in, and how many of these may repeat another's. */
export type HeldTally = readonly [rows: number, repeats: number];

/** A constraint as findings name it. */
export interface CheckedConstraint {
  readonly constraint: string;
  readonly kind: ConstraintKind;
}

/** A constraint that could not be evaluated, and why. */
export interface UncheckedConstraint extends CheckedConstraint {
  readonly table: Table;
  readonly reason: string;
}

/** What the rows of a table must fulfil each on its own; `check` keeps buffers, so that one thread uses it at a time. */
export interface TableChecks {
  /** Names of the columns that a batch must have, in any order and among others. */
  readonly columns: readonly string[];
  /** What is checked, by the numbers that findings use. */
  readonly constraints: readonly CheckedConstraint[];
  /** What cannot be evaluated at all. */
  readonly unchecked: readonly UncheckedConstraint[];
  /** Names of the columns that findings have summaries of, in the same order. */
  readonly summarised: readonly string[];
  /** Places, among the table's keys, of those that findings have tallies of, in the same order. */
  readonly held: readonly number[];
  /** Clears the memory of the held keys, in all threads that share it. */
  clearHeld(): void;
  /** Looks at a batch of any length; undefined when there is nothing to say. */
  check(batch: Batch): RowFindings | undefined;
}

/** What was found in some rows of one table. Plain data that may be cloned; see `mergeRowFindings`. */
export interface RowFindings {
  /** Pairs of a place in `TableChecks.constraints`, and how many rows break it: at least 1. */
  readonly broken: readonly (readonly [constraint: number, rows: number])[];
  /** Pairs of a place in `TableChecks.constraints` that could not be evaluated on some row, and why. */
  readonly unknown: readonly (readonly [constraint: number, reason: string])[];
  /** Of the columns `TableChecks.summarised`. */
  readonly summaries: readonly KeySummary[];
  /** Of the keys `TableChecks.held`. */
  readonly held: readonly HeldTally[];
}

/** One check over all rows of a table or two: a unique key, or all foreign keys to the same columns. */
export interface KeyCheck {
  /** Places in the schema of the tables whose rows are read; of the first the keys are held in memory. */
  readonly tables: readonly number[];
  /** What of each row is broken or not, by the numbers that findings use. */
  readonly constraints: readonly (CheckedConstraint & { readonly table: Table })[];
  /** Whether what is known of all rows tells that none breaks it, so that it need not run. */
  holds(known: KnownRows): boolean;
  /** Reads the key's columns, in passes. Rejects with the error `cancelled` when the signal aborts. */
  run(source: RowSource, limits: KeyLimits): Promise<KeyFindings>;
}

/** What row checks have told of all rows. */
export interface KnownRows {
  /** The summary of a column over all rows of its table; undefined where none was made. */
  summary(table: Table, column: string): KeySummary | undefined;
  /** Whether the table's key at that place was held, and no row repeats another's. */
  isDistinct(table: Table, place: number): boolean;
}

/** What a key check found. Plain data that may be cloned. */
export interface KeyFindings {
  /** Rows that break each of `KeyCheck.constraints`. */
  readonly broken: readonly number[];
  /** Why keys could not be computed; then nothing was counted. */
  readonly reason?: string;
}

/** How a key check is interrupted, and how much memory it may take. */
export interface KeyLimits extends PassOptions {
  /**
   * Keys held at a time, about 6 bytes each; more than these take several passes over the rows. When absent, 2 million,
   * and more for tables above 8 million rows, so that they take few passes.
   */
  readonly keysPerPass?: number;
}
