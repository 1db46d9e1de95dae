import { badInput } from '../errors';
import { Catalog } from './postgres/catalog';
import { finishSchema } from './postgres/finish';
import { readScript } from './postgres/readScript';
import type { Diagnostic, Dialect, Schema, Source } from './schema';
import type { SqlParser } from './sqlParser';

/**
 * Reads DDL into a Schema, statement by statement, across the sources in their order. What cannot be
 * read becomes a diagnostic with its place, and the rest goes on. Throws `bad-input` for a dialect
 * that has no reader.
 */
export async function readSchema(
  sources: readonly Source[],
  parser: SqlParser,
  options: { readonly dialect?: Dialect } = {},
): Promise<Schema> {
  const dialect = options.dialect ?? 'postgres';
  if (dialect !== 'postgres') throw badInput(`There is no reader for dialect ${dialect}.`, 'PostgreSQL is read.');
  const catalog = new Catalog();
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) await readScript(catalog, source, parser, diagnostics);
  return finishSchema(catalog, diagnostics);
}
