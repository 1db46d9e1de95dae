import { grouped, median, shortCount } from '../measure/figures';
import type { Result, SizeResult } from './measureSize';

/** A promise, what became of it, and whether it was kept; undefined where it was not measured. */
export interface Verdict {
  readonly what: string;
  readonly figure: string;
  readonly isKept: boolean | undefined;
}

const SEEDBED = 'seedbed';
const FAKER = 'faker loop';
const DRIZZLE = 'drizzle-seed';

/** How many times faster than a peer, by rows. */
const TIMES: readonly { readonly peer: string; readonly rows: number; readonly least: number }[] = [
  { peer: FAKER, rows: 1000, least: 2 },
  { peer: FAKER, rows: 100_000, least: 5 },
  { peer: FAKER, rows: 1_000_000, least: 12 },
  { peer: FAKER, rows: 10_000_000, least: 25 },
  { peer: DRIZZLE, rows: 1_000_000, least: 30 },
];

/** Peak memory (MB), at any size. */
const PEAKS: Readonly<Record<string, number>> = { 'seedbed, 1 thread': 110, 'seedbed, 2 workers': 170 };
const GROWTH = { from: 1_000_000, to: 10_000_000, most: 1.1 };

export const peakOf = ({ runs }: Result): number => median(runs.map(({ megabytes }) => megabytes));
export const timeOf = ({ runs }: Result): number => median(runs.map(({ milliseconds }) => milliseconds));

/** How many times longer `slower` took: the median over the rounds of both. */
export function timesFaster(faster: Result, slower: Result): number {
  const rounds = Math.min(faster.runs.length, slower.runs.length);
  return median(Array.from({ length: rounds }, (_, at) => slower.runs[at].milliseconds / faster.runs[at].milliseconds));
}

/** The result of a contestant that came to its end. */
export function resultOf(size: SizeResult | undefined, name: string): Result | undefined {
  return size?.results.find(({ contestant, runs }) => contestant.name === name && runs.length > 0);
}

/** All promises about the library's rows. */
export function verdicts(sizes: readonly SizeResult[]): Verdict[] {
  return [...speedVerdicts(sizes), ...peakVerdicts(sizes), ...growthVerdicts(sizes), ...sizes.flatMap(rightnessVerdicts)];
}

const at = (sizes: readonly SizeResult[], rows: number) => sizes.find((size) => size.rows === rows);

function speedVerdicts(sizes: readonly SizeResult[]): Verdict[] {
  return TIMES.map(({ peer, rows, least }) => {
    const size = at(sizes, rows);
    const [ours, theirs] = [resultOf(size, SEEDBED), resultOf(size, peer)];
    const times = ours && theirs && timesFaster(ours, theirs);
    return {
      what: `at least ${least} times the ${peer} at ${shortCount(rows)} rows`,
      figure: times === undefined ? 'not measured' : `${grouped(times, 1)} times`,
      isKept: times === undefined ? undefined : times >= least,
    };
  });
}

function peakVerdicts(sizes: readonly SizeResult[]): Verdict[] {
  return Object.entries(PEAKS).map(([name, most]) => {
    const peaks = sizes.flatMap((size) => resultOf(size, name) ?? []).map(peakOf);
    const peak = Math.max(...peaks);
    return {
      what: `${name}: at most ${most} MB at any size`,
      figure: peaks.length === 0 ? 'not measured' : `${grouped(peak)} MB`,
      isKept: peaks.length === 0 ? undefined : peak <= most,
    };
  });
}

function growthVerdicts(sizes: readonly SizeResult[]): Verdict[] {
  return [SEEDBED, ...Object.keys(PEAKS)].map((name) => {
    const [small, large] = [GROWTH.from, GROWTH.to].map((rows) => resultOf(at(sizes, rows), name));
    const growth = small && large && peakOf(large) / peakOf(small);
    return {
      what: `${name}: peak at ${shortCount(GROWTH.to)} rows at most ${GROWTH.most} times that at ${shortCount(GROWTH.from)}`,
      figure: growth === undefined ? 'not measured' : `${grouped(growth, 2)} times`,
      isKept: growth === undefined ? undefined : growth <= GROWTH.most,
    };
  });
}

function rightnessVerdicts({ rows, results, outputs, loaded }: SizeResult): Verdict[] {
  const count = shortCount(rows);
  const ours = results.filter(({ contestant }) => contestant.isOurs);
  const failed = ours.flatMap(({ failure }) => failure?.failure ?? []);
  const broken = [...new Set(ours.map(({ violations }) => violations))].join('; ');
  const accepted = typeof loaded === 'string' ? loaded : 'accepted';
  return [
    { what: `${count} rows: made`, figure: failed[0] ?? 'always', isKept: failed.length === 0 },
    {
      what: `${count} rows: the same bytes in all rounds and with 1, 2 and 3 workers`,
      figure: outputs.length === 1 ? 'one output' : outputs.map((makers) => makers.join(' = ')).join(' ≠ '),
      isKept: outputs.length === 1,
    },
    {
      what: `${count} rows: constraints that they break`,
      figure: broken,
      isKept: broken.startsWith('not checked') ? undefined : broken === 'none',
    },
    {
      what: `${count} rows: a real PostgreSQL with all constraints on`,
      figure: loaded === undefined ? 'not measured' : accepted,
      isKept: loaded === undefined ? undefined : typeof loaded === 'number',
    },
  ];
}
