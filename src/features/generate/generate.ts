import * as vscode from 'vscode';
import { commands, settings } from '../../contributions';
import type { Report } from '../../core/measure/report';
import type { GenerateOptions, OutputTarget } from '../../core/ports';
import { type Dataset, datasetInput } from '../../core/recipe/dataset';
import { type Ddl, readDdl } from '../../host/ddl';
import { atBoundary } from '../../host/errors';
import { withJobProgress } from '../../host/progress';
import { readSetting } from '../../host/settings';
import { exists } from '../../host/text';
import { originOf } from '../datasets/datasets';
import type { Dependencies } from '../datasets/dependencies';
import { exportZip } from '../export/exportZip';
import type { PreviewPanels } from '../preview/previewPanels';
import { verdictOf } from '../prove/verdict';
import { confirmSize } from './confirmSize';
import { logReport } from './logReport';
import { chooseOutput } from './outputFolder';
import { countWorkers } from './workers';

/** The main job: every table of the DDL filled and checked, kept as a dataset, shown. Stopped, it leaves nothing. */
export async function generate(ddl: Ddl, dependencies: Dependencies, panels: PreviewPanels): Promise<void> {
  await generateDataset(await dependencies.datasets.of(ddl), ddl, dependencies, panels);
}

/** The same for a dataset that is kept: from its DDL and recipe as they are now, or its own copy of them where the DDL is gone. */
export async function regenerate(dataset: Dataset, dependencies: Dependencies, panels: PreviewPanels): Promise<void> {
  const origin = originOf(dataset);
  if (await exists(origin)) await generate(await readDdl(origin), dependencies, panels);
  else await generateDataset(dataset, undefined, dependencies, panels);
}

async function generateDataset(dataset: Dataset, ddl: Ddl | undefined, dependencies: Dependencies, panels: PreviewPanels): Promise<void> {
  const { datasets, log } = dependencies;
  const target = await chooseOutput(originOf(dataset));
  if (target === 'stopped') return;
  const { sources } = dataset;
  log.info(`generate: ${sources.length} files, ${sources.reduce((sum, { text }) => sum + text.length, 0)} characters`);
  const report = await withJobProgress(vscode.l10n.t('Generating {0}', dataset.name), (onEvent, signal) =>
    run(ddl, dataset, optionsFor(originOf(dataset), target), dependencies, onEvent, signal),
  );
  logReport(log, report);
  const saved = await datasets.save(withRun(dataset, report));
  await panels.show(saved);
  void atBoundary(log, () => sayDone(saved, report, target, dependencies));
}

type Events = Parameters<Dependencies['engine']['generate']>[2];

async function run(
  ddl: Ddl | undefined,
  dataset: Dataset,
  options: GenerateOptions,
  { engine, problems }: Dependencies,
  onEvent: Events,
  signal: AbortSignal,
): Promise<Report> {
  const input = datasetInput(dataset);
  const summary = await engine.open(input, signal);
  if (ddl) problems.publish(ddl, summary.diagnostics);
  await confirmSize(summary, originOf(dataset));
  return engine.generate(input, options, onEvent, signal);
}

function optionsFor(scope: vscode.Uri, target: OutputTarget | undefined): GenerateOptions {
  return {
    target,
    format: readSetting(settings.format, scope),
    workers: countWorkers(),
    prove: readSetting(settings.prove, scope),
    strict: false,
  };
}

function withRun(dataset: Dataset, report: Report): Dataset {
  const run = { tables: report.tables.length, rows: rowsOf(report), valid: report.validity.valid, seconds: report.seconds };
  return { ...dataset, engine: report.engine, run, verdict: report.proof ? verdictOf(report.proof) : dataset.verdict };
}

/** The one toast at the end, with what can be done next. */
async function sayDone(dataset: Dataset, report: Report, target: OutputTarget | undefined, dependencies: Dependencies): Promise<void> {
  const exportNow = vscode.l10n.t('Export as ZIP');
  const seedNow = vscode.l10n.t('Seed Database');
  const askNow = vscode.l10n.t('Query');
  const fine = report.validity.valid && report.proof?.accepted !== false;
  const show = fine ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  const chosen = await show(outcome(report, target), exportNow, seedNow, askNow);
  if (chosen === exportNow) await exportZip(dataset, dependencies);
  if (chosen === seedNow) await vscode.commands.executeCommand(commands.seed, dataset.id);
  if (chosen === askNow) await vscode.commands.executeCommand(commands.query, dataset.id);
}

function outcome(report: Report, target: OutputTarget | undefined): string {
  const rows = rowsOf(report).toLocaleString(vscode.env.language);
  const tables = report.tables.length;
  const made = tables === 1 ? vscode.l10n.t('{0} rows in 1 table.', rows) : vscode.l10n.t('{0} rows in {1} tables.', rows, tables);
  const written = target && vscode.l10n.t('Written to {0}.', vscode.workspace.asRelativePath(target.path));
  return [made, checked(report), shortened(report), written].filter((sentence) => sentence !== undefined).join(' ');
}

function checked(report: Report): string {
  if (report.proof && !report.proof.accepted)
    return vscode.l10n.t('{0} refused some of them; the preview says which.', report.proof.server);
  if (!report.validity.valid) {
    const [{ table, constraint }] = report.validity.violations;
    return vscode.l10n.t('{0} violates {1}; the log says more.', table, constraint);
  }
  return report.proof ? vscode.l10n.t('Accepted by {0}.', report.proof.server) : vscode.l10n.t('Every constraint checked holds.');
}

function shortened(report: Report): string | undefined {
  const tables = [...new Set(report.shortfalls.filter(({ kind }) => kind !== 'given').map((shortfall) => shortfall.table))];
  return tables.length > 0 ? vscode.l10n.t('Fewer rows than asked in {0}.', tables.join(', ')) : undefined;
}

function rowsOf(report: Report): number {
  return report.tables.reduce((sum, table) => sum + table.rows, 0);
}
