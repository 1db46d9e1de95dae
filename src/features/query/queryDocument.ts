import * as vscode from 'vscode';
import { bindingLine, boundDataset } from '../../core/query/binding';
import type { Dataset } from '../../core/recipe/dataset';

/** Opens a new SQL document that asks a dataset, the cursor after its text. */
export async function openQuery(dataset: Dataset, sql: string): Promise<vscode.TextEditor> {
  const content = `${bindingLine(dataset.id)}\n${sql}`;
  const document = await vscode.workspace.openTextDocument({ language: 'sql', content });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  placeCursor(editor, document.positionAt(content.length));
  return editor;
}

/** Has a document ask a dataset: writes its first line, or writes it anew. */
export async function bindDocument(editor: vscode.TextEditor, dataset: Dataset): Promise<void> {
  const first = editor.document.lineAt(0);
  const bound = boundDataset(first.text) !== undefined;
  await editor.edit((edit) => {
    if (bound) edit.replace(first.range, bindingLine(dataset.id));
    else edit.insert(first.range.start, `${bindingLine(dataset.id)}\n`);
  });
}

/** Writes a query after everything else in a document, in place of an empty last line. Returns where it begins. */
export async function appendQuery(editor: vscode.TextEditor, sql: string): Promise<vscode.Position> {
  const { document } = editor;
  const text = document.getText();
  const kept = text.trimEnd();
  const gap = boundDataset(kept) !== undefined && !kept.includes('\n') ? '\n' : '\n\n';
  const from = document.positionAt(kept.length);
  await editor.edit((edit) => edit.replace(new vscode.Range(from, document.positionAt(text.length)), `${kept === '' ? '' : gap}${sql}\n`));
  const start = document.positionAt(kept.length + (kept === '' ? 0 : gap.length));
  placeCursor(editor, start);
  return start;
}

function placeCursor(editor: vscode.TextEditor, position: vscode.Position): void {
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position));
}
