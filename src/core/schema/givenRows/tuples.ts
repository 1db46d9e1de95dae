import type { TokenReader } from './tokenReader';

/**
 * A value of a tuple as far as tokens tell: a text, a truth value, NULL, DEFAULT; or SQL that takes a parser, where
 * `literal` and `type` say that it is a constant with a cast.
 */
export type RawValue = string | boolean | null | { readonly kind: 'default' } | RawSql;

/** SQL of a value; one object for each text, however often it occurs. */
export interface RawSql {
  readonly kind: 'sql';
  readonly sql: string;
  readonly cast?: { readonly text: string; readonly type: string };
}

const DEFAULT = { kind: 'default' } as const;

/** Reads `(1, 'a', now()), (…)` from the first parenthesis on; undefined where that is not what stands there. */
export function readTuples(reader: TokenReader, room: Room): RawValue[][] | undefined {
  const rows: RawValue[][] = [];
  const known = new Map<string, RawSql>();
  do {
    // MySQL 8 writes VALUES ROW(…).
    reader.takeWord('ROW');
    if (!reader.takeSymbol('(')) return undefined;
    const start = reader.start;
    const row = readTuple(reader, known);
    if (!row) return undefined;
    rows.push(row);
    if (!room.take(reader.start - start)) return undefined;
  } while (reader.takeSymbol(','));
  return rows;
}

/** How many rows there is room for. */
export interface Room {
  /** Makes room for a row of so many characters; false where there is no more. */
  take(characters: number): boolean;
}

/** The values of a SELECT's list, names of theirs left out, up to the word behind it. */
export function readSelected(reader: TokenReader, known: Map<string, RawSql>): RawValue[] | undefined {
  const values: RawValue[] = [];
  do {
    const value = readValue(reader, known, isSelectEnd);
    if (value === undefined) return undefined;
    values.push(value);
    if (reader.takeWord('AS')) reader.takeName();
  } while (reader.takeSymbol(','));
  return reader.ended || isSelectEnd(reader) ? values : undefined;
}

function isSelectEnd(reader: TokenReader): boolean {
  return reader.ended || reader.isSymbol(',') || reader.isSymbol(';') || END_WORDS.some((word) => reader.isWord(word));
}

const END_WORDS = ['AS', 'UNION', 'FROM', 'WHERE', 'ON', 'ORDER'];

function isTupleEnd(reader: TokenReader): boolean {
  return reader.isSymbol(',') || reader.isSymbol(')');
}

function readTuple(reader: TokenReader, known: Map<string, RawSql>): RawValue[] | undefined {
  const values: RawValue[] = [];
  if (reader.takeSymbol(')')) return values;
  do {
    const value = readValue(reader, known);
    if (value === undefined) return undefined;
    values.push(value);
  } while (reader.takeSymbol(','));
  return reader.takeSymbol(')') ? values : undefined;
}

function readValue(reader: TokenReader, known: Map<string, RawSql>, isEnd = isTupleEnd): RawValue | undefined {
  const start = reader.start;
  const { kind } = reader;
  const isNegative = reader.takeSymbol('-');
  const first = reader.value();
  const single = plainValue(reader, isNegative);
  const literalStart = reader.start;
  reader.advance();
  if (single !== undefined && isEnd(reader)) return single;
  const afterFirst = kind === 'string' && literalStart === start ? reader.start : -1;
  const end = skipValue(reader, first, isEnd);
  if (end === undefined) return undefined;
  const sql = reader.text.slice(start, end);
  const found = known.get(sql);
  if (found) return found;
  const type = typeof single === 'string' && afterFirst >= 0 ? castType(reader.text.slice(afterFirst, end)) : undefined;
  const raw: RawSql = type === undefined ? { kind: 'sql', sql } : { kind: 'sql', sql, cast: { text: String(single), type } };
  known.set(sql, raw);
  return raw;
}

/** Longer than any name of a type that people write. */
const LONGEST_TYPE = 150;

/** `jsonb` of `::jsonb`, where nothing else stands behind it. */
function castType(text: string): string | undefined {
  if (text.length > LONGEST_TYPE) return undefined;
  return /^::\s*([\w."]+(?:\s[a-z ]+)?\s*(?:\([\d\s,]*\))?(?:\s*\[\s*\])*)\s*$/i.exec(text)?.[1];
}

const CONSTANTS: ReadonlyMap<string, RawValue> = new Map<string, RawValue>([
  ['NULL', null],
  ['TRUE', true],
  ['FALSE', false],
  ['DEFAULT', DEFAULT],
]);

/** What the token alone stands for, if it is a constant. */
function plainValue(reader: TokenReader, isNegative: boolean): RawValue | undefined {
  const token = reader.value();
  if (reader.kind === 'number') return numberText(token, isNegative);
  if (isNegative) return undefined;
  if (reader.kind === 'string') return reader.lexis.string(token);
  return reader.kind === 'word' && token.length <= 7 ? CONSTANTS.get(token.toUpperCase()) : undefined;
}

function numberText(token: string, isNegative: boolean): string | undefined {
  if (!/^\d+\.?\d*(e\d+)?$/i.test(token)) return undefined;
  return isNegative ? `-${token}` : token;
}

/** Passes the rest of a value to the comma or parenthesis behind it; the offset of its end, undefined where the statement ends before. */
function skipValue(reader: TokenReader, first: string, isEnd: (reader: TokenReader) => boolean): number | undefined {
  let depth = first === '(' ? 1 : 0;
  let end = reader.start;
  for (; !reader.ended; reader.advance()) {
    if (depth === 0 && isEnd(reader)) return end;
    if (reader.isSymbol('(') || reader.isSymbol('[')) depth++;
    else if (reader.isSymbol(')') || reader.isSymbol(']')) depth--;
    end = reader.end;
  }
  return depth === 0 && isEnd(reader) ? end : undefined;
}
