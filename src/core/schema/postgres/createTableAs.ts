import type { CreateTableAsStmt, IntoClause, SelectStmt } from '@pgsql/types';
import type { StatementContext } from '../draft/statementContext';
import { isOfNothing } from '../givenRows/postgresQuery';
import { giveUp } from '../givenRows/target';
import { newTable } from './createTable';
import { texts } from './nodes';
import { plain } from './query/field';
import { queryFields } from './query/queryFields';

/** CREATE TABLE … AS: the columns that the query has. */
export function createTableAs(context: StatementContext, statement: CreateTableAsStmt): void {
  // A materialized view holds what its query says.
  if (statement.objtype !== 'OBJECT_TABLE') return;
  const query = statement.query && 'SelectStmt' in statement.query ? statement.query.SelectStmt : undefined;
  createFrom(context, statement.into, query, statement.if_not_exists ?? false);
}

/** SELECT … INTO table. */
export function selectInto(context: StatementContext, statement: SelectStmt): void {
  createFrom(context, intoOf(statement), statement, false);
}

/** The INTO of a query; in a UNION it stands with the first branch. */
export function intoOf(statement: SelectStmt): IntoClause | undefined {
  return statement.intoClause ?? (statement.larg && intoOf(statement.larg));
}

function createFrom(context: StatementContext, into: IntoClause | undefined, query: SelectStmt | undefined, ifNotExists: boolean): void {
  const fields = query && queryFields(context, query);
  if (!fields)
    return context.warn(
      `The columns of ${into?.rel?.relname} follow from a query that is not understood; the table is left out.`,
      into?.rel?.location,
    );
  const table = newTable(context, into?.rel, 'table', ifNotExists);
  if (!table) return;
  const names = texts(into?.colNames);
  table.columns = fields.map((field, at) => ({
    name: names[at] ?? field.name,
    type: field.type ?? plain('text'),
    nullable: true,
    position: table.position,
  }));
  const isEmpty = into?.skipData === true || isOfNothing(context.catalog, query);
  if (!isEmpty) giveUp(context, { table, position: table.position }, 'they come from a query that has to be run');
  const guessed = table.columns.filter((_, at) => fields[at].type === undefined).map((column) => column.name);
  if (guessed.length > 0)
    context.warn(
      `The type of ${guessed.join(', ')} in ${table.name} follows from the query alone and is taken for text.`,
      into?.rel?.location,
    );
}
