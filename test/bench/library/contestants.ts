import { join } from 'node:path';
import { LIBRARY, libraryRows } from '../measure/library';
import { rowsArguments } from '../measure/program';

/** A program that fills the library's tables with rows and writes them to CSV files. */
export interface Contestant {
  readonly name: string;
  readonly isOurs: boolean;
  /** The most rows it is asked for; absent where there is no such limit. */
  readonly most?: number;
  /** What `node` is called with so that it writes `rows` rows in all into the folder `out`. */
  arguments(rows: number, out: string): string[];
}

/** The engine with a number of threads, or with as many as it chooses. */
export function engine(program: string, workers?: number): Contestant {
  const choice = workers === undefined ? [] : ['--workers', String(workers)];
  return {
    name: workers === undefined ? 'seedbed' : `seedbed, ${workers} ${workers === 1 ? 'thread' : 'workers'}`,
    isOurs: true,
    arguments: (rows, out) => [program, 'generate', LIBRARY, ...rowsArguments(libraryRows(rows)), ...choice, '--out', out, '--force'],
  };
}

/** They hold all rows in memory. */
const LARGE_HEAP = '--max-old-space-size=12000';

/** The peers in the folder where they are installed. */
export function peers(folder: string, drizzleMost?: number): Contestant[] {
  const peer = (name: string, file: string, extra: readonly string[], most?: number): Contestant => ({
    name,
    isOurs: false,
    most,
    arguments: (rows, out) => [LARGE_HEAP, join(folder, 'peers', file), '--rows', String(rows), '--out', out, ...extra],
  });
  return [peer('faker loop', 'faker.mjs', []), peer('drizzle-seed', 'drizzle.mjs', ['--sink', 'csv'], drizzleMost)];
}
