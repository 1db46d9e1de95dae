import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Failure, type Run, runProcess, tryProcess } from '../measure/runProcess';
import type { Contestant } from './contestants';
import type { CopyServer } from './copyServer';
import { hashOf, megabytesIn } from './files';
import { violationsIn } from './violations';

/** What came of one contestant at one size. */
export interface Result {
  readonly contestant: Contestant;
  /** One for each round, in their order; none where it failed. */
  readonly runs: Run[];
  failure?: Failure;
  /** MB of its files. */
  megabytes: number;
  /** What its rows break. */
  violations: string;
}

/** All that was measured with one number of rows. */
export interface SizeResult {
  readonly rows: number;
  readonly results: readonly Result[];
  /** For each different output of the engine, who gave it: one over all rounds and numbers of workers, if all is well. */
  readonly outputs: readonly (readonly string[])[];
  /** Milliseconds of writing the engine's bytes, and of loading them, once for each round. */
  readonly written: readonly number[];
  readonly copied: readonly number[];
  /** Loading them once with all constraints on (ms), or why that failed; absent where there is no server. */
  readonly loaded?: number | string;
}

/** Who takes part, and how. */
export interface Contest {
  readonly contestants: readonly Contestant[];
  /** Run once, for its bytes alone. */
  readonly unmeasured: readonly Contestant[];
  readonly server: CopyServer | undefined;
  readonly folder: string;
  readonly rounds: number;
  /** What a peer may take. */
  readonly seconds: number;
}

/** What is gathered over the rounds beside the contestants' own results. */
interface Tally {
  /** By the hash of each output that the engine gave, what it breaks and who gave it. */
  readonly outputs: Map<string, { readonly violations: string; readonly makers: Set<string> }>;
  readonly written: number[];
  readonly copied: number[];
  loaded?: number | string;
}

const WRITER = join(__dirname, 'writeBytes.mjs');

/** All contestants in turn, round after round; what one has written is gone before the next one runs. */
export async function measureSize(contest: Contest, rows: number): Promise<SizeResult> {
  const taking = contest.contestants.filter(({ most = rows }) => rows <= most);
  const results = taking.map((contestant): Result => ({ contestant, runs: [], megabytes: 0, violations: 'not made' }));
  const tally: Tally = { outputs: new Map(), written: [], copied: [] };
  for (const contestant of contest.unmeasured) await bytesOnly(contest, contestant, rows, tally);
  for (let round = 1; round <= contest.rounds; round++)
    for (const result of results) if (result.failure === undefined) await runOnce(contest, result, rows, tally, round);
  const { outputs, written, copied, loaded } = tally;
  return {
    rows,
    results,
    outputs: [...outputs.values()].map(({ makers }) => [...makers]),
    written,
    copied,
    ...(loaded !== undefined && { loaded }),
  };
}

/** One run of a contestant, and what is done with its output before it is removed. */
async function runOnce(contest: Contest, result: Result, rows: number, tally: Tally, round: number): Promise<void> {
  const { contestant } = result;
  const out = join(contest.folder, 'rows');
  const run = await tryProcess(contestant.arguments(rows, out), { seconds: contest.seconds, folder: contest.folder });
  if ('failure' in run) result.failure = run;
  else {
    result.runs.push(run);
    result.megabytes = megabytesIn(out);
    if (contestant.isOurs) result.violations = await violationsOnce(contestant, out, tally);
    else if (round === 1) result.violations = await violationsIn(out);
    if (contestant.isOurs && tally.written.length < round) await measureLimits(contest, out, tally);
  }
  rmSync(out, { recursive: true, force: true });
}

/** Writes and loads the bytes that the engine has just made. */
async function measureLimits({ folder, server }: Contest, out: string, tally: Tally): Promise<void> {
  const to = join(folder, 'again');
  const { stdout } = await runProcess([WRITER, out, to]);
  tally.written.push(Number(stdout));
  rmSync(to, { recursive: true });
  if (server === undefined) return;
  tally.copied.push(await server.copy(out, 'bare'));
  tally.loaded ??= await server.copy(out, 'public').catch((error: Error) => error.message.split('\n').slice(1, 3).join(' '));
}

/** What the rows in a folder break; bytes that have been looked at are not looked at again. */
async function violationsOnce({ name }: Contestant, out: string, { outputs }: Tally): Promise<string> {
  const hash = await hashOf(out);
  const output = outputs.get(hash) ?? { violations: await violationsIn(out), makers: new Set() };
  outputs.set(hash, output);
  output.makers.add(name);
  return output.violations;
}

/** A run that counts only for its bytes. */
async function bytesOnly({ folder }: Contest, contestant: Contestant, rows: number, tally: Tally): Promise<void> {
  const out = join(folder, 'rows');
  await runProcess(contestant.arguments(rows, out));
  await violationsOnce(contestant, out, tally);
  rmSync(out, { recursive: true });
}
