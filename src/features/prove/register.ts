import type * as vscode from 'vscode';
import { commands } from '../../contributions';
import { registerCommand } from '../../host/commands';
import { chooseDataset } from '../datasets/chooseDataset';
import type { Dependencies } from '../datasets/dependencies';
import type { PreviewPanels } from '../preview/previewPanels';

/** The verdict shows in the preview, so that is where proving happens. */
export function registerProve(dependencies: Dependencies, panels: PreviewPanels): vscode.Disposable {
  return registerCommand(commands.prove, dependencies.log, async (clicked) => {
    const dataset = await chooseDataset(clicked, dependencies, panels);
    if (dataset) await (await panels.show(dataset)).prove();
  });
}
