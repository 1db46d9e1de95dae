import type { QualifiedName } from '../../schema/schema';

/** Rows in batches; cells as PostgreSQL prints them in text, dates as ISO has them and moments in UTC. */
export type TextRows = AsyncIterable<readonly (readonly (string | null)[])[]>;

/** Reads what tables of a database have, within one snapshot of it. */
export interface ExistingRows {
  /** How many rows a table has of its own, those of INHERITS children being theirs. */
  count(table: QualifiedName): Promise<number>;
  /** Some columns of all rows, or of so many at most. */
  read(table: QualifiedName, columns: readonly string[], most?: number): TextRows;
  /** The last number that each column's own sequence has given, where it has given one. */
  lastNumbers(table: QualifiedName, columns: readonly string[]): Promise<ReadonlyMap<string, number>>;
}
