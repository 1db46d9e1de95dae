import assert from 'node:assert/strict';
import { openChunkThread } from '../../../src/adapters/workers/chunkThread';
import { UserFacingError } from '../../../src/core/errors';
import type { ChunkThread } from '../../../src/core/ports';
import { bundledWorker } from './bundledWorker';

describe('chunk thread', () => {
  const workerFile = bundledWorker('chunkWorker');
  let thread: ChunkThread | undefined;
  const open = (options: { setup?: unknown; signal?: AbortSignal } = {}): ChunkThread => {
    thread = openChunkThread({ workerFile, setup: 1, ...options });
    return thread;
  };
  afterEach(() => thread?.end());

  it('answers every range with its own bytes, whatever their number and size', async () => {
    const { make } = open();
    const chunks = await Promise.all(Array.from({ length: 40 }, (_, start) => make(0, start, start % 2 ? 10 : 50_000)));
    chunks.forEach(({ bytes }, start) => {
      assert.equal(bytes.length, start % 2 ? 10 : 50_000);
      assert.ok(bytes.every((byte) => byte === start + 1));
    });
  });

  it('takes a buffer over, and gives it back', async () => {
    const { make } = open();
    const reuse = new ArrayBuffer(1000);
    const { bytes } = await make(0, 4, 10, reuse);
    assert.equal(reuse.byteLength, 0, 'handed over');
    assert.equal(bytes.buffer.byteLength, 1000);
    assert.deepEqual([...bytes], new Array(10).fill(5));
  });

  it('tells what was found, and what a key check found', async () => {
    const { make, checkKey } = open();
    assert.deepEqual((await make(6, 0, 1)).found?.broken, [[2, 3]]);
    assert.deepEqual(await checkKey(4, 100), { broken: [4, 100] });
  });

  it('fails the range that fails, and goes on', async () => {
    const { make } = open();
    await assert.rejects(make(9, 0, 1), /no such table/);
    assert.deepEqual([...(await make(0, 4, 1)).bytes], [5]);
  });

  it('fails when the setup fails', async () => {
    await assert.rejects(open({ setup: 'broken' }).make(0, 0, 1), /no such plan/);
  });

  it('fails what runs when it ends by itself', async () => {
    await assert.rejects(open().make(8, 0, 1), /stopped unexpectedly/);
  });

  it('ends when aborted, also in the midst of work, and all that waits with it', async () => {
    const controller = new AbortController();
    const { make } = open({ signal: controller.signal });
    const waiting = Array.from({ length: 5 }, () => make(7, 0, 1));
    controller.abort();
    for (const result of await Promise.allSettled(waiting)) {
      assert.ok(result.status === 'rejected' && result.reason instanceof UserFacingError && result.reason.code === 'cancelled');
    }
  });

  it('does not start when aborted already', () => {
    assert.throws(() => open({ signal: AbortSignal.abort() }), { code: 'cancelled' });
  });
});
