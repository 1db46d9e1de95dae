import * as vscode from 'vscode';
import { commands, settings } from '../../contributions';
import { errorLine } from '../../core/errors';
import type { Engine } from '../../core/ports';
import { boundDataset } from '../../core/query/binding';
import { displayName, type Schema } from '../../core/schema/schema';
import { signalOf } from '../../host/cancellation';
import { ddlOf, largestUnasked } from '../../host/ddl';
import type { Log } from '../../host/log';
import { onSettingChange, readSetting } from '../../host/settings';

const quietMilliseconds = 250;

/** "Generate data" above a file with tables, "Preview rows" above each of them. Reads in the worker, when typing rests. */
export class LensProvider implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changed.event;
  private readonly settingListener = onSettingChange(settings.codeLens, () => this.changed.fire());

  constructor(
    private readonly engine: Engine,
    private readonly log: Log,
  ) {}

  async provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.CodeLens[]> {
    if (!readSetting(settings.codeLens, document.uri)) return [];
    const text = document.getText();
    // Documents of ours show what cannot be generated from; others ask a dataset.
    if (document.uri.scheme.startsWith('seedbed-') || boundDataset(text) !== undefined) return [];
    // Most SQL files are queries; those are not worth a parser.
    if (text.length > largestUnasked || !/\bcreate\b[^;]*\btable\b/i.test(text)) return [];
    await new Promise((resolve) => setTimeout(resolve, quietMilliseconds));
    if (token.isCancellationRequested) return [];
    return this.read(document, token);
  }

  dispose(): void {
    this.settingListener.dispose();
    this.changed.dispose();
  }

  private async read(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.CodeLens[]> {
    try {
      const { sources, dialect } = ddlOf(document);
      const schema = await this.engine.inspect(sources, dialect, signalOf(token));
      return lensesOf(schema, document.uri);
    } catch (error) {
      if (!token.isCancellationRequested) this.log.debug(`no CodeLens: ${errorLine(error)}`);
      return [];
    }
  }
}

function lensesOf(schema: Schema, uri: vscode.Uri): vscode.CodeLens[] {
  if (schema.tables.length === 0) return [];
  const tables = schema.tables.map((table) => {
    const name = displayName(table, schema.defaultSchema);
    return lens(table.position.line - 1, vscode.l10n.t('Preview rows'), commands.preview, [uri, name]);
  });
  return [lens(0, vscode.l10n.t('Generate data'), commands.generate, [uri]), ...tables];
}

function lens(line: number, title: string, command: string, args: unknown[]): vscode.CodeLens {
  return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { title, command, arguments: args });
}
