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

/** LIKE other INCLUDING …: copies columns with their NOT NULL, and what the options name. The other may be a view or a composite type. */
export function copyLike(context: StatementContext, table: DraftTable, clause: TableLikeClause): void {
  const source = context.catalog.findTable(clause.relation);
  if (source) copyTable(context, table, source, clause.options ?? 0);
  else copyFields(context, table, clause);
}

function copyTable(context: StatementContext, table: DraftTable, source: DraftTable, options: number): void {
  for (const column of source.columns) {
    const copy = addCopy(table, copyColumn(column, options));
    if (column.identity && options & IDENTITY) copyIdentity(context, table, copy, column.identity);
  }
  if (options & COMMENTS) table.comment ??= source.comment;
  for (const constraint of source.constraints) {
    const included = constraint.kind === 'check' ? options & CONSTRAINTS : options & INDEXES;
    // Foreign keys are never copied.
    if (included && constraint.kind !== 'foreign') copyConstraint(context, table, constraint);
  }
}

/** The copy counts by a sequence of its own with the same options. */
function copyIdentity(
  context: StatementContext,
  table: DraftTable,
  copy: DraftColumn,
  { kind, sequence }: NonNullable<DraftColumn['identity']>,
): void {
  setIdentity(context, table, copy, kind, undefined);
  const { start, increment, min, max } = sequence;
  if (copy.identity) Object.assign(copy.identity.sequence, { start, increment, min, max });
}

function copyFields(context: StatementContext, table: DraftTable, { relation }: TableLikeClause): void {
  const { catalog } = context;
  const type = catalog.find(catalog.types, relation?.schemaname, relation?.relname ?? '');
  const fields =
    type?.kind === 'composite' ? type.fields : catalog.find(catalog.queries, relation?.schemaname, relation?.relname ?? '')?.fields;
  if (!fields) return context.warn(`There is no table ${relation?.relname} to copy columns from.`, relation?.location);
  for (const { name, type: fieldType } of fields) addCopy(table, { name, type: fieldType, nullable: true, position: table.position });
}

function copyColumn(column: DraftColumn, options: number): DraftColumn {
  const copy: DraftColumn = { name: column.name, type: column.type, nullable: column.nullable, position: column.position };
  if (!column.nullable) copy.notNullName = column.notNullName;
  if (options & DEFAULTS) Object.assign(copy, { default: column.default, sequence: column.sequence });
  if (options & GENERATED) copy.generated = column.generated;
  if (options & COMMENTS) copy.comment = column.comment;
  return copy;
}

/** Adds the copy, or merges it into the column of that name that comes from a parent. */
function addCopy(table: DraftTable, copy: DraftColumn): DraftColumn {
  const inherited = table.columns.find((column) => column.name === copy.name);
  if (!inherited) {
    table.columns.push(copy);
    return copy;
  }
  inherited.inherited = false;
  inherited.nullable &&= copy.nullable;
  if (copy.default) Object.assign(inherited, { default: copy.default, sequence: copy.sequence });
  return inherited;
}
