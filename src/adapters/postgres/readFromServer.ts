import type { Client } from 'pg';
import { cancelled } from '../../core/errors';
import type { GatedQuery } from '../../core/query/gatedQuery';
import type { QueryLimits, QueryResult } from '../../core/query/result';
import { queryTimeout } from './queryError';
import { readQuery } from './readQuery';
import type { ReadSession } from './readSession';

/** What the server's own limit is given before the connection is ended: it acts on one statement, and only if it hears of it. */
const GRACE = 1000;

/**
 * Answers a gated query on a connected client that is in no transaction; see `readQuery` for how, and for what it rejects
 * with. Aborting ends the connection and rejects with `cancelled`; so may a `query-timeout`.
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
  const timer = setTimeout(() => end(queryTimeout(limits)), limits.milliseconds + GRACE);
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
    async run(sql) {
      // The extended protocol, which takes one statement only; `pg` has it, its types do not.
      const config = { text: sql, rowMode: 'array' as const, queryMode: 'extended', types: asText };
      const { fields, rows } = await client.query<(string | null)[]>(config);
      return { columns: fields.map(({ name, dataTypeID }) => ({ name, typeOid: dataTypeID })), rows };
    },
  };
}
