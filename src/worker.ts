import { parentPort, workerData } from 'node:worker_threads';
import { formatById } from './adapters/formats/formats';
import { serveEngine } from './adapters/workers/remoteEngine';
import { serveChunks } from './adapters/workers/serveChunks';
import { CHUNKS_ROLE, workerRole } from './adapters/workers/workerRole';
import { composeEngine } from './composeEngine';
import { openPlan } from './core/generate/openPlan';
import { chunkMaker } from './flows/chunkMaker';
import type { ChunkSetup } from './flows/enginePorts';
import { planChecks } from './flows/planChecks';

if (!parentPort) throw new Error('worker.js runs in a worker thread only.');

if (workerRole(workerData) === CHUNKS_ROLE) {
  serveChunks(parentPort, (setup) => {
    // The pool's own side made the setup: composeEngine.ts.
    const { plan, format, keyMemory } = setup as ChunkSetup;
    const open = openPlan(plan);
    return chunkMaker(open, format === undefined ? undefined : formatById(format), planChecks(open, keyMemory));
  });
} else serveEngine(composeEngine(false), parentPort);
