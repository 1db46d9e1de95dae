import type { Vector } from '../../generate/vector';
import type { KeyReader } from '../../measure/keyReader';
import type { KeySet } from '../../measure/keySet';
import type { TableKey } from '../../measure/tableKeys';
import type { Table } from '../../schema/schema';
import type { GivenTable } from '../given/givenTable';

/** What a table of a database has before rows are added to it. */
export interface ExistingTable {
  /** All of its rows. */
  readonly rows: number;
  readonly sample: ExistingSample;
  /** The least and the greatest number of columns that count, the next one of their sequences included. */
  readonly ends: ReadonlyMap<string, NumberEnds>;
  readonly keys: readonly ExistingKey[];
  /** Keys that the database alone can tell. */
  readonly unread: readonly TableKey[];
}

/** Rows that others may refer to: all, or some of many. */
export interface ExistingSample {
  readonly rows: number;
  /** In the order of the table's columns. */
  readonly columns: readonly Vector[];
}

/** The numbers in use lie from `least` to `most`. */
export interface NumberEnds {
  readonly least: number;
  readonly most: number;
}

/** What no row that is added may have in common with those that are there. */
export interface ExistingKey {
  readonly key: TableKey;
  readonly reader: KeyReader;
  readonly held: KeySet;
}

/** The rows that others may refer to, in place of rows that are made. */
export function existingGiven(table: Table, { sample }: ExistingTable): GivenTable {
  return { table, ...sample, isExisting: true };
}

/** Tables that have rows already, by `givenId`. */
export type Existing = ReadonlyMap<string, ExistingTable>;

/** The first number of a column that counts by `step` and would begin at `first`, behind those in use. */
export function firstFree(existing: ExistingTable | undefined, column: string, first: number, step: number): number {
  const ends = existing?.ends.get(column);
  if (!ends) return first;
  return step > 0 ? Math.max(first, ends.most + step) : Math.min(first, ends.least + step);
}
