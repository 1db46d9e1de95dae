// node test/bench/run.mjs: the figures the project promises, measured on the built command line.
// Exits 1 where one is missed.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const root = join(import.meta.dirname, '../..');
const schema = join(import.meta.dirname, 'schema.sql');
const rows = { authors: 5_000, books: 15_000, members: 10_000, loans: 40_000, reviews: 20_000, fines: 20_000 };
const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
const large = 10_000_000;

/** One run of the command line: wall clock of the whole process, its peak memory, and what it printed. */
async function run(...args) {
  const started = performance.now();
  const hook = join(import.meta.dirname, 'peakMemory.cjs');
  const child = spawn(process.execPath, ['--require', hook, join(root, 'dist/cli.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const [stdout, stderr, peak] = await Promise.all([child.stdout, child.stderr, child.stdio[3]].map((stream) => text(stream)));
  const code = await exited;
  if (code !== 0) throw new Error(`seedbed ${args.join(' ')} ended with ${code}:\n${stderr}`);
  return { milliseconds: performance.now() - started, megabytes: Number(peak) / 1024, stdout };
}

const median = (figures) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];

async function repeat(times, action) {
  const results = [];
  for (let i = 0; i < times; i++) results.push(await action(i));
  return results;
}

async function measureGenerate(folder) {
  const counts = Object.entries(rows).flatMap(([table, count]) => ['--rows', `${table}=${count}`]);
  const runs = await repeat(5, (i) => run('generate', schema, ...counts, '--format', 'csv', '--out', join(folder, String(i))));
  return [
    {
      what: `${total.toLocaleString('en')} rows over six tables to CSV, whole process`,
      unit: 'ms',
      limit: 3000,
      figure: median(runs.map((r) => r.milliseconds)),
    },
    { what: '  peak memory', unit: 'MB', figure: median(runs.map((r) => r.megabytes)) },
  ];
}

async function measurePage() {
  const args = ['page', schema, 'loans', '--rows', `loans=${large}`, '--offset', String(large - 100), '--limit', '100', '--json'];
  const runs = await repeat(5, () => run(...args));
  const pages = runs.map((r) => JSON.parse(r.stdout));
  if (pages.some((page) => page.rows.length !== 100)) throw new Error('The page has not the 100 rows that were asked for.');
  return [
    {
      what: 'last page of 10,000,000 rows, from schema text in memory',
      unit: 'ms',
      limit: 300,
      figure: median(pages.map((page) => page.milliseconds)),
    },
    { what: '  whole process', unit: 'ms', limit: 1000, figure: median(runs.map((r) => r.milliseconds)) },
    { what: '  peak memory', unit: 'MB', figure: median(runs.map((r) => r.megabytes)) },
  ];
}

async function measureBundle() {
  const { size } = await stat(join(root, 'dist/extension.js'));
  return [{ what: 'dist/extension.js, all that activation reads', unit: 'KB', limit: 500, figure: size / 1024 }];
}

function print(results) {
  const width = Math.max(...results.map(({ what }) => what.length));
  for (const { what, figure, unit, limit } of results) {
    const verdict = limit === undefined ? '' : `  ${figure < limit ? 'ok    ' : 'MISSED'} (limit ${limit} ${unit})`;
    console.log(`${what.padEnd(width)} ${figure.toFixed(0).padStart(7)} ${unit}${verdict}`);
  }
}

const folder = await mkdtemp(join(tmpdir(), 'seedbed-bench-'));
try {
  const results = [...(await measureGenerate(folder)), ...(await measurePage()), ...(await measureBundle())];
  print(results);
  const limited = results.filter(({ limit }) => limit !== undefined);
  const missed = limited.filter(({ figure, limit }) => !(figure < limit));
  console.log(`${limited.length - missed.length} passed, ${missed.length} failed`);
  process.exitCode = missed.length > 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}
