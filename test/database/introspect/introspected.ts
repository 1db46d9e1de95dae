import type { Client } from 'pg';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import { databaseScript } from '../../../src/adapters/postgres/introspect/databaseScript';
import { clientSession } from '../../../src/adapters/postgres/sqlSession';
import { readSchema } from '../../../src/core/schema/readSchema';
import type { Schema } from '../../../src/core/schema/schema';
import { splitStatements } from '../../../src/core/schema/split';

const parser = libpgQueryParser();

export function readText(text: string): Promise<Schema> {
  return readSchema([{ file: 'schema.sql', text }], parser, { dialect: 'postgres' });
}

/** The script of a client's database. */
export async function scriptOf(client: Client): Promise<string> {
  await client.query('BEGIN READ ONLY');
  const script = await databaseScript(clientSession(client));
  await client.query('ROLLBACK');
  return script;
}

/** Runs every statement; answers what the server refused, with its words. */
export async function runAll(client: Client, text: string): Promise<string[]> {
  const refused: string[] = [];
  for (const { text: sql } of splitStatements(text))
    await client.query(sql).catch((error: Error) => refused.push(`${error.message}: ${sql}`));
  await client.query('RESET ALL');
  return refused;
}
