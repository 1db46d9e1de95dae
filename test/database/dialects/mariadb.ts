import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const SERVER = ['/usr/sbin/mariadbd', '/usr/local/sbin/mariadbd', '/usr/bin/mariadbd'].find((file) => existsSync(file));

/** Why there is no MariaDB to test with; undefined where there is one. */
export const noMariadb = SERVER ? undefined : 'mariadbd is not installed (apt-get install mariadb-server)';

/** As MariaDB is set up today: nothing is cut or changed in silence. */
const STRICT = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

interface Running {
  readonly folder: string;
  readonly socket: string;
  readonly process: ChildProcess;
}

let running: Running | undefined;
let databases = 0;

/** What the client said. */
export interface Answer {
  readonly output: string;
  /** Empty where all went well. */
  readonly errors: string;
}

/** A new, empty database; the server starts with the first one and ends with the tests. */
export async function freshMariadb(): Promise<MariaDatabase> {
  running ??= await start();
  const name = `test${++databases}`;
  const database = new MariaDatabase(running.socket, name);
  client(running.socket, [], `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  return database;
}

/** One database, spoken to through the client that people use. */
export class MariaDatabase {
  constructor(
    private readonly socket: string,
    readonly name: string,
  ) {}

  /** Runs a script; with `force` beyond its errors. */
  run(script: string, { force = false } = {}): Answer {
    return client(this.socket, [...(force ? ['--force'] : []), this.name], script);
  }

  /** Rows of one query, cells as text. */
  rows(query: string): string[][] {
    const { output, errors } = client(this.socket, ['--batch', '--skip-column-names', this.name], query);
    if (errors !== '') throw new Error(errors);
    return output
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t'));
  }
}

function client(socket: string, options: readonly string[], input: string): Answer {
  const { stdout, stderr } = spawnSync('mariadb', ['--no-defaults', `--socket=${socket}`, '--user=root', ...options], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { output: stdout, errors: stderr };
}

async function start(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'seedbed-mariadb-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    const id = (flag: string): number => Number(execFileSync('id', [flag, 'mysql'], { encoding: 'utf8' }));
    chownSync(folder, id('-u'), id('-g'));
  }
  const user = `--user=${isRoot ? 'mysql' : userInfo().username}`;
  const data = `--datadir=${join(folder, 'data')}`;
  execFileSync('mariadb-install-db', ['--no-defaults', user, data, '--auth-root-authentication-method=normal', '--skip-test-db'], {
    stdio: 'ignore',
  });
  const socket = join(folder, 'socket');
  const options = ['--skip-networking', `--socket=${socket}`, `--pid-file=${join(folder, 'pid')}`, `--sql-mode=${STRICT}`];
  const throwaway = ['--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=128M', '--skip-log-bin', '--max-allowed-packet=1M'];
  const server = spawn(SERVER ?? '', ['--no-defaults', user, data, ...options, ...throwaway], { stdio: ['ignore', 'ignore', 'pipe'] });
  await ready(server);
  return { folder, socket, process: server };
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`MariaDB ended with code ${code}:\n${log}`)));
    server.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4096);
      if (log.includes('ready for connections')) resolve();
    });
  });
}

/** Ends the server. */
async function stopMariadb(): Promise<void> {
  if (!running) return;
  const { process: server, folder } = running;
  running = undefined;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

if ('after' in globalThis) after(stopMariadb);
process.once('exit', () => {
  running?.process.kill('SIGKILL');
  if (running) rmSync(running.folder, { recursive: true, force: true });
});
