import { cancelled } from '../core/errors';
import { CHUNK_ROWS } from '../core/generate/batches';
import type { Chunk } from '../core/ports';
import type { ChunkPool } from './chunkPool';
import { unlessAborted } from './unlessAborted';

/** Ranges asked for ahead of the one that is used next, for each thread: enough to keep it busy, few enough for memory. */
const AHEAD = 3;

/**
 * Has all rows of the plan's table at that place made, and hands the chunks over in their order, each with how many rows
 * it has. Its bytes are used again once the returned promise resolves.
 *
 * @throws UserFacingError `cancelled` when the signal aborts
 */
export async function eachChunk(
  pool: ChunkPool,
  table: number,
  rows: number,
  use: (chunk: Chunk, count: number) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const pending: Promise<Chunk>[] = [];
  let asked = 0;
  const ask = (): void => {
    const count = Math.min(CHUNK_ROWS, rows - asked);
    const chunk = pool.make(table, asked, count);
    // A later chunk may fail while an earlier one is awaited; it is awaited in its turn.
    chunk.catch(() => undefined);
    pending.push(chunk);
    asked += count;
  };
  for (let done = 0; done < rows; done += CHUNK_ROWS) {
    if (signal?.aborted) throw cancelled();
    while (asked < rows && pending.length < pool.parallel * AHEAD) ask();
    const [next] = pending.splice(0, 1);
    const chunk = await unlessAborted(next, signal);
    await unlessAborted(use(chunk, Math.min(CHUNK_ROWS, rows - done)), signal);
    pool.recycle(chunk.bytes);
  }
}
