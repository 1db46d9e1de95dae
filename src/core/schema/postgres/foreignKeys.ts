import type { Constraint } from '@pgsql/types';
import type { DraftTable } from '../draft/draft';
import { type StatementContext, wordEnd } from '../draft/statementContext';
import { texts } from './nodes';
import { hasColumns } from './ownColumns';

/** Adds a foreign key. Its target may come later in the script; without a column list it means the target's primary key. */
export function addForeignKey(context: StatementContext, table: DraftTable, constraint: Constraint, own: readonly string[]): void {
  const { catalog } = context;
  // NOT ENFORCED binds no row.
  if (!constraint.is_enforced) return;
  const columns = constraint.fk_attrs ? texts(constraint.fk_attrs) : own;
  const location = constraint.location ?? 0;
  if (!hasColumns(context, table, columns, location)) return;
  if (constraint.fk_with_period) return context.warn('A foreign key with PERIOD is not understood; it is left out.', location);
  const target = catalog.findTable(constraint.pktable);
  const key = target?.constraints.find((candidate) => candidate.kind === 'primary');
  catalog.addConstraint(table, {
    kind: 'foreign',
    name: constraint.conname ?? catalog.constraintName(table, columns, 'fkey'),
    columns,
    target: target ?? catalog.newName(constraint.pktable),
    targetColumns: constraint.pk_attrs ? texts(constraint.pk_attrs) : key?.kind === 'primary' ? key.columns : [],
    match: constraint.fk_matchtype === 'f' ? 'full' : 'simple',
    deferrable: constraint.deferrable ?? false,
    initiallyDeferred: constraint.initdeferred ?? false,
    position: context.position(location, wordEnd(context.text, location)),
  });
}
