import type { Catalog } from '../../draft/catalog';
import type { StatementContext } from '../../draft/statementContext';
import type { OtherDialect } from '../../schema';

/** One statement being read into the catalog, and what the script has said before it. */
export interface Reading {
  readonly catalog: Catalog;
  readonly context: StatementContext;
  readonly dialect: OtherDialect;
  readonly database: DatabaseDefaults;
  /** It stands behind an IF, so it may well find nothing to do. */
  readonly guarded: boolean;
}

/** What a database says of the texts of its tables. */
export interface DatabaseDefaults {
  collation?: string;
  charset?: string;
}
