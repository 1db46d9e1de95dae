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
  it('makes ranges here until another thread is ready, and then there, a few at a time', async () => {
    const made = { here: 0, there: 0 };
    let running = 0;
    let most = 0;
    let ready = (): void => undefined;
    const maker: ChunkMaker = {
      make: (_table, start) => {
        if (++made.here === 5) ready();
        return chunk(start);
      },
      checkKey: async () => ({ broken: [] }),
    };
    const thread: ChunkThread = {
      opened: new Promise((resolve) => {
        ready = resolve;
      }),
      make: async (_table, start) => {
        made.there++;
        most = Math.max(most, ++running);
        await new Promise((resolve) => setImmediate(resolve));
        running--;
        return chunk(start);
      },
      checkKey: async () => ({ broken: [] }),
      end: async () => undefined,
    };
    const pool = openChunkPool({ maker, threads: [thread], breathe });
    const chunks = await Promise.all(Array.from({ length: 60 }, (_, start) => pool.make(0, start, 1)));
    assert.deepEqual(
      chunks.map(({ bytes }) => bytes[0]),
      Array.from({ length: 60 }, (_, start) => start),
    );
    assert.ok(made.here >= 5 && made.here <= 7 && made.here + made.there === 60, JSON.stringify(made));
    assert.equal(most, 3);
  });

  it('says why a thread cannot be opened to whoever asks for a range', async () => {
    const broken = Promise.reject(new Error('no such plan'));
    const fail = async (): Promise<never> => {
      await broken;
      throw new Error('unreachable');
    };
    const thread: ChunkThread = { opened: broken, make: fail, checkKey: fail, end: async () => undefined };
    const maker: ChunkMaker = { make: (_table, start) => chunk(start), checkKey: async () => ({ broken: [] }) };
    const pool = openChunkPool({ maker, threads: [thread], breathe });
    await assert.rejects(Promise.all(Array.from({ length: 30 }, (_, start) => pool.make(0, start, 1))), /no such plan/);
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
      opened: Promise.resolve(),
      make: async () => chunk(0),
      checkKey: async () => ({ broken: [] }),
      end: async () => void ended++,
    };
    await openChunkPool({ maker, threads: [thread, thread], breathe }).dispose();
    assert.equal(ended, 2);
  });
});
