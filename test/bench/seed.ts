// npm run bench:seed [-- --rows 1M] [--rounds N] [--program FILE]: the library's rows into a real PostgreSQL, in turn: by
// psql's \copy of finished files into the full schema, by `seedbed seed` into the same, and by `seedbed seed` that makes the
// schema itself; with everything that the program does from its start to its end. Exits 1 where a promise is missed.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stopServer } from '../database/embeddedPostgres';
import { CopyServer } from './library/copyServer';
import { median, parseCount, shortCount } from './measure/figures';
import { LIBRARY, LIBRARY_TABLES, libraryRows } from './measure/library';
import { markdownTable } from './measure/markdownTable';
import { ownCopy, PROGRAM, rowsArguments } from './measure/program';
import { runProcess } from './measure/runProcess';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1M' },
    rounds: { type: 'string', default: '5' },
    program: { type: 'string', default: PROGRAM },
  },
});

const rows = parseCount(values.rows);
const wanted = libraryRows(rows);

/** Milliseconds of each round. */
interface Times {
  readonly copied: number[];
  readonly existing: number[];
  readonly created: number[];
}

async function measure(program: string, folder: string, server: CopyServer): Promise<Times> {
  const files = join(folder, 'rows');
  await runProcess([program, 'generate', LIBRARY, ...rowsArguments(wanted), '--out', files]);
  const times: Times = { copied: [], existing: [], created: [] };
  for (let round = 1; round <= Number(values.rounds); round++) {
    await server.reset('empty');
    times.copied.push(await server.copy(files, 'public'));
    await server.reset('empty');
    times.existing.push(await seed(program, server));
    await server.reset('none');
    times.created.push(await seed(program, server));
    console.error(
      `round ${round}: ${Object.values(times)
        .map((each) => seconds(each.at(-1) ?? 0))
        .join(', ')}`,
    );
  }
  return times;
}

/** Milliseconds of the program, whose rows have to be there then. */
async function seed(program: string, server: CopyServer): Promise<number> {
  const { milliseconds } = await runProcess([program, 'seed', LIBRARY, ...rowsArguments(wanted), '--connection', server.url]);
  const counts = await server.counts();
  if (LIBRARY_TABLES.some((table) => counts[table] !== wanted[table])) throw new Error(`Not all rows are there: ${JSON.stringify(counts)}`);
  return milliseconds;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** What is promised, as how many times as fast as psql. */
const TARGETS = { existing: 1, created: 3 };

function tell({ copied, existing, created }: Times): void {
  const line = (name: string, times: readonly number[], target?: number): string[] => {
    const ratio = median(copied) / median(times);
    return [name, seconds(median(times)), ratio.toFixed(2), target === undefined ? '' : `≥ ${target}`, verdict(ratio, target)];
  };
  console.log(
    markdownTable(
      [`${shortCount(rows)} rows`, 'median', 'times as fast', 'target', ''],
      [
        line('psql \\copy of finished files', copied),
        line('seedbed seed, tables there', existing, TARGETS.existing),
        line('seedbed seed, tables made', created, TARGETS.created),
      ],
    ),
  );
}

function verdict(ratio: number, target: number | undefined): string {
  if (target === undefined) return '';
  if (ratio >= target) return 'kept';
  process.exitCode = 1;
  return 'missed';
}

async function main(): Promise<void> {
  if (!existsSync(LIBRARY)) return console.log(`There is no ${LIBRARY}.`);
  const folder = mkdtempSync(join(tmpdir(), 'seedbed-bench-'));
  // The server runs as another user.
  await chmod(folder, 0o755);
  try {
    const server = await CopyServer.start();
    if (server === undefined) return console.log('There is no psql.');
    tell(await measure(ownCopy(values.program, folder), folder, server));
  } finally {
    await stopServer();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
