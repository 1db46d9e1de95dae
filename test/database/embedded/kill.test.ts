import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openDatasetStore } from '../../../src/adapters/store/datasetStore';
import { usualLimits } from '../../../src/core/query/result';
import { isThorough } from '../../thorough';
import { embeddedDatabases, keptDataset, sampleDataset } from './embeddedDatabases';

/** Points of a run, from the first moment to after its end. */
const POINTS = isThorough ? 10 : 3;
const ROWS = 1000;
const SQL = 'SELECT count(*), count(DISTINCT id), md5(string_agg(loans::text, chr(10) ORDER BY id)) FROM loans';

describe('a process that is killed while it saves, loads or asks a dataset', function () {
  this.timeout(300_000);
  const parent = mkdtempSync(join(tmpdir(), 'seedbed-kill-'));
  const dataset = sampleDataset('library', ROWS);
  let wanted: unknown;
  let duration = 0;

  after(() => rmSync(parent, { recursive: true, force: true }));

  function start(folder: string): ChildProcess {
    const args = ['--import', 'tsx', join(__dirname, 'asker.ts'), folder, String(ROWS), SQL];
    return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  }

  async function said(child: ChildProcess, word: string): Promise<string> {
    let heard = '';
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      heard += chunk.toString();
      if (heard.includes(word)) return heard;
    }
    throw new Error(`It ended without a word of "${word}".`);
  }

  /** What this process finds there: the datasets that are listed, and the answer. */
  async function found(folder: string): Promise<unknown> {
    const databases = embeddedDatabases();
    try {
      const { rows } = await databases.query({ kind: 'dataset', dataset: keptDataset(folder, dataset) }, SQL, usualLimits, () => undefined);
      return rows;
    } finally {
      await databases.close();
    }
  }

  before(async () => {
    const folder = join(parent, 'undisturbed');
    const began = performance.now();
    const child = start(folder);
    const ended = once(child, 'exit');
    wanted = JSON.parse(/answer (.*)/.exec(await said(child, 'answer'))?.[1] ?? '');
    duration = performance.now() - began;
    child.kill('SIGKILL');
    await ended;
    assert.deepEqual(await found(folder), wanted);
  });

  for (let point = 0; point < POINTS; point++) {
    it(`leaves a store that opens, and every row, at ${point + 1} of ${POINTS} points`, async () => {
      const folder = join(parent, String(point));
      const child = start(folder);
      const ended = once(child, 'exit');
      child.stdout?.resume();
      await setTimeout(duration * ((point + Math.random()) / (POINTS - 1)));
      child.kill('SIGKILL');
      await ended;
      const unreadable: string[] = [];
      const listed = await openDatasetStore(folder).list((file) => unreadable.push(file));
      assert.deepEqual(unreadable, []);
      assert.ok(listed.length <= 1);
      for (const each of listed) assert.deepEqual(each, dataset);
      assert.deepEqual(await found(folder), wanted);
      const inner = readdirSync(join(folder, 'library-1.pgdata'));
      assert.equal(inner.filter((name) => name.startsWith('data-')).length, 1);
    });
  }
});
