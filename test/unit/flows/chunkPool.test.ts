import assert from 'node:assert/strict';
import { CHUNK_ROWS } from '../../../src/core/generate/batches';
import type { Chunk, ChunkThread } from '../../../src/core/ports';
import type { ChunkMaker } from '../../../src/flows/chunkMaker';
import { type ChunkPool, openChunkPool } from '../../../src/flows/chunkPool';
import { eachChunk } from '../../../src/flows/eachChunk';

const breathe = async (): Promise<void> => undefined;

/** The chunk that says whose it is. */
function chunk(start: number, reuse?: ArrayBuffer): Chunk {
  return { bytes: new Uint8Array(reuse ?? new ArrayBuffer(64)).subarray(0, 1).fill(start % 251) };
}

describe('chunk pool', () => {
  it('leaves ranges to other threads, a few at a time to each', async () => {
    const most = [0, 0];
    const made = [0, 0];
    const maker: ChunkMaker = {
      make: () => {
        throw new Error('not here');
      },
      checkKey: async () => ({ broken: [] }),
    };
    const threads = [0, 1].map((at): ChunkThread => {
      let running = 0;
      return {
        make: async (_table, start) => {
          made[at]++;
          most[at] = Math.max(most[at], ++running);
          await new Promise((resolve) => setImmediate(resolve));
          running--;
          return chunk(start);
        },
        checkKey: async () => ({ broken: [] }),
        end: async () => undefined,
      };
    });
    const pool = openChunkPool({ maker, threads, breathe });
    assert.equal(pool.parallel, 2);
    const chunks = await Promise.all(Array.from({ length: 60 }, (_, start) => pool.make(0, start, 1)));
    assert.deepEqual(
      chunks.map(({ bytes }) => bytes[0]),
      Array.from({ length: 60 }, (_, start) => start),
    );
    assert.deepEqual(most, [2, 2]);
    assert.ok(made[0] > 20 && made[1] > 20, made.join(' '));
  });

  it('hands buffers back to be used again, in the order of the rows', async () => {
    const given: (ArrayBuffer | undefined)[] = [];
    const maker: ChunkMaker = {
      make: (_table, start, _count, reuse) => {
        given.push(reuse);
        return chunk(start / CHUNK_ROWS, reuse);
      },
      checkKey: async () => ({ broken: [] }),
    };
    const pool = openChunkPool({ maker, threads: [], breathe });
    const seen: number[] = [];
    await eachChunk(pool, 0, CHUNK_ROWS * 20 + 5, async ({ bytes }, count) => void seen.push(bytes[0], count));
    assert.deepEqual(seen, Array.from({ length: 21 }, (_, at) => [at, at === 20 ? 5 : CHUNK_ROWS]).flat());
    assert.ok(new Set(given.filter(Boolean)).size <= 4 && given.filter((buffer) => buffer === undefined).length <= 4);
  });

  it('is cancelled between two ranges, and ends its threads', async () => {
    const controller = new AbortController();
    let ended = 0;
    const maker: ChunkMaker = {
      make: (_table, start) => {
        controller.abort();
        return chunk(start);
      },
      checkKey: async () => ({ broken: [] }),
    };
    const pool: ChunkPool = openChunkPool({
      maker,
      threads: [],
      breathe,
      signal: controller.signal,
    });
    await assert.rejects(
      eachChunk(pool, 0, 100_000, async () => undefined, controller.signal),
      { code: 'cancelled' },
    );
    const thread: ChunkThread = {
      make: async () => chunk(0),
      checkKey: async () => ({ broken: [] }),
      end: async () => void ended++,
    };
    await openChunkPool({ maker, threads: [thread, thread], breathe }).dispose();
    assert.equal(ended, 2);
  });
});
