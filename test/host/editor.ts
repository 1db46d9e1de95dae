import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { datasetFolder } from '../../src/adapters/store/datasetFolder';
import { openDatasetStore } from '../../src/adapters/store/datasetStore';
import type { Dataset } from '../../src/core/recipe/dataset';

export const extensionId = 'seedbed.seedbed';

/** The workspace's folder, or something in it. */
export function inWorkspace(...names: string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no workspace folder');
  return vscode.Uri.joinPath(folder.uri, ...names);
}

/** What the store holds, read by the store itself. */
export function datasets(): Promise<readonly Dataset[]> {
  return openDatasetStore(datasetFolder(inWorkspace().fsPath)).list((file, cause) => {
    throw new Error(`${file} is unreadable`, { cause });
  });
}

export async function datasetOf(uri: vscode.Uri): Promise<Dataset | undefined> {
  return (await datasets()).find((dataset) => dataset.origin === uri.toString());
}

export async function forgetDatasets(): Promise<void> {
  await fs.promises.rm(datasetFolder(inWorkspace().fsPath), { recursive: true, force: true });
}

/** Titles of the open previews. */
export function previews(): string[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('seedbed.preview'))
    .map((tab) => tab.label);
}

/** Waits for what comes by itself, a debounced reading say. */
export async function until<T>(what: string, probe: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = await probe();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain: ${what}`);
}

export function fileNames(folder: vscode.Uri): string[] {
  return fs.existsSync(folder.fsPath)
    ? fs
        .readdirSync(folder.fsPath)
        .map((name) => path.basename(name))
        .sort()
    : [];
}
