import type { ForeignKey, QualifiedName, Schema, Table } from './schema';

/** A schema's tables by name, and by the tables that they refer to. */
interface TableIndex {
  readonly places: ReadonlyMap<string, number>;
  readonly referrers: ReadonlyMap<string, readonly Reference[]>;
}

/** A foreign key and the table that has it. */
export interface Reference {
  readonly table: Table;
  readonly key: ForeignKey;
}

/** Schemas are frozen, so that an index made once is right for good; without it, thousands of tables take seconds. */
const indexes = new WeakMap<Schema['tables'], TableIndex>();

/** The place of a table in `schema.tables`; −1 when there is none of that name. */
export function tablePlace(schema: Pick<Schema, 'tables'>, name: QualifiedName): number {
  return indexOf(schema).places.get(idOf(name)) ?? -1;
}

/** The foreign keys that refer to a table, its own included, in the order of the schema. */
export function referencesTo(schema: Pick<Schema, 'tables'>, name: QualifiedName): readonly Reference[] {
  return indexOf(schema).referrers.get(idOf(name)) ?? [];
}

function indexOf({ tables }: Pick<Schema, 'tables'>): TableIndex {
  const known = indexes.get(tables);
  if (known) return known;
  const references = tables.flatMap((table) => table.foreignKeys.map((key) => ({ table, key })));
  const index = {
    places: new Map(tables.map((table, place) => [idOf(table), place])),
    referrers: grouped(references),
  };
  indexes.set(tables, index);
  return index;
}

function grouped(references: readonly Reference[]): Map<string, Reference[]> {
  const groups = new Map<string, Reference[]>();
  for (const reference of references) {
    const id = idOf(reference.key.references.table);
    const group = groups.get(id);
    if (group) group.push(reference);
    else groups.set(id, [reference]);
  }
  return groups;
}

function idOf({ schema, name }: QualifiedName): string {
  return `${schema}\0${name}`;
}
