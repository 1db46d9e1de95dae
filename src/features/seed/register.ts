import * as vscode from 'vscode';
import { commands } from '../../contributions';
import { registerCommand } from '../../host/commands';
import type { Connections } from '../connections/connections';
import { chooseDataset } from '../datasets/chooseDataset';
import type { Dependencies } from '../datasets/dependencies';
import type { PreviewPanels } from '../preview/previewPanels';
import { DryRuns } from './dryRuns';
import { seed } from './seed';

export function registerSeed(dependencies: Dependencies, panels: PreviewPanels, connections: Connections): vscode.Disposable {
  const dryRuns = new DryRuns();
  const command = registerCommand(commands.seed, dependencies.log, async (clicked) => {
    const dataset = await chooseDataset(clicked, dependencies, panels);
    if (dataset) await seed(dataset, dependencies, connections, dryRuns);
  });
  return vscode.Disposable.from(dryRuns, command);
}
