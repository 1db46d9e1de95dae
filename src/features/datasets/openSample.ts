import * as vscode from 'vscode';
import { readText } from '../../host/text';

/** Opens a schema to try things on, as an untitled document. */
export async function openSample(extension: vscode.Uri): Promise<void> {
  const content = await readText(vscode.Uri.joinPath(extension, 'media', 'samples', 'library.sql'));
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'sql', content }));
}
