import { join } from 'node:path';
import { grouped, median, shortCount } from '../measure/figures';
import { LIBRARY, LIBRARY_TABLES, libraryRows } from '../measure/library';
import { rowsArguments } from '../measure/program';
import { runProcess } from '../measure/runProcess';
import type { CopyServer } from './copyServer';
import type { Verdict } from './targets';

/** Milliseconds of each round: psql's \copy of finished files into the full schema, the program into the same, and the program that makes the schema itself. */
export interface SeedingTimes {
  readonly rows: number;
  readonly copied: readonly number[];
  readonly existing: readonly number[];
  readonly created: readonly number[];
}

/** What is promised, as how many times as fast as psql. */
const TARGETS = { existing: 1, created: 3 };

/** The library's rows into a real PostgreSQL, in turn, with everything that the program does from its start to its end. */
export async function measureSeeding(
  program: string,
  folder: string,
  server: CopyServer,
  { rows, rounds }: { readonly rows: number; readonly rounds: number },
): Promise<SeedingTimes> {
  const wanted = libraryRows(rows);
  const files = join(folder, 'rows');
  await runProcess([program, 'generate', LIBRARY, ...rowsArguments(wanted), '--out', files]);
  const copied: number[] = [];
  const existing: number[] = [];
  const created: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    await server.reset('empty');
    copied.push(await server.copy(files, 'public'));
    await server.reset('empty');
    existing.push(await seed(program, server, wanted));
    await server.reset('none');
    created.push(await seed(program, server, wanted));
    console.error(`seeding ${round}: ${[copied, existing, created].map((times) => seconds(times.at(-1) ?? 0)).join(', ')}`);
  }
  return { rows, copied, existing, created };
}

/** Milliseconds of the program, whose rows have to be there then. */
async function seed(program: string, server: CopyServer, wanted: Readonly<Record<string, number>>): Promise<number> {
  const { milliseconds } = await runProcess([program, 'seed', LIBRARY, ...rowsArguments(wanted), '--connection', server.url]);
  const counts = await server.counts();
  if (LIBRARY_TABLES.some((table) => counts[table] !== wanted[table])) throw new Error(`Not all rows are there: ${JSON.stringify(counts)}`);
  return milliseconds;
}

/** Both promises. */
export function seedingVerdicts(times: SeedingTimes): Verdict[] {
  const verdict = (what: string, ours: readonly number[], least: number): Verdict => {
    const faster = median(ours.map((milliseconds, round) => times.copied[round] / milliseconds));
    return {
      what: `${shortCount(times.rows)} rows into a PostgreSQL, ${what}: at least ${least} times psql's \\copy of finished files`,
      figure: `${grouped(faster, 2)} times (${seconds(median(ours))}, psql ${seconds(median(times.copied))})`,
      isKept: faster >= least,
    };
  };
  return [
    verdict('whose tables are there', times.existing, TARGETS.existing),
    verdict('whose tables are made', times.created, TARGETS.created),
  ];
}

function seconds(milliseconds: number): string {
  return `${grouped(milliseconds / 1000, 1)} s`;
}
