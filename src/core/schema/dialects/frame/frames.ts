import type { WrittenType } from '../types/writtenType';
import type { Cursor } from './cursor';
import type { Name, ObjectName } from './names';

/**
 * The frame of a statement: what stands where, before anything is looked up. Expressions are text still. Offsets are
 * into the statement's text.
 */
export interface ColumnFrame {
  readonly name: Name;
  type?: TypeFrame;
  /** Absent where the definition says nothing. */
  nullable?: boolean;
  default?: string;
  defaultName?: string;
  generated?: string;
  /** GENERATED ALWAYS AS ROW START and the like, in these words: the database keeps the column by itself. */
  kept?: string;
  identity?: { readonly start?: number; readonly increment: number };
  comment?: string;
  /** A column that shows others, as SQL Server's column sets do. */
  isView?: boolean;
  readonly constraints: ConstraintFrame[];
  /** Where ALTER TABLE puts it. */
  place?: 'first' | { readonly after: Name };
  /** What nobody understood. */
  readonly unknown: Name[];
}

/** A type as written; collation and character set are those of the column alone. */
export interface TypeFrame extends WrittenType {
  readonly schema?: string;
  readonly start: number;
  readonly end: number;
}

/** Where a constraint stands, and its name where it has one. */
interface Placed {
  readonly name?: string;
  readonly start: number;
  readonly end: number;
}

/** PRIMARY KEY or UNIQUE; without elements that of the column it stands at. */
export interface KeyFrame extends Placed {
  readonly kind: 'primary' | 'unique';
  readonly elements: readonly IndexElement[];
  readonly where?: string;
  /** Made as an index, which DROP INDEX drops. */
  readonly index: boolean;
}

/** An element of a key: a column, of which a prefix may count, or an expression. */
export interface IndexElement {
  readonly column?: Name;
  readonly prefix?: number;
  readonly sql?: string;
  readonly collation?: string;
}

export interface CheckFrame extends Placed {
  readonly kind: 'check';
  readonly sql: string;
  /** NOT ENFORCED binds no row. */
  readonly isEnforced: boolean;
}

/** FOREIGN KEY; without columns that of the column it stands at, without target columns the target's primary key. */
export interface ForeignFrame extends Placed {
  readonly kind: 'foreign';
  readonly columns: readonly Name[];
  readonly target: ObjectName;
  readonly targetColumns: readonly Name[];
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
}

/** SQL Server's ADD CONSTRAINT … DEFAULT … FOR column. */
export interface DefaultFrame extends Placed {
  readonly kind: 'default';
  readonly sql: string;
  readonly column: Name;
}

export type ConstraintFrame = KeyFrame | CheckFrame | ForeignFrame | DefaultFrame;

/** What stands between the parentheses of CREATE TABLE. */
export interface TableItems {
  readonly columns: readonly ColumnFrame[];
  readonly constraints: readonly ConstraintFrame[];
  readonly like?: ObjectName;
  /** Parts that make no sense. */
  readonly unknown: readonly { readonly start: number; readonly end: number }[];
}

/** What stands behind them. */
export interface TableOptions {
  readonly autoIncrement?: number;
  readonly comment?: string;
  readonly collation?: string;
  readonly charset?: string;
  /** What PARTITION BY demands of rows, where its partitions do not take them all. */
  readonly partitions?: CheckFrame;
  /** CREATE TABLE … AS: the query from its SELECT on. */
  readonly query?: Cursor;
  /** SQL Server's table of links between nodes. */
  readonly isEdge?: boolean;
  /** SQLite's WITHOUT ROWID: an integer key does not count by itself. */
  readonly hasNoRowid?: boolean;
}
