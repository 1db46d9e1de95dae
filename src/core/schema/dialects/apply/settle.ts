import type { Catalog } from '../../draft/catalog';
import type { DraftColumn, DraftForeignKey, DraftTable } from '../../draft/draft';
import { findColumn } from './lookUp';

/** When all is read: foreign keys find tables that came later, and columns in their declared spelling. */
export function settleReferences(catalog: Catalog): void {
  for (const table of catalog.tables.values()) {
    table.constraints = table.constraints.map((constraint) => (constraint.kind === 'foreign' ? settled(catalog, constraint) : constraint));
  }
}

function settled(catalog: Catalog, key: DraftForeignKey): DraftForeignKey {
  const target: DraftTable | undefined = 'constraints' in key.target ? key.target : catalog.tables.get(key.target.schema, key.target.name);
  if (!target) return key;
  const targetColumns = key.targetColumns.map((name) => findColumn(target, name)?.name ?? name);
  return { ...key, target, targetColumns };
}

/** SQLite's columns need no type: one that only refers to another holds what that one holds. To be called when all references are settled. */
export function settleUntyped(catalog: Catalog): void {
  const open = [...catalog.tables.values()].flatMap(untypedReferences);
  // What is referred to may be untyped itself, and take its type later.
  for (let passes = 0; passes < MOST_PASSES; passes++) {
    const changing = open.filter(({ column, target }) => column.type !== target.type);
    for (const { column, target } of changing) takeType(column, target);
    if (changing.length === 0) return;
  }
}

/** Longer chains of untyped references than people write; circles would never end. */
const MOST_PASSES = 32;

interface UntypedReference {
  readonly column: DraftColumn;
  readonly target: DraftColumn;
}

function untypedReferences(table: DraftTable): UntypedReference[] {
  return table.constraints.flatMap((key) => {
    if (key.kind !== 'foreign' || !('constraints' in key.target)) return [];
    const { target } = key;
    const names = key.targetColumns.length > 0 ? key.targetColumns : (primaryKey(target) ?? []);
    return key.columns.flatMap((name, at): UntypedReference[] => {
      const column = findColumn(table, name);
      const other = names[at] === undefined ? undefined : findColumn(target, names[at]);
      return column?.written === '' && other && other !== column ? [{ column, target: other }] : [];
    });
  });
}

function primaryKey(table: DraftTable): readonly string[] | undefined {
  return table.constraints.find((constraint) => constraint.kind === 'primary')?.columns;
}

function takeType(column: DraftColumn, target: DraftColumn): void {
  column.type = target.type;
  column.foldsCase = target.foldsCase;
  column.charset = target.charset;
}
