import type { Alias, JoinExpr, Node, RangeFunction, RangeSubselect, RangeVar } from '@pgsql/types';
import type { TypeName } from '../../../rules/expression';
import { items, text, texts } from '../nodes';
import { resolveType } from '../resolveType';
import { commonType } from './commonType';
import { expressionType } from './expressionType';
import { type Field, type FromItem, plain, settledType } from './field';
import type { Scope } from './scope';

/** What the items of a FROM clause offer; those on the left are known to lateral ones. */
export function fromItems(nodes: readonly Node[], scope: Scope): readonly FromItem[] {
  const found: FromItem[] = [];
  for (const node of nodes) found.push(...fromItem(node, { ...scope, from: [...found], outer: scope }));
  return found;
}

function fromItem(node: Node, scope: Scope): readonly FromItem[] {
  if ('JoinExpr' in node) return joined(node.JoinExpr, scope);
  if ('RangeVar' in node) return [relation(node.RangeVar, scope)];
  if ('RangeSubselect' in node) return [subselect(node.RangeSubselect, scope)];
  if ('RangeFunction' in node) return [functionItem(node.RangeFunction, scope)];
  return [{ alias: '', fields: undefined }];
}

function relation(node: RangeVar, scope: Scope): FromItem {
  const { catalog } = scope.context;
  const name = node.relname ?? '';
  const fields =
    (node.schemaname === undefined ? scope.withQueries.get(name) : undefined) ??
    catalog.findTable(node)?.columns ??
    catalog.find(catalog.queries, node.schemaname, name)?.fields;
  return aliased(
    fields?.map(({ name: column, type }) => ({ name: column, type })),
    node.alias,
    name,
  );
}

function subselect(node: RangeSubselect, scope: Scope): FromItem {
  const query = node.subquery && 'SelectStmt' in node.subquery ? node.subquery.SelectStmt : undefined;
  const fields = query && scope.subquery(query, scope);
  return aliased(
    fields?.map((field) => ({ ...field, type: settledType(field.type) })),
    node.alias,
    '',
  );
}

/** An alias renames the item, and its first columns if it lists names for them. */
function aliased(fields: readonly Field[] | undefined, alias: Alias | undefined, name: string): FromItem {
  const names = texts(alias?.colnames);
  return { alias: alias?.aliasname ?? name, fields: fields?.map((field, at) => ({ ...field, name: names[at] ?? field.name })) };
}

function joined(join: JoinExpr, scope: Scope): readonly FromItem[] {
  const left = join.larg ? fromItem(join.larg, scope) : [];
  const right = join.rarg ? fromItem(join.rarg, { ...scope, from: [...scope.from, ...left] }) : [];
  const names = join.isNatural ? shared(left, right) : texts(join.usingClause);
  const merged = names.map((name): Field => ({ name, type: commonType([typeOf(left, name), typeOf(right, name)]) }));
  const all = [...left, ...right];
  if (merged.length > 0 && all[0]) all[0] = { ...all[0], merged: [...merged, ...all.flatMap((item) => item.merged ?? [])] };
  if (!join.alias) return all;
  const fields = all.some((item) => item.fields === undefined) ? undefined : unmerged(all, names, merged);
  return [aliased(fields, join.alias, '')];
}

function unmerged(all: readonly FromItem[], names: readonly string[], merged: readonly Field[]): readonly Field[] {
  return [...merged, ...all.flatMap((item) => (item.fields ?? []).filter((field) => !names.includes(field.name)))];
}

function shared(left: readonly FromItem[], right: readonly FromItem[]): string[] {
  const names = new Set(right.flatMap((item) => item.fields ?? []).map((field) => field.name));
  return [...new Set(left.flatMap((item) => item.fields ?? []).map((field) => field.name))].filter((name) => names.has(name));
}

function typeOf(from: readonly FromItem[], name: string): TypeName | undefined {
  return from.flatMap((item) => item.fields ?? []).find((field) => field.name === name)?.type;
}

/** `generate_series(1, 10) AS n`, `unnest(a, b)`, `json_to_record(…) AS (a int)`, functions of the script that return tables. */
function functionItem(node: RangeFunction, scope: Scope): FromItem {
  const calls = (node.functions ?? []).flatMap((item) => items(item)[0] ?? []);
  const written = (node.coldeflist ?? []).flatMap((item): Field[] =>
    'ColumnDef' in item ? [{ name: item.ColumnDef.colname ?? '', type: resolveType(scope.context, item.ColumnDef.typeName).type }] : [],
  );
  const known = written.length > 0 ? written : calls.flatMap((call) => callFields(call, node.alias, scope) ?? []);
  const isKnown = known.length > 0 || calls.every((call) => callFields(call, node.alias, scope) !== undefined);
  const ordinality: Field[] = node.ordinality ? [{ name: 'ordinality', type: plain('bigint') }] : [];
  const name = calls[0] && 'FuncCall' in calls[0] ? text(calls[0].FuncCall.funcname?.at(-1)) : '';
  return aliased(isKnown ? [...known, ...ordinality] : undefined, node.alias, name);
}

function callFields(node: Node, alias: Alias | undefined, scope: Scope): readonly Field[] | undefined {
  if (!('FuncCall' in node)) return [{ name: alias?.aliasname ?? '', type: expressionType(scope, node) }];
  const parts = texts(node.FuncCall.funcname);
  const name = parts.at(-1) ?? '';
  const { catalog } = scope.context;
  const own = catalog.findByParts(catalog.results, parts);
  if (own?.columns) return own.columns;
  if (PAIRS[name] !== undefined) return PAIRS[name];
  if (name === 'unnest') {
    return (node.FuncCall.args ?? []).map((arg) => ({ name: alias?.aliasname ?? name, type: element(expressionType(scope, arg)) }));
  }
  // A function of one column lends it its alias.
  return [{ name: alias?.aliasname ?? name, type: expressionType(scope, node) }];
}

function element(type: TypeName | undefined): TypeName | undefined {
  return type && { ...type, dimensions: 0 };
}

function pair(name: string, value: string): readonly Field[] {
  return [
    { name: 'key', type: plain(name) },
    { name: 'value', type: plain(value) },
  ];
}

/** Functions of PostgreSQL's own that return several columns. */
const PAIRS: Readonly<Record<string, readonly Field[] | undefined>> = {
  json_each: pair('text', 'json'),
  jsonb_each: pair('text', 'jsonb'),
  json_each_text: pair('text', 'text'),
  jsonb_each_text: pair('text', 'text'),
  each: pair('text', 'text'),
};
