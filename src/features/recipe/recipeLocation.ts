import type * as vscode from 'vscode';

const suffix = '.seedbed.json';

/** Where documents live that have no files beside them: untitled ones, and the DDL that a dataset has kept for itself. */
const placeless = ['untitled', 'seedbed-dataset'];

/** Where the recipe of a DDL file or folder stands: beside it. Undefined where there is no such place. */
export function recipeUri(ddl: vscode.Uri): vscode.Uri | undefined {
  return placeless.includes(ddl.scheme) ? undefined : ddl.with({ path: ddl.path.replace(/\/$/, '') + suffix });
}

/** The DDL that a recipe file speaks of, or the uri itself when it is no recipe file. */
export function ddlUri(uri: vscode.Uri): vscode.Uri {
  return uri.path.endsWith(suffix) ? uri.with({ path: uri.path.slice(0, -suffix.length) }) : uri;
}
