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
    const before = performance.now();
    await extension.activate();
    console.log(`    activation as the editor sees it, first of all: ${(performance.now() - before).toFixed(1)} ms`);
    const loaded = Object.keys(require.cache).filter((file) => file.startsWith(extension.extensionPath + path.sep));
    const own = loaded.map((file) => path.relative(extension.extensionPath, file)).filter((file) => !/^(\.cache|node_modules)/.test(file));
    assert.deepEqual(own, [path.join('dist', 'extension.js')]);
    const [bundle] = loaded.filter((file) => file.endsWith(own[0]));
    delete require.cache[bundle];
    const again = performance.now();
    require(bundle);
    console.log(`    of which loading the bundle: ${(performance.now() - again).toFixed(1)} ms`);
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
