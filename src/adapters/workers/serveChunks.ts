import type { MessagePort, Transferable } from 'node:worker_threads';
import type { KeyFindings } from '../../core/measure/checks';
import type { Chunk } from '../../core/ports';
import { serveCalls } from './serveCalls';

/** What a thread does once it has its setup. */
export interface ChunkMaking {
  make(table: number, start: number, count: number, reuse?: ArrayBuffer): Chunk;
  checkKey(at: number, limits: { readonly keysPerPass: number; readonly signal: AbortSignal }): Promise<KeyFindings>;
}

export type ChunkMethods = {
  open(setup: unknown): void;
  make(table: number, start: number, count: number, reuse?: ArrayBuffer): Chunk;
  checkKey(at: number, keysPerPass: number): Promise<KeyFindings>;
};

/** The worker's side of a ChunkThread: `open` is called once with the thread's setup. */
export function serveChunks(port: MessagePort, open: (setup: unknown) => ChunkMaking): void {
  let making: ChunkMaking | undefined;
  const opened = (): ChunkMaking => {
    if (!making) throw new Error('Rows were asked for before the setup.');
    return making;
  };
  serveCalls<ChunkMethods>(
    port,
    {
      open: (_context, setup) => {
        making = open(setup);
      },
      make: (_context, table, start, count, reuse) => opened().make(table, start, count, reuse),
      checkKey: ({ signal }, at, keysPerPass) => opened().checkKey(at, { keysPerPass, signal }),
    },
    transferred,
  );
}

/** The buffers of a chunk are handed over. */
function transferred(value: unknown): Transferable[] {
  const bytes = typeof value === 'object' && value !== null && 'bytes' in value ? value.bytes : undefined;
  return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
}
