import type { Node, SelectStmt, WithClause } from '@pgsql/types';
import type { StatementContext } from '../../draft/statementContext';
import { texts } from '../nodes';
import { columnName } from './columnName';
import { commonType } from './commonType';
import { expressionType } from './expressionType';
import type { Field } from './field';
import { settledType } from './field';
import { fromItems } from './fromItems';
import { referencedFields, type Scope } from './scope';

/**
 * The columns of a query's result with their types, as far as they follow from the script: of known tables, views and
 * functions, literals, casts, operators. Undefined where not even their number or names do.
 */
export function queryFields(context: StatementContext, query: SelectStmt): readonly Field[] | undefined {
  return fieldsIn(query, { context, withQueries: new Map(), from: [], subquery: fieldsIn })?.map((field) => ({
    ...field,
    type: settledType(field.type),
  }));
}

function fieldsIn(query: SelectStmt, outer: Scope): readonly Field[] | undefined {
  const scope = query.withClause ? { ...outer, withQueries: withQueries(query.withClause, outer) } : outer;
  if (query.larg && query.rarg) return union(fieldsIn(query.larg, scope), fieldsIn(query.rarg, scope));
  if (query.valuesLists) return valuesFields(query.valuesLists, scope);
  const own: Scope = { ...scope, from: fromItems(query.fromClause ?? [], scope), outer };
  const fields = (query.targetList ?? []).map((node) => ('ResTarget' in node ? targetFields(own, node.ResTarget) : undefined));
  return fields.every((found) => found !== undefined) ? fields.flat() : undefined;
}

/** The first branch names the columns; where the other is not understood, it says their types too. */
function union(left: readonly Field[] | undefined, right: readonly Field[] | undefined): readonly Field[] | undefined {
  return left?.map((field, at) => ({ ...field, type: right ? commonType([field.type, right[at]?.type]) : field.type }));
}

function valuesFields(lists: readonly Node[], scope: Scope): readonly Field[] {
  const rows = lists.map((list) => ('List' in list ? (list.List.items ?? []) : []));
  return (rows[0] ?? []).map((_, at) => ({
    name: `column${at + 1}`,
    type: commonType(rows.map((row) => expressionType(scope, row[at]))),
  }));
}

function withQueries(clause: WithClause, outer: Scope): ReadonlyMap<string, readonly Field[]> {
  const known = new Map(outer.withQueries);
  for (const node of clause.ctes ?? []) {
    if (!('CommonTableExpr' in node)) continue;
    const { ctename = '', ctequery, aliascolnames } = node.CommonTableExpr;
    const scope: Scope = { ...outer, withQueries: known };
    const query = ctequery && 'SelectStmt' in ctequery ? ctequery.SelectStmt : undefined;
    // A recursive query refers to itself; its first branch says what its columns are.
    const first = clause.recursive && query?.larg && mentionsItself(query, ctename) ? query.larg : query;
    const fields = first && fieldsIn(first, scope);
    if (fields)
      known.set(
        ctename,
        renamed(fields, texts(aliascolnames)).map((field) => ({ ...field, type: settledType(field.type) })),
      );
  }
  return known;
}

function mentionsItself(query: SelectStmt, name: string): boolean {
  return JSON.stringify(query.rarg ?? null).includes(`"relname":${JSON.stringify(name)}`);
}

function renamed(fields: readonly Field[], names: readonly string[]): readonly Field[] {
  return fields.map((field, at) => ({ ...field, name: names[at] ?? field.name }));
}

function targetFields(scope: Scope, target: { name?: string; val?: Node }): readonly Field[] | undefined {
  const { name, val } = target;
  if (val && 'ColumnRef' in val && val.ColumnRef.fields?.some((field) => 'A_Star' in field)) {
    return referencedFields(scope, val.ColumnRef.fields);
  }
  return [{ name: name ?? columnName(val) ?? '?column?', type: expressionType(scope, val) }];
}
