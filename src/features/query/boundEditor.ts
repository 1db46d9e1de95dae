import * as vscode from 'vscode';
import { boundKey } from '../../contributions';
import { boundDataset } from '../../core/query/binding';

/** Keeps the context key that says whether the document in front asks a dataset. */
export function followBoundEditor(): vscode.Disposable {
  let told: boolean | undefined;
  const tell = () => {
    const document = vscode.window.activeTextEditor?.document;
    const bound = document?.languageId === 'sql' && boundDataset(document.lineAt(0).text) !== undefined;
    if (bound === told) return;
    told = bound;
    void vscode.commands.executeCommand('setContext', boundKey, bound);
  };
  tell();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const first = contentChanges.some(({ range }) => range.start.line === 0);
      if (first && document === vscode.window.activeTextEditor?.document) tell();
    }),
    vscode.workspace.onDidOpenTextDocument(tell),
  );
}
