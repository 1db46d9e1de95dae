import type { Client } from 'pg';
import type { Schema } from '../../../src/core/schema/schema';
import { postgresScript } from '../../../src/core/schema/translate/postgresScript';
import { createSchema } from '../../database/serverSchema';

/**
 * Makes the tables: PostgreSQL's by the script's own statements, others by their translation. Returns what the
 * server refused and what has no translation, in words.
 */
export async function createDatabase(client: Client, schema: Schema, text: string): Promise<string[]> {
  if (schema.dialect === 'postgres') return createSchema(client, text);
  const { statements, left, extensions } = postgresScript(schema);
  for (const extension of extensions) await client.query(`CREATE EXTENSION IF NOT EXISTS "${extension}"`).catch(() => undefined);
  const refused = left.filter(({ constrains }) => constrains).map(({ what, why }) => `${what}: ${why}`);
  for (const statement of statements) {
    const problem = await firstAccepted(client, [statement.text, ...statement.otherwise.map(({ text: other }) => other)]);
    if (problem !== undefined) refused.push(`${statement.what}: ${problem}`);
  }
  return refused;
}

/** What the server said of the first of these ways, where it takes none of them. */
async function firstAccepted(client: Client, ways: readonly string[]): Promise<string | undefined> {
  let problem: string | undefined;
  for (const way of ways) {
    const refusal = await client.query(way).then(
      () => undefined,
      (error: Error) => error.message,
    );
    if (refusal === undefined) return undefined;
    problem ??= refusal;
  }
  return problem;
}
