import type * as vscode from 'vscode';

const suffix = '.seedbed.json';

/** Where the recipe of a DDL file or folder stands: beside it. An untitled document has no place for one. */
export function recipeUri(ddl: vscode.Uri): vscode.Uri | undefined {
  return ddl.scheme === 'untitled' ? undefined : ddl.with({ path: ddl.path.replace(/\/$/, '') + suffix });
}

/** The DDL that a recipe file speaks of, or the uri itself when it is no recipe file. */
export function ddlUri(uri: vscode.Uri): vscode.Uri {
  return uri.path.endsWith(suffix) ? uri.with({ path: uri.path.slice(0, -suffix.length) }) : uri;
}
