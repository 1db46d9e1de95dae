// npm run bench:cancel [-- --rounds N] [--program FILE] [--dry]: how long a cancel takes, phase by phase: SIGINT to the built command line
// until it has ended, and an abort to the engine in the editor's worker until the call fails. Nothing may be left behind.
// Exits 1 where it takes too long.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type EngineMethods, RemoteEngine } from '../../src/adapters/workers/remoteEngine';
import { RemoteWorker } from '../../src/adapters/workers/remoteWorker';
import type { GenerateOptions } from '../../src/core/ports';
import { grouped, median } from './measure/figures';
import { markdownTable } from './measure/markdownTable';
import { PROGRAM } from './measure/program';
import { provenance, writeReadmePart } from './measure/readmePart';

/** Milliseconds. */
const MOST = 200;
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    program: { type: 'string', default: PROGRAM },
    dry: { type: 'boolean', default: false },
  },
});
const program = resolve(values.program);
const sample = resolve(__dirname, '../../media/samples/restaurants.sql');

/** When to cancel: so long after the event of that type (the beginning when absent) has come for the n-th time. */
interface Moment {
  readonly event?: string;
  readonly times?: number;
  readonly milliseconds: number;
}

interface Phase {
  readonly name: string;
  /** Rows of each table; the schema has so many tables more. */
  readonly rows: number;
  readonly tables?: number;
  readonly options?: Partial<GenerateOptions>;
  readonly target?: 'folder' | 'zip';
  readonly moment: Moment;
}

const phases: readonly Phase[] = [
  { name: 'reading a large schema', rows: 1_000_000, tables: 600, moment: { milliseconds: 120 } },
  { name: 'planning a large schema', rows: 1_000_000, tables: 600, moment: { milliseconds: 700 } },
  { name: 'planning with keys that take reading', rows: 5_000_000, moment: { milliseconds: 500 } },
  { name: 'making CSV', rows: 2_000_000, target: 'folder', moment: { event: 'table:progress', times: 4, milliseconds: 0 } },
  {
    name: 'making CSV, 2 workers',
    rows: 2_000_000,
    target: 'folder',
    options: { workers: 2 },
    moment: { event: 'table:progress', times: 4, milliseconds: 0 },
  },
  {
    name: 'making SQL',
    rows: 2_000_000,
    target: 'folder',
    options: { format: 'sql' },
    moment: { event: 'table:progress', times: 4, milliseconds: 0 },
  },
  { name: 'making a ZIP', rows: 2_000_000, target: 'zip', moment: { event: 'table:progress', times: 4, milliseconds: 0 } },
  { name: 'checking keys', rows: 500_000, target: 'folder', moment: { event: 'table:complete', times: 5, milliseconds: 60 } },
  {
    name: 'proving: starting',
    rows: 50_000,
    target: 'folder',
    options: { prove: true },
    moment: { event: 'generation:validation', milliseconds: 100 },
  },
  {
    name: 'proving: loading',
    rows: 50_000,
    target: 'folder',
    options: { prove: true },
    moment: { event: 'generation:validation', milliseconds: 3500 },
  },
];

/** The sample, and as many tables more, each with a key that its structure alone does not settle. */
function ddlOf({ tables = 0 }: Phase): string {
  const more = Array.from(
    { length: tables },
    (_, at) =>
      `CREATE TABLE more${at} (id int PRIMARY KEY, email text NOT NULL, price numeric(8,2) CHECK (price > 0), nick text);
       CREATE UNIQUE INDEX ON more${at} (left(email, 60), nick);`,
  );
  return `${readFileSync(sample, 'utf8')}\n${more.join('\n')}`;
}

interface Cancelled {
  /** Undefined where the work had ended before. */
  readonly milliseconds?: number;
  readonly left: readonly string[];
}

async function byInterrupt(phase: Phase, folder: string): Promise<Cancelled> {
  const file = join(folder, 'schema.sql');
  const { format = 'csv', workers, prove } = phase.options ?? {};
  const args = ['generate', file, '--rows', String(phase.rows), '--format', format, '--events', ...targetArguments(phase, folder)];
  const child = spawn(
    process.execPath,
    [program, ...args, ...(workers ? ['--workers', String(workers)] : []), ...(prove ? ['--prove'] : [])],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise<number>((done) => child.once('exit', () => done(performance.now())));
  await Promise.race([reached(phase.moment, child), ended]);
  if (child.exitCode !== null) return { left: [] };
  const started = performance.now();
  child.kill('SIGINT');
  return { milliseconds: (await ended) - started, left: leftIn(folder) };
}

function targetArguments({ target }: Phase, folder: string): string[] {
  if (target === undefined) return [];
  return target === 'zip' ? ['--zip', join(folder, 'out', 'data.zip')] : ['--out', join(folder, 'out', 'data')];
}

async function reached({ event, times = 1, milliseconds }: Moment, child: ChildProcess): Promise<void> {
  if (event !== undefined)
    await new Promise<void>((done) => {
      let count = 0;
      child.stderr?.on('data', (chunk: Buffer) => {
        count += chunk.toString().split(`"type":"${event}"`).length - 1;
        if (count >= times) done();
      });
    });
  else child.stderr?.resume();
  await setTimeout(milliseconds);
}

async function byAbort(phase: Phase, folder: string): Promise<Cancelled> {
  const worker = new RemoteWorker<EngineMethods>(join(dirname(program), 'worker.js'), 'The engine');
  const engine = new RemoteEngine(worker);
  try {
    const input = { sources: [{ file: 'schema.sql', text: ddlOf(phase) }], recipe: { rows: phase.rows } };
    // The worker runs already when a person cancels.
    await engine.inspect([{ file: 'a.sql', text: 'CREATE TABLE a (id int);' }]);
    const controller = new AbortController();
    let count = 0;
    let tell = (): void => undefined;
    const { event, times = 1, milliseconds } = phase.moment;
    const come = event === undefined ? Promise.resolve() : new Promise<void>((done) => (tell = done));
    const target = phase.target && { kind: phase.target, path: targetArguments(phase, folder)[1], force: false };
    const options: GenerateOptions = { format: 'csv', prove: false, strict: false, target, ...phase.options };
    const run = engine.generate(input, options, ({ type }) => type === event && ++count === times && tell(), controller.signal);
    const ended = run.then(
      () => undefined,
      () => performance.now(),
    );
    await Promise.race([come.then(() => setTimeout(milliseconds)), ended]);
    const started = performance.now();
    controller.abort();
    const end = await ended;
    return { ...(end !== undefined && { milliseconds: Math.max(0, end - started) }), left: leftIn(folder) };
  } finally {
    await worker.dispose();
  }
}

function leftIn(folder: string): string[] {
  const out = join(folder, 'out');
  return existsSync(out) ? readdirSync(out, { recursive: true, encoding: 'utf8' }) : [];
}

/** The figures of all rounds, in a folder of its own each. */
async function measure(phase: Phase, cancel: typeof byAbort): Promise<Cancelled[]> {
  const all: Cancelled[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const folder = mkdtempSync(join(tmpdir(), 'seedbed-cancel-'));
    try {
      writeFileSync(join(folder, 'schema.sql'), ddlOf(phase));
      all.push(await cancel(phase, folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return all;
}

/** The median and the worst, as they are printed; whether they are within what is promised. */
function figures(all: readonly Cancelled[]): { readonly cells: string[]; readonly isKept: boolean } {
  const times = all.flatMap(({ milliseconds }) => milliseconds ?? []);
  const left = all.flatMap((each) => each.left);
  if (times.length === 0) return { cells: ['had ended', ''], isKept: false };
  const isKept = median(times) <= MOST && left.length === 0;
  return { cells: [grouped(median(times)), `${grouped(Math.max(...times))}${left.length > 0 ? ` LEFT ${left}` : ''}`], isKept };
}

async function main(): Promise<void> {
  const rows: string[][] = [];
  for (const phase of phases) {
    const [line, worker] = [figures(await measure(phase, byInterrupt)), figures(await measure(phase, byAbort))];
    const isKept = line.isKept && worker.isKept;
    if (!isKept) process.exitCode = 1;
    rows.push([phase.name, ...line.cells, ...worker.cells, isKept ? 'ok' : 'MISSED']);
    console.error(rows[rows.length - 1].join(' | '));
  }
  const text = markdownTable(['while', 'command line, ms', 'worst', 'worker, ms', 'worst', `≤ ${MOST} ms`], rows);
  console.log(text);
  if (!values.dry) writeReadmePart('cancel', `${provenance('npm run bench:cancel')}\n\n${text}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
