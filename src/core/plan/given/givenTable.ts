import type { Vector } from '../../generate/vector';
import type { Diagnostic, QualifiedName, Table } from '../../schema/schema';

/** A table whose rows are the script's, or those that a database has. */
export interface GivenTable {
  readonly table: Table;
  readonly isExisting?: true;
  readonly rows: number;
  /** In the order of the table's columns; undefined for generated columns, which are computed. */
  readonly columns: readonly (Vector | undefined)[];
}

/** The tables that keep the script's rows, and why others do not. */
export interface Given {
  /** By `givenId`. */
  readonly tables: ReadonlyMap<string, GivenTable>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a table is found by. */
export function givenId({ schema, name }: QualifiedName): string {
  return `${schema}\0${name}`;
}
