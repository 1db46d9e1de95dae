import * as vscode from 'vscode';
import { settings } from '../../contributions';
import type { OutputTarget } from '../../core/ports';
import { readSetting } from '../../host/settings';
import { onlyLocal } from '../export/exportZip';

/**
 * The workspace folder's folder that a run writes its files into, if it should: as the settings say, asking if they
 * say so. Seedbed's own folder is written over by the next run. `stopped` when the user walked away from the question.
 */
export async function chooseOutput(ddl: vscode.Uri): Promise<OutputTarget | undefined | 'stopped'> {
  const write = readSetting(settings.write, ddl);
  const workspace = vscode.workspace.getWorkspaceFolder(ddl)?.uri;
  if (write === 'never' || !workspace) return undefined;
  const folder = vscode.Uri.joinPath(workspace, readSetting(settings.folder, ddl));
  if (write === 'ask') {
    const answer = await ask(folder);
    if (answer !== 'write') return answer === 'skip' ? undefined : 'stopped';
  }
  if (folder.scheme !== 'file') throw onlyLocal();
  return { kind: 'folder', path: folder.fsPath, force: true };
}

async function ask(folder: vscode.Uri): Promise<'write' | 'skip' | undefined> {
  const items = [
    { label: vscode.l10n.t('Preview only'), description: vscode.l10n.t('nothing is written into the workspace'), answer: 'skip' as const },
    { label: vscode.l10n.t('Preview and write files'), description: vscode.workspace.asRelativePath(folder), answer: 'write' as const },
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Seedbed: where should the rows go?') }))?.answer;
}
