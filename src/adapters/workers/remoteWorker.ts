import type { Methods } from './messages';
import { type CallOptions, WorkerLink } from './workerLink';

/** What calls methods that run in another thread. */
export interface Caller<M extends Methods> {
  call<K extends keyof M & string>(method: K, args: Parameters<M[K]>, options: CallOptions): Promise<Awaited<ReturnType<M[K]>>>;
}

/** A worker that starts with the first call; when it dies, its calls are rejected and the next call starts a new one. */
export class RemoteWorker<M extends Methods> implements Caller<M> {
  private link?: WorkerLink<M>;
  private disposed = false;

  /** `what` names the worker in errors; `onEnd` hears that it has ended, whatever ended it: what it held is gone. */
  constructor(
    private readonly workerFile: string,
    private readonly what: string,
    private readonly onEnd: () => void = () => undefined,
  ) {}

  async call<K extends keyof M & string>(method: K, args: Parameters<M[K]>, options: CallOptions): Promise<Awaited<ReturnType<M[K]>>> {
    if (this.disposed) throw new Error(`${this.what} was closed.`);
    if (!this.link?.alive) this.link = this.begin();
    return this.link.call(method, args, options);
  }

  /** Whether there is a worker: asking it for something starts none. */
  get running(): boolean {
    return this.link?.alive ?? false;
  }

  private begin(): WorkerLink<M> {
    const link = new WorkerLink<M>(this.workerFile, this.what);
    void link.ended.then(this.onEnd);
    return link;
  }

  /** Ends the worker; running calls are rejected as cancelled, later ones fail. */
  async dispose(): Promise<void> {
    this.disposed = true;
    await this.link?.terminate();
  }
}
