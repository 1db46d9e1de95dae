import * as vscode from 'vscode';
import type { Setting } from '../contributions';

const section = 'seedbed';

/** The value that counts for a resource: folder before workspace before user before default. */
export function readSetting<T>(setting: Setting<T>, scope?: vscode.Uri): T {
  return vscode.workspace.getConfiguration(section, scope).get<T>(setting.key, setting.fallback);
}

export function onSettingChange(setting: Setting<unknown>, listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${section}.${setting.key}`)) listener();
  });
}

/** Opens the settings editor on Seedbed's settings. */
export async function openSettings(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:seedbed.seedbed');
}
