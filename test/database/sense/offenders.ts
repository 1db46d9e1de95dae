import type { Client } from 'pg';
import type { Question } from './question';

const COUNT = /^SELECT count\(\*\)/;

/** What offends against a question: its name, how many, and the first of them; undefined where nothing does. */
export async function offenders(client: Client, { name, sql }: Question): Promise<string | undefined> {
  const { rows } = await client.query<{ count: string }>(sql);
  const count = Number(rows[0].count);
  return count === 0 ? undefined : `${name}: ${count} do not, such as ${await firstOf(client, sql)}`;
}

/** The cells of the first row that a question counts, of the columns that it names. */
async function firstOf(client: Client, sql: string): Promise<string> {
  const { fields, rows } = await client.query<unknown[]>({ text: `${sql.replace(COUNT, 'SELECT *')} LIMIT 1`, rowMode: 'array' });
  const named = fields.flatMap(({ name }, at) => (new RegExp(`\\b${name}\\b`).test(sql) ? [`${name} = ${written(rows[0][at])}`] : []));
  return named.join(', ');
}

function written(cell: unknown): string {
  return cell instanceof Date ? cell.toISOString() : String(cell);
}
