import { type ResourceLimits, type Transferable, Worker } from 'node:worker_threads';
import { cancelled } from '../../core/errors';
import { errorFrom } from './errorData';
import type { FromWorker, Methods, ToWorker } from './messages';

export interface CallOptions {
  readonly onEvent?: (event: unknown) => void;
  /** Aborting asks the worker to stop; the call then fails with what the worker answers. */
  readonly signal?: AbortSignal;
  /** Buffers to hand over instead of copying. */
  readonly transfer?: readonly Transferable[];
}

interface PendingCall {
  resolve(value: unknown): void;
  reject(error: unknown): void;
  onEvent?: (event: unknown) => void;
}

/** A worker thread that answers calls (see `serveCalls`). When it dies, every pending and later call is rejected. */
export class WorkerLink<M extends Methods> {
  /** Resolves when the thread has ended. */
  readonly ended: Promise<void>;
  private readonly worker: Worker;
  private readonly pending = new Map<number, PendingCall>();
  private calls = 0;
  private death?: Error;

  /** `what` names the worker in errors; `limits` are those of its memory. */
  constructor(
    file: string,
    private readonly what: string,
    limits?: ResourceLimits,
  ) {
    // Without execArgv the editor's own flags would reach the worker.
    this.worker = new Worker(file, { execArgv: [], ...(limits && { resourceLimits: limits }) });
    this.worker.on('message', (message: FromWorker) => this.receive(message));
    this.worker.on('messageerror', (error) => this.die(this.stopped(error.message)));
    this.worker.on('error', (error) => this.die(this.stopped(error instanceof Error ? error.message : String(error))));
    this.worker.on('exit', (code) => this.die(this.stopped(`exit code ${code}`)));
    this.ended = new Promise((resolve) => this.worker.once('exit', () => resolve()));
  }

  get alive(): boolean {
    return this.death === undefined;
  }

  async call<K extends keyof M & string>(method: K, args: Parameters<M[K]>, options: CallOptions = {}): Promise<Awaited<ReturnType<M[K]>>> {
    const { signal } = options;
    if (signal?.aborted) throw cancelled();
    if (this.death) throw this.death;
    const id = ++this.calls;
    const abort = () => this.post({ kind: 'abort', id });
    signal?.addEventListener('abort', abort, { once: true });
    try {
      // The worker's methods have the types that M says: both sides are built from it.
      return (await this.send(id, method, args, options)) as Awaited<ReturnType<M[K]>>;
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  /** Ends the thread at once; pending calls are rejected with `reason`. */
  async terminate(reason: Error = cancelled()): Promise<void> {
    this.die(reason);
    await this.worker.terminate();
  }

  private send(id: number, method: string, args: readonly unknown[], { onEvent, transfer }: CallOptions): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject, onEvent });
      try {
        this.post({ kind: 'call', id, method, args }, transfer);
      } catch (error) {
        this.pending.delete(id);
        reject(error);
      }
    });
  }

  private post(message: ToWorker, transfer: readonly Transferable[] = []): void {
    this.worker.postMessage(message, [...transfer]);
  }

  private receive(message: FromWorker): void {
    const call = this.pending.get(message.id);
    if (!call) return;
    if (message.kind === 'event') {
      call.onEvent?.(message.event);
      return;
    }
    this.pending.delete(message.id);
    if (message.kind === 'done') call.resolve(message.value);
    else call.reject(errorFrom(message.error));
  }

  private stopped(why: string): Error {
    return new Error(`${this.what} stopped unexpectedly (${why}).`);
  }

  private die(reason: Error): void {
    if (this.death) return;
    this.death = reason;
    for (const call of this.pending.values()) call.reject(reason);
    this.pending.clear();
  }
}
