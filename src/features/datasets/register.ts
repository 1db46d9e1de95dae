import * as vscode from 'vscode';
import { commands, datasetsView } from '../../contributions';
import type { Dataset } from '../../core/recipe/dataset';
import { registerCommand } from '../../host/commands';
import type { PreviewPanels } from '../preview/previewPanels';
import { chooseDataset } from './chooseDataset';
import { deleteDatasets } from './deleteDatasets';
import type { Dependencies } from './dependencies';
import { openSample } from './openSample';
import { registerOwnDdl, revealDdl } from './ownDdl';
import { DatasetTree, type ServedDatasets } from './view/datasetTree';
import { DatasetNode } from './view/nodes';

/** The view of datasets, and what is done with one as a whole. */
export function registerDatasets(dependencies: Dependencies, panels: PreviewPanels, serving: ServedDatasets): vscode.Disposable {
  const { datasets, log } = dependencies;
  const tree = new DatasetTree(dependencies, serving);
  const view = vscode.window.createTreeView(datasetsView, { treeDataProvider: tree, canSelectMany: true, showCollapseAll: true });
  const onDataset = (id: Parameters<typeof registerCommand>[0], action: (dataset: Dataset) => Promise<unknown>) =>
    registerCommand(id, log, async (clicked) => {
      const dataset = await chooseDataset(clicked ?? view.selection[0], dependencies, panels);
      if (dataset) await action(dataset);
    });
  return vscode.Disposable.from(
    view,
    tree,
    registerOwnDdl(datasets),
    onDataset(commands.revealDdl, revealDdl),
    onDataset(commands.renameDataset, async (dataset) => {
      const name = await askName(vscode.l10n.t('Rename {0}', dataset.name), dataset.name);
      if (name !== undefined && name !== dataset.name) await panels.update(await datasets.rename(dataset, name));
    }),
    onDataset(commands.duplicateDataset, async (dataset) => {
      const name = await askName(vscode.l10n.t('Duplicate {0}', dataset.name), vscode.l10n.t('{0} copy', dataset.name));
      if (name !== undefined) await datasets.duplicate(dataset, name);
    }),
    registerCommand(commands.deleteDataset, log, async (clicked, selected) => {
      const nodes = [selected, clicked, view.selection].map(datasetNodes).find((found) => found.length > 0);
      const chosen = nodes ? nodes.map(({ dataset }) => dataset) : [await chooseDataset(clicked, dependencies, panels)];
      await deleteDatasets(
        chosen.filter((dataset) => dataset !== undefined),
        dependencies,
        panels,
      );
    }),
    registerCommand(commands.openSample, log, () => openSample(dependencies.extension)),
    registerCommand(commands.refreshDatasets, log, async () => tree.refresh()),
  );
}

function datasetNodes(value: unknown): DatasetNode[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item): item is DatasetNode => item instanceof DatasetNode);
}

function askName(title: string, value: string): Thenable<string | undefined> {
  const validateInput = (text: string) => (text.trim() === '' ? vscode.l10n.t('A dataset needs a name.') : undefined);
  return vscode.window.showInputBox({ title, value, validateInput }).then((name) => name?.trim());
}
