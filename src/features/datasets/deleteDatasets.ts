import * as vscode from 'vscode';
import type { Dataset } from '../../core/recipe/dataset';
import type { PreviewPanels } from '../preview/previewPanels';
import type { Dependencies } from './dependencies';

/** Removes datasets and what is embedded for them, once the user has agreed. Their DDL and recipe files stay. */
export async function deleteDatasets(
  chosen: readonly Dataset[],
  { databases, datasets }: Dependencies,
  panels: PreviewPanels,
): Promise<void> {
  if (chosen.length === 0 || !(await agreed(chosen))) return;
  for (const dataset of chosen) {
    const kept = datasets.kept(dataset);
    await databases.stopServing(kept);
    await databases.forget(kept);
    panels.close(dataset.id);
    await datasets.remove(dataset);
  }
}

async function agreed(chosen: readonly Dataset[]): Promise<boolean> {
  const message = chosen.length === 1 ? vscode.l10n.t('Delete {0}?', chosen[0].name) : vscode.l10n.t('Delete {0} datasets?', chosen.length);
  const names = chosen.length === 1 ? [] : [chosen.map(({ name }) => name).join(', ')];
  const detail = [...names, vscode.l10n.t('Embedded databases go too. Schema and recipe files stay: the same rows can be made again.')];
  const go = vscode.l10n.t('Delete');
  return (await vscode.window.showWarningMessage(message, { modal: true, detail: detail.join('\n\n') }, go)) === go;
}
