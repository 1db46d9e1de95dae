import * as vscode from 'vscode';
import type { QueryResult } from '../../core/query/result';
import { type ResultFormat, resultText } from '../../core/query/resultText';

/** Formats by the ends of files' names. */
const formats: Readonly<Record<string, ResultFormat>> = { csv: 'csv', json: 'json', jsonl: 'jsonl', tsv: 'tsv', md: 'markdown' };

/** Whether the rows shown are wanted, or all that there are; undefined when the user walked away. */
export async function chooseExtent(shown: number): Promise<'shown' | 'all' | undefined> {
  const items = [
    { label: vscode.l10n.t('All rows'), description: vscode.l10n.t('asks the same again, without the limit'), which: 'all' as const },
    { label: vscode.l10n.t('The first {0} rows', shown.toLocaleString(vscode.env.language)), which: 'shown' as const },
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which rows should be exported?') }))?.which;
}

/** Asks where to, then writes the rows of an answer in the format that the file's name ends in; CSV where it says none. */
export async function saveRows(name: string, answer: Pick<QueryResult, 'columns' | 'rows' | 'truncated'>): Promise<void> {
  const to = await vscode.window.showSaveDialog({
    title: answer.truncated
      ? vscode.l10n.t('Export the first {0} rows', answer.rows.length.toLocaleString(vscode.env.language))
      : vscode.l10n.t('Export {0} rows', answer.rows.length.toLocaleString(vscode.env.language)),
    defaultUri: defaultTarget(name, 'csv'),
    filters: {
      CSV: ['csv'],
      JSON: ['json'],
      [vscode.l10n.t('JSON Lines')]: ['jsonl'],
      [vscode.l10n.t('Tab-separated')]: ['tsv'],
      Markdown: ['md'],
    },
  });
  if (!to) return;
  const extension = /\.(\w+)$/.exec(to.path)?.[1].toLowerCase() ?? '';
  await write(to, new TextEncoder().encode(resultText(answer, formats[extension] ?? 'csv', true)));
}

/** Asks where to, then writes the picture of a chart; a PNG comes in base64. */
export async function saveChart(name: string, format: 'png' | 'svg', data: string): Promise<void> {
  const to = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the Chart'),
    defaultUri: defaultTarget(name, format),
    filters: { [format.toUpperCase()]: [format] },
  });
  if (to) await write(to, Buffer.from(data, format === 'png' ? 'base64' : 'utf8'));
}

async function write(to: vscode.Uri, bytes: Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(to, bytes);
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('Saved to {0}.', vscode.workspace.asRelativePath(to));
  // Not awaited: whoever saved should not wait until the user has read this.
  void vscode.window.showInformationMessage(message, open).then((chosen) => {
    if (chosen === open) void vscode.commands.executeCommand('vscode.open', to);
  });
}

function defaultTarget(name: string, extension: string): vscode.Uri | undefined {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder && vscode.Uri.joinPath(folder, `${name.replace(/\.\w+$/, '')}-answer.${extension}`);
}
