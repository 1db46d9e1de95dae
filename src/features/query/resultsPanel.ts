import * as vscode from 'vscode';
import { resultsPanelType } from '../../contributions';
import type { QueryResult } from '../../core/query/result';
import { resultText } from '../../core/query/resultText';
import { atBoundary, isCancelled, logError, messageOf } from '../../host/errors';
import { translated } from '../../host/strings';
import { webviewHtml } from '../../host/webviewHtml';
import { receiver } from '../../protocol/messages';
import { type Asked, type FromResults, fromResults, type ToResults } from '../../protocol/results';
import { resultsStrings } from '../../protocol/resultsStrings';
import type { Dependencies } from '../datasets/dependencies';
import { resultMessage } from './resultMessage';
import { chooseExtent, saveChart, saveRows } from './saveResult';

export interface PanelActions {
  /** Asks; what a failure means for the document is told there. */
  ask(asked: Asked, onEvent: (text: string) => void, signal: AbortSignal): Promise<QueryResult>;
  /** Asks again for as much as a file has room for. */
  askForAll(asked: Asked): Thenable<QueryResult>;
  showQuery(asked: Asked): Promise<void>;
}

/** The answers to the queries of one document, the latest of them shown. */
export class ResultsPanel {
  private shown: ToResults;
  /** How far the run is; the page may not be there yet to hear of it. */
  private step: string | undefined;
  private result: QueryResult | undefined;
  private running = new AbortController();
  private readonly disposables: vscode.Disposable[] = [];

  constructor(
    readonly panel: vscode.WebviewPanel,
    private asked: Asked,
    private readonly actions: PanelActions,
    private readonly dependencies: Dependencies,
  ) {
    const { log, extension } = dependencies;
    this.shown = { type: 'kept', ...asked };
    const receive = receiver(
      fromResults,
      (message) => void atBoundary(log, () => this.handle(message)),
      (reason) => log.error(`${resultsPanelType}: ${reason}`),
    );
    panel.webview.onDidReceiveMessage(receive, undefined, this.disposables);
    panel.onDidDispose(() => this.dispose());
    panel.title = vscode.l10n.t('Answer of {0}', asked.name);
    panel.webview.html = webviewHtml(panel.webview, extension, 'results', panel.title, translated(resultsStrings));
  }

  /** Asks and shows what comes; what was asked before is called off. */
  async run(asked: Asked): Promise<void> {
    this.running.abort();
    const { signal } = (this.running = new AbortController());
    this.asked = asked;
    this.result = undefined;
    this.panel.title = vscode.l10n.t('Answer of {0}', asked.name);
    this.show({ type: 'running', ...asked });
    try {
      const result = await this.actions.ask(asked, (text) => !signal.aborted && this.showStep(text), signal);
      if (signal.aborted) return;
      this.result = result;
      this.show(resultMessage(asked, result));
    } catch (error) {
      if (this.running.signal === signal) this.fail(asked, error);
    }
  }

  private fail(asked: Asked, error: unknown): void {
    const stopped = isCancelled(error);
    if (!stopped) logError(this.dependencies.log, error);
    const message = stopped ? vscode.l10n.t('Stopped.') : messageOf(error);
    this.show({ type: 'failed', ...asked, message, steps: stopped ? ['again'] : ['showQuery', 'again', 'showLog'] });
  }

  private async handle(message: FromResults): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.greet();
      case 'cancel':
        return this.running.abort();
      case 'copy':
        return this.copy(message);
      case 'save':
        return this.save(message.rows);
      case 'saveChart':
        return saveChart(this.asked.name, message.format, message.data);
      case 'step':
        if (message.step === 'again') return this.run(this.asked);
        if (message.step === 'showQuery') return this.actions.showQuery(this.asked);
        return this.dependencies.log.show();
    }
  }

  private async copy({ format, header, rows, columns }: Extract<FromResults, { type: 'copy' }>): Promise<void> {
    const { result } = this;
    if (!result) return;
    const part = {
      columns: columns.flatMap((column) => result.columns[column] ?? []),
      rows: rows.flatMap((row) => (result.rows[row] ? [columns.map((column) => result.rows[row][column] ?? null)] : [])),
    };
    const text = resultText(part, format, header);
    // A single cell is its text, whatever that would be quoted like.
    const single = rows.length === 1 && columns.length === 1 && !header && format === 'tsv';
    await vscode.env.clipboard.writeText(single ? (part.rows[0]?.[0] ?? '') : text);
  }

  /** Where the answer was cut short and all of it is wanted, it is asked for again. */
  private async save(rows: readonly number[]): Promise<void> {
    const { result, asked } = this;
    if (!result) return;
    const shown = { ...result, rows: rows.flatMap((row) => [result.rows[row] ?? []]) };
    const cut = result.truncated !== undefined && rows.length === result.rows.length;
    const which = cut ? await chooseExtent(rows.length) : 'shown';
    if (which) await saveRows(asked.name, which === 'all' ? await this.actions.askForAll(asked) : shown);
  }

  private greet(): void {
    this.post(this.shown);
    if (this.step !== undefined) this.showStep(this.step);
  }

  private show(message: ToResults): void {
    this.step = undefined;
    this.shown = message;
    this.post(message);
  }

  private showStep(text: string): void {
    this.step = text;
    this.post({ type: 'step', text });
  }

  private post(message: ToResults): void {
    void this.panel.webview.postMessage(message);
  }

  /** What is still running has nowhere left to show how it ends. */
  private dispose(): void {
    const { running } = this;
    this.running = new AbortController();
    running.abort();
    for (const disposable of this.disposables) disposable.dispose();
  }
}
