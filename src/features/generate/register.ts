import * as vscode from 'vscode';
import { commands } from '../../contributions';
import { registerCommand } from '../../host/commands';
import { chooseDataset } from '../datasets/chooseDataset';
import { clickedDdl, noDdl } from '../datasets/chooseDdl';
import { clickedDataset } from '../datasets/clickedDataset';
import type { Dependencies } from '../datasets/dependencies';
import type { PreviewPanels } from '../preview/previewPanels';
import { generate, regenerate } from './generate';

export function registerGenerate(dependencies: Dependencies, panels: PreviewPanels): vscode.Disposable {
  const { datasets, log } = dependencies;
  return vscode.Disposable.from(
    registerCommand(commands.generate, log, async (clicked) => {
      const known = await clickedDataset(clicked, datasets, panels);
      const ddl = known ? undefined : await clickedDdl(clicked);
      if (known) await regenerate(known, dependencies, panels);
      else if (ddl) await generate(ddl, dependencies, panels);
      else throw noDdl();
    }),
    registerCommand(commands.regenerate, log, async (clicked) => {
      const dataset = await chooseDataset(clicked, dependencies, panels);
      if (dataset) await regenerate(dataset, dependencies, panels);
    }),
  );
}
