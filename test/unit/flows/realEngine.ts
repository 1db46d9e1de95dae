import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { formatById } from '../../../src/adapters/formats/formats';
import { PgliteJudge } from '../../../src/adapters/pglite/judge';
import { PgliteProver } from '../../../src/adapters/pglite/prover';
import { openOutput } from '../../../src/adapters/store/openOutput';
import { openChunkThread } from '../../../src/adapters/workers/chunkThread';
import type { Engine } from '../../../src/core/ports';
import { createEngine } from '../../../src/flows/engine';
import { parser } from '../support/plans';

/** A folder of the suite's own, removed after it. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'seedbed-flows-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The flows over the real adapters; threads run the extension's own script, bundled into `folder`. */
export function realEngine(folder: string): Engine {
  const workerFile = join(folder, 'chunks.js');
  buildSync({
    entryPoints: [join(__dirname, '../../../src/chunks.ts')],
    outfile: workerFile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: 'const importMetaUrl=require("node:url").pathToFileURL(__filename).href;' },
    logLevel: 'error',
  });
  return createEngine({
    version: '0.0.0-test',
    parser,
    format: formatById,
    openOutput,
    prover: new PgliteProver(join(folder, 'pglite.js')),
    judge: new PgliteJudge(join(folder, 'pglite.js')),
    thread: (setup, signal) => openChunkThread({ workerFile, setup, signal }),
    processors: 2,
    clock: () => performance.now(),
    breathe: () => setImmediate(),
  });
}
