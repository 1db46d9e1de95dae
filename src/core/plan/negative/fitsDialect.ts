import { characterCount } from '../../generate/characterCount';
import type { NastyColumn } from './nastyValues';

/** Bytes that PostgreSQL's `name` keeps; it cuts the rest off. */
const NAME_BYTES = 63;

/** Whether the database takes a value that the type takes as PostgreSQL's. */
export function fitsDialect(raw: string | number, { column, type, dialect }: NastyColumn): boolean {
  if (typeof raw !== 'string') return true;
  if (type.name.name === 'name') return new TextEncoder().encode(raw).length <= NAME_BYTES;
  if (type.name.name === '"char"') return isAscii(raw);
  if (dialect === 'mysql') return fitsCharset(raw, column.charset ?? 'utf8mb4');
  return dialect !== 'mssql' || type.family !== 'text' || fitsMssql(raw, column.written ?? '', type.maxLength);
}

/** Some of MySQL's character sets hold all characters, some those of the first plane, and of the others only this is sure. */
function fitsCharset(text: string, charset: string): boolean {
  if (/^(utf8mb4|utf16|utf16le|utf32|gb18030)$/.test(charset)) return true;
  return /^(utf8|utf8mb3|ucs2)$/.test(charset) ? text.length === characterCount(text) : isAscii(text);
}

/** Texts of one byte a character hold one code page; the others count halves of pairs. */
function fitsMssql(text: string, written: string, limit: number | undefined): boolean {
  if (/^(var)?char|^text/.test(written)) return isAscii(text);
  return limit === undefined || text.length === characterCount(text) || text.length <= limit;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
