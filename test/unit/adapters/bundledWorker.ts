import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** A worker script of this folder as threads run it: one bundled file. Removed after the suite. */
export function bundledWorker(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'seedbed-worker-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, `${name}.js`);
  buildSync({
    entryPoints: [join(__dirname, `${name}.ts`)],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  });
  return file;
}
