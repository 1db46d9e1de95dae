import type { IndexElem, IndexStmt } from '@pgsql/types';
import type { DraftTable } from '../draft/draft';
import type { StatementContext } from '../draft/statementContext';
import type { SqlExpression } from '../schema';
import { clauseAfter, elementText } from './expressionText';
import { texts } from './nodes';
import { hasColumns } from './ownColumns';
import { ownExpression } from './ownExpression';
import { columnName } from './query/columnName';

/** CREATE UNIQUE INDEX; of an index that is not unique only the name has a bearing: others may not take it. */
export function createIndex(context: StatementContext, statement: IndexStmt): void {
  const { catalog } = context;
  const table = catalog.findTable(statement.relation);
  if (!statement.unique) {
    if (table) catalog.takeName(table.schema, statement.idxname ?? madeUpName(context, table, statement));
    return;
  }
  if (!table) return context.noTable(statement.relation?.relname, 'to make a unique index on', statement.relation?.location);
  const elements = elementsOf(statement);
  const columns = elements.flatMap((element) => plainColumn(element) ?? []);
  if (!hasColumns(context, table, columns, statement.relation?.location)) return;
  const name = statement.idxname ?? madeUpName(context, table, statement);
  if (isKnown(table, name)) {
    if (!statement.if_not_exists) context.warn(`Index ${name} exists already; the first one counts.`);
    return;
  }
  const expressions = elements.flatMap((element) => expressionOf(context, table, element));
  const key = { columns, expressions, nullsNotDistinct: statement.nulls_not_distinct ?? false, deferrable: false };
  const elementNames = elements.map(elementName);
  catalog.addConstraint(table, { kind: 'unique', name, ...key, ...whereOf(context, table, statement), index: true, elementNames });
}

function elementsOf(statement: IndexStmt): IndexElem[] {
  return (statement.indexParams ?? []).flatMap((node) => ('IndexElem' in node ? [node.IndexElem] : []));
}

function madeUpName(context: StatementContext, table: DraftTable, statement: IndexStmt): string {
  return context.catalog.constraintName(table, elementsOf(statement).map(elementName), 'idx');
}

function isKnown(table: DraftTable, name: string): boolean {
  return table.constraints.some((constraint) => constraint.name === name);
}

/** A column is one in parentheses and with a collation too. */
function plainColumn(element: IndexElem): string | undefined {
  let { expr } = element;
  while (expr && 'CollateClause' in expr) expr = expr.CollateClause.arg;
  return expr && 'ColumnRef' in expr ? texts(expr.ColumnRef.fields).at(-1) : element.name;
}

function expressionOf(context: StatementContext, table: DraftTable, element: IndexElem): SqlExpression[] {
  return element.expr && plainColumn(element) === undefined
    ? [{ sql: elementText(context.text, element.expr), expression: ownExpression(table, element.expr) }]
    : [];
}

function whereOf(context: StatementContext, table: DraftTable, statement: IndexStmt): { where?: SqlExpression } {
  if (!statement.whereClause) return {};
  return { where: { sql: clauseAfter(context.text, 'WHERE'), expression: ownExpression(table, statement.whereClause) } };
}

/** What a made-up index name calls an element: the column, the function, or `expr`. */
function elementName(element: IndexElem): string {
  return element.name ?? columnName(element.expr) ?? 'expr';
}
