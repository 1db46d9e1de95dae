import * as vscode from 'vscode';

/** A panel's words in the user's language. */
export function translated<Key extends string>(english: Readonly<Record<Key, string>>): Readonly<Record<Key, string>> {
  const words: Record<Key, string> = { ...english };
  for (const key of Object.keys(english) as Key[]) words[key] = vscode.l10n.t(english[key]);
  return words;
}
