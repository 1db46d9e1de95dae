import type { Client } from 'pg';

/** A session of a PostgreSQL, embedded or connected. Both reject with the server's error. */
export interface SqlSession {
  /** Runs one statement, or several. */
  execute(sql: string): Promise<void>;
  /** Rows with their columns by name; the caller knows what it selected. */
  query<Row extends Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** The session of a connected client. */
export function clientSession(client: Client): SqlSession {
  return {
    execute: async (sql) => void (await client.query(sql)),
    query: async <Row extends Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...parameters])).rows,
  };
}
