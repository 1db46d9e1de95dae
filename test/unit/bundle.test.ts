import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const root = join(__dirname, '../..');
const dist = join(root, 'dist');

/** Asked for inside `if`s that are never true here: pg's native driver, sockets of a database in a browser. */
const never = ['pg-native', 'ws'];

/** What no bundle may need: a package that would have to lie in node_modules beside it. */
function foreignRequires(file: string): string[] {
  const names = [...readFileSync(join(dist, file), 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1]);
  return names.filter((name) => !isBuiltin(name) && !name.startsWith('./') && name !== 'vscode' && !never.includes(name));
}

describe('the bundles', () => {
  const bundles = readdirSync(dist).filter((name) => name.endsWith('.js'));

  for (const bundle of bundles) {
    it(`${bundle} needs no package beside it`, () => assert.deepEqual(foreignRequires(bundle), []));
  }

  it('extension.js carries no parser, word list or database, and stays small', () => {
    const text = readFileSync(join(dist, 'extension.js'), 'utf8');
    for (const trace of ['libpg-query', 'WebAssembly', 'rawDefinitions', 'pglite.wasm']) assert.ok(!text.includes(trace), trace);
    assert.ok(statSync(join(dist, 'extension.js')).size < 500_000);
  });

  it('only extension.js asks for the editor', () => {
    const asking = bundles.filter((name) => readFileSync(join(dist, name), 'utf8').includes('require("vscode")'));
    assert.deepEqual(asking, ['extension.js']);
  });

  it('do the main job from a folder that has nothing else in it', function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), 'seedbed-bundle-'));
    try {
      cpSync(dist, join(folder, 'dist'), { recursive: true });
      cpSync(join(root, 'media/samples/library.sql'), join(folder, 'library.sql'));
      const args = ['dist/cli.js', 'generate', 'library.sql', '--rows', '20', '--prove', '--zip', 'library.zip'];
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      assert.ok(statSync(join(folder, 'library.zip')).size > 0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  describe('compiled ahead', () => {
    const library = join(root, 'media/samples/library.sql');
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'seedbed-bundle-'));
      cpSync(dist, join(folder, 'dist'), { recursive: true, filter: (file) => !/pglite|contrib|webview/.test(file) });
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    const caches = (): string[] => readdirSync(join(folder, 'dist')).filter((name) => name.endsWith('.cache'));

    /** What `inspect` prints, and what V8 did with the compiled code: `undefined` where it got none. */
    function inspect(): { readonly stdout: string; readonly rejected: string } {
      const hook = join(folder, 'hook.cjs');
      const found = join(folder, 'rejected.txt');
      writeFileSync(
        hook,
        `const vm = require('node:vm');
        vm.Script = class extends vm.Script {
          constructor(...given) { super(...given); require('node:fs').writeFileSync(${JSON.stringify(found)}, String(this.cachedDataRejected)); }
        };`,
      );
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--require', hook, join(folder, 'dist/cli.js'), 'inspect', library, '--json'],
        { encoding: 'utf8' },
      );
      assert.equal(status, 0, stderr);
      return { stdout, rejected: readFileSync(found, 'utf8') };
    }

    it('are plain ASCII, as they are read', () => {
      for (const name of bundles.filter((each) => /^(cli|worker|chunks)-/.test(each)))
        assert.ok(
          readFileSync(join(dist, name)).every((byte) => byte < 128),
          name,
        );
    });

    it('are taken by the Node that built them', () => {
      assert.deepEqual(
        caches()
          .map((name) => name.replace(/-.*/, ''))
          .sort(),
        ['chunks', 'cli'],
      );
      assert.equal(inspect().rejected, 'false');
    });

    it('do the same without that code, and with code that is none', () => {
      const { stdout } = inspect();
      const names = caches();
      for (const name of names) rmSync(join(folder, 'dist', name));
      assert.deepEqual(inspect(), { stdout, rejected: 'undefined' });
      for (const name of names) writeFileSync(join(folder, 'dist', name), 'nothing that V8 has compiled');
      assert.deepEqual(inspect(), { stdout, rejected: 'true' });
    });
  });

  it('read only what making rows of a PostgreSQL schema needs', () => {
    const folder = mkdtempSync(join(tmpdir(), 'seedbed-bundle-'));
    try {
      const hook = join(folder, 'hook.cjs');
      writeFileSync(
        hook,
        `const fs = require('node:fs'), path = require('node:path'), read = fs.readFileSync, files = new Set();
        fs.readFileSync = (file, ...rest) => { files.add(file); return read(file, ...rest); };
        process.on('exit', () => fs.writeFileSync(path.join(${JSON.stringify(folder)}, 'read.json'), JSON.stringify([...files])));`,
      );
      const args = [
        '--require',
        hook,
        join(dist, 'cli.js'),
        'generate',
        join(root, 'media/samples/library.sql'),
        '--out',
        join(folder, 'out'),
      ];
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      const files = (JSON.parse(readFileSync(join(folder, 'read.json'), 'utf8')) as string[]).filter((file) => file.startsWith(dist));
      const kinds = files.map((file) =>
        basename(file)
          .replace(/^(cli|faker)-.*?\.(js|cache)$/, '$1 $2')
          .replace(/\.\d+.*\.cache$/, ' cache'),
      );
      assert.deepEqual(kinds.sort(), ['cli cache', 'cli js', 'cli.js', 'libpg-query.wasm']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
