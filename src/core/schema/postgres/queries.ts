import type { CreateFunctionStmt, Node } from '@pgsql/types';
import type { StatementContext } from '../draft/statementContext';
import { texts } from './nodes';
import { queryFields } from './query/queryFields';
import { resolveType } from './resolveType';

/** Statements whose columns may come from views and functions: CREATE TABLE … AS or LIKE, SELECT … INTO. */
export function asksForQueries(statement: string): boolean {
  if (/^create\b/i.test(statement)) return /^create\s[^(]*?\btable\b/i.test(statement.slice(0, 200)) && /\b(?:as|like)\b/i.test(statement);
  return /^(?:select|with|\()/i.test(statement) && /\binto\b/i.test(statement);
}

/** Whether a statement makes a view or a function, which may say what columns a later table has. */
export function makesQuery(statement: string): boolean {
  return /^create\s+(?:\w+\s+){0,4}?(?:view|function)\b/i.test(statement.slice(0, 200));
}

/** Notes what columns a view has, or of what type the result of a function is. */
export function defineQuery(context: StatementContext, node: Node): void {
  if ('ViewStmt' in node) addView(context, node.ViewStmt.view, node.ViewStmt.query, texts(node.ViewStmt.aliases));
  if ('CreateTableAsStmt' in node) {
    const { into, query } = node.CreateTableAsStmt;
    addView(context, into?.rel, query, texts(into?.colNames));
  }
  if ('CreateFunctionStmt' in node) addFunction(context, node.CreateFunctionStmt);
}

function addView(
  context: StatementContext,
  relation: Parameters<StatementContext['catalog']['newName']>[0],
  query: Node | undefined,
  names: readonly string[],
): void {
  const fields = query && 'SelectStmt' in query ? queryFields(context, query.SelectStmt) : undefined;
  const known = fields?.flatMap(({ name, type }, at) => (type ? [{ name: names[at] ?? name, type }] : []));
  if (fields && known?.length === fields.length) context.catalog.queries.add({ ...context.catalog.newName(relation), fields: known });
}

function addFunction(context: StatementContext, statement: CreateFunctionStmt): void {
  const parts = texts(statement.funcname);
  const columns = (statement.parameters ?? []).flatMap((node) => {
    if (!('FunctionParameter' in node)) return [];
    const { mode, name = '', argType } = node.FunctionParameter;
    const isOut = mode === 'FUNC_PARAM_OUT' || mode === 'FUNC_PARAM_INOUT' || mode === 'FUNC_PARAM_TABLE';
    return isOut ? [{ name, type: resolveType(context, argType).type }] : [];
  });
  const result = statement.returnType && resolveType(context, statement.returnType).type;
  const fallback = columns.length === 1 ? columns[0].type : undefined;
  const name = { schema: parts.at(-2) ?? context.catalog.currentSchema(), name: parts.at(-1) ?? '' };
  const type = columns.length > 0 ? fallback : result;
  context.catalog.results.add({ ...name, ...(type ? { result: type } : {}), ...(columns.length > 0 ? { columns } : {}) });
}
