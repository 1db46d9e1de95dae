import * as vscode from 'vscode';
import { commands, settings } from '../../contributions';
import { boundDataset } from '../../core/query/binding';
import { splitStatements } from '../../core/schema/split';
import { largestUnasked } from '../../host/ddl';
import { onSettingChange, readSetting } from '../../host/settings';
import type { Datasets } from '../datasets/datasets';

/** "Run on library.sql" above every statement of a document that asks a dataset; above the first line, what it asks. */
export class QueryLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changed.event;
  private readonly listeners: vscode.Disposable;

  constructor(private readonly datasets: Datasets) {
    const again = () => this.changed.fire();
    this.listeners = vscode.Disposable.from(onSettingChange(settings.codeLens, again), datasets.onDidChange(again));
  }

  dispose(): void {
    this.listeners.dispose();
    this.changed.dispose();
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    const id = boundDataset(document.lineAt(0).text);
    if (id === undefined || !readSetting(settings.codeLens, document.uri)) return [];
    const { uri } = document;
    const name = (await this.datasets.find(id))?.name;
    const choose = lens(0, vscode.l10n.t('Change Dataset'), commands.bindDataset, [uri]);
    if (name === undefined) return [lens(0, vscode.l10n.t('$(warning) No dataset {0}', id), commands.bindDataset, [uri]), choose];
    const questions = lens(0, vscode.l10n.t('Suggested Questions…'), commands.questions, [uri]);
    return [questions, choose, ...runLenses(document, name)];
  }
}

function runLenses(document: vscode.TextDocument, name: string): vscode.CodeLens[] {
  const text = document.getText();
  if (text.length > largestUnasked) return [];
  return splitStatements(text).map(({ start }) => {
    const { line } = document.positionAt(start);
    return lens(line, vscode.l10n.t('▷ Run on {0}', name), commands.runQuery, [document.uri, start]);
  });
}

function lens(line: number, title: string, command: string, args: unknown[]): vscode.CodeLens {
  return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { title, command, arguments: args });
}
