import type { CreateFunctionStmt, FunctionParameter, Node } from '@pgsql/types';
import { columnsOf } from '../../../rules/columnsOf';
import type { Expression } from '../../../rules/expression';
import { mapColumns } from '../../../rules/mapColumns';

import { type SqlParser, SqlSyntaxError } from '../../sqlParser';
import { toExpression } from '../expression';
import { items, text, texts } from '../nodes';
import { onlyTarget } from '../parseExpression';
import { writtenType } from '../typeName';
import type { WrittenFunction } from './createdFunction';
import { hasUnsupported } from './hasUnsupported';
import { plpgsqlBody } from './plpgsqlBody';
import type { Parameter, SqlFunction } from './sqlFunction';

/**
 * A function of the script as an expression: LANGUAGE sql with one SELECT that has no FROM, in quotes or BEGIN ATOMIC,
 * RETURN, and PL/pgSQL of IF, assignments and RETURN. Undefined where it is anything else.
 */
export async function readFunction({ text: statement }: WrittenFunction, parser: SqlParser): Promise<SqlFunction | undefined> {
  try {
    const [node] = await parser.parse(statement);
    return node && 'CreateFunctionStmt' in node ? await fromStatement(node.CreateFunctionStmt, parser) : undefined;
  } catch (error) {
    if (error instanceof SqlSyntaxError) return undefined;
    throw error;
  }
}

async function fromStatement(statement: CreateFunctionStmt, parser: SqlParser): Promise<SqlFunction | undefined> {
  const { returnType, funcname } = statement;
  const given = (statement.parameters ?? []).flatMap((node) => ('FunctionParameter' in node ? [node.FunctionParameter] : []));
  if (!returnType || returnType.setof || given.some(({ mode }) => mode && !INPUTS.has(mode))) return undefined;
  const parts = texts(funcname);
  const name = parts.at(-1) ?? '';
  const parameters = given.map(parameter);
  const written = await body(statement, parser);
  const own = written && withoutPrefix(written, name);
  if (!own || hasUnsupported(own) || columnsOf(own).some((column) => !isParameter(column, parameters))) return undefined;
  return {
    schema: parts.length > 1 ? parts[0] : '',
    name,
    parameters,
    returns: writtenType(returnType).type,
    strict: isStrict(statement),
    body: own,
  };
}

const INPUTS: ReadonlySet<string> = new Set(['FUNC_PARAM_DEFAULT', 'FUNC_PARAM_IN']);

function parameter({ name = '', argType, defexpr }: FunctionParameter): Parameter {
  const { type } = writtenType(argType);
  return defexpr ? { name, type, default: toExpression(defexpr) } : { name, type };
}

function isParameter(column: string, parameters: readonly Parameter[]): boolean {
  const number = /^\$(\d+)$/.exec(column);
  return number ? Number(number[1]) <= parameters.length : parameters.some(({ name }) => name === column);
}

/** `f.price` in the body of f is its parameter. */
function withoutPrefix(expression: Expression, name: string): Expression {
  return mapColumns(expression, (column) => (column.table === name ? { kind: 'column', name: column.name } : column));
}

async function body(statement: CreateFunctionStmt, parser: SqlParser): Promise<Expression | undefined> {
  if (statement.sql_body) return atomicBody(statement.sql_body);
  const source = option(statement, 'as').map((node) => text(items(node)[0]))[0];
  const language = option(statement, 'language').map(text)[0]?.toLowerCase();
  if (source === undefined) return undefined;
  if (language === 'plpgsql') return plpgsqlBody(source, parser);
  return language === 'sql' ? selected(await parser.parse(source)) : undefined;
}

/** RETURN expression, or BEGIN ATOMIC SELECT …; END. */
function atomicBody(node: Node): Expression | undefined {
  if ('ReturnStmt' in node) return toExpression(node.ReturnStmt.returnval);
  return selected(items(node).flatMap((inner) => ('List' in inner ? items(inner) : [inner])));
}

function selected(statements: readonly Node[]): Expression | undefined {
  const [only, ...more] = statements;
  if (!only || more.length > 0) return undefined;
  if ('ReturnStmt' in only) return toExpression(only.ReturnStmt.returnval);
  const target = onlyTarget(only);
  return target && toExpression(target);
}

function isStrict(statement: CreateFunctionStmt): boolean {
  return option(statement, 'strict').some((node) => !('Boolean' in node) || node.Boolean.boolval === true);
}

function option({ options = [] }: CreateFunctionStmt, name: string): Node[] {
  return options.flatMap((node) => ('DefElem' in node && node.DefElem.defname === name && node.DefElem.arg ? [node.DefElem.arg] : []));
}
