import assert from 'node:assert/strict';
import { createChunkPool } from '../../../src/adapters/workers/chunkPool';
import { UserFacingError } from '../../../src/core/errors';
import type { ChunkPool } from '../../../src/core/ports';
import { bundledWorker } from './bundledWorker';

describe('chunk pool', () => {
  const workerFile = bundledWorker('chunkWorker');
  let pool: ChunkPool | undefined;
  const open = (options: { workers?: number; setup?: unknown; signal?: AbortSignal } = {}): ChunkPool => {
    pool = createChunkPool({ workerFile, workers: 2, setup: 1, ...options });
    return pool;
  };
  afterEach(() => pool?.dispose());

  it('answers every range with its own bytes, whatever their number and size', async () => {
    const { encode } = bound(open());
    const chunks = await Promise.all(Array.from({ length: 40 }, (_, start) => encode(0, start, start % 2 ? 10 : 50_000)));
    chunks.forEach((chunk, start) => {
      assert.equal(chunk.length, start % 2 ? 10 : 50_000);
      assert.ok(chunk.every((byte) => byte === start + 1));
    });
  });

  it('has the number of threads that was asked for', () => {
    assert.equal(open({ workers: 3 }).parallel, 3);
  });

  it('fails the range that fails, and goes on', async () => {
    const { encode } = bound(open());
    await assert.rejects(encode(9, 0, 1), /no such table/);
    assert.deepEqual(await encode(0, 4, 1), Uint8Array.of(5));
  });

  it('fails when the setup fails', async () => {
    await assert.rejects(open({ setup: 'broken' }).encode(0, 0, 1), /no such plan/);
  });

  it('fails what runs when a thread ends', async () => {
    await assert.rejects(open({ workers: 1 }).encode(8, 0, 1), /stopped unexpectedly/);
  });

  it('stops threads that are busy when aborted, and all that waits', async () => {
    const controller = new AbortController();
    const { encode } = bound(open({ workers: 1, signal: controller.signal }));
    const waiting = Array.from({ length: 5 }, () => encode(7, 0, 1));
    controller.abort();
    for (const result of await Promise.allSettled(waiting)) {
      assert.ok(result.status === 'rejected' && result.reason instanceof UserFacingError && result.reason.code === 'cancelled');
    }
  });

  it('does not start when aborted already', () => {
    assert.throws(() => open({ signal: AbortSignal.abort() }), { code: 'cancelled' });
  });
});

function bound(pool: ChunkPool): Pick<ChunkPool, 'encode'> {
  return { encode: (table, start, count) => pool.encode(table, start, count) };
}
