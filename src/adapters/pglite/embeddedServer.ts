import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cancelled, errorLine, UserFacingError } from '../../core/errors';
import type { GatedQuery } from '../../core/query/gatedQuery';
import { longestMilliseconds, type QueryLimits, type QueryResult } from '../../core/query/result';
import { queryTimeout } from '../postgres/queryError';
import { refusal, type ServerError } from '../postgres/serverError';
import type { TransactionSession } from '../postgres/sqlSession';
import { WorkerLink } from '../workers/workerLink';
import type { ServerFiles, ServerMethods } from './serverMethods';

/** What the build puts beside the worker's file. */
const TEMPLATE = 'pglite-template.tar.gz';

/** What a server is started with. */
export interface ServerOptions extends Pick<ServerFiles, 'extensions' | 'folder'> {
  /** Whether the folder holds a database already. */
  readonly isMade?: boolean;
  /** Aborting ends the server; whatever runs is rejected as cancelled. */
  readonly signal?: AbortSignal;
  /** Milliseconds after which a statement is broken off, and the server with it. */
  readonly statementLimit?: number;
}

/** How long a server that is told to close may take; milliseconds. */
const LONGEST_CLOSE = 5000;

/** A PostgreSQL in a thread of its own, in memory or in a folder: a statement cannot be interrupted, but its thread can be ended. */
export class EmbeddedServer implements TransactionSession {
  private constructor(
    private readonly link: WorkerLink<ServerMethods>,
    private readonly release: () => void,
    private readonly statementLimit: number,
  ) {}

  static async start(workerFile: string, options: ServerOptions): Promise<EmbeddedServer> {
    const { extensions, folder, isMade, signal, statementLimit = Number.POSITIVE_INFINITY } = options;
    if (signal?.aborted) throw cancelled();
    const link = new WorkerLink<ServerMethods>(workerFile, 'The embedded PostgreSQL');
    const abort = () => void link.terminate();
    signal?.addEventListener('abort', abort, { once: true });
    const server = new EmbeddedServer(link, () => signal?.removeEventListener('abort', abort), statementLimit);
    try {
      await link.call('start', [{ extensions, folder, template: isMade ? undefined : await templateBeside(workerFile) }]);
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** From now on the signal that it was started with ends nothing. */
  detach(): void {
    this.release();
  }

  /** Runs one statement, or several. Rejects with the server's error (see `refusal`). */
  execute(sql: string): Promise<void> {
    return this.timed(this.link.call('execute', [sql]));
  }

  /** Rows with their columns by name; the caller knows what it selected. */
  async query<Row extends Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.timed(this.link.call('query', [sql, parameters]))) as Row[];
  }

  /** Tries statements within a transaction, all of them or none; the server's refusal is returned. */
  async attempt(sql: string): Promise<ServerError | undefined> {
    const refused = await refusal(() => this.execute(`SAVEPOINT attempt; ${sql}; RELEASE SAVEPOINT attempt`));
    if (refused) await this.execute('ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt');
    return refused;
  }

  /** Runs a COPY … FROM '/dev/blob' and returns the number of rows. The buffer is handed over. */
  copy(sql: string, csv: Uint8Array<ArrayBuffer>): Promise<number> {
    return this.timed(this.link.call('copy', [sql, csv], { transfer: [csv.buffer] }));
  }

  /**
   * Answers a gated query in a transaction that cannot write. Rejects with `refused-query`, `query-failed`, `query-timeout`
   * or `cancelled`; after the latter two, and where a query breaks it, the server is no more (see `alive`).
   */
  async read(query: GatedQuery, limits: QueryLimits, signal?: AbortSignal): Promise<QueryResult> {
    if (signal?.aborted) throw cancelled();
    if (!this.alive) throw new Error('The embedded PostgreSQL has ended.');
    const abort = () => void this.link.terminate();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      return await this.timed(
        this.link.call('read', [query, limits]),
        Math.min(limits.milliseconds, longestMilliseconds),
        queryTimeout(limits),
      );
    } catch (error) {
      if (error instanceof UserFacingError) throw error;
      await this.link.terminate();
      throw new UserFacingError('query-failed', `The embedded PostgreSQL could not answer the query: ${errorLine(error)}`);
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  /** Whether it can still be asked. */
  get alive(): boolean {
    return this.link.alive;
  }

  /** A statement cannot be broken off, so the thread is. */
  private async timed<T>(
    answer: Promise<T>,
    limit = this.statementLimit,
    reason: Error = new Error('The embedded PostgreSQL took too long for a statement.'),
  ): Promise<T> {
    if (!Number.isFinite(limit)) return answer;
    const timer = setTimeout(() => void this.link.terminate(reason), limit);
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Hands over messages of PostgreSQL's protocol, whole ones; what the server answers comes back. The buffer is handed over. */
  async speak(messages: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
    return this.link.call('speak', [messages], { transfer: [messages.buffer] });
  }

  /** Ends it in good order, so that its folder opens at once the next time; where it does not answer, all the same. */
  async close(): Promise<void> {
    const timer = setTimeout(() => void this.link.terminate(), LONGEST_CLOSE);
    await this.link.call('close', []).catch(() => undefined);
    clearTimeout(timer);
    await this.stop();
  }

  /** Ends it at once; whatever runs is rejected with `reason`, or as cancelled. */
  async stop(reason?: Error): Promise<void> {
    this.release();
    await this.link.terminate(reason);
  }
}

async function templateBeside(workerFile: string): Promise<string | undefined> {
  const template = join(dirname(workerFile), TEMPLATE);
  return access(template).then(
    () => template,
    () => undefined,
  );
}
