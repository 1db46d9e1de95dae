import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import type { ChunkPool } from '../../../src/flows/chunkPool';
import { eachChunk } from '../../../src/flows/eachChunk';
import { unlessAborted } from '../../../src/flows/unlessAborted';

describe('work that a signal ends', () => {
  it('is waited for no longer once it aborts, however the work ends', async () => {
    const controller = new AbortController();
    let fail = (_: Error): void => undefined;
    const work = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const waiting = unlessAborted(work, controller.signal);
    controller.abort();
    await assert.rejects(waiting, { code: 'cancelled' });
    fail(new Error('of no interest any more'));
    await assert.rejects(unlessAborted(work, controller.signal), { code: 'cancelled' });
  });

  it('is itself without one, and leaves no listener behind', async () => {
    const { signal } = new AbortController();
    assert.equal(await unlessAborted(Promise.resolve(7)), 7);
    assert.equal(await unlessAborted(Promise.resolve(7), signal), 7);
    await assert.rejects(unlessAborted(Promise.reject(new Error('own')), signal), /own/);
    assert.deepEqual(getEventListeners(signal, 'abort'), []);
  });

  it('is the making of chunks, and what is done with them', async () => {
    const chunk = { bytes: new Uint8Array(1) };
    const never = new Promise<never>(() => undefined);
    for (const [make, use] of [
      [() => never, async () => undefined],
      [async () => chunk, () => never],
    ] as const) {
      const controller = new AbortController();
      const pool: ChunkPool = {
        parallel: 1,
        make,
        checkKey: () => never,
        recycle: () => undefined,
        dispose: async () => undefined,
      };
      const making = eachChunk(pool, 0, 100_000, use, controller.signal);
      setImmediate(() => controller.abort());
      await assert.rejects(making, { code: 'cancelled' });
    }
  });
});
