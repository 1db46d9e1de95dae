import { type ForeignKey, type Schema, sameName, type Table } from '../../schema/schema';
import { tablePlace } from '../../schema/tableIndex';

/** A table whose columns conditions of another one may speak of: that the other's rows refer to, by one of its foreign keys. */
export interface Borrowable {
  /** What stands before the column's name: the parent's name, or where several keys lead to it, the key's columns. */
  readonly qualifier: string;
  /** Place in the table's foreign keys. */
  readonly foreignKey: number;
  readonly parent: Table;
}

/** The parents of a table, itself where its rows refer to others of it. */
export function borrowables(table: Table, schema: Schema): Borrowable[] {
  return table.foreignKeys.flatMap((key, foreignKey) => {
    const parent = schema.tables[tablePlace(schema, key.references.table)];
    return parent ? [{ qualifier: qualifierOf(table, key), foreignKey, parent }] : [];
  });
}

/** The name that a parent's column has in conditions. */
export function borrowedName(qualifier: string, column: string): string {
  return `${qualifier}.${column}`;
}

function qualifierOf(table: Table, key: ForeignKey): string {
  const others = table.foreignKeys.filter((other) => other !== key && sameName(other.references.table, key.references.table));
  return others.length === 0 && !sameName(key.references.table, table) ? key.references.table.name : key.columns.join('_');
}
