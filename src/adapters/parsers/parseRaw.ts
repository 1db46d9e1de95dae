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
  const bytes = Buffer.byteLength(sql);
  const text = module._malloc(bytes + 1);
  let result = 0;
  try {
    const memory = memoryOf(module);
    memory.write(sql, text, bytes, 'utf8');
    memory[text + bytes] = 0;
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
    throw new RefusedSql(textAt(module, module.getValue(error + MESSAGE, 'i32')), Math.max(module.getValue(error + CURSOR, 'i32') - 1, 0));
  return JSON.parse(textAt(module, module.getValue(result + TREE, 'i32'))) as ParseResult;
}

/** A text that ends at a NUL. Node's own functions search and decode several times faster than Emscripten's. */
function textAt(module: PgQueryModule, pointer: number): string {
  const memory = memoryOf(module);
  return memory.toString('utf8', pointer, memory.indexOf(0, pointer));
}

function memoryOf({ HEAPU8: { buffer, byteOffset, byteLength } }: PgQueryModule): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
