import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { program, sample, suiteFolder } from './commandLine';

/** Until the program has begun to write: its hidden files are there. */
async function writing(folder: string): Promise<void> {
  while (!existsSync(folder) || readdirSync(folder).length === 0) await setTimeout(20);
}

async function ending(child: ChildProcess): Promise<{ status: number | null; stderr: string }> {
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stderr };
}

describe('the command line, interrupted', function () {
  this.timeout(60_000);
  const folder = suiteFolder();

  for (const [signal, target, workers] of [
    ['SIGINT', '--out', '1'],
    ['SIGINT', '--zip', '2'],
    ['SIGTERM', '--out', '2'],
  ] as const) {
    it(`by ${signal} with ${workers} workers and ${target}, keeps nothing and says so`, async () => {
      const place = join(folder, `${signal}${target}`);
      const args = ['generate', sample('library'), '--rows', '10000000', '--workers', workers, target, join(place, 'data')];
      const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
      const ended = ending(child);
      await writing(place);
      child.kill(signal);
      const { status, stderr } = await ended;
      assert.deepEqual({ status, stderr }, { status: 1, stderr: 'seedbed: Cancelled; nothing was kept.\n' });
      assert.equal(existsSync(place), false);
    });
  }

  it('during the proof, keeps nothing either', async () => {
    const place = join(folder, 'proof');
    const args = ['generate', sample('library'), '--rows', '2000', '--prove', '--events', '--out', join(place, 'data')];
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('"by":"engine"')) child.kill('SIGINT');
    });
    const { status, stderr } = await ending(child);
    assert.deepEqual([status, stderr.trimEnd().split('\n').at(-1)], [1, 'seedbed: Cancelled; nothing was kept.']);
    assert.equal(existsSync(place), false);
  });
});
