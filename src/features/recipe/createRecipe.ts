import * as vscode from 'vscode';
import { type Dataset, datasetInput } from '../../core/recipe/dataset';
import { exists } from '../../host/text';
import { originOf } from '../datasets/datasets';
import type { Dependencies } from '../datasets/dependencies';
import type { PreviewPanels } from '../preview/previewPanels';
import { recipeUri } from './recipeLocation';

/**
 * Writes out what was inferred and asked, beside the DDL, and opens it. A recipe that is there already
 * is opened as it is; where there is no place beside it, it becomes an untitled document. A dataset that has been
 * generated goes on with what was written, which says nothing but what its rows were made from.
 */
export async function createRecipe(dataset: Dataset, { engine, datasets }: Dependencies, panels: PreviewPanels): Promise<void> {
  const uri = recipeUri(originOf(dataset));
  if (uri && (await exists(uri))) return show(await vscode.workspace.openTextDocument(uri));
  const content = await engine.recipe(datasetInput(dataset));
  if (!uri) return show(await vscode.workspace.openTextDocument({ language: 'jsonc', content }));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  await show(await vscode.workspace.openTextDocument(uri));
  const made = dataset.run && (await datasets.madeNow(dataset));
  if (!made) return;
  const { engine: version, run, verdict } = dataset;
  await panels.update(await datasets.save({ ...made, engine: version, run, verdict }));
}

async function show(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document, { preview: false });
}
