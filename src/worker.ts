import { parentPort, workerData } from 'node:worker_threads';
import { formatById } from './adapters/formats/formats';
import { serveEngine } from './adapters/workers/remoteEngine';
import { serveChunks } from './adapters/workers/serveChunks';
import { CHUNKS_ROLE, workerRole } from './adapters/workers/workerRole';
import { composeEngine } from './composeEngine';
import { openPlan } from './core/generate/openPlan';
import { chunkMaker } from './flows/chunkMaker';
import type { ChunkSetup } from './flows/enginePorts';

if (!parentPort) throw new Error('worker.js runs in a worker thread only.');

if (workerRole(workerData) === CHUNKS_ROLE) {
  serveChunks(parentPort, (setup) => {
    // The pool's own side made the setup: composeEngine.ts.
    const { plan, format } = setup as ChunkSetup;
    return chunkMaker(openPlan(plan), format === undefined ? undefined : formatById(format));
  });
} else serveEngine(composeEngine(false), parentPort);
