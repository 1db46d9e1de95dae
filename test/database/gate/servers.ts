import { join } from 'node:path';
import { Client } from 'pg';
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

/** On a real server; a connection that a query has ended is made anew. */
export async function connected(): Promise<Asked> {
  const first = await freshDatabase();
  const { host, port, user, database } = first;
  let current: Client | undefined;
  const keep = (client: Client): Client => {
    client.once('end', () => {
      current = undefined;
    });
    current = client;
    return client;
  };
  const open = async (): Promise<Client> => current ?? keep(await new Client({ host, port, user, database }).connect());
  keep(first);
  return {
    name: 'a real server',
    execute: async (sql) => {
      await (await open()).query(sql);
    },
    read: async (query, limits = usualLimits, signal) => readFromServer(await open(), query, limits, signal),
    row: async (sql) => (await (await open()).query(sql)).rows[0],
    stop: async () => current?.end(),
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
