// npm run bench:size [-- --sizes 1M,10M] [--program FILE] [--dry]: the library's rows to CSV, to SQL and to a ZIP, by the built
// command line: time, peak memory of all its threads together, and whether that grows with the rows. Writes its figures into
// README.md beside it. Exits 1 where a promise is missed.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { grouped, parseCount, shortCount } from './measure/figures';
import { LIBRARY, libraryRows } from './measure/library';
import { markdownTable } from './measure/markdownTable';
import { PROGRAM, rowsArguments } from './measure/program';
import { provenance, writeReadmePart } from './measure/readmePart';
import { type Run, runProcess } from './measure/runProcess';

/** MB of all processes together, and how much more that may be for the most rows than for the fewest. */
const MOST_MEMORY = 400;
const MOST_GROWTH = 1.1;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1M,10M' },
    program: { type: 'string', default: PROGRAM },
    dry: { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(parseCount);

interface Kind {
  readonly name: string;
  /** Where to and in which form, given a folder of its own. */
  arguments(folder: string): string[];
}

const kinds: readonly Kind[] = [
  { name: 'CSV', arguments: (folder) => ['--out', folder] },
  { name: 'SQL', arguments: (folder) => ['--format', 'sql', '--out', folder] },
  { name: 'ZIP of CSV', arguments: (folder) => ['--zip', join(folder, 'data.zip')] },
];

interface Measured {
  readonly kind: Kind;
  readonly rows: number;
  readonly run: Run;
  /** MB written. */
  readonly output: number;
}

async function measure(kind: Kind, rows: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'seedbed-size-'));
  try {
    const args = [resolve(values.program), 'generate', LIBRARY, ...rowsArguments(libraryRows(rows)), '--force', ...kind.arguments(folder)];
    const run = await runProcess(args);
    const output = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1e6;
    return { kind, rows, run, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function table(all: readonly Measured[]): string {
  const rows = all.map(({ kind, rows: count, run, output }) => [
    kind.name,
    shortCount(count),
    grouped(run.milliseconds / 1000, 1),
    grouped((count / run.milliseconds) * 1000),
    grouped(run.megabytes),
    grouped(output),
  ]);
  return markdownTable(['written as', 'rows', 'seconds', 'rows/s', 'peak MB', 'MB written'], rows, 2);
}

/** What is promised, and whether it was kept. */
function promises(all: readonly Measured[]): [text: string, isKept: boolean][] {
  const most = Math.max(...all.map(({ run }) => run.megabytes));
  const growths = kinds.map((kind): [string, boolean] => {
    const peaks = all.filter((each) => each.kind === kind).map(({ run }) => run.megabytes);
    const growth = peaks[peaks.length - 1] / peaks[0];
    return [`${kind.name}: ${growth.toFixed(2)} times the memory for the most rows, at most ${MOST_GROWTH}`, growth <= MOST_GROWTH];
  });
  return [[`${grouped(most)} MB at most, wanted ${MOST_MEMORY}`, most <= MOST_MEMORY], ...growths];
}

async function main(): Promise<void> {
  const all: Measured[] = [];
  for (const kind of kinds)
    for (const rows of sizes) {
      console.error(`${kind.name}, ${shortCount(rows)} rows`);
      all.push(await measure(kind, rows));
      console.error(table(all.slice(-1)));
    }
  const verdicts = promises(all);
  const text = `${table(all)}\n\n${verdicts.map(([promise, isKept]) => `- ${promise}: ${isKept ? 'ok' : 'MISSED'}`).join('\n')}`;
  console.log(text);
  if (verdicts.some(([, isKept]) => !isKept)) process.exitCode = 1;
  if (!values.dry) writeReadmePart('size', `${provenance('npm run bench:size')}\n\n${text}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
