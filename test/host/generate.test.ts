import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as vscode from 'vscode';
import { commands } from '../../src/contributions';
import { datasetInput } from '../../src/core/recipe/dataset';
import { datasetOf, datasets, fileNames, forgetDatasets, inWorkspace, previews, until } from './editor';

const library = () => inWorkspace('library.sql');

describe('Generate Data', () => {
  beforeEach(forgetDatasets);
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('keeps a dataset of every table and opens its preview', async () => {
    await vscode.commands.executeCommand(commands.generate, library());
    const dataset = await datasetOf(library());
    assert.ok(dataset);
    assert.equal(dataset.sources[0].text, fs.readFileSync(library().fsPath, 'utf8'));
    assert.deepEqual({ tables: dataset.run?.tables, valid: dataset.run?.valid }, { tables: 4, valid: true });
    assert.equal(datasetInput(dataset).recipe.rows, 100);
    await until('the preview', () => previews().length === 1);
  });

  it('makes the same data again: one dataset, its moment unchanged', async () => {
    await vscode.commands.executeCommand(commands.generate, library());
    const first = await datasetOf(library());
    await vscode.commands.executeCommand(commands.generate, library());
    const all = await datasets();
    assert.equal(all.length, 1);
    assert.deepEqual(datasetInput(all[0]), first && datasetInput(first));
    assert.equal(previews().length, 1);
  });

  it('reads what the editor holds, not what is on disk', async () => {
    const uri = inWorkspace('notes.txt');
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'CREATE TABLE unsaved (id integer PRIMARY KEY);\n'));
    await vscode.commands.executeCommand(commands.generate);
    assert.equal((await datasetOf(uri))?.run?.tables, 2);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('works on an untitled document', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'sql',
      content: 'CREATE TABLE a (id serial PRIMARY KEY, name text);',
    });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand(commands.generate);
    assert.equal((await datasetOf(document.uri))?.run?.tables, 1);
  });

  it('works on a folder of migrations, in their order', async () => {
    const folder = inWorkspace('migrations');
    await vscode.commands.executeCommand(commands.generate, folder);
    const dataset = await datasetOf(folder);
    assert.deepEqual(
      dataset?.sources.map(({ file }) => file),
      ['migrations/V1__teams.sql', 'migrations/V2__players.sql'],
    );
    assert.equal(dataset?.run?.tables, 2);
  });

  it('writes files into the workspace when the settings say so', async () => {
    const configuration = vscode.workspace.getConfiguration('seedbed');
    await configuration.update('output.write', 'always', vscode.ConfigurationTarget.Workspace);
    await configuration.update('output.format', 'jsonl', vscode.ConfigurationTarget.Workspace);
    try {
      await vscode.commands.executeCommand(commands.generate, library());
      const tables = ['books.jsonl', 'genres.jsonl', 'loans.jsonl', 'members.jsonl'];
      const names = fileNames(inWorkspace('seedbed-data'));
      assert.deepEqual(
        tables.filter((table) => !names.includes(table)),
        [],
      );
    } finally {
      await configuration.update('output.write', undefined, vscode.ConfigurationTarget.Workspace);
      await configuration.update('output.format', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('leaves nothing of a file without tables', async () => {
    await vscode.commands.executeCommand(commands.generate, inWorkspace('query.sql'));
    assert.deepEqual(await datasets(), []);
    assert.deepEqual(previews(), []);
  });
});
