import * as vscode from 'vscode';
import { boundDataset } from '../../core/query/binding';
import type { Dataset } from '../../core/recipe/dataset';
import type { PreviewPanels } from '../preview/previewPanels';
import type { Datasets } from './datasets';
import { ownDdlId } from './ownDdl';
import { ColumnNode, DatasetNode, TableNode } from './view/nodes';

/**
 * The dataset that a command was called on by itself, not by its DDL: an item of the view, an id, a document that shows
 * or asks a dataset; with nothing clicked, the preview or the document in front. Undefined where it was called on none; rejects with
 * `unknown-dataset` where that is no longer kept.
 */
export async function clickedDataset(clicked: unknown, datasets: Datasets, panels: PreviewPanels): Promise<Dataset | undefined> {
  if (clicked === undefined && panels.active) return panels.active;
  const id = clicked === undefined ? idOfDocument(vscode.window.activeTextEditor?.document) : idOf(clicked);
  return id === undefined ? undefined : datasets.get(id);
}

/** The table that a command was called on. */
export function clickedTable(clicked: unknown): string | undefined {
  return clicked instanceof TableNode || clicked instanceof ColumnNode ? clicked.table.table : undefined;
}

function idOf(clicked: unknown): string | undefined {
  if (typeof clicked === 'string') return clicked;
  if (clicked instanceof DatasetNode || clicked instanceof TableNode || clicked instanceof ColumnNode) return clicked.dataset.id;
  if (!(clicked instanceof vscode.Uri)) return undefined;
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === clicked.toString());
  return idOfDocument(open) ?? ownDdlId(clicked);
}

function idOfDocument(document: vscode.TextDocument | undefined): string | undefined {
  return document && (boundDataset(document.lineAt(0).text) ?? ownDdlId(document.uri));
}
