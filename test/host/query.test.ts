import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/contributions';
import { boundDataset } from '../../src/core/query/binding';
import { datasetOf, forgetDatasets, inWorkspace, until } from './editor';

const library = () => inWorkspace('library.sql');

function active(): vscode.TextDocument {
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document);
  return document;
}

async function lenses(uri: vscode.Uri): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
  return found.map(({ range, command }) => `${range.start.line + 1} ${command?.command}`).sort();
}

function answers(): string[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('seedbed.results'))
    .map((tab) => tab.label);
}

describe('SQL on a dataset', () => {
  beforeEach(async () => {
    await forgetDatasets();
    await vscode.commands.executeCommand(commands.generate, library());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('has a document that names its dataset in the first line', async () => {
    const dataset = await datasetOf(library());
    await vscode.commands.executeCommand(commands.query, dataset?.id);
    assert.equal(active().languageId, 'sql');
    assert.equal(active().isUntitled, true);
    assert.equal(boundDataset(active().getText()), dataset?.id);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 1);
  });

  it('has lenses above every statement, and none of those of a schema', async () => {
    await vscode.commands.executeCommand(commands.query, library());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(active().uri, new vscode.Position(1, 0), 'SELECT 1;\n\nCREATE TABLE a (id integer);\n');
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual(await lenses(active().uri), [
      `1 ${commands.bindDataset}`,
      `1 ${commands.questions}`,
      `2 ${commands.runQuery}`,
      `4 ${commands.runQuery}`,
    ]);
  });

  it('leaves documents that name no dataset alone', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'sql', content: 'SELECT 1;\n' });
    assert.deepEqual(await lenses(document.uri), []);
  });

  it('runs the statement at the cursor beside the document, in one panel', async () => {
    await vscode.commands.executeCommand(commands.query, library());
    const document = active();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), 'SELECT count(*) AS books FROM books;\n');
    await vscode.workspace.applyEdit(edit);
    for (let run = 0; run < 2; run++) {
      await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
      await vscode.commands.executeCommand(commands.runQuery);
    }
    await until('one answer', () => answers().length === 1);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  it('shows where a query fails, until it is mended', async () => {
    await vscode.commands.executeCommand(commands.query, library());
    const document = active();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), 'SELECT title,\n  naem FROM books;\n');
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand(commands.runQuery, document.uri, document.offsetAt(new vscode.Position(1, 0)));
    const [problem] = vscode.languages.getDiagnostics(document.uri);
    assert.ok(problem);
    assert.match(problem.message, /naem/);
    assert.equal(document.getText(problem.range), 'naem');
    const mending = new vscode.WorkspaceEdit();
    mending.replace(document.uri, problem.range, 'isbn');
    await vscode.workspace.applyEdit(mending);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });
});
