import * as vscode from 'vscode';
import { connectionsIn, type FoundConnection, findConnections } from '../../core/connections/findConnections';
import { readText } from '../../host/text';

/** A connection that is known without being kept, and what says so: `.env`, or the editor's environment. */
export interface OfferedConnection extends FoundConnection {
  readonly origin: string;
}

const mostFiles = 20;

/** Files that show what another one should be like. */
const examples = /\.(?:example|sample|template|dist|defaults?)$/;

/** Connections that the workspace's `.env` files and the editor's environment speak of. In a workspace that is not trusted, those of the editor alone. */
export async function offeredConnections(): Promise<readonly OfferedConnection[]> {
  const files = vscode.workspace.isTrusted ? await vscode.workspace.findFiles('**/{.env,.env.*}', '**/node_modules/**', mostFiles) : [];
  const found = await Promise.all(files.filter(({ path }) => !examples.test(path)).map(ofFile));
  const own = connectionsIn(process.env).map((connection) => ({ ...connection, origin: vscode.l10n.t('environment of the editor') }));
  return [...found.flat(), ...own];
}

async function ofFile(uri: vscode.Uri): Promise<OfferedConnection[]> {
  // What cannot be read has nothing to offer.
  const text = await readText(uri).catch(() => '');
  return findConnections(text).map((connection) => ({ ...connection, origin: vscode.workspace.asRelativePath(uri) }));
}
