import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { openOutput } from '../../src/adapters/store/openOutput';
import { UserFacingError } from '../../src/core/errors';
import type { Output, OutputTarget } from '../../src/core/ports';

const NOW = new Date('2026-01-31T12:34:56Z');
const bytes = (text: string) => new TextEncoder().encode(text);

interface Kind {
  readonly kind: OutputTarget['kind'];
  /** Reads what was committed. */
  read(path: string): Promise<Record<string, string>>;
  /** Puts something of somebody else's at the path. */
  occupy(path: string): Promise<void>;
}

const kinds: readonly Kind[] = [
  {
    kind: 'folder',
    read: async (path) =>
      Object.fromEntries(await Promise.all((await readdir(path)).map(async (name) => [name, await readFile(join(path, name), 'utf8')]))),
    occupy: async (path) => {
      await mkdir(path);
      await writeFile(join(path, 'a.csv'), 'old');
    },
  },
  {
    kind: 'zip',
    read: async (path) => {
      const zip = await JSZip.loadAsync(await readFile(path), { checkCRC32: true });
      return Object.fromEntries(await Promise.all(Object.values(zip.files).map(async (file) => [file.name, await file.async('string')])));
    },
    occupy: (path) => writeFile(path, 'old'),
  },
];

for (const { kind, read, occupy } of kinds) {
  describe(`output into a ${kind}`, () => {
    let folder: string;
    let path: string;

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'seedbed-output-'));
      path = join(folder, 'out');
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    const open = (target = path, force = false): Promise<Output> => openOutput({ kind, path: target, force }, NOW);

    it('shows nothing before commit and everything after', async () => {
      const output = await open();
      await writeTwoFiles(output);
      assert.ok((await readdir(folder)).every((name) => name.startsWith('.')));
      await output.commit();
      assert.deepEqual(await readdir(folder), ['out']);
      assert.deepEqual(await read(path), { 'a.csv': 'one,two', 'b.csv': '' });
    });

    it('leaves no trace when aborted, nor of the folders it made', async () => {
      const output = await open(join(folder, 'new', 'deep', 'out'));
      const file = await output.create('a.csv');
      await file.write(bytes('half'));
      await output.abort();
      assert.deepEqual(await readdir(folder), []);
    });

    it('refuses what is there already, and leaves it alone', async () => {
      await occupy(path);
      const before = await read(path).catch(() => readFile(path, 'utf8'));
      await assert.rejects(open(), code('output-exists'));
      assert.deepEqual(await read(path).catch(() => readFile(path, 'utf8')), before);
      assert.deepEqual(await readdir(folder), ['out']);
    });

    it('replaces it when allowed to, but only on commit', async () => {
      await occupy(path);
      const aborted = await open(path, true);
      await writeTwoFiles(aborted);
      await aborted.abort();
      await assert.rejects(open(), code('output-exists'));
      const output = await open(path, true);
      await writeTwoFiles(output);
      await output.commit();
      assert.deepEqual(await read(path), { 'a.csv': 'one,two', 'b.csv': '' });
      assert.deepEqual(await readdir(folder), ['out']);
    });

    it('says which path has a file where a folder should be', async () => {
      await writeFile(join(folder, 'file'), '');
      await assert.rejects(open(join(folder, 'file', 'out')), code('cannot-write', /file/));
      assert.deepEqual(await readdir(folder), ['file']);
    });

    it('keeps any table name inside the target, and apart from others', async () => {
      const output = await open();
      for (const name of ['../up.csv', 'a/b.csv', 'a%2Fb.csv', 'con.csv', 'Ünï 😀.csv']) await (await output.create(name)).close();
      await output.commit();
      assert.deepEqual(await readdir(folder), ['out']);
      assert.equal(Object.keys(await read(path)).length, 5);
    });

    it('refuses two files of one name', async () => {
      const output = await open();
      await (await output.create('a.csv')).close();
      await assert.rejects(output.create('a.csv'), code('cannot-write', /a\.csv/));
      await output.abort();
    });

    it('says when the disk is full, and leaves nothing', async function () {
      const disk = join(folder, 'disk');
      await mkdir(disk);
      if (!mountTiny(disk)) this.skip();
      try {
        const output = await open(join(disk, 'out'));
        await assert.rejects(fill(output), code('cannot-write', /no space left/));
        await output.abort();
        assert.deepEqual(await readdir(disk), []);
      } finally {
        execFileSync('umount', [disk]);
      }
    });

    it('says when it may not write', async function () {
      if (process.getuid?.() === 0) this.skip();
      await chmod(folder, 0o500);
      await assert.rejects(open(), code('cannot-write', /permission/));
      await chmod(folder, 0o700);
    });

    it('says when the path is a circle', async () => {
      await symlink(path, path);
      await assert.rejects(open(join(path, 'x')), code('cannot-write'));
    });

    it('writes the same bytes for the same input', async () => {
      for (const name of ['first', 'second']) {
        const output = await open(join(folder, name));
        await writeTwoFiles(output);
        await output.commit();
      }
      if (kind === 'zip') assert.deepEqual(await readFile(join(folder, 'first')), await readFile(join(folder, 'second')));
      assert.deepEqual(await read(join(folder, 'first')), await read(join(folder, 'second')));
    });
  });
}

async function writeTwoFiles(output: Output): Promise<void> {
  const file = await output.create('a.csv');
  await file.write(bytes('one,'));
  await file.write(bytes('two'));
  await file.close();
  await (await output.create('b.csv')).close();
}

/** Random bytes do not shrink, so an archive runs out of space as well. */
async function fill(output: Output): Promise<void> {
  const file = await output.create('a.csv');
  let state = 1;
  const noise = Uint8Array.from({ length: 1 << 20 }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 16;
  });
  await file.write(noise);
  await file.close();
  await output.commit();
}

function mountTiny(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function code(expected: UserFacingError['code'], message = /./): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof UserFacingError, String(error));
    assert.equal(error.code, expected);
    assert.match(error.message, message);
    return true;
  };
}
