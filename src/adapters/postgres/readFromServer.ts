import type { Client } from 'pg';
import { cancelled } from '../../core/errors';
import type { GatedQuery } from '../../core/query/gatedQuery';
import { longestMilliseconds, type QueryLimits, type QueryResult } from '../../core/query/result';
import { queryTimeout } from './queryError';
import { readQuery } from './readQuery';
import { AnswerTooLarge, type ReadSession } from './readSession';

/** What the server's own limit is given before the connection is ended: it acts on one statement, and only if it hears of it. */
const GRACE = 1000;

/**
 * Answers a gated query on a connected client that is in no transaction; see `readQuery` for how, and for what it rejects
 * with. Aborting ends the connection and rejects with `cancelled`; a time limit may end it too, and values of many megabytes.
 */
export async function readFromServer(client: Client, query: GatedQuery, limits: QueryLimits, signal?: AbortSignal): Promise<QueryResult> {
  if (signal?.aborted) throw cancelled();
  let ended: Error | undefined;
  const end = (reason: Error) => {
    ended ??= reason;
    void client.end().catch(() => undefined);
  };
  const abort = () => end(cancelled());
  signal?.addEventListener('abort', abort, { once: true });
  const timer = setTimeout(() => end(queryTimeout(limits)), Math.min(limits.milliseconds, longestMilliseconds) + GRACE);
  try {
    return await readQuery(clientSession(client), query, limits);
  } catch (error) {
    throw ended ?? error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** Cells stay as the server writes them. */
const asText = { getTypeParser: () => (value: string) => value };

function clientSession(client: Client): ReadSession {
  return {
    async run(sql, most = Number.POSITIVE_INFINITY) {
      // The extended protocol, which takes one statement only; `pg` has it, its types do not.
      const config = { text: sql, rowMode: 'array' as const, queryMode: 'extended', types: asText };
      const { fields, rows } = await within(client, most, () => client.query<(string | null)[]>(config));
      return { columns: fields.map(({ name, dataTypeID }) => ({ name, typeOid: dataTypeID })), rows };
    },
  };
}

/** Ends the connection where the server sends more bytes: `pg` would take in a message of any size. */
async function within<T>(client: Client, most: number, work: () => Promise<T>): Promise<T> {
  const { stream } = client.connection;
  let bytes = 0;
  const count = (part: Buffer) => {
    bytes += part.length;
    if (bytes > most) void client.end().catch(() => undefined);
  };
  stream.on('data', count);
  try {
    return await work();
  } catch (error) {
    throw bytes > most ? new AnswerTooLarge() : error;
  } finally {
    stream.off('data', count);
  }
}
