import { applyEdits, type JSONPath, modify } from 'jsonc-parser';
import * as vscode from 'vscode';
import { UserFacingError } from '../../core/errors';
import { parseRecipe } from '../../core/recipe/parseRecipe';
import type { Recipe } from '../../core/recipe/recipe';
import { readTextIfAny } from '../../host/text';
import { recipeUri } from './recipeLocation';

/** The recipe file beside the DDL, unsaved edits included; undefined where there is none. Rejects with `bad-recipe`. */
export async function readRecipeFile(ddl: vscode.Uri): Promise<{ uri: vscode.Uri; recipe: Recipe } | undefined> {
  const uri = recipeUri(ddl);
  const text = uri && (await readTextIfAny(uri));
  if (!uri || text === undefined) return undefined;
  return { uri, recipe: parseRecipe(text, vscode.workspace.asRelativePath(uri)) };
}

/**
 * Sets one value of a recipe file as an undoable edit that leaves comments and layout alone.
 * A file without unsaved edits is saved again; one with them stays as it is, for its author to save.
 */
export async function editRecipeFile(uri: vscode.Uri, path: JSONPath, value: unknown): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const wasDirty = document.isDirty;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n' };
  const edit = new vscode.WorkspaceEdit();
  for (const { offset, length, content } of modify(document.getText(), path, value, { formattingOptions })) {
    edit.replace(uri, new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)), content);
  }
  const applied = await vscode.workspace.applyEdit(edit);
  if (!applied || (!wasDirty && !(await document.save()))) throw cannotEdit(uri);
}

/** The same change to a recipe that a dataset carries. */
export function editRecipe(recipe: Recipe, path: JSONPath, value: unknown): Recipe {
  const text = JSON.stringify(recipe);
  return parseRecipe(applyEdits(text, modify(text, path, value, {})), 'recipe');
}

function cannotEdit(uri: vscode.Uri): UserFacingError {
  return new UserFacingError('cannot-write', vscode.l10n.t('{0} cannot be changed.', vscode.workspace.asRelativePath(uri)));
}
