import { availableParallelism } from 'node:os';
import * as path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { version } from '../package.json';
import { formatById } from './adapters/formats/formats';
import { libpgQueryParser } from './adapters/parsers/libpgQuery';
import { PgliteJudge } from './adapters/pglite/judge';
import { PgliteProver } from './adapters/pglite/prover';
import { postgresSeedServer } from './adapters/postgres/seed/seedServer';
import { openOutput } from './adapters/store/openOutput';
import { openChunkThread } from './adapters/workers/chunkThread';
import type { Engine } from './core/ports';
import { createEngine } from './flows/engine';
import type { EnginePorts } from './flows/enginePorts';
import { createSeeding } from './flows/seed/seeding';

/**
 * The engine over the real adapters, for the threads that run it: the command line's own, and the editor's worker.
 * `ownProcess`: no other code than ours runs in this process.
 */
export function composeEngine(ownProcess: boolean): Engine {
  return createEngine(enginePorts(ownProcess));
}

/** Seeding of connected databases over them. */
export function composeSeeding(ownProcess: boolean): ReturnType<typeof createSeeding> {
  return createSeeding({ ...enginePorts(ownProcess), seedServer: postgresSeedServer });
}

function enginePorts(ownProcess: boolean): EnginePorts {
  return {
    version,
    parser: libpgQueryParser(ownProcess),
    format: formatById,
    openOutput,
    prover: new PgliteProver(path.join(__dirname, 'pglite.js')),
    judge: new PgliteJudge(path.join(__dirname, 'pglite.js')),
    thread: (setup, signal) => openChunkThread({ workerFile: path.join(__dirname, 'chunks.js'), setup, signal }),
    processors: availableParallelism(),
    // `performance` takes milliseconds to load.
    clock: () => process.uptime() * 1000,
    breathe: () => setImmediate(),
  };
}
