import * as vscode from 'vscode';
import { commands, previewPanelType } from '../../contributions';
import { registerCommand } from '../../host/commands';
import { chooseDataset } from '../datasets/chooseDataset';
import { clickedTable } from '../datasets/clickedDataset';
import type { Dependencies } from '../datasets/dependencies';
import type { PreviewPanels } from './previewPanels';

/** `table` comes from the lens above it; a menu passes its whole selection in that place. */
export function registerPreview(dependencies: Dependencies, panels: PreviewPanels): vscode.Disposable {
  const command = registerCommand(commands.preview, dependencies.log, async (clicked, table) => {
    const dataset = await chooseDataset(clicked, dependencies, panels);
    if (dataset) await panels.show(dataset, typeof table === 'string' ? table : clickedTable(clicked));
  });
  return vscode.Disposable.from(command, vscode.window.registerWebviewPanelSerializer(previewPanelType, panels));
}
