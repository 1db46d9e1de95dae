import type { Client } from 'pg';
import type { ServerError } from './serverError';

/** A session of a PostgreSQL, embedded or connected. Both reject with the server's error. */
export interface SqlSession {
  /** Runs one statement, or several. */
  execute(sql: string): Promise<void>;
  /** Rows with their columns by name; the caller knows what it selected. */
  query<Row extends Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** A session within a transaction, which goes on where the server refuses something. */
export interface TransactionSession extends SqlSession {
  /** Tries statements, all of them or none; the server's refusal is returned. */
  attempt(sql: string): Promise<ServerError | undefined>;
}

/** The session of a connected client. */
export function clientSession(client: Client): SqlSession {
  return {
    execute: async (sql) => void (await client.query(sql)),
    query: async <Row extends Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...parameters])).rows,
  };
}
