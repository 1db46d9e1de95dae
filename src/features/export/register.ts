import type * as vscode from 'vscode';
import { commands } from '../../contributions';
import { registerCommand } from '../../host/commands';
import { chooseDataset } from '../datasets/chooseDataset';
import type { Dependencies } from '../datasets/dependencies';
import type { PreviewPanels } from '../preview/previewPanels';
import { exportZip } from './exportZip';

export function registerExport(dependencies: Dependencies, panels: PreviewPanels): vscode.Disposable {
  return registerCommand(commands.export, dependencies.log, async (clicked) => {
    const dataset = await chooseDataset(clicked, dependencies, panels);
    if (dataset) await exportZip(dataset, dependencies);
  });
}
