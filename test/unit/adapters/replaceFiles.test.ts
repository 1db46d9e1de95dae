import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderOutput } from '../../../src/adapters/store/folderOutput';

describe('replacing files of a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seedbed-replace-'));
    await writeFile(join(folder, 'a.csv'), 'old');
    await writeFile(join(folder, 'mine.txt'), 'mine');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function commit(): Promise<void> {
    const output = await FolderOutput.open(folder, true);
    for (const name of ['a.csv', 'b.csv']) await (await output.create(name)).write(Buffer.from('new'));
    try {
      await output.commit();
    } catch (error) {
      await output.abort();
      throw error;
    }
  }

  it('leaves files of other names alone', async () => {
    await commit();
    assert.deepEqual((await readdir(folder)).sort(), ['a.csv', 'b.csv', 'mine.txt']);
    assert.equal(await readFile(join(folder, 'a.csv'), 'utf8'), 'new');
  });

  it('replaces none when one cannot be replaced', async () => {
    await mkdir(join(folder, 'b.csv'));
    await assert.rejects(commit(), { code: 'cannot-write', message: /b\.csv.*folder/ });
    assert.deepEqual((await readdir(folder)).sort(), ['a.csv', 'b.csv', 'mine.txt']);
    assert.equal(await readFile(join(folder, 'a.csv'), 'utf8'), 'old');
  });
});
