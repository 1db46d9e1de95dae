import type * as vscode from 'vscode';
import { commands } from '../../contributions';
import { registerCommand } from '../../host/commands';
import { readDdl } from '../../host/ddl';
import { clickedDdl, noDdl } from '../datasets/chooseDdl';
import { originOf } from '../datasets/datasets';
import type { Dependencies } from '../datasets/dependencies';
import type { PreviewPanels } from '../preview/previewPanels';
import { createRecipe } from './createRecipe';

export function registerRecipe(dependencies: Dependencies, panels: PreviewPanels): vscode.Disposable {
  return registerCommand(commands.createRecipe, dependencies.log, async (clicked) => {
    const inFront = clicked === undefined ? panels.active : undefined;
    const ddl = inFront ? await readDdl(originOf(inFront)) : await clickedDdl(clicked);
    if (!ddl) throw noDdl();
    await createRecipe(ddl, dependencies);
  });
}
