import * as vscode from 'vscode';
import { UserFacingError } from '../core/errors';

/** A document's text: as the editor holds it where that is unsaved, else from its file system. Rejects with `unreadable-file`. */
export async function readText(uri: vscode.Uri): Promise<string> {
  const unsaved = unsavedDocument(uri);
  if (unsaved) return unsaved.getText();
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return await vscode.workspace.decode(bytes, { uri });
  } catch (cause) {
    throw new UserFacingError(
      'unreadable-file',
      vscode.l10n.t('{0} cannot be read as text.', vscode.workspace.asRelativePath(uri)),
      undefined,
      { cause },
    );
  }
}

/** As `readText`, but undefined where nothing exists. */
export async function readTextIfAny(uri: vscode.Uri): Promise<string | undefined> {
  return (await exists(uri)) ? readText(uri) : undefined;
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  if (unsavedDocument(uri)) return true;
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Saved documents are read from their file: the editor follows changes on disk late, and keeps closed documents a while. */
function unsavedDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === key && !document.isClosed && (document.isDirty || document.isUntitled),
  );
}
