import * as vscode from 'vscode';
import { recipeUri } from '../recipe/recipeLocation';

const quietMilliseconds = 300;

/** Tells, debounced, that the DDL or its recipe changed: in an open editor, saved or not, or on disk. */
export function watchInputs(origin: vscode.Uri, onChange: () => void): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, quietMilliseconds);
  };
  const concerns = (uri: vscode.Uri) => concerned(origin, uri);
  const edits = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (concerns(document.uri)) later();
  });
  const watchers =
    origin.scheme === 'untitled' ? [] : [watch(parent(origin), '*', concerns, later), watch(origin, '**/*', concerns, later)];
  return vscode.Disposable.from(edits, ...watchers, { dispose: () => clearTimeout(timer) });
}

/** Tells which of the files of interest changed in the workspace, once each is at rest: in an open editor, saved or not, or on disk. */
export function watchFiles(interests: (uri: vscode.Uri) => boolean, onChange: (uri: vscode.Uri) => void): vscode.Disposable {
  const timers = new Map<string, NodeJS.Timeout>();
  const later = (uri: vscode.Uri) => {
    if (!interests(uri)) return;
    const key = uri.toString();
    clearTimeout(timers.get(key));
    const run = () => {
      timers.delete(key);
      onChange(uri);
    };
    timers.set(key, setTimeout(run, quietMilliseconds));
  };
  const edits = vscode.workspace.onDidChangeTextDocument(({ document }) => later(document.uri));
  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  for (const listen of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) listen(later);
  const clear = () => {
    for (const timer of timers.values()) clearTimeout(timer);
  };
  return vscode.Disposable.from(edits, watcher, { dispose: clear });
}

/** Whether a changed file is a DDL, in its folder, or its recipe. */
export function concerned(origin: vscode.Uri, changed: vscode.Uri): boolean {
  const recipe = recipeUri(origin)?.toString();
  const uri = changed.toString();
  return uri === origin.toString() || uri === recipe || uri.startsWith(`${origin}/`);
}

function watch(base: vscode.Uri, glob: string, concerns: (uri: vscode.Uri) => boolean, onChange: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(base, glob));
  const relevant = (uri: vscode.Uri) => {
    if (concerns(uri)) onChange();
  };
  watcher.onDidChange(relevant);
  watcher.onDidCreate(relevant);
  watcher.onDidDelete(relevant);
  return watcher;
}

function parent(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}
