import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { GatedQuery } from '../../core/query/gatedQuery';
import type { QueryLimits, QueryResult } from '../../core/query/result';
import { readQuery } from '../postgres/readQuery';
import { serveCalls } from '../workers/serveCalls';
import { loadExtensions } from './extensions';
import { pgliteSession } from './readSession';
import type { ServerFiles, ServerMethods } from './serverMethods';

let database: PGlite | undefined;

function started(): PGlite {
  if (!database) throw new Error('The embedded PostgreSQL was not started.');
  return database;
}

async function start({ extensions, folder, template }: ServerFiles): Promise<void> {
  database = await PGlite.create({
    dataDir: folder,
    extensions: await loadExtensions(extensions),
    loadDataDir: template === undefined ? undefined : new Blob([new Uint8Array(await readFile(template))], { type: 'application/gzip' }),
  });
}

async function copy(sql: string, csv: Uint8Array): Promise<number> {
  const result = await started().query(sql, [], { blob: new Blob([csv as Uint8Array<ArrayBuffer>]) });
  return result.affectedRows ?? 0;
}

/** Only reads, and sees every row, also where a table's row security would hide some. */
const READER = 'seedbed_reader';

async function read(query: GatedQuery, limits: QueryLimits): Promise<QueryResult> {
  const { rows } = await started().query('SELECT FROM pg_roles WHERE rolname = $1', [READER]);
  if (rows.length === 0) await started().exec(`CREATE ROLE ${READER} NOLOGIN BYPASSRLS IN ROLE pg_read_all_data`);
  return started().runExclusive(() => readQuery(pgliteSession(started()), query, limits, READER));
}

if (parentPort) {
  serveCalls<ServerMethods>(parentPort, {
    start: (_context, files) => start(files),
    execute: async (_context, sql) => {
      await started().exec(sql);
    },
    query: async (_context, sql, parameters) => (await started().query<Record<string, unknown>>(sql, [...parameters])).rows,
    copy: (_context, sql, csv) => copy(sql, csv),
    read: (_context, query, limits) => read(query, limits),
    speak: (_context, messages) => started().execProtocolRaw(messages),
    close: () => started().close(),
  });
}
