// npm run bench [-- --quick] [--sizes 1k,10k,…] [--rounds N] [--rounds-large N] [--timeout SECONDS] [--program FILE] [--dry]:
// the library's rows to CSV, by the built command line and by its peers, in turn on one machine, with what the machine
// itself allows; what they break; what is promised. A whole run takes about half an hour and writes its figures into README.md
// beside it. Exits 1 where a promise is missed.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stopServer } from '../database/embeddedPostgres';
import { engine, peers } from './library/contestants';
import { CopyServer } from './library/copyServer';
import { installPeers } from './library/installPeers';
import { type Contest, measureSize, type SizeResult } from './library/measureSize';
import { sizesTable, verdictsTable } from './library/print';
import { otherVerdicts } from './library/promises';
import { measureSeeding, seedingVerdicts } from './library/seeding';
import { type Verdict, verdicts } from './library/targets';
import { parseCount, shortCount } from './measure/figures';
import { LIBRARY } from './measure/library';
import { ownCopy, PROGRAM } from './measure/program';
import { provenance, writeReadmePart } from './measure/readmePart';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    rounds: { type: 'string' },
    'rounds-large': { type: 'string' },
    timeout: { type: 'string', default: '300' },
    program: { type: 'string', default: PROGRAM },
    dry: { type: 'boolean', default: false },
  },
});

/** From here on a round takes minutes. */
const LARGE = 1_000_000;
const sizes = (values.sizes ?? (values.quick ? '1k,100k,1M' : '1k,10k,100k,1M,10M')).split(',').map(parseCount);
/** With fewer, a median is too much a matter of luck to be kept. */
const LEAST_ROUNDS = 5;
const usual = values.quick ? '3' : String(LEAST_ROUNDS);
const rounds = Number(values.rounds ?? usual);
const roundsLarge = Number(values['rounds-large'] ?? values.rounds ?? usual);

async function compose(program: string, folder: string): Promise<Contest> {
  const installed = installPeers();
  if ('missing' in installed) console.log(`The peers are left out: ${installed.missing}.`);
  const server = await CopyServer.start();
  if (server === undefined) console.log('There is no psql: loading is left out.');
  return {
    contestants: [
      ...[engine(program, 1), engine(program, 2), engine(program)],
      ...('folder' in installed ? peers(installed.folder, values.quick ? LARGE / 10 : undefined) : []),
    ],
    unmeasured: [engine(program, 3)],
    server,
    folder,
    rounds,
    seconds: Number(values.timeout),
  };
}

async function measureSizes(program: string, folder: string): Promise<SizeResult[]> {
  if (!existsSync(LIBRARY)) {
    console.log(`There is no ${LIBRARY}: the library's rows are left out.`);
    return [];
  }
  try {
    const contest = await compose(program, folder);
    const results: SizeResult[] = [];
    for (const rows of sizes) {
      console.error(`${new Date().toISOString().slice(11, 19)} ${shortCount(rows)} rows`);
      results.push(await measureSize({ ...contest, rounds: rows < LARGE ? rounds : roundsLarge }, rows));
    }
    return results;
  } finally {
    await stopServer();
  }
}

/** Rows that a connected PostgreSQL is seeded with. */
const SEEDED = 1_000_000;

async function seedVerdicts(program: string, folder: string): Promise<Verdict[]> {
  if (!existsSync(LIBRARY) || !sizes.includes(SEEDED)) return [];
  try {
    const server = await CopyServer.start();
    return server ? seedingVerdicts(await measureSeeding(program, folder, server, { rows: SEEDED, rounds: roundsLarge })) : [];
  } finally {
    await stopServer();
  }
}

/** Prints all; keeps it where the run was whole. */
function tell(results: readonly SizeResult[], promises: readonly Verdict[]): void {
  const missed = promises.filter(({ isKept }) => isKept === false).length;
  const kept = promises.filter(({ isKept }) => isKept === true).length;
  const text = `${sizesTable(results)}\n\n${verdictsTable(promises)}\n\n${kept} passed, ${missed} failed`;
  console.log(text);
  if (missed > 0) process.exitCode = 1;
  const isWhole = results.length > 0 && !values.quick && values.sizes === undefined && values.program === PROGRAM;
  if (!isWhole || values.dry || Math.min(rounds, roundsLarge) < LEAST_ROUNDS) return;
  writeReadmePart('bench', `${provenance('npm run bench')} Medians of ${rounds} rounds, from 1M rows on of ${roundsLarge}.\n\n${text}`);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'seedbed-bench-'));
  // The server runs as another user.
  await chmod(folder, 0o755);
  try {
    const program = ownCopy(values.program, folder);
    const others = await otherVerdicts(program, folder, rounds);
    const results = await measureSizes(program, folder);
    tell(results, [...verdicts(results), ...(await seedVerdicts(program, folder)), ...others]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
