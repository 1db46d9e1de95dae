import type { Catalog } from '../draft/catalog';
import type { DraftConstraint, DraftTable } from '../draft/draft';
import { hasFromParents } from './inherit';

/**
 * Drops a column with all that names it: its keys and checks, foreign keys that reference it, the
 * sequence it owns, and the column in children that have it from this table alone. `only`: children keep it.
 */
export function dropColumn(catalog: Catalog, table: DraftTable, name: string, only = false): void {
  for (const sequence of [...catalog.sequences.values()]) {
    if (sequence.ownedBy?.table === table && sequence.ownedBy.column.name === name) catalog.sequences.delete(sequence);
  }
  table.columns = table.columns.filter((column) => column.name !== name);
  catalog.removeConstraints(table, (constraint) => names(constraint, name));
  for (const other of catalog.tables.values()) {
    catalog.removeConstraints(
      other,
      (constraint) => constraint.kind === 'foreign' && constraint.target === table && constraint.targetColumns.includes(name),
    );
  }
  for (const child of table.children) dropInherited(catalog, child, name, only);
}

function dropInherited(catalog: Catalog, child: DraftTable, name: string, only: boolean): void {
  const column = child.columns.find((candidate) => candidate.name === name);
  if (!column || hasFromParents(child, name)) return;
  if (child.partitionOf || (column.inherited && !only)) dropColumn(catalog, child, name);
  else column.inherited = false;
}

function names(constraint: DraftConstraint, column: string): boolean {
  if (constraint.kind === 'exclusion')
    return constraint.elements.some((element) => element.column === column || mentions(element.expression, column));
  if (constraint.columns.includes(column)) return true;
  return (
    constraint.kind === 'unique' &&
    (mentions(constraint.where, column) || constraint.expressions.some((expression) => mentions(expression, column)))
  );
}

function mentions(tree: unknown, column: string): boolean {
  return JSON.stringify(tree ?? null).includes(`{"kind":"column","name":${JSON.stringify(column)}`);
}
