import type { SchemaType } from '../../rules/resolveType';

/** Two digits of a year up to this one are of this century. */
const LAST_SHORT_YEAR = 49;

/** A text as PostgreSQL reads it that SQL Server reads too, in the settings it comes with: days behind months, and any number as a bit. */
export function fromSqlServer(text: string, type: SchemaType): string {
  if (type.domains.some(({ name }) => name === 'mssql bit') || type.family === 'boolean') return bit(text);
  return type.family === 'date' || type.family === 'timestamp' || type.family === 'timestamptz' ? day(text) : text;
}

function bit(text: string): string {
  const truth = /^true$/i.test(text.trim()) || (/\d/.test(text) && Number(text) !== 0);
  return truth ? '1' : '0';
}

/** `9/13/94`. */
function day(text: string): string {
  const [, month, date, year, rest] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)(.*)$/s.exec(text) ?? [];
  if (year === undefined) return text;
  const century = year.length === 4 ? '' : Number(year) <= LAST_SHORT_YEAR ? '20' : '19';
  return `${century}${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}${rest}`;
}
