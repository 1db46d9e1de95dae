import type { Client } from 'pg';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import { databaseScript } from '../../../src/adapters/postgres/introspect/databaseScript';
import { inTransaction } from '../../../src/adapters/postgres/introspect/readOnly';
import { clientSession } from '../../../src/adapters/postgres/sqlSession';
import { readSchema } from '../../../src/core/schema/readSchema';
import type { Schema } from '../../../src/core/schema/schema';
import { splitStatements } from '../../../src/core/schema/split';

const parser = libpgQueryParser();

export function readText(text: string): Promise<Schema> {
  return readSchema([{ file: 'schema.sql', text }], parser, { dialect: 'postgres' });
}

/** The script of a client's database. */
export function scriptOf(client: Client): Promise<string> {
  return inTransaction(clientSession(client), databaseScript);
}

/** Runs every statement; answers what the server refused, with its words. */
export async function runAll(client: Client, text: string): Promise<string[]> {
  const refused: string[] = [];
  for (const { text: sql } of splitStatements(text))
    await client.query(sql).catch((error: Error) => refused.push(`${error.message}: ${sql}`));
  await client.query('RESET ALL');
  return refused;
}
