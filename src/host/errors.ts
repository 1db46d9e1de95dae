import * as vscode from 'vscode';
import { commands } from '../contributions';
import { type ErrorCode, errorLine, UserFacingError } from '../core/errors';
import type { Log } from './log';
import { openSettings } from './settings';

interface NextStep {
  readonly title: string;
  readonly run: () => Thenable<unknown>;
}

/** The boundary of every command: what fails inside becomes one notification with a next step, and a line in the log. */
export async function atBoundary(log: Log, action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (isCancelled(error)) return;
    logError(log, error);
    // Not awaited: whoever called the command should not wait until the user has read this.
    void tell(error);
  }
}

async function tell(error: unknown): Promise<void> {
  const step = nextStep(error);
  const chosen = await vscode.window.showErrorMessage(messageOf(error), step.title);
  if (chosen === step.title) await step.run();
}

export function isCancelled(error: unknown): boolean {
  return (error instanceof UserFacingError && error.code === 'cancelled') || error instanceof vscode.CancellationError;
}

/** One line for people: of a failure that nobody foresaw, only that it happened and where to look. */
export function messageOf(error: unknown): string {
  if (error instanceof UserFacingError) return errorLine(error);
  return vscode.l10n.t('Seedbed failed unexpectedly: {0}', errorLine(error));
}

export function logError(log: Log, error: unknown): void {
  if (error instanceof UserFacingError) log.warn(`${error.code}: ${error.message}`);
  else log.error(error instanceof Error ? error : String(error));
}

function nextStep(error: unknown): NextStep {
  const settingsHelp: readonly ErrorCode[] = ['too-many-rows', 'cannot-write', 'output-exists'];
  if (error instanceof UserFacingError && settingsHelp.includes(error.code)) {
    return { title: vscode.l10n.t('Open Settings'), run: openSettings };
  }
  return { title: vscode.l10n.t('Show Log'), run: () => vscode.commands.executeCommand(commands.showLog) };
}
