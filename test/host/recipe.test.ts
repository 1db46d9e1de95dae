import assert from 'node:assert/strict';
import { parse } from 'jsonc-parser';
import * as vscode from 'vscode';
import { commands } from '../../src/contributions';
import { datasetInput } from '../../src/core/recipe/dataset';
import { recipeSchema } from '../../src/core/recipe/recipe';
import { datasetOf, forgetDatasets, inWorkspace, until } from './editor';

const library = () => inWorkspace('library.sql');
const recipe = () => inWorkspace('library.sql.seedbed.json');

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

describe('the recipe', () => {
  beforeEach(forgetDatasets);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(recipe()).then(undefined, () => undefined);
  });

  it('is written beside the DDL with what was inferred, and opened', async () => {
    await vscode.commands.executeCommand(commands.createRecipe, library());
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), recipe().toString());
    assert.equal(document?.languageId, 'jsonc');
    const written = recipeSchema.parse(parse(document?.getText() ?? ''));
    assert.deepEqual(Object.keys(written.tables ?? {}).sort(), ['books', 'genres', 'loans', 'members']);
  });

  it('is what a generated dataset goes on with: its rows are the same', async () => {
    await vscode.commands.executeCommand(commands.generate, library());
    const before = await datasetOf(library());
    await vscode.commands.executeCommand(commands.createRecipe, library());
    const after = await datasetOf(library());
    assert.ok(before?.run && after);
    assert.deepEqual(after.run, before.run);
    assert.ok(Object.keys(after.recipe.tables ?? {}).length > 0);
  });

  it('is not written over', async () => {
    await write(recipe(), '{ "rows": 7 } // mine');
    await vscode.commands.executeCommand(commands.createRecipe, library());
    const kept = await vscode.workspace.fs.readFile(recipe());
    assert.equal(new TextDecoder().decode(kept), '{ "rows": 7 } // mine');
  });

  it('counts as the editor holds it', async () => {
    await write(recipe(), '{ "rows": 7 }');
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(recipe()));
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 10, 0, 11), '9'));
    await vscode.commands.executeCommand(commands.generate, library());
    const dataset = await datasetOf(library());
    assert.equal(dataset && datasetInput(dataset).recipe.rows, 9);
    assert.equal(dataset?.run?.rows, 36);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('makes nothing when it is broken', async () => {
    await write(recipe(), '{ "rows": -1 }');
    await vscode.commands.executeCommand(commands.generate, library());
    assert.equal(await datasetOf(library()), undefined);
  });

  it('completes and explains itself', async () => {
    await write(recipe(), '{\n  \n}\n');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(recipe()));
    const labels = await until('completion of "rows"', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        recipe(),
        new vscode.Position(1, 2),
      );
      const found = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return found.includes('rows') && found;
    });
    assert.deepEqual(
      ['seed', 'now', 'locale', 'rows', 'tables'].filter((key) => !labels.includes(key)),
      [],
    );
  });
});
