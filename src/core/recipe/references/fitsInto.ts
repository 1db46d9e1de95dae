import type { SchemaType } from '../../rules/resolveType';

/** Integers by how many bytes they have. */
const WIDTHS: Readonly<Record<string, number>> = { smallint: 2, int2: 2, integer: 4, int: 4, int4: 4, bigint: 8, int8: 8 };

/** Whether every value of a key's type is one of another column's: whole numbers, UUIDs and texts alone. */
export function fitsInto(key: SchemaType, column: SchemaType): boolean {
  if (key.family !== column.family || key.domains.length + column.domains.length > 0) return false;
  switch (key.family) {
    case 'integer':
      return (WIDTHS[column.name.name] ?? 0) >= (WIDTHS[key.name.name] ?? Number.POSITIVE_INFINITY);
    case 'text':
      return column.maxLength === undefined || (key.maxLength !== undefined && key.maxLength <= column.maxLength);
    case 'uuid':
      return true;
    default:
      return false;
  }
}
