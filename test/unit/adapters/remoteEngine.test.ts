import assert from 'node:assert/strict';
import { type EngineMethods, RemoteEngine } from '../../../src/adapters/workers/remoteEngine';
import { RemoteWorker } from '../../../src/adapters/workers/remoteWorker';
import { UserFacingError } from '../../../src/core/errors';
import type { DatasetInput } from '../../../src/core/ports';
import type { JobEvent } from '../../../src/protocol/events';
import { bundledWorker } from './bundledWorker';

describe('remote engine', () => {
  const workerFile = bundledWorker('engineWorker');
  const input: DatasetInput = { sources: [], recipe: { seed: 7 } };
  let worker: RemoteWorker<EngineMethods>;
  let engine: RemoteEngine;
  beforeEach(() => {
    worker = new RemoteWorker(workerFile, 'The engine');
    engine = new RemoteEngine(worker);
  });
  afterEach(() => worker.dispose());

  it('passes arguments and results', async () => {
    assert.equal((await engine.open(input)).seed, '7');
    const page = await engine.page(input, 't', 5, 9);
    assert.deepEqual([page.table, page.offset, page.total], ['t', 5, 9]);
  });

  it('keeps what an error tells people', async () => {
    await assert.rejects(engine.inspect([]), (error) => {
      assert.ok(error instanceof UserFacingError);
      assert.deepEqual([error.code, error.message, error.remedy], ['no-tables', 'No table here.', 'Choose another file.']);
      return true;
    });
    await assert.rejects(engine.recipe(input), { message: 'refused', code: '23505', constraint: 'pk' });
  });

  it('streams events before the result', async () => {
    const events: JobEvent[] = [];
    const proof = await engine.prove(input, (event) => events.push(event));
    assert.ok(proof.accepted);
    assert.deepEqual(
      events.map((event) => event.type === 'table:progress' && event.done),
      [1, 2, 3],
    );
  });

  it('aborts the call of the signal and no other', async () => {
    const controller = new AbortController();
    const options = { format: 'csv', prove: false, strict: false };
    const running = engine.generate(input, options, () => controller.abort(), controller.signal);
    await assert.rejects(running, { code: 'cancelled' });
    await assert.rejects(engine.open(input, controller.signal), { code: 'cancelled' });
    assert.equal((await engine.open(input)).seed, '7');
  });

  it('rejects what was pending when its thread dies, and starts a new one', async () => {
    const [first] = (await engine.page(input, 't', 0, 1)).rows[0];
    const pending = engine.generate(input, { format: 'csv', prove: false, strict: false }, () => undefined);
    await Promise.all([
      assert.rejects(engine.page(input, 'crash', 0, 1), /stopped unexpectedly/),
      assert.rejects(pending, /stopped unexpectedly/),
    ]);
    const [second] = (await engine.page(input, 't', 0, 1)).rows[0];
    assert.notEqual(first, second);
  });

  it('tells of the end of its thread', async () => {
    const ended = new Promise<void>((resolve) => {
      worker = new RemoteWorker(workerFile, 'The engine', resolve);
    });
    await assert.rejects(new RemoteEngine(worker).page(input, 'crash', 0, 1), /stopped unexpectedly/);
    await ended;
  });

  it('answers nothing once disposed', async () => {
    const pending = engine.generate(input, { format: 'csv', prove: false, strict: false }, () => undefined);
    await Promise.all([assert.rejects(pending, { code: 'cancelled' }), worker.dispose()]);
    await assert.rejects(engine.open(input), /closed/);
  });
});
