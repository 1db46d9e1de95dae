import type { A_Const, A_Expr, A_Indirection, FuncCall, Node, SQLValueFunction, SubLink } from '@pgsql/types';
import type { TypeName } from '../../../rules/expression';
import { text, texts } from '../nodes';
import { resolveType } from '../resolveType';
import { commonType } from './commonType';
import { plain, UNKNOWN } from './field';
import { functionType } from './functionType';
import { operatorType } from './operatorType';
import { referencedFields, type Scope } from './scope';

/** The type of an expression in a query, as PostgreSQL derives it; undefined where that takes a server. */
export function expressionType(scope: Scope, node: Node | undefined): TypeName | undefined {
  if (!node) return undefined;
  const inner = (child: Node | undefined): TypeName | undefined => expressionType(scope, child);
  if ('A_Const' in node) return constantType(node.A_Const);
  if ('ColumnRef' in node) return referenceType(scope, node.ColumnRef.fields ?? []);
  if ('TypeCast' in node) return resolveType(scope.context, node.TypeCast.typeName).type;
  if ('A_Expr' in node) return operationType(scope, node.A_Expr);
  if ('FuncCall' in node) return callType(scope, node.FuncCall);
  if ('SubLink' in node) return subqueryType(scope, node.SubLink);
  if ('CollateClause' in node) return inner(node.CollateClause.arg);
  if ('A_Indirection' in node) return indirectionType(scope, node.A_Indirection);
  return choiceType(node, inner) ?? constructType(node);
}

function constantType(node: A_Const): TypeName {
  if (node.isnull) return UNKNOWN;
  if (node.ival) return plain('integer');
  if (node.fval) return plain(/^\d{1,18}$/.test(node.fval.fval ?? '') ? 'bigint' : 'numeric');
  if (node.boolval) return plain('boolean');
  return node.bsval ? plain('bit') : UNKNOWN;
}

function referenceType(scope: Scope, fields: readonly Node[]): TypeName | undefined {
  const found = referencedFields(scope, fields);
  return found?.length === 1 ? found[0].type : undefined;
}

function operationType(scope: Scope, node: A_Expr): TypeName | undefined {
  if (node.kind === 'AEXPR_NULLIF') return expressionType(scope, node.lexpr);
  if (node.kind !== 'AEXPR_OP') return plain('boolean');
  const left = expressionType(scope, node.lexpr);
  const right = expressionType(scope, node.rexpr);
  const operator = text(node.name?.at(-1));
  if ((node.lexpr && !left) || !right) return operatorType(operator, UNKNOWN, UNKNOWN)?.name === 'boolean' ? plain('boolean') : undefined;
  return operatorType(operator, left, right);
}

function callType(scope: Scope, node: FuncCall): TypeName | undefined {
  const parts = texts(node.funcname);
  const ordered = node.agg_within_group ? (node.agg_order ?? []).map((sort) => ('SortBy' in sort ? sort.SortBy.node : sort)) : [];
  const args = [...(node.args ?? []), ...ordered].map((arg) => expressionType(scope, arg));
  const { catalog } = scope.context;
  const own = catalog.findByParts(catalog.results, parts);
  return own ? own.result : functionType(parts.at(-1) ?? '', args);
}

function subqueryType(scope: Scope, node: SubLink): TypeName | undefined {
  if (node.subLinkType !== 'EXPR_SUBLINK' && node.subLinkType !== 'ARRAY_SUBLINK') return plain('boolean');
  if (!node.subselect || !('SelectStmt' in node.subselect)) return undefined;
  const type = scope.subquery(node.subselect.SelectStmt, scope)?.[0]?.type;
  return type && node.subLinkType === 'ARRAY_SUBLINK' ? { ...type, dimensions: type.dimensions + 1 } : type;
}

/** `array[1]`, `array[1:2]`, `(composite).field`. */
function indirectionType(scope: Scope, node: A_Indirection): TypeName | undefined {
  let type = expressionType(scope, node.arg);
  for (const step of node.indirection ?? []) {
    if (!type) return undefined;
    if ('A_Indices' in step) type = step.A_Indices.is_slice || type.dimensions === 0 ? type : { ...type, dimensions: 0 };
    else {
      const known = scope.context.catalog.findType(type);
      type = known?.kind === 'composite' ? known.fields.find((field) => field.name === text(step))?.type : undefined;
    }
  }
  return type;
}

/** What takes one of several values. */
function choiceType(node: Node, inner: (child: Node | undefined) => TypeName | undefined): TypeName | undefined {
  if ('CoalesceExpr' in node) return commonType((node.CoalesceExpr.args ?? []).map(inner));
  if ('MinMaxExpr' in node) return commonType((node.MinMaxExpr.args ?? []).map(inner));
  if ('CaseExpr' in node) {
    const results = (node.CaseExpr.args ?? []).map((branch) => ('CaseWhen' in branch ? branch.CaseWhen.result : undefined));
    return commonType([...(node.CaseExpr.defresult ? [node.CaseExpr.defresult] : []), ...results].map(inner));
  }
  if ('A_ArrayExpr' in node) {
    const element = commonType((node.A_ArrayExpr.elements ?? []).map(inner));
    return element && { ...element, name: element.name === 'unknown' ? 'text' : element.name, dimensions: element.dimensions + 1 };
  }
  return undefined;
}

/** Syntax whose result is of one type. */
function constructType(node: Node): TypeName | undefined {
  if ('BoolExpr' in node || 'NullTest' in node || 'BooleanTest' in node || 'JsonIsPredicate' in node) return plain('boolean');
  if ('SQLValueFunction' in node) return valueFunctionType(node.SQLValueFunction);
  if ('GroupingFunc' in node) return plain('integer');
  if ('XmlExpr' in node) return plain(node.XmlExpr.op === 'IS_DOCUMENT' ? 'boolean' : 'xml');
  if ('XmlSerialize' in node) return plain('text');
  if ('JsonObjectConstructor' in node || 'JsonArrayConstructor' in node || 'JsonObjectAgg' in node || 'JsonArrayAgg' in node)
    return plain('json');
  return undefined;
}

function valueFunctionType(node: SQLValueFunction): TypeName {
  const op = (node.op ?? '').replace(/^SVFOP_/, '');
  const digits = op.endsWith('_N') ? node.typmod : undefined;
  const modifiers = digits === undefined || digits < 0 ? [] : [digits];
  const names: Readonly<Record<string, string>> = {
    CURRENT_DATE: 'date',
    CURRENT_TIME: 'time with time zone',
    CURRENT_TIMESTAMP: 'timestamp with time zone',
    LOCALTIME: 'time without time zone',
    LOCALTIMESTAMP: 'timestamp without time zone',
  };
  return { ...plain(names[op.replace(/_N$/, '')] ?? 'name'), modifiers };
}
