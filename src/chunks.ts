import { parentPort } from 'node:worker_threads';
import { formatById } from './adapters/formats/formats';
import { serveChunks } from './adapters/workers/serveChunks';
import { openPlan } from './core/generate/openPlan';
import { chunkMaker } from './flows/chunkMaker';
import type { ChunkSetup } from './flows/enginePorts';
import { planChecks } from './flows/planChecks';

if (!parentPort) throw new Error('chunks.js runs in a worker thread only.');

// Apart from the engine, which takes longer to load than a small dataset to make.
serveChunks(parentPort, (setup) => {
  // The pool's own side made the setup: compose.ts.
  const { plan, format, keyMemory, unchecked } = setup as ChunkSetup;
  const open = openPlan(plan);
  const known = typeof format === 'object' ? format.map((table) => ({ ...table, format: formatById(table.format) })) : undefined;
  const single = typeof format === 'string' ? formatById(format) : undefined;
  return chunkMaker(open, known ?? single, unchecked ? 'none' : planChecks(open, keyMemory));
});
