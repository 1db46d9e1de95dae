import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PEERS } from '../measure/library';

const CACHE = resolve(__dirname, '../../../.cache/peers');

/** The folder in which the peers run, their packages installed with the first call; or why they cannot be had. */
export function installPeers(): { readonly folder: string } | { readonly missing: string } {
  if (!existsSync(PEERS)) return { missing: `there is no ${PEERS}` };
  mkdirSync(CACHE, { recursive: true });
  // npm writes this last, so it tells whether an installation came to its end.
  const installed = join(CACHE, 'node_modules/.package-lock.json');
  if (textOf(join(PEERS, 'package.json')) !== textOf(join(CACHE, 'package.json'))) rmSync(installed, { force: true });
  for (const name of ['package.json', 'peers']) cpSync(join(PEERS, name), join(CACHE, name), { recursive: true });
  try {
    if (!existsSync(installed)) npmInstall();
    return { folder: CACHE };
  } catch (error) {
    return { missing: `their packages cannot be installed: ${error instanceof Error ? error.message : error}` };
  }
}

const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function npmInstall(): void {
  console.error(`installing the peers' packages in ${CACHE}`);
  execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: CACHE, stdio: ['ignore', 'ignore', 'inherit'] });
}
