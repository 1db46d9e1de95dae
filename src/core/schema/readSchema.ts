import { recogniseDialect } from './dialects/recogniseDialect';
import { Catalog } from './draft/catalog';
import { finishSchema } from './draft/finish';
import { inlineFunctions } from './postgres/functions/inlineFunctions';
import { readScript } from './postgres/readScript';
import type { Diagnostic, Dialect, Schema, Source } from './schema';
import type { SqlParser } from './sqlParser';

/** Where each dialect puts tables whose names say no schema. */
const START_SCHEMA: Readonly<Record<Dialect, string>> = { postgres: 'public', mysql: 'public', sqlite: 'main', mssql: 'dbo' };

/** How scripts are read. */
export interface ReadOptions {
  /** Recognised where it is not given. */
  readonly dialect?: Dialect;
  /** Lets other work go on between statements; what it throws ends the reading. */
  breathe?(): Promise<void>;
}

/**
 * Reads DDL into a Schema, statement by statement, across the sources in their order. What cannot be
 * read becomes a diagnostic with its place, and the rest goes on.
 */
export async function readSchema(sources: readonly Source[], parser: SqlParser, options: ReadOptions = {}): Promise<Schema> {
  const dialect = options.dialect ?? (await recogniseDialect(sources, parser));
  const catalog = new Catalog(START_SCHEMA[dialect], dialect !== 'postgres');
  const diagnostics: Diagnostic[] = [];
  if (dialect === 'postgres') for (const source of sources) await readScript(catalog, source, parser, diagnostics, options.breathe);
  else (await import('./dialects/readDialectScripts')).readDialectScripts(catalog, sources, dialect, diagnostics);
  return inlineFunctions(finishSchema(catalog, dialect, diagnostics), catalog.writtenFunctions, parser);
}
