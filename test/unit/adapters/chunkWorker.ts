import { parentPort } from 'node:worker_threads';
import { serveChunks } from '../../../src/adapters/workers/serveChunks';

// `setup` is the byte to fill with; table 9 fails, table 8 ends the thread, table 7 never comes to an end.
if (parentPort) {
  serveChunks(parentPort, (setup) => {
    if (setup === 'broken') throw new Error('no such plan');
    return {
      encode: (table, start, count) => {
        if (table === 9) throw new Error('no such table');
        if (table === 8) process.exit(3);
        for (; table === 7; ) start++;
        return new Uint8Array(count).fill(Number(setup) + table + start);
      },
    };
  });
}
