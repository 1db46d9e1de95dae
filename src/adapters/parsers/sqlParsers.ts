import type { SqlParser } from '../../core/schema/sqlParser';
import { libpgQueryParser } from './libpgQuery';

/** The parsers of SQL, each loaded when it is first needed. Other dialects are read by `core/schema/dialects` itself. */
export function sqlParsers(): SqlParser {
  return libpgQueryParser();
}
