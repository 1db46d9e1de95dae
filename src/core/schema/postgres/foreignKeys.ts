import type { Constraint } from '@pgsql/types';
import type { DraftTable } from '../draft/draft';
import { type StatementContext, wordEnd } from '../draft/statementContext';
import { texts } from './nodes';
import { hasColumns } from './ownColumns';

/**
 * Adds a foreign key. Its target may come later in the script; without a column list it means the target's primary key.
 * With PERIOD the range has to lie within those of the target; a range equal to one of them does.
 */
export function addForeignKey(context: StatementContext, table: DraftTable, constraint: Constraint, own: readonly string[]): void {
  const { catalog } = context;
  const columns = constraint.fk_attrs ? texts(constraint.fk_attrs) : own;
  const location = constraint.location ?? 0;
  if (!hasColumns(context, table, columns, location)) return;
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
    ...(constraint.is_enforced ? {} : { notEnforced: true }),
    position: context.position(location, wordEnd(context.text, location)),
  });
}
