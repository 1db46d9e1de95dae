import type { DraftColumn, DraftTable } from '../../draft/draft';
import type { QualifiedName } from '../../schema';
import type { Name, ObjectName } from '../frame/names';
import type { Reading } from './reading';

/** Whether two names are the same to a dialect that does not look at case. */
export function sameFolded(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

/** The full name that a CREATE statement gives; a schema is spelled as it first was. */
export function newName({ catalog }: Reading, name: ObjectName): QualifiedName {
  const { schema } = name;
  if (schema === undefined) return { schema: catalog.currentSchema(), name: name.value };
  const known = [...catalog.schemas].find((candidate) => sameFolded(candidate, schema));
  if (known === undefined) catalog.schemas.add(schema);
  return { schema: known ?? schema, name: name.value };
}

/** The table of a name, in any case; `home` is the schema that an unqualified name means first. */
export function findTable({ catalog }: Reading, name: ObjectName, home?: string): DraftTable | undefined {
  if (name.schema === undefined && home !== undefined) {
    const near = catalog.tables.get(home, name.value);
    if (near) return near;
  }
  return catalog.find(catalog.tables, name.schema, name.value);
}

/** The column of a name, in any case; an exact spelling goes first. */
export function findColumn(table: DraftTable, name: string): DraftColumn | undefined {
  return table.columns.find((column) => column.name === name) ?? table.columns.find((column) => sameFolded(column.name, name));
}

/** The declared names of columns; undefined, and said, when the table lacks one. */
export function declaredNames(reading: Reading, table: DraftTable, names: readonly Name[]): string[] | undefined {
  const declared: string[] = [];
  for (const name of names) {
    const column = findColumn(table, name.value);
    if (!column) {
      reading.context.warn(`Table ${table.name} has no column ${name.value}; what names it is left out.`, name.start);
      return undefined;
    }
    declared.push(column.name);
  }
  return declared;
}
