import type { OtherDialect } from '../../core/schema/schema';
import { type DialectNode, SqlSyntaxError } from '../../core/schema/sqlParser';

/** One expression of another dialect, read by node-sql-parser, which is loaded at the first one. */
export async function parseDialectExpression(_sql: string, _dialect: OtherDialect): Promise<DialectNode> {
  throw new SqlSyntaxError('expressions of other dialects are not read yet', 0);
}
