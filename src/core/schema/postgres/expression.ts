import type { A_Const, A_Indirection, CaseExpr, ColumnRef, FuncCall, JsonIsPredicate, Node, TypeCast } from '@pgsql/types';
import type { Expression } from '../../rules/expression';
import { builtinCall } from './builtinCall';
import { castExpression } from './cast';
import { type Convert, rowFields, unsupported } from './convert';
import { items, text, texts } from './nodes';
import { negate, operatorExpression } from './operators';
import { sqlValueCall } from './sqlValue';
import { writtenType } from './typeName';

/**
 * Maps the parser's tree of a scalar expression to the project's Expression. What has no counterpart
 * becomes `unsupported` and names itself; nothing throws.
 */
export function toExpression(node: Node | undefined): Expression {
  return convert(node, 0);
}

/** Deeper trees than people write would overflow the stack of whoever evaluates them. */
const MAX_DEPTH = 400;

function convert(node: Node | undefined, depth: number): Expression {
  if (!node) return { kind: 'literal', value: null };
  if (depth > MAX_DEPTH) return unsupported('an expression nested too deeply');
  const inner: Convert = (child) => convert(child, depth + 1);
  if ('A_Const' in node) return constant(node.A_Const);
  if ('ColumnRef' in node) return columnReference(node.ColumnRef);
  if ('A_Expr' in node) return operatorExpression(node.A_Expr, inner);
  if ('TypeCast' in node) return typeCast(node.TypeCast, inner);
  if ('FuncCall' in node) return functionCall(node.FuncCall, inner);
  if ('ParamRef' in node) return { kind: 'column', name: `$${node.ParamRef.number ?? 0}` };
  return convertLogic(node, inner) ?? convertSpecial(node, inner) ?? unsupported(describe(node));
}

function convertLogic(node: Node, inner: Convert): Expression | undefined {
  if ('BoolExpr' in node) {
    const args = (node.BoolExpr.args ?? []).map(inner);
    if (node.BoolExpr.boolop === 'NOT_EXPR') return negate(args[0]);
    return { kind: node.BoolExpr.boolop === 'AND_EXPR' ? 'and' : 'or', args };
  }
  if ('NullTest' in node) return nullTest(node.NullTest.arg, node.NullTest.nulltesttype === 'IS_NULL', inner);
  if ('BooleanTest' in node) return booleanTest(inner(node.BooleanTest.arg), node.BooleanTest.booltesttype ?? 'IS_TRUE');
  return undefined;
}

function convertSpecial(node: Node, inner: Convert): Expression | undefined {
  if ('CaseExpr' in node) return caseExpression(node.CaseExpr, inner);
  if ('CoalesceExpr' in node) return call('coalesce', node.CoalesceExpr.args, inner);
  if ('MinMaxExpr' in node) return call(node.MinMaxExpr.op === 'IS_LEAST' ? 'least' : 'greatest', node.MinMaxExpr.args, inner);
  if ('A_ArrayExpr' in node) return { kind: 'array', items: (node.A_ArrayExpr.elements ?? []).map(inner) };
  if ('SQLValueFunction' in node) return sqlValueCall(node.SQLValueFunction);
  // A collation changes order, not identity; no evaluator here orders text by it.
  if ('CollateClause' in node) return inner(node.CollateClause.arg);
  if ('JsonIsPredicate' in node) return jsonPredicate(node.JsonIsPredicate, inner);
  if ('A_Indirection' in node) return indirection(node.A_Indirection, inner);
  return undefined;
}

/** `x IS JSON OBJECT` is a call of `is json` with the text and what it must be. */
function jsonPredicate({ expr, item_type, unique_keys }: JsonIsPredicate, inner: Convert): Expression {
  if (unique_keys) return unsupported('IS JSON WITH UNIQUE KEYS');
  const wanted = item_type?.replace('JS_TYPE_', '').toLowerCase() ?? 'any';
  return { kind: 'call', name: 'is json', args: [inner(expr), { kind: 'literal', value: wanted }] };
}

function call(name: string, args: readonly Node[] | undefined, inner: Convert): Expression {
  return { kind: 'call', name, args: (args ?? []).map(inner) };
}

function constant(node: A_Const): Expression {
  if (node.isnull) return { kind: 'literal', value: null };
  if (node.ival) return { kind: 'literal', value: node.ival.ival ?? 0 };
  if (node.boolval) return { kind: 'literal', value: node.boolval.boolval ?? false };
  if (node.fval) return number(node.fval.fval ?? '0');
  if (node.bsval) return bitString(node.bsval.bsval ?? '');
  return { kind: 'literal', value: node.sval?.sval ?? '' };
}

function number(written: string): Expression {
  const digits = written.replace(/e.*$/i, '').replace(/[-.]/g, '').replace(/^0+/, '');
  // Fifteen significant digits survive a double and the way back; 2.0 is no integer, its scale counts in divisions.
  if (digits.length <= 15 && String(Number(written)) === written) return { kind: 'literal', value: Number(written) };
  return { kind: 'cast', arg: { kind: 'literal', value: written }, type: { name: 'numeric', modifiers: [], dimensions: 0 } };
}

/** `b101` or `xff`, as the parser writes them. */
function bitString(written: string): Expression {
  const bits = written.startsWith('x')
    ? [...written.slice(1)].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
    : written.slice(1);
  return {
    kind: 'cast',
    arg: { kind: 'literal', value: bits },
    type: { name: 'bit', modifiers: [Math.max(bits.length, 1)], dimensions: 0 },
  };
}

function columnReference(node: ColumnRef): Expression {
  const fields = node.fields ?? [];
  if (fields.some((field) => 'A_Star' in field)) return unsupported('a reference to a whole row');
  const names = texts(fields);
  const name = names.at(-1) ?? '';
  return names.length > 1 ? { kind: 'column', name, table: names.at(-2) } : { kind: 'column', name };
}

function typeCast(node: TypeCast, inner: Convert): Expression {
  const { type } = writtenType(node.typeName);
  return castExpression(inner(node.arg), type);
}

function functionCall(node: FuncCall, inner: Convert): Expression {
  const name = functionName(node);
  if (node.over) return unsupported(`window function ${name}()`);
  if (node.agg_star || node.agg_distinct || node.agg_filter || node.agg_order) return unsupported(`aggregate ${name}()`);
  if (node.func_variadic) return unsupported(`variadic call of ${name}()`);
  return builtinCall(
    name,
    (node.args ?? []).map((arg) => argument(arg, inner)),
  );
}

/** `rate => 0.2`: a call of `=>` with name and value, for whoever knows the function's parameters. */
function argument(node: Node, inner: Convert): Expression {
  if (!('NamedArgExpr' in node)) return inner(node);
  const { name = '', arg } = node.NamedArgExpr;
  return { kind: 'call', name: '=>', args: [{ kind: 'literal', value: name }, inner(arg)] };
}

function functionName(node: FuncCall): string {
  const parts = texts(node.funcname);
  return parts[0] === 'pg_catalog' ? parts.slice(1).join('.') : parts.join('.');
}

function nullTest(node: Node | undefined, isNull: boolean, inner: Convert): Expression {
  // A row IS NULL when all its fields are, and IS NOT NULL when none is.
  if (node && 'RowExpr' in node) {
    const tests = rowFields(node.RowExpr).map((field) => nullTest(field, isNull, inner));
    return { kind: 'and', args: tests };
  }
  const test: Expression = { kind: 'isNull', arg: inner(node) };
  return isNull ? test : { kind: 'not', arg: test };
}

function booleanTest(arg: Expression, test: string): Expression {
  if (test === 'IS_UNKNOWN') return { kind: 'isNull', arg };
  if (test === 'IS_NOT_UNKNOWN') return { kind: 'not', arg: { kind: 'isNull', arg } };
  const right: Expression = { kind: 'literal', value: test.endsWith('TRUE') };
  return { kind: 'compare', operator: test.startsWith('IS_NOT') ? 'distinct' : 'not distinct', left: arg, right };
}

function caseExpression(node: CaseExpr, inner: Convert): Expression {
  const subject = node.arg ? inner(node.arg) : undefined;
  const branches = (node.args ?? []).flatMap((branch) => {
    if (!('CaseWhen' in branch)) return [];
    const condition = inner(branch.CaseWhen.expr);
    const when: Expression = subject ? { kind: 'compare', operator: '=', left: subject, right: condition } : condition;
    return [{ when, then: inner(branch.CaseWhen.result) }];
  });
  return node.defresult ? { kind: 'case', branches, otherwise: inner(node.defresult) } : { kind: 'case', branches };
}

/** `tags[1]` is a call of `[]`, `(address).zip` one of `.`. A function's result in parentheses, `(f(x))`, has no steps at all. */
function indirection(node: A_Indirection, inner: Convert): Expression {
  return (node.indirection ?? []).reduce((base, step) => indirectionStep(base, step, inner), inner(node.arg));
}

function indirectionStep(base: Expression, step: Node, inner: Convert): Expression {
  if ('A_Star' in step) return unsupported('a reference to a whole row');
  if (!('A_Indices' in step)) return { kind: 'call', name: '.', args: [base, { kind: 'literal', value: text(step) }] };
  if (step.A_Indices.is_slice) return unsupported('a slice of an array');
  const place = inner(step.A_Indices.uidx);
  const isInner = base.kind === 'call' && base.name === '[]';
  return { kind: 'call', name: '[]', args: isInner ? [...base.args, place] : [base, place] };
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  SubLink: 'a subquery',
  RowExpr: 'a row value',
  XmlExpr: 'an XML expression',
  SetToDefault: 'DEFAULT',
  GroupingFunc: 'GROUPING',
  CurrentOfExpr: 'CURRENT OF',
};

function describe(node: Node): string {
  const kind = Object.keys(node)[0] ?? 'nothing';
  if (kind === 'List') return `a list of ${items(node).length} values`;
  return DESCRIPTIONS[kind] ?? (kind.startsWith('Json') ? 'an SQL/JSON expression' : kind);
}
