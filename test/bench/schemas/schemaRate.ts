import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../measure/figures';
import { runProcess } from '../measure/runProcess';
import type { ChosenSchema } from './choice';

/** What is measured of one schema: how to ask for its rows, and what came of the runs until now. */
export interface Contender {
  readonly schema: ChosenSchema;
  /** The arguments that ask for about as many cells as were wished. */
  readonly rows: readonly string[];
  readonly tables: number;
  readonly whole: number[];
  /** Runs that make hardly a row: the start and the plan. */
  readonly start: number[];
  cells: number;
  bytes: number;
}

/** The rate of one schema, cells counted over all columns of all tables. */
export interface SchemaRate {
  readonly schema: ChosenSchema;
  readonly tables: number;
  readonly cells: number;
  readonly megabytes: number;
  /** Whole process, median (ms), and that of the start. */
  readonly milliseconds: number;
  readonly start: number;
  /** Million cells a second, without the start. */
  readonly rate: number;
}

interface ReportTable {
  readonly rows: number;
  readonly columns: readonly unknown[];
}

/** Measures with one thread: rates are about the work, not about how it is shared out. */
async function generate(program: string, path: string, rows: readonly string[], out?: string) {
  const target = out === undefined ? [] : ['--out', out];
  const run = await runProcess([program, 'generate', path, ...rows, '--workers', '1', ...target, '--force', '--json']);
  return { ...run, tables: (JSON.parse(run.stdout) as { tables: ReportTable[] }).tables };
}

const cellsOf = (tables: readonly ReportTable[]) => tables.reduce((sum, { rows, columns }) => sum + rows * columns.length, 0);

/** A contender with the same number of rows in each table, as many as make up about `cells`. */
export async function contender(program: string, schema: ChosenSchema, cells: number): Promise<Contender> {
  const { tables } = await generate(program, schema.path, ['--rows', '1']);
  const columns = tables.reduce((sum, table) => sum + table.columns.length, 0);
  return contenderOf(schema, ['--rows', String(Math.ceil(cells / columns))], tables.length);
}

/** A contender that asks for rows by itself. */
export function contenderOf(schema: ChosenSchema, rows: readonly string[], tables: number): Contender {
  return { schema, rows, tables, whole: [], start: [], cells: 0, bytes: 0 };
}

/** One round of a contender: rows as asked for into `folder`, and a run of a row per table. */
export async function round(program: string, contender: Contender, folder: string): Promise<void> {
  const out = join(folder, 'rows');
  rmSync(out, { recursive: true, force: true });
  const run = await generate(program, contender.schema.path, contender.rows, out);
  contender.whole.push(run.milliseconds);
  contender.cells = cellsOf(run.tables);
  contender.bytes = readdirSync(out).reduce((sum, name) => sum + statSync(join(out, name)).size, 0);
  contender.start.push((await generate(program, contender.schema.path, ['--rows', '1'], join(folder, 'start'))).milliseconds);
}

/** What the rounds come to. */
export function rateOf({ schema, tables, cells, bytes, whole, start }: Contender): SchemaRate {
  const [milliseconds, first] = [median(whole), median(start)];
  return { schema, tables, cells, megabytes: bytes / 1e6, milliseconds, start: first, rate: cells / (milliseconds - first) / 1000 };
}
