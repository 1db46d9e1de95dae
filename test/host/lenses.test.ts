import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/contributions';
import { inWorkspace } from './editor';

async function lenses(uri: vscode.Uri): Promise<string[]> {
  await vscode.workspace.openTextDocument(uri);
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
  return found.map(({ range, command }) => `${range.start.line + 1} ${command?.command} ${command?.arguments?.[1] ?? ''}`.trim()).sort();
}

describe('CodeLens', () => {
  it('stands above the file and above every table', async () => {
    const expected = [
      `1 ${commands.generate}`,
      `2 ${commands.preview} genres`,
      `7 ${commands.preview} books`,
      `17 ${commands.preview} members`,
    ];
    assert.deepEqual(await lenses(inWorkspace('library.sql')), [...expected, `26 ${commands.preview} loans`].sort());
  });

  it('stands above the tables of other dialects, as recognised or as the setting says', async () => {
    const tables = [`16 ${commands.preview} customers`, `27 ${commands.preview} orders`, `5 ${commands.preview} order_states`];
    assert.deepEqual(await lenses(inWorkspace('shop.sql')), [`1 ${commands.generate}`, ...tables]);
    const configuration = vscode.workspace.getConfiguration('seedbed');
    await configuration.update('dialect', 'postgres', vscode.ConfigurationTarget.Workspace);
    try {
      assert.deepEqual(await lenses(inWorkspace('shop.sql')), []);
    } finally {
      await configuration.update('dialect', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('leaves files without tables alone', async () => {
    assert.deepEqual(await lenses(inWorkspace('query.sql')), []);
  });

  it('can be switched off', async () => {
    const configuration = vscode.workspace.getConfiguration('seedbed');
    await configuration.update('codeLens', false, vscode.ConfigurationTarget.Workspace);
    try {
      assert.deepEqual(await lenses(inWorkspace('library.sql')), []);
    } finally {
      await configuration.update('codeLens', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
