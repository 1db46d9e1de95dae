import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/contributions';
import { datasetInput } from '../../src/core/recipe/dataset';
import { datasetOf, datasets, forgetDatasets, inWorkspace, previews, until } from './editor';

const library = () => inWorkspace('library.sql');

async function generated() {
  await vscode.commands.executeCommand(commands.generate, library());
  const dataset = await datasetOf(library());
  assert.ok(dataset);
  return dataset;
}

describe('datasets', () => {
  beforeEach(forgetDatasets);
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are made again from what the schema says by then', async () => {
    const uri = inWorkspace('growing.sql');
    const write = (text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await write('CREATE TABLE first (id integer PRIMARY KEY);\n');
    try {
      await vscode.commands.executeCommand(commands.generate, uri);
      const before = await datasetOf(uri);
      await write('CREATE TABLE first (id integer PRIMARY KEY);\nCREATE TABLE second (id integer PRIMARY KEY);\n');
      await vscode.commands.executeCommand(commands.regenerate, before?.id);
      const after = await datasetOf(uri);
      assert.deepEqual([before?.run?.tables, after?.run?.tables], [1, 2]);
      assert.deepEqual([after?.id, after?.created, after?.defaults], [before?.id, before?.created, before?.defaults]);
      assert.equal((await datasets()).length, 1);
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('open their schema, and their preview by their id', async () => {
    const dataset = await generated();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand(commands.revealDdl, dataset.id);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), library().toString());
    await vscode.commands.executeCommand(commands.preview, dataset.id, 'loans');
    await until('the preview', () => previews().length === 1);
  });

  it('show the DDL that they have kept where its file is gone, and are made again from it', async () => {
    const uri = inWorkspace('passing.sql');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('CREATE TABLE passing (id integer PRIMARY KEY);\n'));
    await vscode.commands.executeCommand(commands.generate, uri);
    const dataset = await datasetOf(uri);
    assert.ok(dataset);
    await vscode.workspace.fs.delete(uri);
    await vscode.commands.executeCommand(commands.revealDdl, dataset.id);
    const document = vscode.window.activeTextEditor?.document;
    assert.deepEqual([document?.uri.scheme, document?.languageId], ['seedbed-dataset', 'sql']);
    assert.equal(document?.getText(), dataset.sources[0].text);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document?.uri);
    assert.deepEqual(lenses, []);
    await vscode.commands.executeCommand(commands.regenerate, dataset.id);
    const again = await datasetOf(uri);
    assert.deepEqual(again && datasetInput(again), datasetInput(dataset));
  });

  it('are told apart from a sample that is opened to try things on', async () => {
    await vscode.commands.executeCommand(commands.openSample);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.isUntitled, true);
    assert.match(document?.getText() ?? '', /CREATE TABLE/);
  });
});
