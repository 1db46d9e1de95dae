import type { DraftTable } from '../draft/draft';
import type { StatementContext } from '../draft/statementContext';

/** Those of the names that are columns of the table: an expression may mention functions' fields or a whole row as well. */
export function ownColumns(table: DraftTable, names: readonly string[]): string[] {
  const own = new Set(table.columns.map((column) => column.name));
  return names.filter((name) => own.has(name));
}

/** Whether a table has all these columns; says which one it has not. */
export function hasColumns(
  context: StatementContext,
  table: DraftTable,
  columns: readonly string[],
  location: number | undefined,
): boolean {
  const missing = columns.find((name) => !table.columns.some((column) => column.name === name));
  if (missing !== undefined) context.warn(`Table ${table.name} has no column ${missing}; the constraint is left out.`, location);
  return missing === undefined;
}
