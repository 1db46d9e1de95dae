import type { DraftConstraint, DraftTable } from '../draft/draft';
import type { StatementContext } from '../draft/statementContext';

/** Gives a table a constraint of another: checks and foreign keys keep their names, keys get new ones with their indexes. */
export function copyConstraint(context: StatementContext, table: DraftTable, constraint: DraftConstraint): void {
  const { catalog } = context;
  const named = (columns: readonly string[], label: string): string => catalog.constraintName(table, columns, label);
  switch (constraint.kind) {
    case 'primary':
      return catalog.addConstraint(table, { ...constraint, name: named([], 'pkey') });
    case 'unique':
      return catalog.addConstraint(table, {
        ...constraint,
        name: named(constraint.elementNames ?? constraint.columns, constraint.index ? 'idx' : 'key'),
      });
    case 'exclusion':
      return catalog.addConstraint(table, {
        ...constraint,
        name: named(
          constraint.elements.map((element) => element.column ?? 'expr'),
          'excl',
        ),
      });
    default:
      catalog.addConstraint(table, constraint);
  }
}
