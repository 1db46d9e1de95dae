import * as vscode from 'vscode';
import { settings } from '../../contributions';
import { UserFacingError } from '../../core/errors';
import { type Dataset, datasetInput } from '../../core/recipe/dataset';
import { withJobProgress } from '../../host/progress';
import { readSetting } from '../../host/settings';
import { originOf } from '../datasets/datasets';
import type { Dependencies } from '../datasets/dependencies';
import { confirmSize } from '../generate/confirmSize';
import { logReport } from '../generate/logReport';
import { countWorkers } from '../generate/workers';

/** Asks where to, then writes every table into one ZIP. */
export async function exportZip(dataset: Dataset, { engine, log }: Dependencies): Promise<void> {
  const format = readSetting(settings.format, originOf(dataset));
  const to = await vscode.window.showSaveDialog({
    defaultUri: defaultTarget(dataset),
    filters: { [vscode.l10n.t('ZIP archive')]: ['zip'] },
    title: vscode.l10n.t('Export {0} as ZIP', dataset.name),
  });
  if (!to) return;
  if (to.scheme !== 'file') throw onlyLocal();
  // The save dialog has asked already whether an existing file may go.
  const options = {
    target: { kind: 'zip', path: to.fsPath, force: true },
    format,
    workers: countWorkers(),
    prove: false,
    strict: false,
  } as const;
  const input = datasetInput(dataset);
  const report = await withJobProgress(vscode.l10n.t('Exporting {0}', dataset.name), async (onEvent, signal) => {
    await confirmSize(await engine.open(input, signal), originOf(dataset));
    return engine.generate(input, options, onEvent, signal);
  });
  logReport(log, report);
  await offerToShow(to);
}

/** What files are written through can reach local disks alone. */
export function onlyLocal(): UserFacingError {
  return new UserFacingError(
    'cannot-write',
    vscode.l10n.t('Files can be written to a local folder only.'),
    vscode.l10n.t('Choose a folder on this machine.'),
  );
}

function defaultTarget(dataset: Dataset): vscode.Uri | undefined {
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri;
  return folder && vscode.Uri.joinPath(folder, `${dataset.name.replace(/\.\w+$/, '')}.zip`);
}

async function offerToShow(file: vscode.Uri): Promise<void> {
  const show = vscode.l10n.t('Show File');
  const inside = vscode.workspace.getWorkspaceFolder(file) !== undefined;
  const buttons = inside || vscode.env.remoteName === undefined ? [show] : [];
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Exported to {0}.', vscode.workspace.asRelativePath(file)),
    ...buttons,
  );
  if (chosen === show) await vscode.commands.executeCommand(inside ? 'revealInExplorer' : 'revealFileInOS', file);
}
