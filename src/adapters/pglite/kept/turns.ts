import { cancelled } from '../../../core/errors';

/** Work that is done one after the other, in the order in which it was asked for. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** Work whose signal aborts before its turn is not begun; who waits for it hears `cancelled` at once. */
  take<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const leave = () => reject(cancelled());
      if (signal?.aborted) return leave();
      signal?.addEventListener('abort', leave, { once: true });
      const begin = async (): Promise<void> => {
        signal?.removeEventListener('abort', leave);
        if (!signal?.aborted) await work().then(resolve, reject);
      };
      this.last = this.last.then(begin);
    });
  }
}
