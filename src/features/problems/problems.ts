import * as vscode from 'vscode';
import type { Diagnostic } from '../../core/schema/schema';
import { type Ddl, ddlOf, largestUnasked } from '../../host/ddl';

/** How long a file rests before it is read again. */
const quietMilliseconds = 500;

/**
 * What could not be read, in the Problems view: only of files that a Seedbed action has read,
 * kept in step with their edits, and gone when they are mended.
 */
export class Problems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('seedbed');
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly known = new Set<string>();
  private readonly listeners: vscode.Disposable;

  constructor(private readonly read: (ddl: Ddl) => Promise<readonly Diagnostic[]>) {
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.changed(document)),
      vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => this.forget(uri))),
    );
  }

  /** Reads the DDL and shows what could not be read. */
  async check(ddl: Ddl): Promise<void> {
    this.publish(ddl, await this.read(ddl));
  }

  /** Replaces what is shown of the DDL's files; from now on their edits are followed. */
  publish(ddl: Ddl, diagnostics: readonly Diagnostic[]): void {
    for (const [file, uri] of ddl.documents) {
      this.known.add(uri.toString());
      this.collection.set(uri, diagnostics.filter(({ position }) => position.file === file).map(toEditor));
    }
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.listeners.dispose();
    this.collection.dispose();
  }

  private changed(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (!this.known.has(key)) return;
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => void this.readAgain(document), quietMilliseconds),
    );
  }

  private async readAgain(document: vscode.TextDocument): Promise<void> {
    const { version } = document;
    const ddl = ddlOf(document);
    if (ddl.sources[0].text.length > largestUnasked) return;
    // A file that has no table left is no failure here: there is nothing to say of it.
    const diagnostics = await this.read(ddl).catch(() => []);
    if (!document.isClosed && document.version === version) this.publish(ddl, diagnostics);
  }

  private forget(uri: vscode.Uri): void {
    this.known.delete(uri.toString());
    this.collection.delete(uri);
  }
}

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
} as const;

function toEditor({ severity, message, position }: Diagnostic): vscode.Diagnostic {
  const start = new vscode.Position(position.line - 1, position.column - 1);
  // Offsets give the length; the statement may span lines, one line of squiggle is enough.
  const end = start.translate(0, Math.max(1, Math.min(position.end - position.start, 200)));
  const diagnostic = new vscode.Diagnostic(new vscode.Range(start, end), message, severities[severity]);
  diagnostic.source = 'Seedbed';
  return diagnostic;
}
