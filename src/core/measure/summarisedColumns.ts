import { isNumeric } from '../rules/builtinTypes';
import { resolveType } from '../rules/resolveType';
import type { Schema, Table } from '../schema/schema';
import { referencesTo } from '../schema/tableIndex';
import { tableKeys } from './tableKeys';

/** A table's columns of numbers and moments whose summaries may decide a key, in the order of the table. */
export function summarisedColumns(table: Table, schema: Schema): string[] {
  const wanted = new Set([
    ...tableKeys(table).flatMap(({ parts }) => parts.columns),
    ...table.foreignKeys.flatMap(({ columns }) => single(columns)),
    ...referencesTo(schema, table).flatMap(({ key }) => single(key.references.columns)),
  ]);
  return table.columns.filter(({ name, type }) => wanted.has(name) && holdsNumbers(type, schema)).map(({ name }) => name);
}

function single(columns: readonly string[]): readonly string[] {
  return columns.length === 1 ? columns : [];
}

function holdsNumbers(type: Table['columns'][number]['type'], schema: Schema): boolean {
  const resolved = resolveType(type, schema);
  return isNumeric(resolved) || ['date', 'timestamp', 'timestamptz', 'time'].includes(resolved.family);
}
