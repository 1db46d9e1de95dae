import type { Catalog } from '../draft/catalog';
import type { Diagnostic, OtherDialect, Source } from '../schema';
import type { SqlParser } from '../sqlParser';

/** Reads one script of another dialect into the catalog; what cannot be read becomes a diagnostic, and the rest goes on. */
export async function readDialectScript(
  _catalog: Catalog,
  _source: Source,
  _dialect: OtherDialect,
  _parser: SqlParser,
  _diagnostics: Diagnostic[],
): Promise<void> {}
