import type { Domain } from '../generate/domain';
import type { DrawKey } from '../generate/mixer';
import type { ValueShape } from '../generate/vector';
import type { Shortfall } from '../measure/report';
import type { CompareOperator, Expression } from '../rules/expression';
import type { ResolvedType } from '../rules/value';
import type { Schema, Table } from '../schema/schema';

/** Version of the engine: another number, other bytes for the same input. */
export const ENGINE_VERSION = 1;

/**
 * Schema and recipe, resolved: how many rows, and where each cell comes from. Frozen plain data,
 * so that worker threads and caches hold it; `openPlan` gives the functions. Tables are in loading order.
 */
export interface Plan {
  readonly engine: number;
  readonly seed: string;
  /** Microseconds since 1970-01-01 UTC. */
  readonly now: number;
  readonly locale: string;
  readonly schema: Schema;
  readonly tables: readonly TablePlan[];
  readonly shortfalls: readonly Shortfall[];
  /** How circles of foreign keys are to be loaded, one sentence each. */
  readonly notes: readonly string[];
}

/** One table, resolved. `asked` and `rows` count rows: wished for, and had. */
export interface TablePlan {
  readonly table: Table;
  /** As people name it: with its schema outside the default one. */
  readonly name: string;
  readonly asked: number;
  readonly rows: number;
  /** In the order of the table's own columns. */
  readonly columns: readonly ColumnPlan[];
  readonly links: readonly LinkPlan[];
  readonly carriers: readonly CarrierPlan[];
  readonly groups: readonly GroupPlan[];
  /**
   * For keys that nothing carries: the candidates that were chosen, ascending, one for each row. Draws go by
   * these numbers in place of the rows'.
   */
  readonly accepted?: Float64Array;
  /** Columns that a loader without deferred constraints writes as NULL first and updates at the end. */
  readonly late: readonly string[];
}

/** One column, resolved: type, meaning, and where its values come from. */
export interface ColumnPlan {
  readonly name: string;
  readonly type: ResolvedType;
  readonly shape: ValueShape;
  /** Kind of value, and how sure the inference of it is (0 to 1). */
  readonly kind: string;
  readonly confidence: number;
  readonly source: ColumnSource;
  /** Share of NULLs, 0 to 1. References have theirs in the link, where all of its columns are NULL together. */
  readonly nulls: number;
  readonly key: DrawKey;
  readonly nullKey: DrawKey;
  /** The group that solves this column together with others. */
  readonly group?: number;
}

/** Where a column's values come from. Columns, links and carriers are named by their place in the table's plan. */
export type ColumnSource =
  | { readonly kind: 'sequence'; readonly start: number; readonly step: number }
  | { readonly kind: 'draw'; readonly domain: Domain }
  /** No value twice: the domain under a keyed permutation of the row number. */
  | { readonly kind: 'unique'; readonly domain: Domain }
  /** One digit of a carrier, so that the columns and links of the carrier never repeat together. */
  | { readonly kind: 'digit'; readonly carrier: number; readonly position: number; readonly domain: Domain }
  /** The place among the rows of the same parent, counted from 0, in the domain. */
  | { readonly kind: 'ordinal'; readonly link: number; readonly domain: Domain }
  | { readonly kind: 'reference'; readonly link: number; readonly column: number }
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** Always NULL: what only the database can compute, or a reference to an empty table. */
  | { readonly kind: 'null' };

/** How each row finds its row in the table that a foreign key refers to. */
export interface LinkPlan {
  readonly foreignKey: number;
  /** Place of the parent in `Plan.tables`. */
  readonly parent: number;
  readonly mode: LinkMode;
  /** Agreeing links of the same row: only parents count for which each of them finds a parent too, by these columns. */
  readonly supports: readonly { readonly link: number; readonly parentColumns: readonly number[] }[];
  /** Share of rows without a parent. */
  readonly nulls: number;
  readonly key: DrawKey;
  readonly nullKey: DrawKey;
  readonly group?: number;
}

/** How a row's parent is found. */
export type LinkMode =
  /** Any parent, by draw. */
  | { readonly kind: 'draw' }
  /** Each parent at most once. */
  | { readonly kind: 'bijection' }
  | { readonly kind: 'digit'; readonly carrier: number; readonly position: number }
  /** Children of one parent lie together; a parent has from `least` (as far as they go round) to `most`. */
  | { readonly kind: 'layout'; readonly least: number; readonly most: number }
  /** A tree within the table: some earlier row. The first row has no parent, or itself where there must be one. */
  | { readonly kind: 'earlier'; readonly root: 'null' | 'itself' }
  /** A chain within the table: the row before. */
  | { readonly kind: 'previous'; readonly root: 'null' | 'itself' }
  /** The row of the same number. */
  | { readonly kind: 'same' }
  | AgreeingMode;

/**
 * A parent that agrees with the row in columns which something else has set already; within one table an
 * earlier row, and where there is none, the row itself or NULL (`root`).
 */
export interface AgreeingMode {
  readonly kind: 'agreeing';
  readonly shared: readonly { readonly column: number; readonly parentColumn: number }[];
  readonly root?: 'null' | 'itself';
  /**
   * Where the shared columns are those of one common ancestor: the links that lead to it from the row, and
   * the parent's own link to it, which lays the parents out by ancestor. Without it an index is built.
   */
  readonly ancestor?: { readonly path: readonly number[]; readonly layout: number };
}

/** A permuted row number in mixed radix; `sizes` from the lowest digit up. */
export interface CarrierPlan {
  readonly key: DrawKey;
  readonly sizes: readonly number[];
}

/**
 * Columns and links tied together by conditions: solved row by row, anew with the next attempt's
 * draws until every condition holds.
 */
export interface GroupPlan {
  /** In the order of filling. */
  readonly columns: readonly GroupColumn[];
  readonly links: readonly number[];
  readonly choices: readonly ChoicePlan[];
  /** What every row must not make false. */
  readonly tests: readonly Expression[];
}

/** A column of a group; one that is not drawn (a reference, a computed one) has no variants. */
export interface GroupColumn {
  readonly column: number;
  /** Places of the choices on which the column's domain depends. */
  readonly choices: readonly number[];
  /** By the branches chosen, in mixed radix, the first choice being the lowest digit. One entry where there are no choices. */
  readonly variants: readonly Variant[];
  /** Bounds from columns filled before. */
  readonly bounds: readonly { readonly operator: CompareOperator; readonly expression: Expression }[];
}

/** What the branches chosen leave of a column. */
export interface Variant {
  /** Absent: the branches exclude each other. */
  readonly domain?: Domain;
  readonly nullness: 'null' | 'not null' | 'any';
}

/** An OR: one of its branches for each row, by weight. */
export interface ChoicePlan {
  readonly key: DrawKey;
  readonly weights: readonly number[];
}
