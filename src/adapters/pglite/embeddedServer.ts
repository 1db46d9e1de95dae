import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cancelled } from '../../core/errors';
import { WorkerLink } from '../workers/workerLink';
import type { ServerMethods } from './serverMethods';

/** What the build puts beside the worker's file. */
const TEMPLATE = 'pglite-template.tar.gz';

/** A PostgreSQL in memory, in a thread of its own: a statement cannot be interrupted, but its thread can be ended. */
export class EmbeddedServer {
  private constructor(
    private readonly link: WorkerLink<ServerMethods>,
    private readonly release: () => void,
    private readonly statementLimit: number,
  ) {}

  /**
   * Aborting ends the server; whatever runs is rejected as cancelled. So does a statement that takes longer than
   * `statementLimit` milliseconds.
   */
  static async start(
    workerFile: string,
    extensions: readonly string[],
    signal?: AbortSignal,
    statementLimit = Number.POSITIVE_INFINITY,
  ): Promise<EmbeddedServer> {
    if (signal?.aborted) throw cancelled();
    const link = new WorkerLink<ServerMethods>(workerFile, 'The embedded PostgreSQL');
    const abort = () => void link.terminate();
    signal?.addEventListener('abort', abort, { once: true });
    const server = new EmbeddedServer(link, () => signal?.removeEventListener('abort', abort), statementLimit);
    try {
      await link.call('start', [extensions, await templateBeside(workerFile)]);
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** Runs one statement, or several. Rejects with the server's error (see `refusal`). */
  execute(sql: string): Promise<void> {
    return this.timed(this.link.call('execute', [sql]));
  }

  /** Rows with their columns by name; the caller knows what it selected. */
  async query<Row extends Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.timed(this.link.call('query', [sql, parameters]))) as Row[];
  }

  /** Runs a COPY … FROM '/dev/blob' and returns the number of rows. The buffer is handed over. */
  copy(sql: string, csv: Uint8Array<ArrayBuffer>): Promise<number> {
    return this.timed(this.link.call('copy', [sql, csv], { transfer: [csv.buffer] }));
  }

  /** A statement cannot be broken off, so the thread is. */
  private async timed<T>(answer: Promise<T>): Promise<T> {
    if (!Number.isFinite(this.statementLimit)) return answer;
    const timer = setTimeout(
      () => void this.link.terminate(new Error('The embedded PostgreSQL took too long for a statement.')),
      this.statementLimit,
    );
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
    }
  }

  async stop(): Promise<void> {
    this.release();
    await this.link.terminate();
  }
}

async function templateBeside(workerFile: string): Promise<string | undefined> {
  const template = join(dirname(workerFile), TEMPLATE);
  return access(template).then(
    () => template,
    () => undefined,
  );
}
