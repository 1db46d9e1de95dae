import * as vscode from 'vscode';
import type { JobEvent } from '../protocol/events';
import { signalOf } from './cancellation';

/**
 * A long run as a cancellable notification that names the table at hand. The bar follows the rows;
 * it stays indefinite until the run says how many there will be.
 */
export function withJobProgress<T>(
  title: string,
  run: (onEvent: (event: JobEvent) => void, signal: AbortSignal) => Promise<T>,
): Thenable<T> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, (progress, token) => run(new JobProgress(progress).show, signalOf(token)));
}

class JobProgress {
  private all = 0;
  private done = 0;
  private doneOfTable = 0;

  constructor(private readonly progress: vscode.Progress<{ message?: string; increment?: number }>) {}

  readonly show = (event: JobEvent): void => {
    if (event.type === 'generation:start') this.all = event.rows;
    else if (event.type === 'table:start') this.start(event.table, event.rows);
    else if (event.type === 'table:progress') this.advance(event.done, rowsOf(event.table, event.done, event.rows));
    else if (event.type === 'table:complete') this.advance(event.rows, event.table);
    else if (event.type === 'generation:validation') this.progress.report({ message: vscode.l10n.t('Checking the constraints…') });
  };

  private start(table: string, rows: number): void {
    this.doneOfTable = 0;
    this.progress.report({ message: rows > 0 ? rowsOf(table, 0, rows) : table });
  }

  private advance(doneOfTable: number, message: string): void {
    const before = this.done;
    this.done += Math.max(0, doneOfTable - this.doneOfTable);
    this.doneOfTable = Math.max(this.doneOfTable, doneOfTable);
    const increment = this.all > 0 ? ((this.done - before) / this.all) * 100 : undefined;
    this.progress.report({ message, increment });
  }
}

/** What an event says of how far a run is, for people; undefined where it says nothing. */
export function stepText(event: JobEvent): string | undefined {
  if (event.type === 'table:start') return event.rows > 0 ? rowsOf(event.table, 0, event.rows) : event.table;
  return event.type === 'table:progress' ? rowsOf(event.table, event.done, event.rows) : undefined;
}

function rowsOf(table: string, done: number, rows: number): string {
  return vscode.l10n.t('{0}: {1} of {2} rows', table, done.toLocaleString(vscode.env.language), rows.toLocaleString(vscode.env.language));
}
