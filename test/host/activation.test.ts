import assert from 'node:assert/strict';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { commands } from '../../src/contributions';
import { extensionId } from './editor';

/** Mocha runs files by name, so this is first: nothing has woken the extension yet. */
describe('the extension', () => {
  it('activates with one file loaded and nothing else', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension);
    const bundle = path.join(extension.extensionPath, 'dist', 'extension.js');
    const loads = Array.from({ length: 5 }, () => loadAnew(bundle));
    const times = watchLoading(bundle);
    const before = performance.now();
    await extension.activate();
    const whole = performance.now() - before;
    console.log(
      `    loading ${[...loads, times.load].map((load) => load.toFixed(1)).join(', ')} ms, activate() ${times.activate.toFixed(1)} ms; with the editor's own part ${whole.toFixed(1)} ms`,
    );
    const loaded = Object.keys(require.cache).filter((file) => file.startsWith(extension.extensionPath + path.sep));
    const own = loaded.map((file) => path.relative(extension.extensionPath, file)).filter((file) => !/^(\.cache|node_modules)/.test(file));
    assert.deepEqual(own, [path.join('dist', 'extension.js')]);
  });

  it('has every command', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      Object.values(commands).filter((id) => !known.has(id)),
      [],
    );
  });

  it('opens .ddl files as SQL and recipes as JSON with comments', async () => {
    const ddl = await vscode.workspace.openTextDocument(vscode.Uri.parse('untitled:a.ddl'));
    assert.equal(ddl.languageId, 'sql');
    const recipe = await vscode.workspace.openTextDocument(vscode.Uri.parse('untitled:a.sql.seedbed.json'));
    assert.equal(recipe.languageId, 'jsonc');
  });
});

/** Milliseconds that loading the bundle takes; it is forgotten again. */
function loadAnew(bundle: string): number {
  const start = performance.now();
  require(bundle);
  const took = performance.now() - start;
  delete require.cache[bundle];
  return took;
}

/** Loads the bundle as the editor would, and has its `activate` timed when the editor calls it. */
function watchLoading(bundle: string): { load: number; activate: number } {
  const start = performance.now();
  const { activate } = require(bundle);
  const times = { load: performance.now() - start, activate: Number.NaN };
  const cached = require.cache[bundle];
  assert.ok(cached);
  cached.exports = {
    activate: (context: vscode.ExtensionContext) => {
      const called = performance.now();
      activate(context);
      times.activate = performance.now() - called;
    },
  };
  return times;
}
