import type { MessagePort, Transferable } from 'node:worker_threads';
import { serveCalls } from './serveCalls';

/** What a thread does once it has its setup; pure. */
export interface ChunkEncoder {
  encode(table: number, start: number, count: number): Uint8Array;
}

export type ChunkMethods = {
  open(setup: unknown): void;
  encode(table: number, start: number, count: number): Uint8Array;
};

/** Smaller results may lie in a buffer that Node shares among many, and are cheap to copy. */
const COPIED_BELOW = 16_384;

/** The worker's side of a chunk pool: `open` is called once with the pool's setup. */
export function serveChunks(port: MessagePort, open: (setup: unknown) => ChunkEncoder): void {
  let encoder: ChunkEncoder | undefined;
  serveCalls<ChunkMethods>(
    port,
    {
      open: (_context, setup) => {
        encoder = open(setup);
      },
      encode: (_context, table, start, count) => {
        if (!encoder) throw new Error('A range was asked for before the setup.');
        return ownBytes(encoder.encode(table, start, count));
      },
    },
    transferred,
  );
}

function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.length < COPIED_BELOW ? new Uint8Array(bytes) : bytes;
}

function transferred(value: unknown): Transferable[] {
  return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
}
