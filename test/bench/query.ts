// npm run bench:query [-- --rounds N] [--rows N] [--worker FILE] [--quick]: how long a question to a dataset takes in the editor's
// worker: the first one, with all that has to be started and loaded for it, the next ones, the first after a restart, and
// the next after one that had to be stopped; and, but for --quick, how fast a million rows are loaded. Exits 1 where a promise is missed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type DatabaseMethods, RemoteDatabases } from '../../src/adapters/workers/remoteDatabases';
import { RemoteWorker } from '../../src/adapters/workers/remoteWorker';
import { usualLimits } from '../../src/core/query/result';
import { grouped, median } from './measure/figures';
import { markdownTable } from './measure/markdownTable';

/** Milliseconds. */
const MOST_FIRST = 3000;
const MOST_NEXT = 100;
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    rows: { type: 'string', default: '100000' },
    quick: { type: 'boolean', default: false },
    worker: { type: 'string', default: join(__dirname, '../../dist/worker.js') },
  },
});
const ddl = readFileSync(resolve(__dirname, '../../media/samples/library.sql'), 'utf8');
/** Tables of the sample. */
const TABLES = 7;
const questions = [
  'SELECT count(*) FROM loans',
  "SELECT date_trunc('month', loaned_at) AS month, count(*) FROM loans GROUP BY 1 ORDER BY 1",
  'SELECT m.id, count(*) FROM members m JOIN loans l ON l.member_id = m.id GROUP BY 1 ORDER BY 2 DESC LIMIT 10',
  'SELECT * FROM loans ORDER BY id LIMIT 1000',
];

interface Timings {
  readonly first: number;
  readonly next: readonly number[];
  readonly reopened: number;
  readonly afterStop: number;
  readonly rowsPerSecond: number;
}

async function measure(rows: number): Promise<Timings> {
  const folder = mkdtempSync(join(tmpdir(), 'seedbed-bench-'));
  const input = { sources: [{ file: 'library.sql', text: ddl }], recipe: { rows: Math.round(rows / TABLES) } };
  const source = { kind: 'dataset', dataset: { folder, id: 'library', name: 'library.sql', input } } as const;
  const worker = new RemoteWorker<DatabaseMethods>(resolve(values.worker), 'The engine');
  const databases = new RemoteDatabases(worker);
  let begun = 0;
  const ask = async (sql: string, milliseconds = 10_000): Promise<number> => {
    const began = performance.now();
    await databases.query(source, sql, { ...usualLimits, milliseconds }, ({ type }) => {
      if (type === 'table:start') begun ||= performance.now();
    });
    return performance.now() - began;
  };
  try {
    const first = await ask(questions[0]);
    const rowsPerSecond = (rows / (performance.now() - begun)) * 1000;
    const next = [];
    for (const sql of questions) next.push(await ask(sql));
    await ask('SELECT count(*) FROM generate_series(1, 1000000000000)', 200).catch(() => undefined);
    const afterStop = await ask(questions[0]);
    await databases.close();
    return { first, next, reopened: await ask(questions[0]), afterStop, rowsPerSecond };
  } finally {
    await databases.close();
    await worker.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const rounds: Timings[] = [];
  for (let round = 0; round < Number(values.rounds); round++) rounds.push(await measure(Number(values.rows)));
  const of = (figure: (timings: Timings) => number) => median(rounds.map(figure));
  const first = of((timings) => timings.first);
  const next = Math.max(...questions.map((_, at) => of((timings) => timings.next[at])));
  const line = (what: string, milliseconds: number, promise?: number) => [
    what,
    `${grouped(Math.round(milliseconds))} ms`,
    promise ? `${grouped(promise)} ms` : '',
  ];
  console.log(
    markdownTable(
      [`A dataset of ${grouped(Number(values.rows))} rows`, 'median', 'promised'],
      [
        line('first question, start and load included', first, MOST_FIRST),
        line('next question, the slowest of four', next, MOST_NEXT),
        line(
          'first question after a restart',
          of((timings) => timings.reopened),
        ),
        line(
          'next question after one that was stopped',
          of((timings) => timings.afterStop),
        ),
      ],
    ),
  );
  if (!values.quick) await printMillion();
  if (first > MOST_FIRST || next > MOST_NEXT) process.exitCode = 1;
}

async function printMillion(): Promise<void> {
  const { first, rowsPerSecond } = await measure(1_000_000);
  const [after, rate] = [first, rowsPerSecond].map((figure) => grouped(Math.round(figure)));
  console.log(
    `\nA million rows: first question after ${after} ms; ${rate} rows/s from the first row to the answer, keys, indexes and statistics included.`,
  );
}

void main();
