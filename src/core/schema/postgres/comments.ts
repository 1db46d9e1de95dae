import type { CommentStmt } from '@pgsql/types';
import type { StatementContext } from '../draft/statementContext';
import { items, texts } from './nodes';

/** COMMENT ON TABLE and COLUMN; others have no bearing on data. */
export function comment(context: StatementContext, statement: CommentStmt): void {
  const { catalog } = context;
  const parts = texts(items(statement.object));
  const value = statement.comment === undefined || statement.comment === '' ? undefined : statement.comment;
  if (statement.objtype === 'OBJECT_TABLE') {
    const table = catalog.findByParts(catalog.tables, parts);
    if (table) table.comment = value;
  }
  if (statement.objtype === 'OBJECT_COLUMN') {
    const table = catalog.findByParts(catalog.tables, parts.slice(0, -1));
    const column = table?.columns.find((candidate) => candidate.name === parts.at(-1));
    if (column) column.comment = value;
  }
}
