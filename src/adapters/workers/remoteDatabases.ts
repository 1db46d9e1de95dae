import type {
  ConnectionTarget,
  Databases,
  Introspected,
  KeptDataset,
  QuerySource,
  Seeding,
  SeedOptions,
  Served,
  ServerInfo,
} from '../../core/databases';
import type { DatasetInput } from '../../core/ports';
import type { QueryLimits, QueryResult, Question } from '../../core/query/result';
import type { QualifiedName } from '../../core/schema/schema';
import { jobEvents } from './jobEvents';
import type { RemoteWorker } from './remoteWorker';
import type { Handlers } from './serveCalls';

type OnEvent = Parameters<Databases['query']>[3];

/** What the worker of databases can be asked for. */
export type DatabaseMethods = {
  query(source: QuerySource, sql: string, limits: QueryLimits): Promise<QueryResult>;
  questions(input: DatasetInput): Promise<readonly Question[]>;
  forget(dataset: KeptDataset): Promise<void>;
  serve(dataset: KeptDataset, port: number): Promise<Served>;
  stopServing(dataset: KeptDataset): Promise<void>;
  test(connection: ConnectionTarget): Promise<ServerInfo>;
  introspect(connection: ConnectionTarget): Promise<Introspected>;
  referenceRows(connection: ConnectionTarget, tables: readonly QualifiedName[]): Promise<string>;
  planSeed(input: DatasetInput, connection: ConnectionTarget, options: SeedOptions): Promise<Seeding>;
  seed(input: DatasetInput, connection: ConnectionTarget, options: SeedOptions): Promise<Seeding>;
  closeDatabases(): Promise<void>;
};

/** Databases in a worker thread. */
export class RemoteDatabases implements Databases {
  constructor(private readonly worker: Pick<RemoteWorker<DatabaseMethods>, 'call' | 'running'>) {}

  query(source: QuerySource, sql: string, limits: QueryLimits, onEvent: OnEvent, signal?: AbortSignal): Promise<QueryResult> {
    return this.worker.call('query', [source, sql, limits], { signal, onEvent: jobEvents(onEvent) });
  }

  questions(input: DatasetInput, signal?: AbortSignal): Promise<readonly Question[]> {
    return this.worker.call('questions', [input], { signal });
  }

  forget(dataset: KeptDataset): Promise<void> {
    return this.worker.call('forget', [dataset], {});
  }

  serve(dataset: KeptDataset, port: number, onEvent: OnEvent, signal?: AbortSignal): Promise<Served> {
    return this.worker.call('serve', [dataset, port], { signal, onEvent: jobEvents(onEvent) });
  }

  stopServing(dataset: KeptDataset): Promise<void> {
    return this.worker.call('stopServing', [dataset], {});
  }

  test(connection: ConnectionTarget, signal?: AbortSignal): Promise<ServerInfo> {
    return this.worker.call('test', [connection], { signal });
  }

  introspect(connection: ConnectionTarget, signal?: AbortSignal): Promise<Introspected> {
    return this.worker.call('introspect', [connection], { signal });
  }

  referenceRows(connection: ConnectionTarget, tables: readonly QualifiedName[], signal?: AbortSignal): Promise<string> {
    return this.worker.call('referenceRows', [connection, tables], { signal });
  }

  planSeed(input: DatasetInput, connection: ConnectionTarget, options: SeedOptions, signal?: AbortSignal): Promise<Seeding> {
    return this.worker.call('planSeed', [input, connection, options], { signal });
  }

  seed(input: DatasetInput, connection: ConnectionTarget, options: SeedOptions, onEvent: OnEvent, signal?: AbortSignal): Promise<Seeding> {
    return this.worker.call('seed', [input, connection, options], { signal, onEvent: jobEvents(onEvent) });
  }

  /** Where no worker runs, nothing is open. */
  async close(): Promise<void> {
    if (this.worker.running) await this.worker.call('closeDatabases', [], {});
  }
}

/** The worker's side: answers RemoteDatabases with the given ones. */
export function databaseHandlers(databases: Databases): Handlers<DatabaseMethods> {
  return {
    query: ({ signal, emit }, source, sql, limits) => databases.query(source, sql, limits, emit, signal),
    questions: ({ signal }, input) => databases.questions(input, signal),
    forget: (_context, dataset) => databases.forget(dataset),
    serve: ({ signal, emit }, dataset, port) => databases.serve(dataset, port, emit, signal),
    stopServing: (_context, dataset) => databases.stopServing(dataset),
    test: ({ signal }, connection) => databases.test(connection, signal),
    introspect: ({ signal }, connection) => databases.introspect(connection, signal),
    referenceRows: ({ signal }, connection, tables) => databases.referenceRows(connection, tables, signal),
    planSeed: ({ signal }, input, connection, options) => databases.planSeed(input, connection, options, signal),
    seed: ({ signal, emit }, input, connection, options) => databases.seed(input, connection, options, emit, signal),
    closeDatabases: () => databases.close(),
  };
}
