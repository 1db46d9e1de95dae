import * as vscode from 'vscode';
import { settings } from '../contributions';
import { readSetting } from './settings';

/** The output channel. Lengths, counts and names go in; contents of files, recipes and rows never do. */
export type Log = vscode.LogOutputChannel;

export function createLog(): Log {
  return vscode.window.createOutputChannel('Seedbed', { log: true });
}

/** Whether per-table statistics and validation are logged too: by setting, or SEEDBED_DEBUG in the environment. */
export function debugWanted(): boolean {
  const variable = process.env.SEEDBED_DEBUG;
  return readSetting(settings.debug) || (variable !== undefined && variable !== '' && variable !== '0');
}
