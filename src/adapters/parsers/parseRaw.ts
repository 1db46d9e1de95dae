import type { ParseResult } from '@pgsql/types';
import type { PgQueryModule } from './pgQueryModule';

/** The parser refused the text. */
export class RefusedSql extends Error {
  constructor(
    message: string,
    /** Where, in code points from the beginning of the text. */
    readonly codePoints: number,
  ) {
    super(message);
    this.name = 'RefusedSql';
  }
}

/** Fields of the parser's answer, and of the error in it, in bytes from their beginning. */
const TREE = 0;
const ERROR = 8;
const MESSAGE = 0;
const CURSOR = 16;

/** The tree of a text as the parser gives it, locations in UTF-8 bytes. Throws RefusedSql. */
export function parseRaw(module: PgQueryModule, sql: string): ParseResult {
  const bytes = module.lengthBytesUTF8(sql) + 1;
  const text = module._malloc(bytes);
  let result = 0;
  try {
    module.stringToUTF8(sql, text, bytes);
    result = module._wasm_parse_query_raw(text);
    if (result === 0) throw new RangeError('The parser has no memory left.');
    return readResult(module, result);
  } finally {
    module._free(text);
    if (result !== 0) module._wasm_free_parse_result(result);
  }
}

function readResult(module: PgQueryModule, result: number): ParseResult {
  const error = module.getValue(result + ERROR, 'i32');
  // PostgreSQL counts a cursor from 1; 0 says nothing.
  if (error !== 0)
    throw new RefusedSql(
      module.UTF8ToString(module.getValue(error + MESSAGE, 'i32')),
      Math.max(module.getValue(error + CURSOR, 'i32') - 1, 0),
    );
  return JSON.parse(module.UTF8ToString(module.getValue(result + TREE, 'i32'))) as ParseResult;
}
