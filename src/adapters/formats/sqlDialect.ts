import type { FormatTable } from '../../core/ports';
import type { CellStyle } from './cells';

/** A column of a table that is written. */
export type WrittenColumn = FormatTable['columns'][number];

/** How one database wants a script of INSERTs; everything else is the same for all. */
export interface SqlDialect {
  identifier(name: string): string;
  /** The table as statements name it. */
  table(table: FormatTable): string;
  /** How the cells of a column are written; one and the same object for columns of one sort. */
  style(column: WrittenColumn): CellStyle;
  /**
   * Statements begin at multiples of this row number, so that the bytes do not depend on how rows were cut into batches:
   * a power of two where `bytesPerStatement` is given too, which holds for batches that begin at such a multiple.
   */
  readonly rowsPerStatement: number;
  /** A statement ends after the row that makes it longer. */
  readonly bytesPerStatement?: number;
  /** Before each statement about rows. */
  readonly beforeInsert?: string;
  /** Around an INSERT of rows that the schema's script inserts too, so that it does no harm where they are there already. */
  readonly given: { readonly before: string; after(table: FormatTable): string };
  /** After each statement. */
  readonly end: string;
  /** What stands between the column list and VALUES. */
  overriding?(table: FormatTable): string;
  /** INSERT of a row that has no columns to be written. */
  emptyRow(table: FormatTable): string;
  prologue(tables: readonly FormatTable[]): string;
  epilogue(tables: readonly FormatTable[]): string;
  /** Around the rows of a table that has some. */
  before(table: FormatTable): string;
  after(table: FormatTable): string;
  /** Columns that an UPDATE of another column would change by itself, and that it therefore sets to what they are. */
  keeps?(table: FormatTable, late: readonly string[]): readonly string[];
}
