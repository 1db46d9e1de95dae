import type { NegativePack } from '../recipe/negativePack';
import type { WishedLocale } from '../recipe/wishedLocale';

/** What is said of a run: to people in the panel and the terminal, to programs as JSON. */
export interface Report {
  readonly seedbed: string;
  readonly engine: number;
  readonly dialect: string;
  readonly seed: string;
  readonly now: string;
  readonly locale: WishedLocale;
  readonly seconds: number;
  /** In the order in which they can be loaded. */
  readonly tables: readonly TableReport[];
  readonly validity: Validity;
  /** Rows for testing an application's own checks, where they were asked for. */
  readonly violations?: ViolationsReport;
  /** The verdict of a real PostgreSQL, where it was asked. */
  readonly proof?: Proof;
  /** What could not be had, with the constraint and the reason. */
  readonly shortfalls: readonly Shortfall[];
  readonly diagnostics: number;
}

/** One table: what it is, and what was measured of its rows. */
export interface TableReport {
  readonly table: string;
  readonly asked: number;
  readonly rows: number;
  /** Present where the rows are those that the script inserts. */
  readonly rowsFrom?: 'script';
  /** Constraints that the engine cannot evaluate, and that an embedded PostgreSQL has chosen the rows by. */
  readonly judged?: readonly string[];
  readonly primaryKey: { readonly columns: readonly string[]; readonly inferred: boolean };
  /** Those that names alone declare are `inferred`. */
  readonly foreignKeys: readonly { readonly columns: readonly string[]; readonly references: string; readonly inferred?: true }[];
  readonly columns: readonly ColumnReport[];
  /** Nasty rows, where the recipe asks for some and the rows are not those of the script. */
  readonly negative?: NegativeReport;
  /** Inferred rules, each as SQL that selects its offenders. */
  readonly rules: readonly string[];
}

/** A table's nasty rows: valid ones with one value that programs trip over. */
export interface NegativeReport {
  /** Share of rows that was asked for, 0 to 1. */
  readonly share: number;
  readonly rows: number;
  /** Every pack that was asked for, and how many rows have a value of it. */
  readonly packs: Readonly<Partial<Record<NegativePack, { readonly rows: number }>>>;
  /** The first of them, ascending, 100 at most. */
  readonly first: readonly NegativeCell[];
  /** Columns that have none, and why. */
  readonly spared: readonly { readonly column: string; readonly reason: string }[];
}

/** A file of rows each of which breaks one constraint of the schema and no other. */
export interface ViolationsReport {
  /** Its name, beside the data. */
  readonly file: string;
  readonly rows: number;
  /** Constraints that no row breaks alone, as far as could be found. */
  readonly unbroken: readonly UnbrokenConstraint[];
}

/** A constraint that no row breaks alone, and why. */
export interface UnbrokenConstraint {
  readonly table: string;
  readonly constraint: string;
  readonly reason: string;
}

/** Where a nasty value is: rows count from 0. */
export interface NegativeCell {
  readonly row: number;
  readonly column: string;
  readonly pack: NegativePack;
}

/** One column: what it was taken for, and what was measured of it. */
export interface ColumnReport {
  readonly column: string;
  readonly type: string;
  readonly kind: string;
  /** How sure the inference is, 0 to 1. */
  readonly confidence: number;
  /** Measured, over the rows made, the first 10,000 of a table at most: share of NULLs, 0 to 1, different values, and some of them as text. */
  readonly nullShare: number;
  readonly distinct: number;
  readonly samples: readonly (string | null)[];
}

/** Counts of offenders by the engine's own validator; all zero is valid. */
export interface Validity {
  readonly valid: boolean;
  readonly checkedRows: number;
  readonly violations: readonly Violation[];
  /** Constraints that the validator cannot evaluate, left to the proof. */
  readonly unchecked: readonly { readonly table: string; readonly constraint: string; readonly reason: string }[];
}

/** What a violated constraint is; `type` means values that the column's type does not hold. */
export type ConstraintKind = 'primary key' | 'foreign key' | 'not null' | 'unique' | 'check' | 'exclusion' | 'type';

/** Rows that break one constraint; `count` is at least 1. */
export interface Violation {
  readonly table: string;
  readonly constraint: string;
  readonly kind: ConstraintKind;
  readonly count: number;
}

/** What a real PostgreSQL said of schema and rows. */
export interface Proof {
  readonly accepted: boolean;
  readonly server: string;
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly error?: string }[];
  /**
   * Statements of the script that the server refused, with its words. One that `constrains` rows (a table, a type,
   * a key or check) leaves something unproven, so that the data is not accepted.
   */
  readonly refused: readonly { readonly file: string; readonly line: number; readonly message: string; readonly constrains: boolean }[];
  /** How circular references were loaded, where there are any. */
  readonly notes: readonly string[];
  readonly seconds: number;
}

/**
 * Why a table is short: `capacity` a key has no more different values, `condition` no more rows fulfil a CHECK or a
 * domain, `rule` nor one of the recipe's wishes, `parents` there are no rows to refer to, `circle` a key back to it has
 * fewer, `partitions` none takes them, `sequence` its numbers end, `judged` the embedded PostgreSQL accepted no more of
 * the candidates, `given` the script's own rows are kept.
 */
export type ShortfallKind = 'capacity' | 'condition' | 'rule' | 'parents' | 'circle' | 'partitions' | 'sequence' | 'judged' | 'given';

/** A table that cannot have the rows asked for: `capacity` is how many it has, because of the constraint named. */
export interface Shortfall {
  readonly table: string;
  readonly kind: ShortfallKind;
  /** The constraint's name, or its SQL where it has none. */
  readonly constraint: string;
  readonly reason: string;
  readonly asked: number;
  readonly capacity: number;
}
