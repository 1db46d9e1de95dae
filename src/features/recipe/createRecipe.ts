import * as vscode from 'vscode';
import { datasetInput } from '../../core/recipe/dataset';
import type { Ddl } from '../../host/ddl';
import { exists } from '../../host/text';
import type { Dependencies } from '../datasets/dependencies';
import { recipeUri } from './recipeLocation';

/**
 * Writes out what was inferred and asked, beside the DDL, and opens it. A recipe that is there already
 * is opened as it is; that of an untitled document becomes another one.
 */
export async function createRecipe(ddl: Ddl, { engine, datasets }: Dependencies): Promise<void> {
  const uri = recipeUri(ddl.uri);
  if (uri && (await exists(uri))) return show(await vscode.workspace.openTextDocument(uri));
  const content = await engine.recipe(datasetInput(await datasets.of(ddl)));
  if (!uri) return show(await vscode.workspace.openTextDocument({ language: 'jsonc', content }));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  await show(await vscode.workspace.openTextDocument(uri));
}

async function show(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document, { preview: false });
}
