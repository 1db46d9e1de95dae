import type { ConnectionTarget } from '../../../core/databases';
import { cancelled, UserFacingError } from '../../../core/errors';
import { connect } from '../connect';
import { connectionFailure } from '../connectionFailure';
import { describeError, refusal } from '../serverError';
import { clientSession, type SqlSession } from '../sqlSession';

/** What the server prints depends on them. Whoever changes a table may take long, which is no reason to wait as long. */
const BEGIN = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL lock_timeout = '10s'; SET LOCAL search_path = public; SET LOCAL datestyle = ISO;
  SET LOCAL intervalstyle = postgres; SET LOCAL extra_float_digits = 1; SET LOCAL quote_all_identifiers = off; SET LOCAL bytea_output = hex`;

/**
 * Reads something of a connected database as it is at one moment. Rejects with `cannot-connect`, `cancelled`, or `query-failed`
 * where the server refuses it.
 */
export async function readOnly<T>(
  connection: ConnectionTarget,
  work: (session: SqlSession) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const client = await connect(connection, signal);
  const abort = () => void client.connection.stream.destroy();
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await answered(() => inTransaction(clientSession(client), work));
  } catch (error) {
    if (signal?.aborted) throw cancelled();
    throw error instanceof UserFacingError ? error : connectionFailure(error, connection);
  } finally {
    signal?.removeEventListener('abort', abort);
    await client.end().catch(() => undefined);
  }
}

/** As `readOnly`, for a session that is open; what was set for reading is as it was behind it. */
export async function inTransaction<T>(session: SqlSession, work: (session: SqlSession) => Promise<T>): Promise<T> {
  await session.execute(BEGIN);
  try {
    return await work(session);
  } finally {
    // Where the connection is lost, so is the transaction.
    await session.execute('ROLLBACK').catch(() => undefined);
  }
}

async function answered<T>(work: () => Promise<T>): Promise<T> {
  const results: T[] = [];
  const refused = await refusal(async () => results.push(await work()));
  if (refused) throw new UserFacingError('query-failed', `The server refused to tell: ${describeError(refused)}.`);
  return results[0];
}
