import type { Expression } from '../../rules/expression';
import type { Position, QualifiedName } from '../schema';

/**
 * What a statement of the script does to the rows of one table. A schema has them in the order of the script, named
 * as the script leaves tables and columns; together they say which rows its tables hold.
 */
export type GivenStatement =
  | GivenInsert
  | GivenQuery
  | GivenUpdate
  | GivenDelete
  | GivenAddition
  | GivenCount
  /** Rows came to the table, or changed, in a way that cannot be told without running the script. */
  | { readonly kind: 'unread'; readonly table: QualifiedName; readonly reason: string; readonly position: Position };

/**
 * A value as it is written: a text that the column's type reads (numbers too), a truth value, NULL, DEFAULT, or
 * what has to be computed.
 */
export type GivenValue = string | boolean | null | { readonly kind: 'default' } | Lookup | Expression;

/** The first value of a column in the rows of a table that fulfil a condition; NULL where there are none. */
export interface Lookup {
  readonly kind: 'lookup';
  readonly table: QualifiedName;
  readonly value: Expression;
  readonly where?: Expression;
}

/** INSERT … VALUES, and COPY with its rows. */
export interface GivenInsert {
  readonly kind: 'insert';
  readonly table: QualifiedName;
  /** A row may have fewer values than there are columns, or more than the table has: then it makes no sense. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly GivenValue[])[];
  /** The columns that the statement does not mention. */
  readonly rest: readonly ColumnDefault[];
  readonly conflict: Conflict;
  readonly position: Position;
}

/** INSERT … SELECT from one table at most. */
export interface GivenQuery {
  readonly kind: 'query';
  readonly table: QualifiedName;
  readonly columns: readonly string[];
  readonly values: readonly GivenValue[];
  /** The table that a row is made of each row of; absent: one row. */
  readonly from?: QualifiedName;
  readonly where?: Expression;
  /** WHERE [NOT] EXISTS: only if there are such rows, or none. */
  readonly guards: readonly { readonly table: QualifiedName; readonly where?: Expression; readonly present: boolean }[];
  readonly rest: readonly ColumnDefault[];
  readonly conflict: Conflict;
  readonly position: Position;
}

/** A column's DEFAULT as it was when the rows came; absent where it had none. */
export interface ColumnDefault {
  readonly column: string;
  readonly value?: Expression;
}

/** What becomes of a row whose key is taken. */
export type Conflict =
  /** The server refuses it. */
  | { readonly kind: 'refuse' }
  /** It is left out; `columns`: only where this key is taken, any key when absent. */
  | { readonly kind: 'skip'; readonly columns?: readonly string[] }
  /** It takes the place of the row that has the key. */
  | { readonly kind: 'replace' }
  /** The row that has the key is changed; columns of the new row are those of the table `excluded`. */
  | {
      readonly kind: 'update';
      readonly columns?: readonly string[];
      readonly set: readonly Assignment[];
    }
  /** What is not understood; it matters only where a key is taken. */
  | { readonly kind: 'unread' };

/** `column = value`. */
export interface Assignment {
  readonly column: string;
  readonly value: GivenValue;
}

/** UPDATE. */
export interface GivenUpdate {
  readonly kind: 'update';
  readonly table: QualifiedName;
  readonly set: readonly Assignment[];
  readonly where?: Expression;
  readonly position: Position;
}

/** DELETE and TRUNCATE; `cascade`: the rows of the tables that refer to it too. */
export interface GivenDelete {
  readonly kind: 'delete';
  readonly table: QualifiedName;
  readonly where?: Expression;
  readonly cascade: boolean;
  /** Counting begins anew. */
  readonly restart: boolean;
  readonly position: Position;
}

/** A column that came when there were rows already, with its DEFAULT at that time. */
export interface GivenAddition {
  readonly kind: 'add';
  readonly table: QualifiedName;
  readonly column: ColumnDefault;
}

/** A sequence that was set; `next` is what it gives next. */
export interface GivenCount {
  readonly kind: 'count';
  readonly sequence: QualifiedName;
  readonly next: number;
}
