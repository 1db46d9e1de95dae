import * as path from 'node:path';
import * as vscode from 'vscode';
import { datasetFolder } from './adapters/store/datasetFolder';
import { openDatasetStore } from './adapters/store/datasetStore';
import { type DatabaseMethods, RemoteDatabases } from './adapters/workers/remoteDatabases';
import { type EngineMethods, RemoteEngine } from './adapters/workers/remoteEngine';
import { RemoteWorker } from './adapters/workers/remoteWorker';
import { commands, settings } from './contributions';
import type { Engine } from './core/ports';
import { Connections } from './features/connections/connections';
import { Profiles } from './features/connections/profiles';
import { registerConnections } from './features/connections/register';
import { Datasets } from './features/datasets/datasets';
import type { Dependencies } from './features/datasets/dependencies';
import { registerDatasets } from './features/datasets/register';
import { registerExport } from './features/export/register';
import { registerGenerate } from './features/generate/register';
import { registerLenses } from './features/lens/register';
import { PreviewPanels } from './features/preview/previewPanels';
import { registerPreview } from './features/preview/register';
import { Problems } from './features/problems/problems';
import { registerProve } from './features/prove/register';
import { registerQuery } from './features/query/register';
import { registerRecipe } from './features/recipe/register';
import { registerSeed } from './features/seed/register';
import { registerServe } from './features/serve/register';
import { Serving } from './features/serve/serving';
import type { Ddl } from './host/ddl';
import { createLog } from './host/log';
import { Secrets } from './host/secrets';
import { readSetting } from './host/settings';

let closeDatabases: (() => Promise<void>) | undefined;

/** Builds what the features need and hands it to them; the engine's thread starts with the first question to it. */
export function activate(context: vscode.ExtensionContext): void {
  const log = createLog();
  const workerFile = path.join(context.extensionPath, 'dist', 'worker.js');
  const worker = new RemoteWorker<EngineMethods & DatabaseMethods>(workerFile, 'The engine', () => serving.forgetAll());
  const engine = new RemoteEngine(worker);
  const databases = new RemoteDatabases(worker);
  closeDatabases = () => databases.close();
  const problems = new Problems((ddl) => readDiagnostics(engine, ddl));
  const folder = folderOfWindow();
  const datasets = new Datasets(openDatasetStore(folder), folder, log);
  const dependencies: Dependencies = { engine, databases, datasets, problems, log, extension: context.extensionUri };
  const panels = new PreviewPanels(dependencies);
  const serving = new Serving(datasets);
  const profiles = new Profiles(context.globalState, new Secrets(context.secrets), log);
  const connections = new Connections(profiles);
  context.subscriptions.push(
    log,
    { dispose: () => void worker.dispose() },
    problems,
    datasets,
    registerDatasets(dependencies, panels, serving),
    registerQuery(dependencies, panels),
    registerServe(dependencies, panels, serving),
    profiles,
    registerConnections({ profiles, connections, databases, log }),
    registerSeed(dependencies, panels, connections),
    registerGenerate(dependencies, panels),
    registerPreview(dependencies, panels),
    registerProve(dependencies, panels),
    registerExport(dependencies, panels),
    registerRecipe(dependencies, panels),
    registerLenses(dependencies),
    vscode.commands.registerCommand(commands.showLog, () => log.show()),
  );
}

/** Embedded databases are closed, so that others find nothing locked. */
export async function deactivate(): Promise<void> {
  await closeDatabases?.();
}

async function readDiagnostics(engine: Engine, { sources, dialect }: Ddl) {
  return (await engine.inspect(sources, dialect)).diagnostics;
}

/** Datasets belong to the workspace's first folder; a window without one has a place of its own. */
function folderOfWindow(): string {
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = workspace?.scheme === 'file' ? workspace.fsPath : (workspace?.toString() ?? '');
  return datasetFolder(name, readSetting(settings.store));
}
