import * as vscode from 'vscode';
import { resultsPanelType, settings } from '../../contributions';
import { badInput } from '../../core/errors';
import { boundDataset } from '../../core/query/binding';
import { type QueryLimits, type QueryResult, usualLimits } from '../../core/query/result';
import { statementAt } from '../../core/query/statementAt';
import { stepText, withJobProgress } from '../../host/progress';
import { readSetting } from '../../host/settings';
import { webviewRoot } from '../../host/webviewHtml';
import { type Asked, resultsState } from '../../protocol/results';
import type { Dependencies } from '../datasets/dependencies';
import { type QueryPlace, QueryProblems } from './queryProblems';
import { type PanelActions, ResultsPanel } from './resultsPanel';

/** Queries of documents, and their answers: one panel for each document, beside it; those of the last session come back. */
export class Queries implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly panels = new Map<string, ResultsPanel>();
  private readonly problems = new QueryProblems();
  /** Where the latest query of each document stands. */
  private readonly places = new Map<string, QueryPlace>();
  private readonly actions: PanelActions = {
    ask: (asked, onStep, signal) => this.ask(asked, onStep, signal),
    askForAll: (asked) => this.askForAll(asked),
    showQuery: (asked) => this.showQuery(asked),
  };

  constructor(private readonly dependencies: Dependencies) {}

  dispose(): void {
    this.problems.dispose();
  }

  /** Runs the statement at an offset, or the selection, or the statement at the cursor. Throws `bad-input` where there is none. */
  async run(editor: vscode.TextEditor, offset?: number): Promise<void> {
    const { document, selection } = editor;
    const id = boundDataset(document.lineAt(0).text);
    if (id === undefined) throw notBound();
    const place = offset === undefined && !selection.isEmpty ? selected(editor) : standing(editor, offset);
    if (!place) throw badInput(vscode.l10n.t('There is no statement to run.'), vscode.l10n.t('Write one, or choose a suggested question.'));
    const dataset = await this.dependencies.datasets.get(id);
    const asked = { document: document.uri.toString(), source: id, name: dataset.name, sql: place.sql };
    this.places.set(asked.document, place);
    this.problems.clear(document.uri);
    const existing = this.panels.get(asked.document);
    const panel = existing ?? this.adopt(this.createPanel(), asked);
    existing?.panel.reveal(undefined, true);
    await panel.run(asked);
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const parsed = resultsState.safeParse(state);
    if (!parsed.success) return panel.dispose();
    panel.webview.options = this.webviewOptions();
    const { document, source, name, sql } = parsed.data;
    this.adopt(panel, { document, source, name, sql });
  }

  private async ask(asked: Asked, onStep: (text: string) => void, signal: AbortSignal): Promise<QueryResult> {
    const { databases, datasets } = this.dependencies;
    const place = this.places.get(asked.document);
    try {
      const dataset = datasets.kept(await datasets.get(asked.source));
      const onEvent = (event: Parameters<typeof stepText>[0]) => {
        const text = stepText(event);
        if (text !== undefined) onStep(text);
      };
      return await databases.query({ kind: 'dataset', dataset }, asked.sql, limits(), onEvent, signal);
    } catch (error) {
      if (!signal.aborted && place?.sql === asked.sql) this.problems.show(place, error);
      throw error;
    }
  }

  private askForAll({ source, name, sql }: Asked): Thenable<QueryResult> {
    const { databases, datasets } = this.dependencies;
    return withJobProgress(vscode.l10n.t('Asking {0} for all rows', name), async (onEvent, signal) => {
      const dataset = datasets.kept(await datasets.get(source));
      return databases.query({ kind: 'dataset', dataset }, sql, fileLimits(), onEvent, signal);
    });
  }

  private async showQuery(asked: Asked): Promise<void> {
    const uri = vscode.Uri.parse(asked.document, true);
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), vscode.ViewColumn.One);
    const place = this.places.get(asked.document);
    if (!place) return;
    const start = editor.document.positionAt(place.start);
    editor.revealRange(new vscode.Range(start, start));
  }

  private createPanel(): vscode.WebviewPanel {
    const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    return vscode.window.createWebviewPanel(resultsPanelType, '', beside, this.webviewOptions());
  }

  private webviewOptions(): vscode.WebviewOptions {
    return { enableScripts: true, localResourceRoots: [webviewRoot(this.dependencies.extension)] };
  }

  private adopt(panel: vscode.WebviewPanel, asked: Asked): ResultsPanel {
    panel.iconPath = vscode.Uri.joinPath(this.dependencies.extension, 'media', 'icon.png');
    const results = new ResultsPanel(panel, asked, this.actions, this.dependencies);
    this.panels.set(asked.document, results);
    panel.onDidDispose(() => {
      if (this.panels.get(asked.document) === results) this.panels.delete(asked.document);
    });
    return results;
  }
}

function selected({ document, selection }: vscode.TextEditor): QueryPlace | undefined {
  const sql = document.getText(selection);
  return sql.trim() === '' ? undefined : { document: document.uri, start: document.offsetAt(selection.start), sql };
}

function standing({ document, selection }: vscode.TextEditor, offset = document.offsetAt(selection.active)): QueryPlace | undefined {
  const text = document.getText();
  const statement = statementAt(text, offset);
  return statement && { document: document.uri, start: statement.start, sql: text.slice(statement.start, statement.end) };
}

function limits(): QueryLimits {
  return { ...usualLimits, rows: readSetting(settings.queryRows), milliseconds: readSetting(settings.querySeconds) * 1000 };
}

/** A file takes more than a panel, yet all of it is in memory once. */
function fileLimits(): QueryLimits {
  return { rows: 1_000_000, bytes: 256 * 1024 * 1024, milliseconds: Math.max(60_000, limits().milliseconds) };
}

/** The document in front asks no dataset. */
function notBound(): Error {
  const message = vscode.l10n.t('This document asks no dataset.');
  return badInput(message, vscode.l10n.t('Choose one with "Seedbed: Change Dataset".'));
}
