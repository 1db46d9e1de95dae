import type * as vscode from 'vscode';
import { commands } from '../../contributions';
import { registerCommand } from '../../host/commands';
import { clickedDdl, noDdl } from '../datasets/chooseDdl';
import { clickedDataset } from '../datasets/clickedDataset';
import type { Dependencies } from '../datasets/dependencies';
import type { PreviewPanels } from '../preview/previewPanels';
import { createRecipe } from './createRecipe';

export function registerRecipe(dependencies: Dependencies, panels: PreviewPanels): vscode.Disposable {
  const { datasets, log } = dependencies;
  return registerCommand(commands.createRecipe, log, async (clicked) => {
    const known = await clickedDataset(clicked, datasets, panels);
    const ddl = known ? undefined : await clickedDdl(clicked);
    if (known) await createRecipe((await datasets.madeNow(known)) ?? known, dependencies, panels);
    else if (ddl) await createRecipe(await datasets.of(ddl), dependencies, panels);
    else throw noDdl();
  });
}
