import type { Served } from '../../../core/databases';
import type { EmbeddedPlace } from '../../../core/embedded';
import { cancelled, UserFacingError } from '../../../core/errors';
import type { GatedQuery } from '../../../core/query/gatedQuery';
import type { QueryLimits, QueryResult } from '../../../core/query/result';
import type { SqlParser } from '../../../core/schema/sqlParser';
import type { EmbeddedServer } from '../embeddedServer';
import { Frontend } from '../serve/frontend';
import { writeState } from './keptFolder';
import { type KeptOptions, type OwnDatabase, reopen } from './openKept';

/** What serving needs beside the database. */
export interface ServeOptions {
  readonly parser: SqlParser;
}

/** How long what still runs may go on when a dataset is no longer served; milliseconds. */
const LONGEST_END = 2000;

/** A dataset's database that other programs can reach. Its folder stays locked, and does not count as whole meanwhile. */
export class ServedDatabase {
  private frontend!: Frontend;
  private server: EmbeddedServer;
  /** Nothing has been written as long as this is still the next transaction's number. */
  private firstTransaction = '';

  private constructor(
    private readonly database: OwnDatabase,
    private readonly place: EmbeddedPlace,
    private readonly options: KeptOptions & ServeOptions,
  ) {
    this.server = database.server;
  }

  /** @throws UserFacingError `bad-input` for a port that is taken */
  static async start(
    database: OwnDatabase,
    place: EmbeddedPlace,
    port: number,
    options: KeptOptions & ServeOptions,
  ): Promise<ServedDatabase> {
    const served = new ServedDatabase(database, place, options);
    served.firstTransaction = await served.nextTransaction();
    await served.markServed(true);
    try {
      const backend = { speak: (bytes: Uint8Array<ArrayBuffer>) => served.speak(bytes), breakOff: () => served.breakOff() };
      served.frontend = await Frontend.listen(backend, options.parser, port);
      return served;
    } catch (error) {
      await served.markServed(false);
      throw error;
    }
  }

  get fingerprint(): string {
    return this.database.fingerprint;
  }

  get port(): number {
    return this.frontend.port;
  }

  served(): Served {
    return { url: `postgres://postgres@127.0.0.1:${this.port}/postgres`, port: this.port };
  }

  /** Answers a query between what other programs ask. Rejects with `database-in-use` where one keeps a transaction open. */
  async read(query: GatedQuery, limits: QueryLimits, signal?: AbortSignal): Promise<QueryResult> {
    const leave = await this.frontend.floor.take(limits.milliseconds, signal);
    if (signal?.aborted) {
      leave?.();
      throw cancelled();
    }
    if (!leave)
      throw new UserFacingError(
        'database-in-use',
        `A program that is connected to ${this.place.name} keeps a transaction open.`,
        'End it there, or stop serving.',
      );
    try {
      return await (await this.revived()).read(query, limits, signal);
    } finally {
      if (!this.server.alive) this.frontend.disconnectAll();
      leave();
    }
  }

  /** Lets go of all programs; the database is whole again if none of them has changed anything, else it is made anew. */
  async end(): Promise<void> {
    try {
      await this.close();
    } finally {
      await this.database.kept.lock.release();
    }
  }

  private async close(): Promise<void> {
    await this.frontend.close();
    // Somebody's query may never end.
    const timer = setTimeout(() => void this.server.stop(), LONGEST_END);
    const isUnchanged = this.server.alive && (await this.nextTransaction().catch(() => undefined)) === this.firstTransaction;
    clearTimeout(timer);
    await this.server.close();
    if (isUnchanged && (await this.database.kept.lock.isHeld())) await this.markServed(false);
  }

  /** From now on the database is made anew when it is opened the next time, or not. */
  private markServed(isServed: boolean): Promise<void> {
    const { folder, state } = this.database.kept;
    return writeState(folder, { ...state, isServed });
  }

  private async nextTransaction(): Promise<string> {
    const [{ next }] = await this.server.query<{ next: string }>('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next');
    return next;
  }

  private async speak(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
    return (await this.revived()).speak(bytes);
  }

  private async breakOff(): Promise<void> {
    await this.server.stop();
  }

  /** The server, started again where a query had to be broken off; what was committed is still there. */
  private async revived(): Promise<EmbeddedServer> {
    if (this.server.alive) return this.server;
    const server = await reopen(this.database.kept, this.options);
    if (!server) throw new Error('The embedded PostgreSQL does not start again.');
    this.server = server;
    return server;
  }
}
