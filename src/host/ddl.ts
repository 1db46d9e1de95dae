import * as vscode from 'vscode';
import { settings } from '../contributions';
import { UserFacingError } from '../core/errors';
import type { Dialect, Source } from '../core/schema/schema';
import { readFolder } from './ddlFolder';
import { readSetting } from './settings';
import { readText } from './text';

/** Larger documents are read only when asked, not while typing: 5 MB, in UTF-16 units. */
export const largestUnasked = 5_000_000;

/** The DDL of one Seedbed action: a file, a folder of scripts, or an untitled document, as the editor has it now. */
export interface Ddl {
  readonly uri: vscode.Uri;
  /** `library.sql`, `migrations`, `Untitled-1`. */
  readonly name: string;
  readonly sources: readonly Source[];
  /** Absent: recognised from the text. */
  readonly dialect?: Dialect;
  /** The document behind each source's `file`. */
  readonly documents: ReadonlyMap<string, vscode.Uri>;
}

/** Reads through the workspace: unsaved edits count, and any file system will do. Rejects with `unreadable-file`. */
export async function readDdl(uri: vscode.Uri): Promise<Ddl> {
  const documents = (await isFolder(uri)) ? await readFolder(uri) : [{ uri, text: await readText(uri) }];
  const named = documents.map((document) => ({ ...document, file: sourceName(document.uri) }));
  return {
    uri,
    name: nameOf(uri),
    sources: named.map(({ file, text }) => ({ file, text })),
    dialect: dialectOf(uri),
    documents: new Map(named.map((document) => [document.file, document.uri])),
  };
}

/** A document on its own, as Ddl; nothing is read. */
export function ddlOf(document: vscode.TextDocument): Ddl {
  const file = sourceName(document.uri);
  return {
    uri: document.uri,
    name: nameOf(document.uri),
    sources: [{ file, text: document.getText() }],
    dialect: dialectOf(document.uri),
    documents: new Map([[file, document.uri]]),
  };
}

function dialectOf(uri: vscode.Uri): Dialect | undefined {
  const choice = readSetting(settings.dialect, uri);
  return choice === 'auto' ? undefined : choice;
}

/** Last part of the path. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1) || uri.path;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.Directory) !== 0;
  } catch (cause) {
    throw new UserFacingError('unreadable-file', vscode.l10n.t('{0} cannot be read.', nameOf(uri)), undefined, { cause });
  }
}

function sourceName(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
