import type { Cursor } from './cursor';
import type { TypeFrame } from './frames';

/** Words that end the type of a column in SQLite, which takes any others for a part of it. */
const ENDS = new Set(
  'CONSTRAINT PRIMARY NOT NULL UNIQUE CHECK DEFAULT COLLATE REFERENCES GENERATED AS AUTOINCREMENT ON FOREIGN COMMENT'.split(' '),
);
/** Second words of types. */
const SECOND = new Set(['PRECISION', 'VARYING', 'BYTE']);
/** Words that begin a type whose second word is a type by itself. */
const FIRST = new Set(['NATIONAL', 'LONG']);
const AFTER_FIRST = new Set(['CHAR', 'CHARACTER', 'VARCHAR', 'VARCHARACTER', 'VARBINARY', 'TEXT', 'NCHAR', 'NVARCHAR']);

/** Takes a type with its arguments, without what follows them; undefined where none stands. */
export function readTypeFrame(cursor: Cursor): TypeFrame | undefined {
  const start = cursor.offset();
  const { schema, words } = cursor.tokens.dialect === 'sqlite' ? { schema: undefined, words: sqliteWords(cursor) } : typeWords(cursor);
  if (words.length === 0) return undefined;
  const args = typeArguments(cursor);
  const name = words.join(' ').replace(/\s+/g, ' ').toLowerCase();
  const frame = { name, args, unsigned: false, zerofill: false, start, end: cursor.previousEnd() };
  return schema === undefined ? frame : { ...frame, schema };
}

function sqliteWords(cursor: Cursor): string[] {
  const words: string[] = [];
  while (cursor.isName() && !ENDS.has(cursor.word())) words.push(cursor.name()?.value ?? '');
  return words;
}

function typeWords(cursor: Cursor): { schema?: string; words: string[] } {
  const first = cursor.objectName();
  if (!first) return { words: [] };
  const words = [first.value];
  if (FIRST.has(first.value.toUpperCase()) && AFTER_FIRST.has(cursor.word())) words.push(cursor.name()?.value ?? '');
  if (SECOND.has(cursor.word())) words.push(cursor.name()?.value ?? '');
  return first.schema === undefined ? { words } : { schema: first.schema, words };
}

function typeArguments(cursor: Cursor): string[] {
  const group = cursor.group();
  return group ? group.parts().map(argument) : [];
}

function argument(part: Cursor): string {
  const text = part.string();
  return text !== undefined && part.isDone() ? text : (text ?? '') + part.rest();
}
