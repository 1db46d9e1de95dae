import * as vscode from 'vscode';
import { previewPanelType } from '../../contributions';
import type { Dataset } from '../../core/recipe/dataset';
import { webviewRoot } from '../../host/webviewHtml';
import { previewState } from '../../protocol/preview';
import type { Dependencies } from '../datasets/dependencies';
import { PreviewPanel } from './previewPanel';

/** The open previews, at most one per dataset; those of the last session come back. */
export class PreviewPanels implements vscode.WebviewPanelSerializer {
  private readonly open = new Map<string, PreviewPanel>();

  constructor(private readonly dependencies: Dependencies) {}

  /** Opens the dataset's preview or brings it to the front, with its rows as they are now. */
  async show(dataset: Dataset, table?: string): Promise<PreviewPanel> {
    const existing = this.open.get(dataset.id);
    const preview = existing ?? this.adopt(this.createPanel(), dataset);
    if (table !== undefined) preview.show(table);
    if (existing) {
      existing.panel.reveal();
      await existing.update(dataset);
    }
    return preview;
  }

  /** The dataset of the preview in front. */
  get active(): Dataset | undefined {
    return [...this.open.values()].find(({ panel }) => panel.active)?.current;
  }

  /** Has an open preview show the dataset as it is now. */
  async update(dataset: Dataset): Promise<void> {
    await this.open.get(dataset.id)?.update(dataset);
  }

  /** Closes the preview of a dataset that is no more. */
  close(id: string): void {
    this.open.get(id)?.panel.dispose();
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const parsed = previewState.safeParse(state);
    const dataset = parsed.success ? await this.dependencies.datasets.find(parsed.data.dataset) : undefined;
    if (!dataset) return panel.dispose();
    panel.webview.options = this.webviewOptions();
    this.adopt(panel, dataset);
  }

  private createPanel(): vscode.WebviewPanel {
    return vscode.window.createWebviewPanel(previewPanelType, '', vscode.ViewColumn.Active, this.webviewOptions());
  }

  private webviewOptions(): vscode.WebviewOptions {
    return { enableScripts: true, localResourceRoots: [webviewRoot(this.dependencies.extension)] };
  }

  private adopt(panel: vscode.WebviewPanel, dataset: Dataset): PreviewPanel {
    panel.iconPath = vscode.Uri.joinPath(this.dependencies.extension, 'media', 'icon.png');
    const preview = new PreviewPanel(panel, dataset, this.dependencies);
    this.open.set(dataset.id, preview);
    panel.onDidDispose(() => {
      if (this.open.get(dataset.id) === preview) this.open.delete(dataset.id);
    });
    return preview;
  }
}
