import { cancelled } from '../../core/errors';
import type { ChunkThread } from '../../core/ports';
import type { ChunkMethods } from './serveChunks';
import { WorkerLink } from './workerLink';

export interface ChunkThreadOptions {
  /** Script of the thread; it calls `serveChunks`. */
  readonly workerFile: string;
  /** What the thread needs before its first range (the plan, say); cloned. */
  readonly setup: unknown;
  /** Ends the thread at once; whatever was asked for is rejected as cancelled. */
  readonly signal?: AbortSignal;
}

/** Rows are made in arrays that are used again: hardly anything is left behind, and three times as much room would only be filled. */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

/** Starts a thread. Buffers are handed over, never copied. Throws `cancelled` when the signal is aborted already. */
export function openChunkThread({ workerFile, setup, signal }: ChunkThreadOptions): ChunkThread {
  if (signal?.aborted) throw cancelled();
  const link = new WorkerLink<ChunkMethods>(workerFile, 'A worker', LIMITS);
  const opened = link.call('open', [setup]);
  // The failure reaches whoever asks for a range; nobody may have asked yet.
  opened.catch(() => undefined);
  const end = async (): Promise<void> => {
    signal?.removeEventListener('abort', abort);
    await link.terminate();
  };
  const abort = (): void => void end();
  signal?.addEventListener('abort', abort, { once: true });
  return {
    make: async (table, start, count, reuse) => {
      await opened;
      return link.call('make', [table, start, count, reuse], reuse && { transfer: [reuse] });
    },
    checkKey: async (at, keysPerPass) => {
      await opened;
      return link.call('checkKey', [at, keysPerPass]);
    },
    end,
  };
}
