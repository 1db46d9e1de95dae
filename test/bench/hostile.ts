// npm run bench:hostile [-- --files N]: scripts that are broken, cut, huge or made to be slow, each read and filled by
// the built command line. Exits 1 where one crashes it, takes it longer than 10 seconds or takes it over 1 GB.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { monster, monsters } from './hostile/monsters';
import { drawFrom, type HostileScript, mutated } from './hostile/mutations';

const CORPUS = resolve(__dirname, '../../../shared/corpus');
const PROGRAM = resolve(__dirname, '../../dist/cli.js');
const SECONDS = 10;
const MEGABYTES = 1000;

const { values } = parseArgs({ options: { files: { type: 'string', default: '57' } } });

interface Outcome {
  readonly seconds: number;
  readonly megabytes: number;
  /** What is wrong with how it ended; absent when nothing is. */
  readonly failure?: string;
}

/** Runs one command to its end, or to twice the time that it may take. */
async function run(args: readonly string[]): Promise<Outcome> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--require', join(__dirname, 'peakMemory.cjs'), PROGRAM, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, SEEDBED_DEBUG: '1' },
    timeout: 2 * SECONDS * 1000,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const [stderr, peak, code] = await Promise.all([
    text(child.stderr as NodeJS.ReadableStream),
    text(child.stdio[3] as NodeJS.ReadableStream),
    ended,
  ]);
  const seconds = (performance.now() - started) / 1000;
  const megabytes = Number(peak) / 1024;
  const failure = failureOf(code, stderr, seconds, megabytes);
  return { seconds, megabytes, ...(failure !== undefined && { failure }) };
}

/** A refusal for a reason is the right answer to many of these scripts; a stack of any other error is a crash. */
function failureOf(code: number | null, stderr: string, seconds: number, megabytes: number): string | undefined {
  if (seconds > SECONDS) return `${seconds.toFixed(1)} s`;
  if (megabytes > MEGABYTES) return `${megabytes.toFixed(0)} MB`;
  const crash = /^(?!UserFacingError)\w*Error: .*$/m.exec(stderr)?.[0];
  if (crash !== undefined) return crash.slice(0, 200);
  return code !== null && code <= 2 ? undefined : `exit code ${code}: ${stderr.slice(-200)}`;
}

/** Every file of the corpus, or the first `most`, in all the ways in which a script can be broken. */
function* scripts(most: number): Generator<HostileScript> {
  for (const name of Object.keys(monsters)) yield monster(name);
  if (!existsSync(CORPUS)) return console.log(`There is no corpus at ${CORPUS}: only what is made here is tried.`);
  const draw = drawFrom(1);
  const files = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.sql'));
  for (const file of files.slice(0, most)) yield* mutated(file, readFileSync(join(CORPUS, file), 'utf8').slice(0, 200_000), draw);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'seedbed-hostile-'));
  const file = join(folder, 'hostile.sql');
  const worst = { seconds: 0, megabytes: 0 };
  let tried = 0;
  let failed = 0;
  try {
    for (const script of scripts(Number(values.files))) {
      writeFileSync(file, script.text);
      for (const command of [
        ['inspect', file, '--json'],
        ['generate', file, '--rows', '20', '--json'],
      ]) {
        const { seconds, megabytes, failure } = await run(command);
        tried++;
        worst.seconds = Math.max(worst.seconds, seconds);
        worst.megabytes = Math.max(worst.megabytes, megabytes);
        if (failure === undefined) continue;
        failed++;
        console.log(`FAILED ${command[0]}: ${script.name}: ${failure}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${tried} runs, ${failed} failed; at most ${worst.seconds.toFixed(1)} s and ${worst.megabytes.toFixed(0)} MB`);
  if (failed > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
