import * as vscode from 'vscode';
import type { Dataset } from '../../core/recipe/dataset';
import type { PreviewPanels } from '../preview/previewPanels';
import { clickedDdl, noDdl } from './chooseDdl';
import { clickedDataset } from './clickedDataset';
import type { Datasets } from './datasets';
import type { Dependencies } from './dependencies';

/**
 * The dataset a command was called on: the one clicked or in front, that of the DDL clicked or open, else one picked
 * from those kept. Undefined when the user picked none; throws `bad-input` when there is none to pick.
 */
export async function chooseDataset(
  clicked: unknown,
  { datasets, problems, log }: Dependencies,
  panels: PreviewPanels,
): Promise<Dataset | undefined> {
  const known = await clickedDataset(clicked, datasets, panels);
  if (known) return known;
  const ddl = await clickedDdl(clicked);
  if (!ddl) return pickDataset(datasets);
  problems.check(ddl).catch((error: unknown) => log.debug(String(error)));
  return datasets.save(await datasets.of(ddl));
}

/** Throws `bad-input` when none is kept. */
export async function pickDataset(datasets: Datasets): Promise<Dataset | undefined> {
  const kept = await datasets.list();
  if (kept.length === 0) throw noDdl();
  const items = kept.map((dataset) => ({ label: dataset.name, description: describe(dataset), dataset }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Datasets'), matchOnDescription: true }))?.dataset;
}

function describe({ run, updated }: Dataset): string {
  const when = new Date(updated).toLocaleString(vscode.env.language);
  return run ? vscode.l10n.t('{0} rows, {1}', run.rows.toLocaleString(vscode.env.language), when) : when;
}
