import type { Catalog } from '../draft/catalog';
import type { Diagnostic, Dialect, Source } from '../schema';
import { settleReferences, settleUntyped } from './apply/settle';
import { readDialectScript } from './readDialectScript';

/** Reads all sources of another dialect than PostgreSQL into the catalog; what cannot be read becomes a diagnostic. */
export function readDialectScripts(
  catalog: Catalog,
  sources: readonly Source[],
  dialect: Exclude<Dialect, 'postgres'>,
  diagnostics: Diagnostic[],
): void {
  for (const source of sources) readDialectScript(catalog, source, dialect, diagnostics);
  settleReferences(catalog);
  if (dialect === 'sqlite') settleUntyped(catalog);
}
