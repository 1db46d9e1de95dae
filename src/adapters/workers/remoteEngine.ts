import type { Proof, Report } from '../../core/measure/report';
import type { DatasetInput, DatasetSummary, Engine, GenerateOptions, Page } from '../../core/ports';
import type { Dialect, Schema, Source } from '../../core/schema/schema';
import { jobEvents } from './jobEvents';
import type { Caller } from './remoteWorker';
import type { Handlers } from './serveCalls';

type OnEvent = Parameters<Engine['generate']>[2];

/** What an engine's worker can be asked for. */
export type EngineMethods = {
  inspect(sources: readonly Source[], dialect?: Dialect): Promise<Schema>;
  open(input: DatasetInput): Promise<DatasetSummary>;
  page(input: DatasetInput, table: string, offset: number, limit: number): Promise<Page>;
  generate(input: DatasetInput, options: GenerateOptions): Promise<Report>;
  prove(input: DatasetInput): Promise<Proof>;
  recipe(input: DatasetInput): Promise<string>;
};

/** An engine in a worker thread, so that this thread stays free. */
export class RemoteEngine implements Engine {
  constructor(private readonly worker: Caller<EngineMethods>) {}

  inspect(sources: readonly Source[], dialect?: Dialect, signal?: AbortSignal): Promise<Schema> {
    return this.worker.call('inspect', [sources, dialect], { signal });
  }

  open(input: DatasetInput, signal?: AbortSignal): Promise<DatasetSummary> {
    return this.worker.call('open', [input], { signal });
  }

  page(input: DatasetInput, table: string, offset: number, limit: number, signal?: AbortSignal): Promise<Page> {
    return this.worker.call('page', [input, table, offset, limit], { signal });
  }

  generate(input: DatasetInput, options: GenerateOptions, onEvent: OnEvent, signal?: AbortSignal): Promise<Report> {
    return this.worker.call('generate', [input, options], { signal, onEvent: jobEvents(onEvent) });
  }

  prove(input: DatasetInput, onEvent: OnEvent, signal?: AbortSignal): Promise<Proof> {
    return this.worker.call('prove', [input], { signal, onEvent: jobEvents(onEvent) });
  }

  recipe(input: DatasetInput, signal?: AbortSignal): Promise<string> {
    return this.worker.call('recipe', [input], { signal });
  }
}

/** The worker's side: answers a RemoteEngine with the given engine. */
export function engineHandlers(engine: Engine): Handlers<EngineMethods> {
  return {
    inspect: ({ signal }, sources, dialect) => engine.inspect(sources, dialect, signal),
    open: ({ signal }, input) => engine.open(input, signal),
    page: ({ signal }, input, table, offset, limit) => engine.page(input, table, offset, limit, signal),
    generate: ({ signal, emit }, input, options) => engine.generate(input, options, emit, signal),
    prove: ({ signal, emit }, input) => engine.prove(input, emit, signal),
    recipe: ({ signal }, input) => engine.recipe(input, signal),
  };
}
