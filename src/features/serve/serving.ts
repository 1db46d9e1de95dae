import * as vscode from 'vscode';
import { commands } from '../../contributions';
import type { Served } from '../../core/databases';
import type { Dataset } from '../../core/recipe/dataset';
import { withJobProgress } from '../../host/progress';
import type { Datasets } from '../datasets/datasets';
import type { Dependencies } from '../datasets/dependencies';
import type { ServedDatasets } from '../datasets/view/datasetTree';

interface ServedDataset {
  readonly dataset: Dataset;
  readonly served: Served;
}

/** The datasets whose rows other programs reach, and the entry of the status bar that says where. */
export class Serving implements ServedDatasets, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly served = new Map<string, ServedDataset>();
  private readonly status = vscode.window.createStatusBarItem('seedbed.serving', vscode.StatusBarAlignment.Left);
  private readonly removals: vscode.Disposable;

  constructor(private readonly datasets: Datasets) {
    this.status.name = vscode.l10n.t('Seedbed: Served Datasets');
    this.status.command = commands.served;
    // A folder that cannot be read is told of by the view of datasets.
    this.removals = datasets.onDidChange(() => void this.forgetRemoved().catch(() => undefined));
  }

  dispose(): void {
    this.removals.dispose();
    this.status.dispose();
    this.changed.dispose();
  }

  isServed(id: string): boolean {
    return this.served.has(id);
  }

  get all(): readonly ServedDataset[] {
    return [...this.served.values()];
  }

  async start(dataset: Dataset, port: number, { databases, datasets }: Dependencies): Promise<Served> {
    const running = this.served.get(dataset.id);
    if (running) return running.served;
    const served = await withJobProgress(vscode.l10n.t('Serving {0}', dataset.name), (onEvent, signal) =>
      databases.serve(datasets.kept(dataset), port, onEvent, signal),
    );
    this.served.set(dataset.id, { dataset, served });
    this.tell();
    return served;
  }

  async stop(dataset: Dataset, { databases, datasets }: Dependencies): Promise<void> {
    await databases.stopServing(datasets.kept(dataset));
    if (this.served.delete(dataset.id)) this.tell();
  }

  /** What served them has ended. */
  forgetAll(): void {
    if (this.served.size === 0) return;
    this.served.clear();
    this.tell();
  }

  /** Deleting a dataset ends its service first. */
  private async forgetRemoved(): Promise<void> {
    if (this.served.size === 0) return;
    const kept = new Set((await this.datasets.list()).map(({ id }) => id));
    const gone = [...this.served.keys()].filter((id) => !kept.has(id));
    for (const id of gone) this.served.delete(id);
    if (gone.length > 0) this.tell();
  }

  private tell(): void {
    const all = this.all;
    this.status.text =
      all.length === 1 ? `$(broadcast) ${all[0].served.url}` : `$(broadcast) ${vscode.l10n.t('{0} datasets served', all.length)}`;
    this.status.tooltip = all.map(({ dataset, served }) => `${dataset.name}: ${served.url}`).join('\n');
    this.status.accessibilityInformation = {
      label: vscode.l10n.t('Seedbed serves {0}', all.map(({ dataset }) => dataset.name).join(', ')),
    };
    if (all.length > 0) this.status.show();
    else this.status.hide();
    this.changed.fire();
  }
}
