import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { grouped, median } from '../measure/figures';
import { rowsArguments } from '../measure/program';
import { type Run, runProcess } from '../measure/runProcess';
import type { Verdict } from './targets';

/** A schema of six tables with more kinds of constraints than the library's. */
const SCHEMA = join(__dirname, '../schema.sql');
const ROWS = { authors: 5_000, books: 15_000, members: 10_000, loans: 40_000, reviews: 20_000, fines: 20_000 };
const LARGE = 10_000_000;
const EXTENSION = join(__dirname, '../../../dist/extension.js');

function below(what: string, figure: number, limit: number, unit: string): Verdict {
  return { what: `${what}: below ${grouped(limit)} ${unit}`, figure: `${grouped(figure)} ${unit}`, isKept: figure < limit };
}

async function repeat(times: number, args: readonly string[]): Promise<Run[]> {
  const runs: Run[] = [];
  for (let time = 0; time < times; time++) runs.push(await runProcess(args));
  return runs;
}

async function sixTables(program: string, folder: string, rounds: number): Promise<Verdict> {
  const total = Object.values(ROWS).reduce((sum, count) => sum + count, 0);
  const out = join(folder, 'six');
  const runs = await repeat(rounds, [program, 'generate', SCHEMA, ...rowsArguments(ROWS), '--out', out, '--force']);
  rmSync(out, { recursive: true });
  return below(`${grouped(total)} rows over six tables to CSV`, median(runs.map((run) => run.milliseconds)), 3000, 'ms');
}

async function lastPage(program: string, rounds: number): Promise<Verdict[]> {
  const offset = ['--offset', String(LARGE - 100), '--limit', '100', '--json'];
  const runs = await repeat(rounds, [program, 'page', SCHEMA, 'loans', ...rowsArguments({ loans: LARGE }), ...offset]);
  const pages = runs.map(({ stdout }) => JSON.parse(stdout) as { rows: unknown[]; milliseconds: number });
  if (pages.some(({ rows }) => rows.length !== 100)) throw new Error('The page has not the 100 rows that were asked for.');
  return [
    below(`last page of ${grouped(LARGE)} rows, from the schema's text`, median(pages.map((page) => page.milliseconds)), 300, 'ms'),
    below('the same, whole process', median(runs.map((run) => run.milliseconds)), 1000, 'ms'),
  ];
}

/** What is promised beside the library's rows: another schema, a page of millions, and how much activation reads. */
export async function otherVerdicts(program: string, folder: string, rounds: number): Promise<Verdict[]> {
  const bundle = below('dist/extension.js, all that activation reads', statSync(EXTENSION).size / 1024, 500, 'KB');
  return [await sixTables(program, folder, rounds), ...(await lastPage(program, rounds)), bundle];
}
