import type { OpenTable } from '../generate/openPlan';

/** How rows are made for a judge to choose among. */
export interface TrialOptions {
  /** How many times as many different values as rows unique columns are to have; 1 where as many are enough. */
  readonly spare: number;
  /** Columns that the judge's constraints read: a number among them is drawn anew with the row. */
  readonly dependedOn: readonly string[];
}

/** What a judge made of a table: which draw each row goes by, so that the database accepts all of them. */
export interface JudgedRows extends TrialOptions {
  /** Rows that the table has without a judge; the answer holds for these. */
  readonly wanted: number;
  /** Rows that were accepted; no more than wanted. */
  readonly rows: number;
  /** The draw of each row; absent where each has the first that the engine itself gives it. */
  readonly accepted?: Float64Array;
  /** Values that only the database computes, as its texts, row by row; by the column's name. */
  readonly computed: ReadonlyMap<string, readonly (string | null)[]>;
  /** The constraints that were judged. */
  readonly constraints: readonly string[];
  /** Candidates looked at. */
  readonly tried: number;
}

/** A table's rows before a judge has seen them, and what it may choose among. */
export interface Candidates {
  /** Rows wanted. */
  readonly rows: number;
  /** The first `count` draws that the engine itself accepts, different ones; fewer where there are no more. */
  draws(count: number): Float64Array;
  /** How many draws there are before unique columns and parents start again: further ones tell rows apart by other columns alone. */
  readonly different: number;
  /** The table with that draw for each row. What the array holds may change until rows are first asked for. */
  openWith(accepted: Float64Array): OpenTable;
  /** Whether rows refer to rows of their own table. */
  readonly refersToItself: boolean;
}
