import type { Seeding } from '../core/databases';
import { textTable } from './textTable';

/** What a seeding would do, or has done, for people. `url` is the database's, without a password. */
export function seedingSummary({ server, schema, tables, statements, notes, seconds }: Seeding, url: string): string {
  const rows = tables.map(({ table, rows: count, existing, bytes }) => [table, String(count), String(existing), size(bytes)]);
  const total = tables.reduce((sum, table) => sum + table.rows, 0);
  const bytes = tables.reduce((sum, table) => sum + table.bytes, 0);
  const isPlan = seconds === undefined;
  const made = schema === 'created' ? `schema ${isPlan ? 'to be created' : 'created'}` : 'schema as it was';
  const amount = `${total} rows in ${tables.length === 1 ? '1 table' : `${tables.length} tables`}, ${isPlan ? 'about ' : ''}${size(bytes)}`;
  return [
    ...(isPlan ? [...statements.map((statement) => `${statement};`), ''] : []),
    textTable(['table', 'rows', 'rows before', 'size'], rows, [1, 2, 3]),
    '',
    ...(notes.length > 0 ? [...notes, ''] : []),
    isPlan
      ? `Dry run, nothing was written: ${amount}, ${made} → ${url} (${server})`
      : `${amount}, ${made}, ${seconds.toFixed(1)} s → ${url} (${server})`,
  ].join('\n');
}

const KILOBYTE = 1000;

function size(bytes: number): string {
  if (bytes < KILOBYTE) return `${bytes} B`;
  return bytes < KILOBYTE ** 2 ? `${(bytes / KILOBYTE).toFixed(1)} kB` : `${(bytes / KILOBYTE ** 2).toFixed(1)} MB`;
}
