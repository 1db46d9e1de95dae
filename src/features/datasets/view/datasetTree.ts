import * as vscode from 'vscode';
import type { DatasetSummary } from '../../../core/ports';
import { type Dataset, datasetInput } from '../../../core/recipe/dataset';
import { logError, messageOf } from '../../../host/errors';
import { concerned, watchFiles } from '../../preview/watchInputs';
import { originOf } from '../datasets';
import type { Dependencies } from '../dependencies';
import { ColumnNode, DatasetNode, FailureNode, type Node, TableNode } from './nodes';
import { treeItem } from './treeItems';

/** What the view asks of those who serve datasets. */
export interface ServedDatasets {
  readonly onDidChange: vscode.Event<void>;
  isServed(id: string): boolean;
}

/**
 * Datasets, their tables and columns. Datasets come from their files, tables from the plan of a dataset that is opened;
 * no database is started. Nothing is watched until the view is looked at.
 */
export class DatasetTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Node | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly disposables: vscode.Disposable[] = [this.changed];
  private nodes: readonly DatasetNode[] = [];
  private readonly stale = new Map<string, boolean>();
  private readonly plans = new Map<string, { readonly updated: string; readonly summary: Promise<DatasetSummary> }>();
  private watching = false;

  constructor(
    private readonly dependencies: Dependencies,
    private readonly serving: ServedDatasets,
  ) {}

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** Reads the store again. */
  readonly refresh = (): void => this.changed.fire(undefined);

  getTreeItem(node: Node): vscode.TreeItem {
    return treeItem(node);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!node) return this.listDatasets();
    if (node instanceof DatasetNode) return this.listTables(node.dataset);
    return node instanceof TableNode ? node.table.columns.map((column) => new ColumnNode(node.dataset, node.table, column)) : [];
  }

  private async listDatasets(): Promise<Node[]> {
    this.watch();
    const datasets = await this.dependencies.datasets.list();
    this.nodes = datasets.map((dataset) => this.nodeOf(dataset));
    void this.checkStale(datasets);
    return [...this.nodes];
  }

  private nodeOf(dataset: Dataset): DatasetNode {
    const { id } = dataset;
    return new DatasetNode(dataset, { stale: this.stale.get(id) ?? false, served: this.serving.isServed(id) });
  }

  private async listTables(dataset: Dataset): Promise<Node[]> {
    try {
      const { tables } = await this.plan(dataset);
      return tables.map((table) => new TableNode(dataset, table));
    } catch (error) {
      logError(this.dependencies.log, error);
      this.plans.delete(dataset.id);
      return [new FailureNode(dataset, messageOf(error))];
    }
  }

  private plan(dataset: Dataset): Promise<DatasetSummary> {
    const known = this.plans.get(dataset.id);
    if (known?.updated === dataset.updated) return known.summary;
    const summary = this.dependencies.engine.open(datasetInput(dataset));
    this.plans.set(dataset.id, { updated: dataset.updated, summary });
    return summary;
  }

  /** Looks whether the files that datasets were made from say something else by now; the view follows when one does. */
  private async checkStale(datasets: readonly Dataset[]): Promise<void> {
    const { datasets: kept } = this.dependencies;
    const checked = await Promise.all(datasets.map(async (dataset) => ({ id: dataset.id, stale: await kept.isStale(dataset) })));
    const news = checked.filter(({ id, stale }) => (this.stale.get(id) ?? false) !== stale);
    for (const { id, stale } of news) this.stale.set(id, stale);
    if (news.length > 0) this.refresh();
  }

  private watch(): void {
    if (this.watching) return;
    this.watching = true;
    const { datasets } = this.dependencies;
    const files = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.file(datasets.folder), '*.json'));
    const madeFrom = (uri: vscode.Uri) => this.nodes.map(({ dataset }) => dataset).filter((dataset) => concerned(originOf(dataset), uri));
    const inputs = watchFiles(
      (uri) => madeFrom(uri).length > 0,
      (uri) => void this.checkStale(madeFrom(uri)),
    );
    this.disposables.push(
      files,
      files.onDidCreate(this.refresh),
      files.onDidChange(this.refresh),
      files.onDidDelete(this.refresh),
      datasets.onDidChange(this.refresh),
      this.serving.onDidChange(this.refresh),
      inputs,
    );
  }
}
