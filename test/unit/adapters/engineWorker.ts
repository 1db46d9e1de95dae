import { setTimeout } from 'node:timers/promises';
import { parentPort, threadId } from 'node:worker_threads';
import { type EngineMethods, engineHandlers } from '../../../src/adapters/workers/remoteEngine';
import { serveCalls } from '../../../src/adapters/workers/serveCalls';
import { cancelled, UserFacingError } from '../../../src/core/errors';
import type { Engine } from '../../../src/core/ports';

/** Answers so that a test can see what arrived here. */
const engine: Engine = {
  inspect: async () => {
    throw new UserFacingError('no-tables', 'No table here.', 'Choose another file.');
  },
  open: async (input) => ({ tables: [], shortfalls: [], diagnostics: [], seed: String(input.recipe.seed), now: '' }),
  page: async (_input, table, offset, limit) => {
    if (table === 'crash') process.exit(3);
    return { table, columns: [], offset, total: limit, rows: [[String(threadId)]], milliseconds: 0 };
  },
  generate: async (_input, options, onEvent, signal) => {
    onEvent({ type: 'table:start', table: options.format, rows: 1 });
    await setTimeout(60_000, undefined, { signal, ref: false }).catch(() => {
      throw cancelled();
    });
    throw new Error('was not aborted');
  },
  prove: async (_input, onEvent) => {
    for (const done of [1, 2, 3]) onEvent({ type: 'table:progress', table: 't', done, rows: 3 });
    return { accepted: true, server: 's', tables: [], refused: [], notes: [], seconds: 0 };
  },
  recipe: async () => {
    throw Object.assign(new Error('refused'), { code: '23505', constraint: 'pk' });
  },
};

if (parentPort) serveCalls<EngineMethods>(parentPort, engineHandlers(engine));
