import type { Node } from '@pgsql/types';
import { text } from '../nodes';

/** A name that an expression suggests for its column. A weak one gives way to the type of a cast around it. */
interface Suggestion {
  readonly name: string;
  readonly isWeak?: true;
}

/** The name that PostgreSQL gives the column of an expression: `count`, `int4`, `case`; undefined where it says `?column?` or `expr`. */
export function columnName(node: Node | undefined): string | undefined {
  return suggestion(node)?.name;
}

function suggestion(node: Node | undefined): Suggestion | undefined {
  if (!node) return undefined;
  if ('ColumnRef' in node) return named(text(node.ColumnRef.fields?.at(-1)));
  if ('FuncCall' in node) return named(text(node.FuncCall.funcname?.at(-1)));
  if ('TypeCast' in node) return castName(suggestion(node.TypeCast.arg), text(node.TypeCast.typeName?.names?.at(-1)));
  if ('CollateClause' in node) return suggestion(node.CollateClause.arg);
  if ('A_Indirection' in node) {
    const field = (node.A_Indirection.indirection ?? []).findLast((step) => 'String' in step);
    return field ? named(text(field)) : suggestion(node.A_Indirection.arg);
  }
  if ('CaseExpr' in node) return caseName(suggestion(node.CaseExpr.defresult));
  if ('A_Expr' in node) return node.A_Expr.kind === 'AEXPR_NULLIF' ? { name: 'nullif' } : undefined;
  if ('SubLink' in node) return subqueryName(node.SubLink);
  return constructName(node);
}

function named(name: string): Suggestion | undefined {
  return name === '' ? undefined : { name };
}

function castName(inner: Suggestion | undefined, type: string): Suggestion | undefined {
  return inner && !inner.isWeak ? inner : { name: type, isWeak: true };
}

function caseName(inner: Suggestion | undefined): Suggestion {
  return inner && !inner.isWeak ? inner : { name: 'case', isWeak: true };
}

function subqueryName(link: { subLinkType?: string; subselect?: Node }): Suggestion | undefined {
  if (link.subLinkType === 'EXISTS_SUBLINK') return { name: 'exists' };
  if (link.subLinkType === 'ARRAY_SUBLINK') return { name: 'array' };
  if (link.subLinkType !== 'EXPR_SUBLINK' || !link.subselect || !('SelectStmt' in link.subselect)) return undefined;
  const [first] = link.subselect.SelectStmt.targetList ?? [];
  if (!first || !('ResTarget' in first)) return undefined;
  return first.ResTarget.name === undefined ? suggestion(first.ResTarget.val) : { name: first.ResTarget.name };
}

/** Syntax that looks like a function. */
function constructName(node: Node): Suggestion | undefined {
  if ('CoalesceExpr' in node) return { name: 'coalesce' };
  if ('MinMaxExpr' in node) return { name: node.MinMaxExpr.op === 'IS_LEAST' ? 'least' : 'greatest' };
  if ('A_ArrayExpr' in node) return { name: 'array' };
  if ('RowExpr' in node) return { name: 'row' };
  if ('GroupingFunc' in node) return { name: 'grouping' };
  if ('SQLValueFunction' in node) return named((node.SQLValueFunction.op ?? '').replace(/^SVFOP_|_N$/g, '').toLowerCase());
  if ('JsonObjectConstructor' in node) return { name: 'json_object' };
  if ('JsonArrayConstructor' in node) return { name: 'json_array' };
  if ('JsonObjectAgg' in node) return { name: 'json_objectagg' };
  if ('JsonArrayAgg' in node) return { name: 'json_arrayagg' };
  if ('XmlExpr' in node) return named((node.XmlExpr.op ?? '').replace(/^IS_/, '').toLowerCase());
  return undefined;
}
