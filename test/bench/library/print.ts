import { grouped, median, shortCount } from '../measure/figures';
import { markdownTable } from '../measure/markdownTable';
import type { Result, SizeResult } from './measureSize';
import { peakOf, resultOf, timeOf, timesFaster, type Verdict } from './targets';

const HEAD = ['rows', 'what', 'ms', 'rows/s', 'MB/s', 'peak MB', '× faker loop', '× drizzle-seed', 'output MB', 'constraints broken'];

/** One line for each contestant and limit, by size. */
export function sizesTable(sizes: readonly SizeResult[]): string {
  return markdownTable(HEAD, sizes.flatMap(sizeLines), 2);
}

function sizeLines(size: SizeResult): string[][] {
  const ours = size.results.find(({ contestant }) => contestant.isOurs);
  const megabytes = ours?.megabytes ?? 0;
  return [
    ...size.results.map((result) => contestantLine(size, result)),
    ...limitLine(size.rows, 'limit: these bytes, written', megabytes, size.written),
    ...limitLine(size.rows, 'limit: psql \\copy, no keys', megabytes, size.copied),
    ...limitLine(size.rows, 'psql \\copy, all constraints, once', megabytes, typeof size.loaded === 'number' ? [size.loaded] : []),
  ];
}

function contestantLine(size: SizeResult, result: Result): string[] {
  const { contestant, failure, megabytes, violations } = result;
  const count = shortCount(size.rows);
  if (failure !== undefined) {
    const peak = failure.megabytes === undefined ? '' : `> ${grouped(failure.megabytes)}`;
    return [count, contestant.name, failure.failure, '', '', peak, '', '', '', ''];
  }
  const times = (name: string) => {
    const peer = resultOf(size, name);
    return peer === undefined || peer === result ? '' : grouped(timesFaster(result, peer), 1);
  };
  const faster = contestant.name === 'faker loop' ? ['', ''] : [times('faker loop'), times('drizzle-seed')];
  return [
    count,
    contestant.name,
    ...rates(size.rows, megabytes, timeOf(result)),
    grouped(peakOf(result)),
    ...faster,
    grouped(megabytes, 1),
    violations,
  ];
}

function limitLine(rows: number, name: string, megabytes: number, milliseconds: readonly number[]): string[][] {
  if (milliseconds.length === 0) return [];
  return [[shortCount(rows), name, ...rates(rows, megabytes, median(milliseconds)), '', '', '', grouped(megabytes, 1), '']];
}

function rates(rows: number, megabytes: number, milliseconds: number): string[] {
  const perSecond = milliseconds / 1000;
  return [
    grouped(milliseconds, milliseconds < 10 ? 1 : 0),
    grouped(rows / perSecond),
    grouped(megabytes / perSecond, megabytes / perSecond < 10 ? 1 : 0),
  ];
}

/** The promises, each with what became of it. */
export function verdictsTable(verdicts: readonly Verdict[]): string {
  const word = ({ isKept }: Verdict) => (isKept === undefined ? '–' : isKept ? 'ok' : 'MISSED');
  return markdownTable(
    ['promise', 'measured', ''],
    verdicts.map((verdict) => [verdict.what, verdict.figure, word(verdict)]),
    3,
  );
}
