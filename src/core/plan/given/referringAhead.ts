import { rowKeys } from '../../generate/rowKeys';
import { sameName } from '../../schema/schema';
import { nullableColumns } from '../order';
import type { GivenTable } from './givenTable';

/** Columns by which rows refer to rows of their own table that come later, as far as NULL can stand in for them until then. */
export function referringAhead({ table, rows, columns }: GivenTable): string[] {
  return table.foreignKeys.flatMap((key) => {
    const nullable = sameName(key.references.table, table) ? nullableColumns(table, key) : [];
    if (nullable.length === 0) return [];
    const vectors = (names: readonly string[]) =>
      names.flatMap((name) => columns[table.columns.findIndex((each) => each.name === name)] ?? []);
    const own = rowKeys(vectors(key.references.columns));
    const wanted = rowKeys(vectors(key.columns));
    const places = new Map<string | undefined, number>();
    for (let row = 0; row < rows; row++) places.set(own(row), row);
    for (let row = 0; row < rows; row++) {
      const parent = wanted(row);
      if (parent !== undefined && (places.get(parent) ?? row) > row) return nullable;
    }
    return [];
  });
}
