import { postgresLexis } from './postgresLexis';
import { TokenReader } from './tokenReader';
import type { Room } from './tuples';

/** COPY … FROM stdin: whose rows these are, and how they are written. */
export interface CopyHead {
  readonly table: readonly string[];
  readonly columns?: readonly string[];
  /** Offset of the end of what was read: the table and its columns. */
  readonly end: number;
  /** Undefined where the options ask for something else than PostgreSQL's text or CSV. */
  readonly format?: CopyFormat;
}

interface CopyFormat {
  readonly csv: boolean;
  readonly header: boolean;
  readonly delimiter: string;
  readonly nullText: string;
}

/** Reads a COPY statement; undefined where it copies something else than a table, or out of it. */
export function readCopyHead(text: string): CopyHead | undefined {
  const reader = new TokenReader(postgresLexis, text);
  if (!reader.takeWord('COPY')) return undefined;
  const table = reader.takeDotted();
  if (!table) return undefined;
  const columns = reader.isSymbol('(') ? reader.takeNames() : undefined;
  const end = reader.start;
  if (!reader.takeWord('FROM')) return undefined;
  const fromStdin = reader.takeWord('STDIN');
  const format = fromStdin ? readOptions(text.slice(reader.start, reader.start + MOST_OPTIONS)) : undefined;
  return { table, end, ...(columns && { columns }), ...(format && { format }) };
}

/** Characters of options that are looked at. */
const MOST_OPTIONS = 1000;

/** The options, in either of their two syntaxes. */
function readOptions(options: string): CopyFormat | undefined {
  if (/\b(binary|quote|escape|force|encoding|default|on_error|where)\b/i.test(options)) return undefined;
  const csv = /\bcsv\b/i.test(options);
  const delimiter = /\bdelimiters?\s+(?:as\s+)?(e?'(?:[^']|'')*')/i.exec(options)?.[1];
  const nullText = /\bnull\s+(?:as\s+)?(e?'(?:[^']|'')*')/i.exec(options)?.[1];
  return {
    csv,
    header: /\bheader\b(?!\s+(?:false|off|0))/i.test(options),
    delimiter: delimiter === undefined ? (csv ? ',' : '\t') : (postgresLexis.string(delimiter) ?? ''),
    nullText: nullText === undefined ? (csv ? '' : '\\N') : (postgresLexis.string(nullText) ?? ''),
  };
}

/** Takes rows as COPY reads them apart; undefined where there is no room for them, or a quote is never closed. */
export function readCopyRows(data: string, format: CopyFormat, room: Room): (string | null)[][] | undefined {
  const rows = format.csv ? csvRows(data, format, room) : textRows(data, format, room);
  return rows && format.header ? rows.slice(1) : rows;
}

function textRows(data: string, { delimiter, nullText }: CopyFormat, room: Room): (string | null)[][] | undefined {
  const rows: (string | null)[][] = [];
  for (let at = 0; at < data.length; ) {
    const next = data.indexOf('\n', at);
    const end = next < 0 ? data.length : next;
    const line = data.slice(at, data[end - 1] === '\r' ? end - 1 : end);
    at = end + 1;
    if (!room.take(line.length)) return undefined;
    const fields = line.split(delimiter);
    rows.push((line.includes('\\') ? joined(fields, delimiter) : fields).map((field) => (field === nullText ? null : unescaped(field))));
  }
  return rows;
}

/** A delimiter behind a backslash belongs to the value. */
function joined(fields: readonly string[], delimiter: string): string[] {
  const whole: string[] = [];
  let open = false;
  for (const field of fields) {
    if (open) whole.push(`${whole.pop()}${delimiter}${field}`);
    else whole.push(field);
    open = /(?:^|[^\\])(?:\\\\)*\\$/.test(whole[whole.length - 1]);
  }
  return whole;
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

function unescaped(field: string): string {
  if (!field.includes('\\')) return field;
  return field.replace(/\\(?:([0-7]{1,3})|x([0-9a-f]{1,2})|([^]))/gi, (_, octal?: string, hex?: string, letter?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    return ESCAPES[letter ?? ''] ?? letter ?? '';
  });
}

function csvRows(data: string, format: CopyFormat, room: Room): (string | null)[][] | undefined {
  const rows: (string | null)[][] = [];
  for (let at = 0; at < data.length; ) {
    const row: (string | null)[] = [];
    const start = at;
    for (let more = true; more; ) {
      const field = csvField(data, at, format);
      if (!field) return undefined;
      row.push(field.value);
      more = data[field.end] === format.delimiter;
      at = field.end + 1;
    }
    if (data[at - 1] === '\r' && data[at] === '\n') at++;
    if (!room.take(at - start)) return undefined;
    rows.push(row);
  }
  return rows;
}

/** One field from an offset on, and where what ends it stands. */
function csvField(data: string, from: number, { delimiter, nullText }: CopyFormat): { value: string | null; end: number } | undefined {
  let value = '';
  let quoted = false;
  let at = from;
  while (at < data.length && data[at] !== delimiter && data[at] !== '\n' && data[at] !== '\r') {
    if (data[at] !== '"') {
      value += data[at++];
      continue;
    }
    quoted = true;
    const end = closingQuote(data, at + 1);
    if (end < 0) return undefined;
    value += data.slice(at + 1, end).replaceAll('""', '"');
    at = end + 1;
  }
  return { value: !quoted && value === nullText ? null : value, end: at };
}

function closingQuote(data: string, from: number): number {
  let at = data.indexOf('"', from);
  while (at >= 0 && data[at + 1] === '"') at = data.indexOf('"', at + 2);
  return at;
}
