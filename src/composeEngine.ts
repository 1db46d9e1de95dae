import { availableParallelism } from 'node:os';
import * as path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { version } from '../package.json';
import { formatById } from './adapters/formats/formats';
import { libpgQueryParser } from './adapters/parsers/libpgQuery';
import { PgliteJudge } from './adapters/pglite/judge';
import { PgliteProver } from './adapters/pglite/prover';
import { openOutput } from './adapters/store/openOutput';
import { createChunkPool } from './adapters/workers/chunkPool';
import type { Engine } from './core/ports';
import { createEngine } from './flows/engine';

/** The engine over the real adapters, for the threads that run it: the command line's own, and the editor's worker. */
export function composeEngine(): Engine {
  return createEngine({
    version,
    parser: libpgQueryParser(),
    format: formatById,
    openOutput,
    prover: new PgliteProver(path.join(__dirname, 'pglite.js')),
    judge: new PgliteJudge(path.join(__dirname, 'pglite.js')),
    pool: (setup, workers, signal) => createChunkPool({ workerFile: path.join(__dirname, 'worker.js'), workers, setup, signal }),
    processors: availableParallelism(),
    clock: () => performance.now(),
    breathe: () => setImmediate(),
  });
}
