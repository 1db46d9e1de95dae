import { join } from 'node:path';
import type { Client } from 'pg';
import { EmbeddedServer } from '../../../src/adapters/pglite/embeddedServer';
import { readFromServer } from '../../../src/adapters/postgres/readFromServer';
import type { GatedQuery } from '../../../src/core/query/gatedQuery';
import { type QueryLimits, type QueryResult, usualLimits } from '../../../src/core/query/result';
import { freshDatabase } from '../embeddedPostgres';

/** A database that queries are asked of, and a way behind their back. */
export interface Asked {
  readonly name: string;
  /** Runs a script. */
  execute(sql: string): Promise<void>;
  read(query: GatedQuery, limits?: QueryLimits, signal?: AbortSignal): Promise<QueryResult>;
  /** The first row of a query, its columns by name. */
  row(sql: string): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

/** On a real server. */
export async function connected(): Promise<Asked & { readonly client: Client }> {
  const client = await freshDatabase();
  return {
    name: 'a real server',
    client,
    execute: async (sql) => {
      await client.query(sql);
    },
    read: (query, limits = usualLimits, signal) => readFromServer(client, query, limits, signal),
    row: async (sql) => (await client.query(sql)).rows[0],
    stop: () => client.end(),
  };
}

/** Embedded; a server that a query has ended is started anew, with the scripts that it had. */
export async function embedded(extensions: readonly string[] = []): Promise<Asked> {
  const scripts: string[] = [];
  let server: EmbeddedServer | undefined;
  const alive = async (): Promise<EmbeddedServer> => {
    if (server?.alive) return server;
    server = await EmbeddedServer.start(join(__dirname, '../../../dist/pglite.js'), { extensions });
    for (const sql of scripts) await server.execute(sql);
    return server;
  };
  return {
    name: 'the embedded PostgreSQL',
    async execute(sql) {
      await (await alive()).execute(sql);
      scripts.push(sql);
    },
    read: async (query, limits = usualLimits, signal) => (await alive()).read(query, limits, signal),
    row: async (sql) => (await (await alive()).query(sql))[0],
    stop: async () => server?.stop(),
  };
}
