import * as vscode from 'vscode';
import { commands, resultsPanelType } from '../../contributions';
import { badInput } from '../../core/errors';
import { boundDataset } from '../../core/query/binding';
import type { Dataset } from '../../core/recipe/dataset';
import { registerCommand } from '../../host/commands';
import { chooseDataset, pickDataset } from '../datasets/chooseDataset';
import { clickedTable } from '../datasets/clickedDataset';
import type { Dependencies } from '../datasets/dependencies';
import type { PreviewPanels } from '../preview/previewPanels';
import { followBoundEditor } from './boundEditor';
import { chooseQuestion } from './chooseQuestion';
import { Queries } from './queries';
import { appendQuery, bindDocument, openQuery } from './queryDocument';
import { QueryLenses } from './queryLenses';

const selector: vscode.DocumentSelector = [{ language: 'sql' }, { pattern: '**/*.{sql,ddl}' }];

/** SQL documents that ask a dataset: opened, run, filled with a suggested question, bound to another. */
export function registerQuery(dependencies: Dependencies, panels: PreviewPanels): vscode.Disposable {
  const { datasets, log } = dependencies;
  const queries = new Queries(dependencies);
  const lenses = new QueryLenses(datasets);
  return vscode.Disposable.from(
    queries,
    lenses,
    followBoundEditor(),
    vscode.languages.registerCodeLensProvider(selector, lenses),
    vscode.window.registerWebviewPanelSerializer(resultsPanelType, queries),
    registerCommand(commands.query, log, async (clicked) => {
      const dataset = await chooseDataset(clicked, dependencies, panels);
      if (dataset) await openQuery(dataset, firstQuery(clickedTable(clicked)));
    }),
    registerCommand(commands.runQuery, log, async (clicked, offset) => {
      await queries.run(await editorOf(clicked), typeof offset === 'number' ? offset : undefined);
    }),
    registerCommand(commands.bindDataset, log, async (clicked) => {
      const editor = await editorOf(clicked);
      const dataset = await pickDataset(datasets);
      if (dataset) await bindDocument(editor, dataset);
    }),
    registerCommand(commands.questions, log, async (clicked) => {
      const bound = await boundEditor(clicked, dependencies);
      const dataset = bound?.dataset ?? (await chooseDataset(clicked, dependencies, panels));
      const question = dataset && (await chooseQuestion(dataset, dependencies));
      if (!question) return;
      const editor = bound?.editor ?? (await openQuery(dataset, ''));
      const start = await appendQuery(editor, question.sql);
      await queries.run(editor, editor.document.offsetAt(start));
    }),
  );
}

/** Names that need quotes get them. */
function firstQuery(table: string | undefined): string {
  if (table === undefined) return '';
  const quoted = table.split('.').map((part) => (/^[a-z_][a-z0-9_]*$/.test(part) ? part : `"${part.replaceAll('"', '""')}"`));
  return `SELECT *\nFROM ${quoted.join('.')}\nLIMIT 100;\n`;
}

/** The editor of the document that a lens stands in, else the one in front. Throws `bad-input` where there is none. */
async function editorOf(clicked: unknown): Promise<vscode.TextEditor> {
  const editor = clicked instanceof vscode.Uri ? await vscode.window.showTextDocument(clicked) : vscode.window.activeTextEditor;
  if (editor) return editor;
  throw badInput(vscode.l10n.t('There is no SQL document in front.'), vscode.l10n.t('Open one, or make one with "Seedbed: New Query".'));
}

/** A document that asks a dataset, where that is what was clicked or stands in front. */
async function boundEditor(
  clicked: unknown,
  { datasets }: Dependencies,
): Promise<{ readonly editor: vscode.TextEditor; readonly dataset: Dataset } | undefined> {
  if (clicked !== undefined && !(clicked instanceof vscode.Uri)) return undefined;
  const front = vscode.window.activeTextEditor;
  const editor = clicked instanceof vscode.Uri ? await editorOf(clicked) : front;
  const id = editor && boundDataset(editor.document.lineAt(0).text);
  return editor && id !== undefined ? { editor, dataset: await datasets.get(id) } : undefined;
}
