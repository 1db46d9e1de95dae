import type { TokenReader } from './tokenReader';

/** The beginning of INSERT or REPLACE, up to where the rows begin; the reader stands on what comes next. */
export interface InsertHead {
  /** The dotted name of the table. */
  readonly table: readonly string[];
  readonly columns?: readonly string[];
  /** What becomes of a row whose key is taken, as the words before the table say. */
  readonly conflict: 'refuse' | 'skip' | 'replace';
  readonly source: 'values' | 'defaults' | 'query' | 'set';
  /** Offset of the end of what was read. */
  readonly end: number;
}

/** Reads the beginning of an INSERT in any dialect; undefined where it is none. */
export function readInsertHead(reader: TokenReader): InsertHead | undefined {
  const conflict = readVerb(reader);
  const table = conflict && reader.takeDotted();
  if (!table) return undefined;
  if (reader.takeWord('AS')) reader.takeName();
  // What stands in parentheses may be a SELECT, too.
  const columns = reader.isSymbol('(') && !isQuery(reader) ? reader.takeNames() : undefined;
  if (reader.takeWord('OVERRIDING') && !(reader.takeWord('SYSTEM') || reader.takeWord('USER'))) return undefined;
  reader.takeWord('VALUE');
  const end = reader.start;
  const source = readSource(reader);
  return source && { table, conflict, source, end, ...(columns && { columns }) };
}

function readVerb(reader: TokenReader): InsertHead['conflict'] | undefined {
  let conflict: InsertHead['conflict'] = 'refuse';
  if (reader.takeWord('REPLACE')) conflict = 'replace';
  else if (!reader.takeWord('INSERT')) return undefined;
  for (;;) {
    if (reader.takeWord('IGNORE')) conflict = 'skip';
    else if (reader.takeWord('REPLACE')) conflict = 'replace';
    else if (!MODIFIERS.some((word) => reader.takeWord(word))) break;
  }
  reader.takeWord('INTO');
  return conflict;
}

const MODIFIERS = ['OR', 'ABORT', 'FAIL', 'ROLLBACK', 'LOW_PRIORITY', 'HIGH_PRIORITY', 'DELAYED'];

function isQuery(reader: TokenReader): boolean {
  return /^\(\s*(?:\(\s*)*(?:select|with|values)\b/i.test(reader.text.slice(reader.start, reader.start + 200));
}

function readSource(reader: TokenReader): InsertHead['source'] | undefined {
  if (reader.takeWord('VALUES')) return 'values';
  if (reader.takeWord('DEFAULT')) return reader.takeWord('VALUES') ? 'defaults' : undefined;
  if (reader.takeWord('SET')) return 'set';
  // `INSERT INTO t VALUE (…)` has passed its word already.
  if (reader.isSymbol('(') && !isQuery(reader)) return 'values';
  return reader.isWord('SELECT') || reader.isWord('WITH') || reader.isSymbol('(') ? 'query' : undefined;
}
