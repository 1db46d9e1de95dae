import { parentPort } from 'node:worker_threads';
import { serveChunks } from '../../../src/adapters/workers/serveChunks';

// `setup` is the byte to fill with; table 9 fails, table 8 ends the thread, table 7 never comes to an end, table 6 breaks a rule.
if (parentPort) {
  serveChunks(parentPort, (setup) => {
    if (setup === 'broken') throw new Error('no such plan');
    return {
      make: (table, start, count, reuse) => {
        if (table === 9) throw new Error('no such table');
        if (table === 8) process.exit(3);
        for (; table === 7; ) start++;
        const bytes = new Uint8Array(reuse ?? new ArrayBuffer(count)).subarray(0, count).fill(Number(setup) + table + start);
        return { bytes, ...(table === 6 && { found: { broken: [[2, 3]], unknown: [], summaries: [], held: [] } }) };
      },
      checkKey: async (at, { keysPerPass }) => ({ broken: [at, keysPerPass] }),
    };
  });
}
