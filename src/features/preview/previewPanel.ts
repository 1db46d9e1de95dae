import * as vscode from 'vscode';
import { commands, previewPanelType } from '../../contributions';
import { UserFacingError } from '../../core/errors';
import type { DatasetSummary } from '../../core/ports';
import { type Dataset, datasetInput } from '../../core/recipe/dataset';
import { parseSeed } from '../../core/recipe/seed';
import { nameOf } from '../../host/ddl';
import { atBoundary, isCancelled, logError, messageOf } from '../../host/errors';
import { withJobProgress } from '../../host/progress';
import { translated } from '../../host/strings';
import { exists } from '../../host/text';
import { webviewHtml } from '../../host/webviewHtml';
import { receiver } from '../../protocol/messages';
import { type FromPreview, fromPreview, type NextStep, type ProofState, type ToPreview } from '../../protocol/preview';
import { previewStrings } from '../../protocol/previewStrings';
import { originOf, sameRows } from '../datasets/datasets';
import type { Dependencies } from '../datasets/dependencies';
import { exportZip } from '../export/exportZip';
import { confirmSize } from '../generate/confirmSize';
import { verdictOf } from '../prove/verdict';
import { recipeUri } from '../recipe/recipeLocation';
import { describeDataset, describeVerdict } from './describe';
import { PageRequests } from './pageRequests';
import { watchInputs } from './watchInputs';

/** One dataset's rows in a panel. The panel pulls pages; this side answers from the engine. */
export class PreviewPanel {
  private readonly pages: PageRequests;
  private readonly disposables: vscode.Disposable[] = [];
  private summary: DatasetSummary | undefined;
  private revision = 0;
  private proof: ProofState;
  /** A table asked for before the page could show it. */
  private wanted: string | undefined;
  private ready = false;
  private opening = new AbortController();
  private edits: Promise<void> = Promise.resolve();

  constructor(
    readonly panel: vscode.WebviewPanel,
    private dataset: Dataset,
    private readonly dependencies: Dependencies,
  ) {
    this.proof = describeVerdict(dataset.verdict);
    this.pages = new PageRequests(dependencies.engine, this.post);
    const receive = receiver(
      fromPreview,
      (message) => this.handle(message),
      (reason) => dependencies.log.error(`${previewPanelType}: ${reason}`),
    );
    panel.webview.onDidReceiveMessage(receive, undefined, this.disposables);
    this.disposables.push(watchInputs(originOf(dataset), () => void this.checkStale()));
    panel.onDidDispose(() => this.dispose());
    panel.title = titleOf(dataset);
    panel.webview.html = webviewHtml(panel.webview, dependencies.extension, 'preview', panel.title, translated(previewStrings));
  }

  get current(): Dataset {
    return this.dataset;
  }

  /** Selects a table, now or once the page is there. */
  show(table: string): void {
    this.wanted = table;
    if (this.ready && this.summary) this.showWanted();
  }

  /** Other rows than before, or the same with more known of them. */
  async update(dataset: Dataset): Promise<void> {
    const same = this.summary !== undefined && sameRows(dataset, this.dataset);
    this.dataset = dataset;
    this.panel.title = titleOf(dataset);
    this.setProof(describeVerdict(dataset.verdict));
    if (!same) await this.open();
  }

  /** Has a real PostgreSQL judge the rows, and keeps its verdict with the dataset. */
  async prove(): Promise<void> {
    if (this.proof.state === 'running') return;
    const { engine, datasets } = this.dependencies;
    const dataset = this.dataset;
    this.setProof({ state: 'running' });
    try {
      const proof = await withJobProgress(vscode.l10n.t('Proving {0}', dataset.name), async (onEvent, signal) => {
        const input = datasetInput(dataset);
        await confirmSize(await engine.open(input, signal), originOf(dataset));
        return engine.prove(
          input,
          (event) => {
            if (event.type === 'table:start' && this.dataset === dataset) this.setProof({ state: 'running', table: event.table });
            onEvent(event);
          },
          signal,
        );
      });
      if (this.dataset === dataset) this.dataset = await datasets.save({ ...dataset, verdict: verdictOf(proof) });
    } finally {
      this.setProof(describeVerdict(this.dataset.verdict));
    }
  }

  /** Reads DDL and recipe again; a DDL that is gone leaves the dataset with its own copy. */
  async refresh(): Promise<void> {
    const { datasets } = this.dependencies;
    const current = await datasets.madeNow(this.dataset);
    if (current) this.dataset = await datasets.save(current);
    this.setProof(describeVerdict(this.dataset.verdict));
    await this.open();
  }

  private readonly post = (message: ToPreview): void => {
    void this.panel.webview.postMessage(message);
  };

  private handle(message: FromPreview): void {
    if (message.type === 'page') void this.pages.serve(message, datasetInput(this.dataset), this.revision);
    else if (message.type === 'abort') this.pages.abort(message.request);
    else void atBoundary(this.dependencies.log, () => this.act(message));
  }

  private async act(message: Exclude<FromPreview, { type: 'page' | 'abort' }>): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.greet();
      case 'setRows':
        return this.edit(['tables', message.table, 'rows'], message.rows);
      case 'setSeed':
        return this.edit(['seed'], parseSeed(message.seed));
      case 'export':
        return exportZip(this.dataset, this.dependencies);
      case 'prove':
        return this.prove();
      case 'refresh':
        return this.orFailed(() => this.refresh());
      case 'copy':
        return vscode.env.clipboard.writeText(message.text);
      case 'step':
        return this.takeStep(message.step);
    }
  }

  private async greet(): Promise<void> {
    this.ready = true;
    if (this.summary) await this.postDataset(this.summary);
    else await this.open();
  }

  /** One edit after the other: each starts from what the one before has made of the dataset. */
  private edit(path: (string | number)[], value: unknown): Promise<void> {
    const edited = this.edits.then(() => this.applyEdit(path, value));
    this.edits = edited.catch(() => undefined);
    return edited;
  }

  private async applyEdit(path: (string | number)[], value: unknown): Promise<void> {
    this.dataset = await this.dependencies.datasets.edit(this.dataset, path, value);
    this.setProof({ state: 'none' });
    await this.open();
  }

  /** Plans the dataset and shows it, calling off whatever was wanted of the one before. */
  private async open(): Promise<void> {
    this.opening.abort();
    const { signal } = (this.opening = new AbortController());
    this.pages.abortAll();
    this.summary = undefined;
    this.post({ type: 'loading' });
    await this.orFailed(async () => {
      const summary = await this.dependencies.engine.open(datasetInput(this.dataset), signal);
      if (signal.aborted) return;
      this.summary = summary;
      this.revision += 1;
      await this.postDataset(summary);
    });
  }

  private async postDataset(summary: DatasetSummary): Promise<void> {
    const recipe = await this.recipeFile();
    this.post(describeDataset(this.dataset, summary, this.revision, recipe && nameOf(recipe), this.proof));
    this.showWanted();
    await this.checkStale();
  }

  private showWanted(): void {
    if (this.wanted !== undefined) this.post({ type: 'show', table: this.wanted });
    this.wanted = undefined;
  }

  private setProof(proof: ProofState): void {
    this.proof = proof;
    this.post({ type: 'proof', proof });
  }

  private async orFailed(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (isCancelled(error)) return;
      logError(this.dependencies.log, error);
      this.post({ type: 'failed', message: messageOf(error), steps: await this.stepsFor(error) });
    }
  }

  private async stepsFor(error: unknown): Promise<NextStep[]> {
    if (!(error instanceof UserFacingError)) return ['retry', 'showLog'];
    if (error.code === 'bad-recipe' && (await this.recipeFile())) return ['openRecipe', 'retry'];
    return (await exists(originOf(this.dataset))) ? ['openDdl', 'retry'] : ['retry', 'showLog'];
  }

  private async takeStep(step: NextStep): Promise<void> {
    const recipe = await this.recipeFile();
    if (step === 'retry') await this.orFailed(() => this.refresh());
    else if (step === 'showLog') await vscode.commands.executeCommand(commands.showLog);
    else await vscode.commands.executeCommand('vscode.open', (step === 'openRecipe' && recipe) || originOf(this.dataset));
  }

  private async checkStale(): Promise<void> {
    if (!this.summary) return;
    this.post({ type: 'stale', stale: await this.dependencies.datasets.isStale(this.dataset) });
  }

  private async recipeFile(): Promise<vscode.Uri | undefined> {
    const uri = recipeUri(originOf(this.dataset));
    return uri && (await exists(uri)) ? uri : undefined;
  }

  private dispose(): void {
    this.opening.abort();
    this.pages.abortAll();
    for (const disposable of this.disposables) disposable.dispose();
  }
}

function titleOf({ name }: Dataset): string {
  return vscode.l10n.t('Rows of {0}', name);
}
