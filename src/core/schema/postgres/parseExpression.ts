import type { Node, SelectStmt } from '@pgsql/types';
import type { SqlExpression } from '../schema';
import { type SqlParser, SqlSyntaxError } from '../sqlParser';
import { toExpression } from './expression';

const PREFIX = 'SELECT ';

/**
 * Parses one SQL expression, as a recipe's rules are written. Rejects with SqlSyntaxError, whose
 * offset counts in `sql`, when it is not exactly one expression.
 */
export async function parseExpression(sql: string, parser: SqlParser): Promise<SqlExpression> {
  const statements = await parseShifted(sql, parser);
  const value = statements.length === 1 ? onlyTarget(statements[0]) : undefined;
  if (!value) throw new SqlSyntaxError('one SQL expression is expected here', 0);
  return { sql: sql.trim(), expression: toExpression(value) };
}

async function parseShifted(sql: string, parser: SqlParser): Promise<readonly Node[]> {
  try {
    return await parser.parse(PREFIX + sql);
  } catch (error) {
    if (!(error instanceof SqlSyntaxError)) throw error;
    throw new SqlSyntaxError(error.message, Math.min(Math.max(0, error.offset - PREFIX.length), sql.length));
  }
}

/** The one expression of a SELECT without FROM or any other clause; undefined for other statements. */
export function onlyTarget(statement: Node): Node | undefined {
  if (!('SelectStmt' in statement) || !isBare(statement.SelectStmt)) return undefined;
  const [target, ...more] = statement.SelectStmt.targetList ?? [];
  if (!target || more.length > 0 || !('ResTarget' in target) || target.ResTarget.name !== undefined) return undefined;
  return target.ResTarget.val;
}

/** SELECT and its list, and no other clause. */
function isBare(select: SelectStmt): boolean {
  const clauses = new Set(['targetList', 'limitOption', 'op']);
  return select.op === 'SETOP_NONE' && Object.keys(select).every((key) => clauses.has(key));
}
