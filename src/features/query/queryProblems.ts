import * as vscode from 'vscode';
import { errorLine } from '../../core/errors';
import { errorOffset } from '../../core/query/errorOffset';

/** Where in a document a query stands that was run. */
export interface QueryPlace {
  readonly document: vscode.Uri;
  /** Offset of the query's first character. */
  readonly start: number;
  readonly sql: string;
}

/** What came of queries that failed, in the Problems view: until the document is changed, or the query succeeds. */
export class QueryProblems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('seedbed-query');
  private readonly listeners = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) this.clear(document.uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.clear(uri)),
  );

  clear(document: vscode.Uri): void {
    this.collection.delete(document);
  }

  /** Nothing where the query no longer stands there. */
  show({ document: uri, start, sql }: QueryPlace, error: unknown): void {
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    if (!document || document.getText().slice(start, start + sql.length) !== sql) return;
    const diagnostic = new vscode.Diagnostic(rangeOf(document, start, sql, error), errorLine(error), vscode.DiagnosticSeverity.Error);
    diagnostic.source = 'Seedbed';
    this.collection.set(uri, [diagnostic]);
  }

  dispose(): void {
    this.listeners.dispose();
    this.collection.dispose();
  }
}

/** The word at the place that the error names, else the query's first line. */
function rangeOf(document: vscode.TextDocument, start: number, sql: string, error: unknown): vscode.Range {
  const offset = errorOffset(errorLine(error), sql);
  const first = sql.indexOf('\n');
  const line = new vscode.Range(document.positionAt(start), document.positionAt(start + (first < 0 ? sql.length : first)));
  if (offset === undefined) return line;
  const at = document.positionAt(start + offset);
  return document.getWordRangeAtPosition(at) ?? new vscode.Range(at, at.translate(0, 1));
}
