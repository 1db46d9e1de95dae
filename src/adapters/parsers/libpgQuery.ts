import type { Node } from '@pgsql/types';
import { type SqlParser, SqlSyntaxError } from '../../core/schema/sqlParser';
import { locationsToUtf16, utf16Offset } from './locations';

/** PostgreSQL's own parser, as wasm; loaded at the first statement. */
export function libpgQueryParser(): SqlParser {
  let library: Promise<Library> | undefined;
  return {
    async parse(sql) {
      library ??= load();
      return parseWith(await library, sql);
    },
  };
}

type Library = typeof import('libpg-query');

async function load(): Promise<Library> {
  const library = await import('libpg-query');
  await library.loadModule();
  return library;
}

function parseWith(library: Library, sql: string): readonly Node[] {
  // A wasm string ends at a NUL; what stands behind it would be dropped in silence.
  const nul = sql.indexOf('\0');
  if (nul >= 0) throw new SqlSyntaxError('a NUL character, which SQL text cannot hold', nul);
  if (sql.trim() === '') return [];
  const statements = parseOrThrow(library, sql);
  locationsToUtf16(statements, sql);
  return statements;
}

function parseOrThrow(library: Library, sql: string): readonly Node[] {
  try {
    return (library.parseSync(sql).stmts ?? []).flatMap((raw) => (raw.stmt ? [raw.stmt] : []));
  } catch (error) {
    if (library.hasSqlDetails(error)) throw new SqlSyntaxError(error.message, utf16Offset(sql, error.sqlDetails?.cursorPosition ?? 0));
    // The wasm module runs out of stack on statements nested thousands deep, and lives on.
    if (error instanceof RangeError || error instanceof WebAssembly.RuntimeError)
      throw new SqlSyntaxError('the statement is too large or too deeply nested to read', 0);
    throw error;
  }
}
