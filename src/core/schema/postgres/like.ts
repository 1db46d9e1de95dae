import type { TableLikeClause } from '@pgsql/types';
import type { DraftColumn, DraftTable } from '../draft/draft';
import type { StatementContext } from '../draft/statementContext';
import { setIdentity } from './columns';
import { copyConstraint } from './copyConstraint';

/** Bits of the INCLUDING options, as the parser gives them. */
const COMMENTS = 1;
const CONSTRAINTS = 1 << 2;
const DEFAULTS = 1 << 3;
const GENERATED = 1 << 4;
const IDENTITY = 1 << 5;
const INDEXES = 1 << 6;

/** LIKE other INCLUDING …: copies columns with their NOT NULL, and what the options name. */
export function copyLike(context: StatementContext, table: DraftTable, clause: TableLikeClause): void {
  const source = context.catalog.findTable(clause.relation);
  if (!source) return context.warn(`There is no table ${clause.relation?.relname} to copy columns from.`, clause.relation?.location);
  const options = clause.options ?? 0;
  for (const column of source.columns) {
    const copy = copyColumn(column, options);
    table.columns.push(copy);
    if (column.identity && options & IDENTITY) setIdentity(context, table, copy, column.identity.kind, undefined);
  }
  if (options & COMMENTS) table.comment ??= source.comment;
  for (const constraint of source.constraints) {
    const included = constraint.kind === 'check' ? options & CONSTRAINTS : options & INDEXES;
    // Foreign keys are never copied.
    if (included && constraint.kind !== 'foreign') copyConstraint(context, table, constraint);
  }
}

function copyColumn(column: DraftColumn, options: number): DraftColumn {
  const copy: DraftColumn = { name: column.name, type: column.type, nullable: column.nullable, position: column.position };
  if (options & DEFAULTS) Object.assign(copy, { default: column.default, sequence: column.sequence });
  if (options & GENERATED) copy.generated = column.generated;
  if (options & COMMENTS) copy.comment = column.comment;
  return copy;
}
