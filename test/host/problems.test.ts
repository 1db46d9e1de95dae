import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/contributions';
import { inWorkspace, until } from './editor';

function problems(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'Seedbed');
}

describe('Problems', () => {
  it('come with the first action on a file, and go when it is mended', async () => {
    const uri = inWorkspace('broken.ddl');
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri);
    assert.deepEqual(problems(uri), []);
    await vscode.commands.executeCommand(commands.preview, uri);
    const [problem] = await until('a problem', () => problems(uri).length > 0 && problems(uri));
    assert.deepEqual([problem.range.start.line, problem.severity], [5, vscode.DiagnosticSeverity.Error]);
    await vscode.window.showTextDocument(editor.document);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(5, 0, 5, 5), 'CREATE');
    await vscode.workspace.applyEdit(edit);
    await until('no problem', () => problems(uri).length === 0);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
