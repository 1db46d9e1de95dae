import * as vscode from 'vscode';
import type { Dataset } from '../../core/recipe/dataset';
import { exists } from '../../host/text';
import { type Datasets, originOf } from './datasets';

/** Of documents that show the DDL that a dataset has kept. */
const ownDdlScheme = 'seedbed-dataset';

/** Where the DDL of a dataset that has none but its own is shown; also its origin, where it never had another. */
export function ownDdl(id: string, name: string): vscode.Uri {
  return vscode.Uri.from({ scheme: ownDdlScheme, path: `/${id}/${name.replace(/[/\\?#]/g, '_').replace(/(\.sql)?$/i, '.sql')}` });
}

/** Id of the dataset whose own DDL a document shows. */
export function ownDdlId(uri: vscode.Uri): string | undefined {
  return uri.scheme === ownDdlScheme ? uri.path.split('/')[1] : undefined;
}

/** Opens the DDL that a dataset was made from, or its own copy where that is gone. */
export async function revealDdl(dataset: Dataset): Promise<void> {
  const origin = originOf(dataset);
  if (!(await exists(origin))) {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(ownDdl(dataset.id, dataset.name)));
  } else if (await isFolder(origin)) {
    await vscode.commands.executeCommand('revealInExplorer', origin);
  } else {
    await vscode.commands.executeCommand('vscode.open', origin);
  }
}

/** Read-only documents of the DDL that datasets have kept, file after file. */
export function registerOwnDdl(datasets: Datasets): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(ownDdlScheme, {
    provideTextDocumentContent: async (uri) => {
      const sources = (await datasets.find(ownDdlId(uri) ?? ''))?.sources ?? [];
      if (sources.length === 1) return sources[0].text;
      return sources.map(({ file, text }) => `-- ${file}\n${text.trimEnd()}\n`).join('\n');
    },
  });
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
}
