import * as vscode from 'vscode';
import type { CommandId } from '../contributions';
import { atBoundary } from './errors';
import type { Log } from './log';

/** Registers a command whose failures end as one notification. It gets what the menu, lens or caller passes. */
export function registerCommand(id: CommandId, log: Log, action: (...args: unknown[]) => Promise<unknown>): vscode.Disposable {
  return vscode.commands.registerCommand(id, (...args: unknown[]) => atBoundary(log, () => action(...args)));
}
