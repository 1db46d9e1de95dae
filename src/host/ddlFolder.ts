import * as vscode from 'vscode';
import { UserFacingError } from '../core/errors';
import { sourceOrder } from '../core/schema/sourceOrder';
import { readText } from './text';

/** Folders that hold other people's scripts, or none. */
const skipped = new Set(['node_modules', 'dist', 'out', 'target']);
const deepest = 6;

/** The scripts of a folder and of those below it, in the order in which they would be run. Rejects with `no-tables` when there is none. */
export async function readFolder(folder: vscode.Uri): Promise<{ uri: vscode.Uri; text: string }[]> {
  const names = await listFiles(folder, '', 0);
  const { files } = sourceOrder(names);
  if (files.length === 0) throw noScripts(folder);
  return Promise.all(
    files.map(async (name) => {
      const uri = vscode.Uri.joinPath(folder, name);
      return { uri, text: await readText(uri) };
    }),
  );
}

async function listFiles(folder: vscode.Uri, prefix: string, depth: number): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, prefix));
  const lists = entries.map(async ([name, type]) => {
    if ((type & vscode.FileType.Directory) === 0) return [prefix + name];
    const enter = depth < deepest && !name.startsWith('.') && !skipped.has(name);
    return enter ? listFiles(folder, `${prefix}${name}/`, depth + 1) : [];
  });
  return (await Promise.all(lists)).flat();
}

function noScripts(folder: vscode.Uri): UserFacingError {
  return new UserFacingError('no-tables', vscode.l10n.t('There are no SQL files in {0}.', vscode.workspace.asRelativePath(folder)));
}
