import type { MessagePort, Transferable } from 'node:worker_threads';
import { errorData } from './errorData';
import type { CallMessage, FromWorker, Methods, ToWorker } from './messages';

/** What a handler gets beside its arguments. */
export interface CallContext {
  readonly signal: AbortSignal;
  emit(event: unknown): void;
}

export type Handlers<M extends Methods> = {
  readonly [K in keyof M]: (context: CallContext, ...args: Parameters<M[K]>) => ReturnType<M[K]> | Promise<Awaited<ReturnType<M[K]>>>;
};

/** The worker's side of a WorkerLink. `transfer` names the buffers in a result that are handed over instead of copied. */
export function serveCalls<M extends Methods>(
  port: MessagePort,
  handlers: Handlers<M>,
  transfer: (value: unknown) => Transferable[] = () => [],
): void {
  const running = new Map<number, AbortController>();
  const post = (message: FromWorker, buffers: Transferable[] = []) => port.postMessage(message, buffers);

  async function answer({ id, method, args }: CallMessage): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const context: CallContext = { signal: controller.signal, emit: (event) => post({ kind: 'event', id, event }) };
      // The arguments have the types that M says: both sides are built from it.
      const value: unknown = await handlers[method](context, ...(args as Parameters<M[string]>));
      post({ kind: 'done', id, value }, transfer(value));
    } catch (error) {
      post({ kind: 'failed', id, error: errorData(error) });
    } finally {
      running.delete(id);
    }
  }

  port.on('message', (message: ToWorker) => {
    if (message.kind === 'abort') running.get(message.id)?.abort();
    else void answer(message);
  });
}
