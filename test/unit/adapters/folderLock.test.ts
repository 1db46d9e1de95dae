import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from '../../../src/adapters/store/folderLock';

/** A process of its own that tries to lock a folder. */
interface Holder {
  readonly process: ChildProcess;
  /** Its first word. */
  readonly said: string;
}

describe('the lock of a folder', function () {
  this.timeout(60_000);
  let folder = '';
  const started: ChildProcess[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seedbed-lock-'));
  });
  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  async function holder(stale = 15_000, heartbeat = 3000): Promise<Holder> {
    const args = ['--import', 'tsx', join(__dirname, 'lockHolder.ts'), folder, String(stale), String(heartbeat)];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    started.push(child);
    return { process: child, said: await line(child) };
  }

  async function line(child: ChildProcess): Promise<string> {
    const [chunk] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
    return chunk.toString().trim();
  }

  const locks = () => readdirSync(folder);

  it('is held by one process; another is told by which', async () => {
    const first = await holder();
    assert.equal(first.said, 'held');
    const second = await holder();
    assert.equal(second.said, `owned by ${first.process.pid}`);
    assert.equal(locks().length, 1);
  });

  it('is had again as soon as it is released', async () => {
    const first = await holder();
    first.process.stdin?.write('\n');
    assert.equal(await line(first.process), 'still held: true');
    assert.deepEqual(locks(), []);
    assert.equal((await holder()).said, 'held');
  });

  it('of a process that was killed is taken over at once, and what it left can be trusted', async () => {
    const first = await holder();
    first.process.kill('SIGKILL');
    await once(first.process, 'exit');
    assert.equal((await holder()).said, 'held');
    assert.equal(locks().length, 1);
  });

  it('of a process that does not answer is taken over, which it hears of', async () => {
    const first = await holder(300, 50);
    first.process.kill('SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.equal((await holder(300, 50)).said, 'doubtful');
    first.process.kill('SIGCONT');
    first.process.stdin?.write('\n');
    assert.equal(await line(first.process), 'still held: false');
    assert.equal(locks().length, 1);
  });

  it('goes to one alone of many that find a dead one', async () => {
    const dead = await holder();
    dead.process.kill('SIGKILL');
    await once(dead.process, 'exit');
    const all = await Promise.all(Array.from({ length: 6 }, () => holder()));
    assert.equal(all.filter(({ said }) => said === 'held').length, 1, all.map(({ said }) => said).join());
  });

  it('is never held by two, however often they try at the same moment', async () => {
    let holding = 0;
    const tryOften = async (): Promise<void> => {
      for (let round = 0; round < 10; round++) {
        const attempt = await lockFolder(folder);
        if (!('lock' in attempt)) continue;
        holding++;
        assert.equal(holding, 1);
        await new Promise((resolve) => setTimeout(resolve, 1));
        holding--;
        await attempt.lock.release();
      }
    };
    await Promise.all(Array.from({ length: 8 }, tryOften));
    assert.deepEqual(locks(), []);
  });

  it('of another machine counts as long as it is fresh', async () => {
    const attempt = await lockFolder(folder);
    assert.ok('lock' in attempt);
    const file = join(folder, locks()[0]);
    writeFileSync(file, JSON.stringify({ pid: 1, host: 'elsewhere', started: '2026-01-01T00:00:00.000Z' }));
    assert.ok('owner' in (await lockFolder(folder)));
    utimesSync(file, new Date(0), new Date(0));
    const taken = await lockFolder(folder);
    assert.ok('lock' in taken && taken.lock.isDoubtful);
    await taken.lock.release();
    await attempt.lock.release();
  });
});
