import type { SqlParser } from '../../core/schema/sqlParser';
import { libpgQueryParser } from './libpgQuery';
import { parseDialectExpression } from './nodeSqlParser';

/** The parsers of all dialects, each loaded when it is first needed. */
export function sqlParsers(): SqlParser {
  return { ...libpgQueryParser(), parseExpression: parseDialectExpression };
}
