import { readFile } from 'node:fs/promises';
import { type ConnectionOptions, checkServerIdentity } from 'node:tls';
import type { Client } from 'pg';
import type { ConnectionTarget, ServerInfo } from '../../core/databases';
import { cancelled, UserFacingError } from '../../core/errors';
import { connectionFailure, failedByEncryption } from './connectionFailure';

/** Milliseconds until a server that does not answer is given up; with `prefer`, for each of its two attempts. */
const CONNECT_LIMIT = 10_000;

/**
 * A connection, with TLS as libpq's modes say. The caller ends it. Rejects with `cannot-connect`, or `unreadable-file`
 * of the authority; neither has the password. What the target says nothing of, PGPASSWORD and the user's password file do.
 */
export async function connect(target: ConnectionTarget, signal?: AbortSignal): Promise<Client> {
  const attempts = await encryptions(target);
  for (const [at, ssl] of attempts.entries()) {
    try {
      return await attempt(target, ssl, signal);
    } catch (error) {
      if (signal?.aborted) throw cancelled();
      if (at === attempts.length - 1 || !failedByEncryption(error)) throw connectionFailure(error, target);
    }
  }
  throw cancelled();
}

/** Who answers, and whether others on the way can read it. */
export async function serverInfo(client: Client): Promise<ServerInfo> {
  const { rows } = await client.query<{ version: string; user: string; database: string }>(
    `SELECT current_setting('server_version') AS version, current_user AS user, current_database() AS database`,
  );
  const [{ version, user, database }] = rows;
  return { server: `PostgreSQL ${version.split(' ')[0]}`, user, database, encrypted: 'encrypted' in client.connection.stream };
}

async function attempt(target: ConnectionTarget, ssl: ConnectionOptions | false, signal?: AbortSignal): Promise<Client> {
  signal?.throwIfAborted();
  const { Client } = await import('pg');
  const { host, port, database, user, password } = target;
  const client = new Client({
    ...{ host, port, database, user, password, ssl },
    application_name: 'seedbed',
    connectionTimeoutMillis: CONNECT_LIMIT,
    keepAlive: true,
  });
  // Whoever waits for an answer is told; without a listener a lost connection would end the process.
  client.on('error', () => undefined);
  const abort = () => void client.connection.stream.destroy(new Error('aborted'));
  signal?.addEventListener('abort', abort, { once: true });
  try {
    await client.connect();
    return client;
  } catch (error) {
    // The server may still wait for what this side cannot say.
    client.connection.stream.destroy();
    throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/** The ways to try, in their order: `false` is without encryption. A socket is never encrypted. */
async function encryptions(target: ConnectionTarget): Promise<readonly (ConnectionOptions | false)[]> {
  if (target.tls === 'disable' || target.host.startsWith('/')) return [false];
  if (target.tls === 'prefer') return [{ rejectUnauthorized: false }, false];
  // Whoever names an authority for `require` means it to be checked, says libpq.
  if (target.tls === 'require' && target.authority === undefined) return [{ rejectUnauthorized: false }];
  return [await verified(target)];
}

async function verified({ host, tls, authority }: ConnectionTarget): Promise<ConnectionOptions> {
  return {
    rejectUnauthorized: true,
    ...(authority === undefined ? {} : { ca: await authorityFile(authority) }),
    checkServerIdentity: (_, certificate) => (tls === 'verify-full' ? checkServerIdentity(host, certificate) : undefined),
  };
}

async function authorityFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw new UserFacingError('unreadable-file', `The authority's certificate ${path} cannot be read.`, 'Check sslrootcert.');
  }
}
