import type { Catalog } from '../../draft/catalog';
import type { DraftForeignKey, DraftTable } from '../../draft/draft';
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
