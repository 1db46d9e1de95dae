import type { Constraint, Node } from '@pgsql/types';
import type { DraftTable } from '../draft/draft';
import { type StatementContext, wordEnd } from '../draft/statementContext';
import type { SqlExpression } from '../schema';
import { elementText, parenthesisedAfter } from './expressionText';
import { addForeignKey } from './foreignKeys';
import { items, mentionedColumns, text, texts } from './nodes';
import { hasColumns, ownColumns } from './ownColumns';
import { ownExpression } from './ownExpression';

/** Adds a constraint to a table; `columns` are those of the column definition it stands in. */
export function addConstraint(context: StatementContext, table: DraftTable, constraint: Constraint, columns: readonly string[] = []): void {
  if (constraint.conname !== undefined && table.constraints.some((other) => other.name === constraint.conname)) {
    return context.warn(`Table ${table.name} has a constraint ${constraint.conname} already; the first one counts.`, constraint.location);
  }
  switch (constraint.contype) {
    case 'CONSTR_PRIMARY':
    case 'CONSTR_UNIQUE':
      return addKey(context, table, constraint, columns);
    case 'CONSTR_CHECK':
      return addCheck(context, table, constraint);
    case 'CONSTR_FOREIGN':
      return addForeignKey(context, table, constraint, columns);
    case 'CONSTR_EXCLUSION':
      return addExclusion(context, table, constraint);
    case 'CONSTR_NOTNULL':
      return addNotNull(context, table, constraint);
    default:
      context.warn(`A constraint of kind ${constraint.contype} is not understood; it is left out.`, constraint.location);
  }
}

function addKey(context: StatementContext, table: DraftTable, constraint: Constraint, own: readonly string[]): void {
  if (constraint.indexname !== undefined) return useIndex(context, table, constraint);
  const columns = constraint.keys ? texts(constraint.keys) : own;
  if (!hasColumns(context, table, columns, constraint.location)) return;
  if (constraint.without_overlaps) return addWithoutOverlaps(context, table, constraint, columns);
  if (constraint.contype === 'CONSTR_PRIMARY') addPrimaryKey(context, table, columns, constraint);
  else {
    const name = constraint.conname ?? context.catalog.constraintName(table, columns, 'key');
    const nullsNotDistinct = constraint.nulls_not_distinct ?? false;
    context.catalog.addConstraint(table, {
      kind: 'unique',
      name,
      columns,
      expressions: [],
      nullsNotDistinct,
      deferrable: constraint.deferrable ?? false,
      index: false,
    });
  }
}

function addPrimaryKey(context: StatementContext, table: DraftTable, columns: readonly string[], constraint: Constraint): void {
  if (table.constraints.some((other) => other.kind === 'primary')) {
    return context.warn(`Table ${table.name} has a primary key already; the first one counts.`, constraint.location);
  }
  const name = constraint.conname ?? context.catalog.constraintName(table, [], 'pkey');
  context.catalog.addConstraint(table, { kind: 'primary', name, columns });
  for (const column of table.columns) if (columns.includes(column.name)) column.nullable = false;
}

/** ADD CONSTRAINT … USING INDEX: the index becomes the constraint and takes its name. */
function useIndex(context: StatementContext, table: DraftTable, constraint: Constraint): void {
  const index = table.constraints.find((other) => other.kind === 'unique' && other.index && other.name === constraint.indexname);
  if (index?.kind !== 'unique')
    return context.warn(`There is no unique index ${constraint.indexname} on table ${table.name}.`, constraint.location);
  context.catalog.removeConstraints(table, (other) => other === index);
  const name = constraint.conname ?? index.name;
  if (constraint.contype === 'CONSTR_PRIMARY') addPrimaryKey(context, table, index.columns, { ...constraint, conname: name });
  else context.catalog.addConstraint(table, { ...index, name, index: false, deferrable: constraint.deferrable ?? false });
}

/** UNIQUE or PRIMARY KEY (…, period WITHOUT OVERLAPS) is an exclusion: equal keys may not overlap. */
function addWithoutOverlaps(context: StatementContext, table: DraftTable, constraint: Constraint, columns: readonly string[]): void {
  const elements = columns.map((column, at) => ({ column, operator: at === columns.length - 1 ? '&&' : '=' }));
  const isPrimary = constraint.contype === 'CONSTR_PRIMARY';
  const name = constraint.conname ?? context.catalog.constraintName(table, isPrimary ? [] : columns, isPrimary ? 'pkey' : 'key');
  const sql = `EXCLUDE (${elements.map((element) => `${element.column} WITH ${element.operator}`).join(', ')})`;
  context.catalog.addConstraint(table, { kind: 'exclusion', name, elements, sql });
  if (isPrimary) addPrimaryKey(context, table, columns, { ...constraint, conname: name });
}

function addCheck(context: StatementContext, table: DraftTable, constraint: Constraint): void {
  const columns = ownColumns(table, mentionedColumns(constraint.raw_expr));
  const location = constraint.location ?? 0;
  const name = constraint.conname ?? context.catalog.constraintName(table, columns.length === 1 ? columns : [], 'check');
  context.catalog.addConstraint(table, {
    kind: 'check',
    name,
    sql: parenthesisedAfter(context.text, location, 'CHECK'),
    expression: ownExpression(table, constraint.raw_expr),
    columns,
    position: context.position(location, wordEnd(context.text, location)),
    inheritable: !constraint.is_no_inherit,
    ...(constraint.is_enforced ? {} : { notEnforced: true }),
  });
}

function addExclusion(context: StatementContext, table: DraftTable, constraint: Constraint): void {
  const elements = (constraint.exclusions ?? []).map((pair) => {
    const [element, operators] = items(pair);
    return { ...exclusionElement(context, table, element), operator: text(items(operators).at(-1)) };
  });
  const names = elements.map((element) => element.column ?? 'expr');
  const name = constraint.conname ?? context.catalog.constraintName(table, names, 'excl');
  const where: SqlExpression | undefined = constraint.where_clause && {
    sql: parenthesisedAfter(context.text, constraint.location ?? 0, 'WHERE'),
    expression: ownExpression(table, constraint.where_clause),
  };
  const sql = `EXCLUDE USING ${constraint.access_method ?? 'gist'} (${parenthesisedAfter(context.text, constraint.location ?? 0, 'EXCLUDE')})`;
  context.catalog.addConstraint(
    table,
    where ? { kind: 'exclusion', name, elements, where, sql } : { kind: 'exclusion', name, elements, sql },
  );
}

function exclusionElement(context: StatementContext, table: DraftTable, node: Node): { column?: string; expression?: SqlExpression } {
  if (!('IndexElem' in node)) return {};
  const { name, expr } = node.IndexElem;
  return expr ? { expression: { sql: elementText(context.text, expr), expression: ownExpression(table, expr) } } : { column: name };
}

function addNotNull(context: StatementContext, table: DraftTable, constraint: Constraint): void {
  const names = texts(constraint.keys);
  for (const column of table.columns) {
    if (!names.includes(column.name)) continue;
    column.nullable = false;
    column.notNullName = constraint.conname ?? context.catalog.constraintName(table, [column.name], 'not_null');
  }
}
