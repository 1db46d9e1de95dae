import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** A Node process that came to its end, as seen from outside. */
export interface Run {
  /** From before it was started until it was gone. */
  readonly milliseconds: number;
  /** Processor time of all its threads. */
  readonly cpu: number;
  /** Its peak resident memory, all threads included. */
  readonly megabytes: number;
  readonly stdout: string;
}

/** One that did not: why, and the memory it had taken by then where that could be seen. */
export interface Failure {
  readonly failure: string;
  readonly megabytes?: number;
}

/** How long a process may take, and where it runs. */
export interface Bounds {
  readonly seconds: number;
  readonly folder?: string;
}

const USUAL: Bounds = { seconds: 600 };

/** Without what tells Node to do more than the program asks for: to read certificates (50 ms at every start), or to preload. */
const plainEnvironment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NODE_')));

/** Runs `node ARGS` to its end, or to the end of its time; its standard error is part of what a failure tells. */
export async function tryProcess(args: readonly string[], { seconds, folder }: Bounds = USUAL): Promise<Run | Failure> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--require', join(__dirname, 'usage.cjs'), ...args], {
    cwd: folder,
    env: plainEnvironment,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number>((done) => child.once('exit', () => done(performance.now())));
  let late: Failure | undefined;
  const timer = setTimeout(() => {
    late = { failure: `no finish in ${seconds} s`, megabytes: peakOf(child.pid) };
    child.kill('SIGKILL');
  }, seconds * 1000);
  const streams = [child.stdout, child.stderr, child.stdio[3]] as NodeJS.ReadableStream[];
  const [stdout, stderr, usage] = await Promise.all(streams.map((stream) => text(stream)));
  const milliseconds = (await ended) - started;
  clearTimeout(timer);
  if (late !== undefined) return late;
  if (child.exitCode !== 0 || usage === '') return { failure: causeOf(stderr, child.exitCode ?? child.signalCode) };
  const { maxRSS, cpu, started: others } = JSON.parse(usage);
  if (others > 0) throw new Error(`node ${args.join(' ')} started ${others} other processes, whose memory is not counted.`);
  return { milliseconds, cpu: cpu / 1000, megabytes: maxRSS / 1024, stdout };
}

/** Runs `node ARGS` to its end; throws where it fails. */
export async function runProcess(args: readonly string[], bounds?: Bounds): Promise<Run> {
  const run = await tryProcess(args, bounds);
  if ('failure' in run) throw new Error(`node ${args.join(' ')}: ${run.failure}`);
  return run;
}

/** The peak memory (MB) of a process that still runs, where the system shows it. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

function causeOf(stderr: string, code: unknown): string {
  if (/heap out of memory/.test(stderr)) return 'out of heap memory';
  const message = /^.*Error: .*$/m.exec(stderr)?.[0] ?? stderr.trim().split('\n').at(-1)!;
  return `ended with ${code}: ${message.slice(0, 300)}`;
}
