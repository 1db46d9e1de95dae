import type { Node } from '@pgsql/types';
import { type SqlParser, SqlSyntaxError } from '../../core/schema/sqlParser';
import { instantiate } from './instantiate';
import { locationsToUtf16, utf16Offset } from './locations';
import { parseRaw, RefusedSql } from './parseRaw';
import type { PgQueryModule } from './pgQueryModule';

/** PostgreSQL's own parser, as wasm; loaded at the first statement. `ownProcess`: see `instantiate`. */
export function libpgQueryParser(ownProcess = false): SqlParser {
  let module: Promise<PgQueryModule> | undefined;
  return {
    async parse(sql) {
      module ??= instantiate(ownProcess);
      return parseWith(await module, sql);
    },
  };
}

function parseWith(module: PgQueryModule, sql: string): readonly Node[] {
  // A wasm string ends at a NUL; what stands behind it would be dropped in silence.
  const nul = sql.indexOf('\0');
  if (nul >= 0) throw new SqlSyntaxError('a NUL character, which SQL text cannot hold', nul);
  if (sql.trim() === '') return [];
  const statements = parseOrThrow(module, sql);
  locationsToUtf16(statements, sql);
  return statements;
}

function parseOrThrow(module: PgQueryModule, sql: string): readonly Node[] {
  try {
    return (parseRaw(module, sql).stmts ?? []).flatMap((raw) => (raw.stmt ? [raw.stmt] : []));
  } catch (error) {
    if (error instanceof RefusedSql) throw new SqlSyntaxError(error.message, utf16Offset(sql, error.codePoints));
    // The wasm module runs out of stack on statements nested thousands deep, and lives on.
    if (error instanceof RangeError || error instanceof WebAssembly.RuntimeError)
      throw new SqlSyntaxError('the statement is too large or too deeply nested to read', 0);
    throw error;
  }
}
