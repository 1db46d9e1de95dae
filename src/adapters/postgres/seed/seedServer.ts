import type { Client } from 'pg';
import type { ConnectionTarget } from '../../../core/databases';
import type { SeedServer, SeedSession } from '../../../core/seeding';
import { connect, serverInfo } from '../connect';
import { serverWork } from './seedFailure';
import { PostgresSession } from './session';
import { Transaction } from './transaction';

/** Connected databases by `pg`. */
export const postgresSeedServer: SeedServer = {
  test: async (connection, signal) => {
    const client = await connect(connection, signal);
    try {
      return await serverInfo(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  },
  open: async (connection, { dry }, signal) => {
    const client = await connect(connection, signal);
    try {
      return await serverWork(() => begin(client, connection, dry, signal), { signal });
    } catch (error) {
      client.connection.stream.destroy();
      throw error;
    }
  },
};

/** Rows are made for UTC and written as PostgreSQL does by default; the first rows of a table are always the same ones. Others may hold a table for so long; a dead client is noticed at once. */
const SETTINGS = [
  "SET LOCAL TimeZone = 'UTC'",
  "SET LOCAL DateStyle = 'ISO, YMD'",
  "SET LOCAL IntervalStyle = 'postgres'",
  'SET LOCAL synchronize_seqscans = off',
  "SET LOCAL lock_timeout = '10s'",
  'SET LOCAL statement_timeout = 0',
  'SET LOCAL idle_in_transaction_session_timeout = 0',
  'SET LOCAL row_security = off',
];
/** Servers before 14 lack the first; not everyone may set the second. */
const WISHES = [
  "SET LOCAL client_connection_check_interval = '1s'",
  "SET LOCAL maintenance_work_mem = '256MB'",
  'SET LOCAL transaction_timeout = 0',
];

async function begin(client: Client, connection: ConnectionTarget, dry: boolean, signal?: AbortSignal): Promise<SeedSession> {
  const info = await serverInfo(client);
  const transaction = new Transaction(client, dry, signal);
  await transaction.settle(dry ? 'BEGIN READ ONLY' : 'BEGIN');
  for (const setting of SETTINGS) await transaction.settle(setting);
  for (const wish of WISHES) await transaction.tryToSettle(wish);
  const [{ processId }] = await transaction.query<{ processId: number }>('SELECT pg_backend_pid() AS "processId"');
  return new PostgresSession({ client, transaction, info, connection, processId, signal });
}
