import * as vscode from 'vscode';
import { badInput } from '../../core/errors';
import { type Ddl, readDdl } from '../../host/ddl';
import { ddlUri } from '../recipe/recipeLocation';

/** The DDL a command was called on: what was clicked, else the active editor's document; undefined when there is neither. */
export async function clickedDdl(clicked: unknown): Promise<Ddl | undefined> {
  const uri = clicked instanceof vscode.Uri ? clicked : vscode.window.activeTextEditor?.document.uri;
  return uri && readDdl(ddlUri(uri));
}

/** Throws `bad-input`: the command needs a DDL and there is none. */
export function noDdl(): Error {
  return badInput(vscode.l10n.t('There is no SQL file to work on.'), vscode.l10n.t('Open one, or right-click one in the Explorer.'));
}
