import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
});
