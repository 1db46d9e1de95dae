import type { Served } from '../../../core/databases';
import type { EmbeddedContent, EmbeddedDatabases, EmbeddedPlace } from '../../../core/embedded';
import type { GatedQuery } from '../../../core/query/gatedQuery';
import type { QueryLimits, QueryResult } from '../../../core/query/result';
import { type CatalogueOptions, fillCatalogue } from './fillCatalogue';
import { keptFolder } from './keptFolder';
import {
  fingerprintOf,
  inUse,
  type KeptOptions,
  type OpenDatabase,
  type OwnDatabase,
  openInMemory,
  openKept,
  removeKept,
  reopen,
} from './openKept';
import { ServedDatabase, type ServeOptions } from './servedDatabase';
import { Turns } from './turns';

/** How databases are made, opened and ended. */
export interface DatabaseOptions extends KeptOptions, ServeOptions, CatalogueOptions {
  /** Milliseconds without a question after which a database is closed. */
  readonly idle: number;
}

/** What one of them is of: a dataset's place, or an input by its fingerprint. */
type Key = string;

interface Current extends OpenDatabase {
  readonly key: Key;
}

/** Embedded databases on PGlite: one at a time, those that are served beside it. */
export class PgliteDatabases implements EmbeddedDatabases {
  private readonly turns = new Turns();
  private current: Current | undefined;
  private readonly served = new Map<Key, ServedDatabase>();
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly options: DatabaseOptions) {}

  query(content: EmbeddedContent, query: GatedQuery, limits: QueryLimits, signal?: AbortSignal): Promise<QueryResult> {
    return this.inTurn(async () => {
      const served = this.served.get(this.keyOf(content));
      if (served?.fingerprint === fingerprintOf(content.input, this.options)) return served.read(query, limits, signal);
      const database = await this.open(content, signal);
      if (/\bseedbed\b/i.test(query.sql)) await fillCatalogue(database, content, this.options);
      return database.server.read(query, limits, signal);
    }, signal);
  }

  serve(content: EmbeddedContent & { readonly place: EmbeddedPlace }, port: number, signal?: AbortSignal): Promise<Served> {
    return this.inTurn(async () => {
      const key = this.keyOf(content);
      const running = this.served.get(key);
      if (running?.fingerprint === fingerprintOf(content.input, this.options) && [0, running.port].includes(port)) return running.served();
      await this.endServing(key);
      const database = await this.openOwn(content, signal);
      await fillCatalogue(database, content, this.options);
      const served = await ServedDatabase.start(database, content.place, port, this.options);
      this.current = undefined;
      this.served.set(key, served);
      return served.served();
    }, signal);
  }

  stopServing(place: EmbeddedPlace): Promise<void> {
    return this.inTurn(() => this.endServing(keptFolder(place)));
  }

  forget(place: EmbeddedPlace): Promise<void> {
    return this.inTurn(async () => {
      const key = keptFolder(place);
      await this.endServing(key);
      if (this.current?.key === key) await this.closeCurrent();
      await removeKept(place);
    });
  }

  end(): Promise<void> {
    return this.inTurn(async () => {
      for (const key of [...this.served.keys()]) await this.endServing(key);
      await this.closeCurrent();
    });
  }

  private inTurn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.turns.take(async () => {
      clearTimeout(this.idle);
      try {
        return await work();
      } finally {
        this.idle = setTimeout(() => this.closeIdle(), this.options.idle).unref();
      }
    }, signal);
  }

  /** Nobody waits for that: what goes wrong shows at the next question. */
  private closeIdle(): void {
    this.turns.take(() => this.closeCurrent()).catch(() => undefined);
  }

  private keyOf({ input, place }: EmbeddedContent): Key {
    return place ? keptFolder(place) : fingerprintOf(input, this.options);
  }

  /** The database of just these rows; in memory where there is no place for it, or another process has that. */
  private async open(content: EmbeddedContent, signal?: AbortSignal): Promise<Current> {
    const key = this.keyOf(content);
    const open = await this.stillOpen(key, content, signal);
    if (open) return open;
    await this.closeCurrent();
    const { place } = content;
    // What is served has the folder, of other rows.
    const own = place && !this.served.has(key) ? await openKept({ ...content, place }, this.options, signal) : undefined;
    const opened = own && 'server' in own ? own : await openInMemory(content, this.options, signal);
    this.current = { ...opened, key };
    return this.current;
  }

  /** The database in the dataset's folder. @throws UserFacingError `database-in-use` */
  private async openOwn(content: EmbeddedContent & { readonly place: EmbeddedPlace }, signal?: AbortSignal): Promise<OwnDatabase> {
    const key = this.keyOf(content);
    const open = await this.stillOpen(key, content, signal);
    if (open?.kept) return { ...open, kept: open.kept };
    await this.closeCurrent();
    const opened = await openKept(content, this.options, signal);
    if ('owner' in opened) throw inUse(content.place, opened.owner);
    this.current = { ...opened, key };
    return opened;
  }

  /** What is open, if it is of these rows; opened again where a query had to be broken off. */
  private async stillOpen(key: Key, { input }: EmbeddedContent, signal?: AbortSignal): Promise<Current | undefined> {
    const { current } = this;
    if (current?.key !== key || current.fingerprint !== fingerprintOf(input, this.options)) return undefined;
    if (current.kept && !(await current.kept.lock.isHeld())) return undefined;
    if (current.server.alive) return current;
    const server = current.kept && (await reopen(current.kept, this.options, signal));
    if (!server) return undefined;
    this.current = { ...current, server };
    return this.current;
  }

  private async closeCurrent(): Promise<void> {
    const { current } = this;
    this.current = undefined;
    try {
      await current?.server.close();
    } finally {
      await current?.kept?.lock.release();
    }
  }

  private async endServing(key: Key): Promise<void> {
    const served = this.served.get(key);
    this.served.delete(key);
    await served?.end();
  }
}
