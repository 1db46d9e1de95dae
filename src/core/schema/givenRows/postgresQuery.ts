import type { InsertStmt, Node, SelectStmt } from '@pgsql/types';
import type { Expression } from '../../rules/expression';
import type { Catalog } from '../draft/catalog';
import { toExpression } from '../postgres/expression';
import type { Conflict, GivenQuery, GivenValue } from './givenStatement';
import { conflictOf } from './postgresConflict';
import { givenValue, onlyTable, readSource } from './postgresValues';

/** The rows that a SELECT gives, as far as they can be told without running it. */
export type QueryRows = Pick<GivenQuery, 'values' | 'from' | 'where' | 'guards'>;

/** INSERT … SELECT: its parts, one for each branch of a UNION ALL; undefined where it does more than is understood. */
export function readInsertQuery(
  catalog: Catalog,
  { selectStmt, onConflictClause, withClause }: InsertStmt,
): { parts: QueryRows[]; conflict: Conflict } | undefined {
  if (withClause || !selectStmt || !('SelectStmt' in selectStmt)) return undefined;
  const parts = branches(selectStmt.SelectStmt)?.map((select) => queryRows(catalog, select));
  const known = parts?.flatMap((part) => part ?? []);
  return known && known.length === parts?.length ? { parts: known, conflict: conflictOf(catalog, onConflictClause) } : undefined;
}

/** Whether an INSERT … SELECT that is not understood inserts no rows all the same. */
export function insertsNothing(catalog: Catalog, { selectStmt, withClause }: InsertStmt): boolean {
  return !withClause && selectStmt !== undefined && 'SelectStmt' in selectStmt && isOfNothing(catalog, selectStmt.SelectStmt);
}

const AGGREGATES = /^(?:count|sum|avg|min|max|every|bool_(?:and|or)|(?:array|string|jsonb?|jsonb?_object)_agg)$/;

/** Whether a query gives no rows because all tables that it reads are empty so far. */
export function isOfNothing(catalog: Catalog, select: SelectStmt): boolean {
  if (select.op !== 'SETOP_NONE' || select.withClause || !select.fromClause) return false;
  // Without groups an aggregate gives a row of nothing, too.
  if (
    !select.groupClause &&
    JSON.stringify(select.targetList ?? [])
      .match(/"sval":"[a-z_]+"/g)
      ?.some((name) => AGGREGATES.test(name.slice(8, -1)))
  )
    return false;
  return select.fromClause.every((item) => isEmpty(catalog, item));
}

function isEmpty(catalog: Catalog, item: Node): boolean {
  if ('RangeVar' in item) {
    const table = catalog.findTable(item.RangeVar);
    return table !== undefined && !catalog.given.hasRows(table);
  }
  if (!('JoinExpr' in item)) return false;
  const { larg, rarg } = item.JoinExpr;
  return larg !== undefined && rarg !== undefined && isEmpty(catalog, larg) && isEmpty(catalog, rarg);
}

/** More than people write by hand. */
const MAX_BRANCHES = 10_000;

function branches(select: SelectStmt): SelectStmt[] | undefined {
  const found: SelectStmt[] = [];
  const open = [select];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.op === 'SETOP_NONE') found.push(at);
    else if (at.op !== 'SETOP_UNION' || at.sortClause || at.limitCount || at.withClause || !at.larg || !at.rarg) return undefined;
    // UNION without ALL leaves equal rows out; constants that people write one below the other differ.
    else open.push(at.rarg, at.larg);
    if (found.length + open.length > MAX_BRANCHES) return undefined;
  }
  return found;
}

function queryRows(catalog: Catalog, select: SelectStmt): QueryRows | undefined {
  const isConstant = !select.fromClause;
  const relation = onlyTable(select, ['sortClause']);
  if (!relation && !(isConstant && Object.keys(select).every((clause) => CONSTANT.has(clause)))) return undefined;
  const source = relation && readSource(catalog, relation);
  const own = source?.own ?? ((expression: Expression) => expression);
  const values = (select.targetList ?? []).flatMap((target): (GivenValue | undefined)[] => {
    if (!('ResTarget' in target)) return [undefined];
    const { val } = target.ResTarget;
    if (isStar(val)) return source ? starColumns(catalog, source.table) : [undefined];
    const value = givenValue(catalog, val);
    return [isExpression(value) ? own(value) : value];
  });
  const known = values.flatMap((value) => (value === undefined ? [] : [value]));
  const { guards, rest } = conditions(catalog, select.whereClause);
  if (known.length < values.length || !guards) return undefined;
  return { values: known, guards, ...(source && { from: source.table }), ...(rest && { where: own(rest) }) };
}

const CONSTANT = new Set(['targetList', 'whereClause', 'limitOption', 'op']);

function isExpression(value: GivenValue): value is Expression {
  return typeof value === 'object' && value !== null && value.kind !== 'default' && value.kind !== 'lookup';
}

function isStar(node: Node | undefined): boolean {
  return node !== undefined && 'ColumnRef' in node && (node.ColumnRef.fields ?? []).some((field) => 'A_Star' in field);
}

function starColumns(catalog: Catalog, { schema, name }: { schema: string; name: string }): (Expression | undefined)[] {
  const table = catalog.tables.get(schema, name);
  return table ? table.columns.map((column) => ({ kind: 'column', name: column.name })) : [undefined];
}

/** WHERE taken apart: conditions that some rows are there, or are not, and the rest. */
function conditions(catalog: Catalog, where: Node | undefined): { guards?: GivenQuery['guards']; rest?: Expression } {
  const parts = where && 'BoolExpr' in where && where.BoolExpr.boolop === 'AND_EXPR' ? (where.BoolExpr.args ?? []) : where ? [where] : [];
  const found = parts.map((part) => ({ part, guard: guardOf(catalog, part) }));
  if (found.some(({ guard }) => guard === 'unread')) return {};
  const guards = found.flatMap(({ guard }) => (typeof guard === 'object' ? [guard] : []));
  const rest = found.flatMap(({ part, guard }) => (guard === undefined ? [toExpression(part)] : []));
  return { guards, ...(rest.length > 0 && { rest: rest.length === 1 ? rest[0] : { kind: 'and', args: rest } }) };
}

function guardOf(catalog: Catalog, node: Node, present = true): GivenQuery['guards'][number] | 'unread' | undefined {
  if ('BoolExpr' in node && node.BoolExpr.boolop === 'NOT_EXPR' && node.BoolExpr.args?.[0])
    return guardOf(catalog, node.BoolExpr.args[0], !present);
  if (!('SubLink' in node) || node.SubLink.subLinkType !== 'EXISTS_SUBLINK') return undefined;
  const { subselect } = node.SubLink;
  const select = subselect && 'SelectStmt' in subselect ? subselect.SelectStmt : undefined;
  const relation = select && onlyTable(select, ['limitCount']);
  if (!relation) return 'unread';
  const { table, own } = readSource(catalog, relation);
  return { table, present, ...(select?.whereClause && { where: own(toExpression(select.whereClause)) }) };
}
