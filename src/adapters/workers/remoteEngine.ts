import type { MessagePort } from 'node:worker_threads';
import type { Proof, Report } from '../../core/measure/report';
import type { DatasetInput, DatasetSummary, Engine, GenerateOptions, Page } from '../../core/ports';
import type { Dialect, Schema, Source } from '../../core/schema/schema';
import { serveCalls } from './serveCalls';
import { type CallOptions, WorkerLink } from './workerLink';

type OnEvent = Parameters<Engine['generate']>[2];

type EngineMethods = {
  inspect(sources: readonly Source[], dialect?: Dialect): Promise<Schema>;
  open(input: DatasetInput): Promise<DatasetSummary>;
  page(input: DatasetInput, table: string, offset: number, limit: number): Promise<Page>;
  generate(input: DatasetInput, options: GenerateOptions): Promise<Report>;
  prove(input: DatasetInput): Promise<Proof>;
  recipe(input: DatasetInput): Promise<string>;
};

/**
 * An engine in a worker thread, so that this thread stays free. The worker starts with the first call;
 * when it dies, its calls are rejected and the next call starts a new one.
 */
export class RemoteEngine implements Engine {
  private link?: WorkerLink<EngineMethods>;
  private disposed = false;

  constructor(private readonly workerFile: string) {}

  inspect(sources: readonly Source[], dialect?: Dialect, signal?: AbortSignal): Promise<Schema> {
    return this.call('inspect', [sources, dialect], { signal });
  }

  open(input: DatasetInput, signal?: AbortSignal): Promise<DatasetSummary> {
    return this.call('open', [input], { signal });
  }

  page(input: DatasetInput, table: string, offset: number, limit: number, signal?: AbortSignal): Promise<Page> {
    return this.call('page', [input, table, offset, limit], { signal });
  }

  generate(input: DatasetInput, options: GenerateOptions, onEvent: OnEvent, signal?: AbortSignal): Promise<Report> {
    return this.call('generate', [input, options], { signal, onEvent: jobEvents(onEvent) });
  }

  prove(input: DatasetInput, onEvent: OnEvent, signal?: AbortSignal): Promise<Proof> {
    return this.call('prove', [input], { signal, onEvent: jobEvents(onEvent) });
  }

  recipe(input: DatasetInput, signal?: AbortSignal): Promise<string> {
    return this.call('recipe', [input], { signal });
  }

  /** Ends the worker; running calls are rejected as cancelled, later ones fail. */
  async dispose(): Promise<void> {
    this.disposed = true;
    await this.link?.terminate();
  }

  private async call<K extends keyof EngineMethods>(
    method: K,
    args: Parameters<EngineMethods[K]>,
    options: CallOptions,
  ): Promise<Awaited<ReturnType<EngineMethods[K]>>> {
    if (this.disposed) throw new Error('The engine was closed.');
    if (!this.link?.alive) this.link = new WorkerLink(this.workerFile, 'The engine');
    return this.link.call(method, args, options);
  }
}

/** The worker sends nothing but job events: its engine's port says so. */
function jobEvents(onEvent: OnEvent): (event: unknown) => void {
  return (event) => onEvent(event as Parameters<OnEvent>[0]);
}

/** The worker's side: answers a RemoteEngine with the given engine. */
export function serveEngine(engine: Engine, port: MessagePort): void {
  serveCalls<EngineMethods>(port, {
    inspect: ({ signal }, sources, dialect) => engine.inspect(sources, dialect, signal),
    open: ({ signal }, input) => engine.open(input, signal),
    page: ({ signal }, input, table, offset, limit) => engine.page(input, table, offset, limit, signal),
    generate: ({ signal, emit }, input, options) => engine.generate(input, options, emit, signal),
    prove: ({ signal, emit }, input) => engine.prove(input, emit, signal),
    recipe: ({ signal }, input) => engine.recipe(input, signal),
  });
}
