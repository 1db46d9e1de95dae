import { availableParallelism } from 'node:os';
import * as path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { devDependencies, version } from '../package.json';
import { copyBinary, isBinary } from './adapters/formats/copyBinary';
import { formatById } from './adapters/formats/formats';
import { libpgQueryParser } from './adapters/parsers/libpgQuery';
import { PgliteJudge } from './adapters/pglite/judge';
import { PgliteDatabases } from './adapters/pglite/kept/pgliteDatabases';
import { PgliteProver } from './adapters/pglite/prover';
import { postgresDatabases } from './adapters/postgres/connectedDatabases';
import { postgresSeedServer } from './adapters/postgres/seed/seedServer';
import { openOutput } from './adapters/store/openOutput';
import { openChunkThread } from './adapters/workers/chunkThread';
import { createFlows, type FlowPorts } from './flows/flows';

/** Milliseconds that an embedded database stays open without a question: it takes half a gigabyte. */
const IDLE = 3 * 60_000;

/**
 * The flows over the real adapters, for the threads that run them: the command line's own, and the editor's worker.
 * `ownProcess`: no other code than ours runs in this process.
 */
export function compose(ownProcess: boolean): ReturnType<typeof createFlows> {
  return createFlows(ports(ownProcess));
}

function ports(ownProcess: boolean): FlowPorts {
  const parser = libpgQueryParser(ownProcess);
  const workerFile = path.join(__dirname, 'pglite.js');
  return {
    version,
    parser,
    format: formatById,
    binary: { format: copyBinary, fits: isBinary },
    openOutput,
    prover: new PgliteProver(workerFile),
    judge: new PgliteJudge(workerFile),
    embedded: new PgliteDatabases({
      workerFile,
      madeBy: `${version} on PGlite ${devDependencies['@electric-sql/pglite']}`,
      version,
      idle: IDLE,
      parser,
    }),
    connected: postgresDatabases(parser),
    seedServer: postgresSeedServer,
    thread: (setup, signal) => openChunkThread({ workerFile: path.join(__dirname, 'chunks.js'), setup, signal }),
    processors: availableParallelism(),
    // `performance` takes milliseconds to load.
    clock: () => process.uptime() * 1000,
    breathe: () => setImmediate(),
  };
}
