import * as vscode from 'vscode';
import { commands, settings } from '../../contributions';
import { registerCommand } from '../../host/commands';
import { readSetting } from '../../host/settings';
import { chooseDataset } from '../datasets/chooseDataset';
import type { Dependencies } from '../datasets/dependencies';
import type { PreviewPanels } from '../preview/previewPanels';
import type { Serving } from './serving';

/** Starting and ending the service of a dataset, and what its entry in the status bar offers. */
export function registerServe(dependencies: Dependencies, panels: PreviewPanels, serving: Serving): vscode.Disposable {
  const { log } = dependencies;
  return vscode.Disposable.from(
    serving,
    registerCommand(commands.serve, log, async (clicked) => {
      const dataset = await chooseDataset(clicked, dependencies, panels);
      if (!dataset) return;
      const { url } = await serving.start(dataset, readSetting(settings.servePort), dependencies);
      void offerUrl(dataset.name, url);
    }),
    registerCommand(commands.stopServing, log, async (clicked) => {
      const dataset = await chooseDataset(clicked, dependencies, panels);
      if (dataset) await serving.stop(dataset, dependencies);
    }),
    registerCommand(commands.served, log, () => chooseWhatToDo(serving, dependencies)),
  );
}

async function offerUrl(name: string, url: string): Promise<void> {
  const copy = vscode.l10n.t('Copy URL');
  const message = vscode.l10n.t('{0} is served at {1} until this window is closed.', name, url);
  if ((await vscode.window.showInformationMessage(message, copy)) === copy) await vscode.env.clipboard.writeText(url);
}

async function chooseWhatToDo(serving: Serving, dependencies: Dependencies): Promise<void> {
  const items = serving.all.flatMap(({ dataset, served }) => [
    { label: dataset.name, kind: vscode.QuickPickItemKind.Separator, run: async () => undefined },
    {
      label: `$(copy) ${vscode.l10n.t('Copy URL')}`,
      description: served.url,
      run: async () => vscode.env.clipboard.writeText(served.url),
    },
    {
      label: `$(debug-stop) ${vscode.l10n.t('Stop Serving')}`,
      description: dataset.name,
      run: async () => serving.stop(dataset, dependencies),
    },
  ]);
  await (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Served datasets') }))?.run();
}
