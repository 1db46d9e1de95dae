import * as vscode from 'vscode';
import type { Seeding, SeedMode, SeedOptions } from '../../core/databases';
import { UserFacingError } from '../../core/errors';
import { type Dataset, datasetInput } from '../../core/recipe/dataset';
import { withJobProgress } from '../../host/progress';
import type { ChosenConnection, Connections } from '../connections/connections';
import { originOf } from '../datasets/datasets';
import type { Dependencies } from '../datasets/dependencies';
import { confirmSize } from '../generate/confirmSize';
import { countWorkers } from '../generate/workers';
import { chooseMode, chooseSeedOptions, nameTables } from './chooseSeeding';
import type { DryRuns } from './dryRuns';
import { formatted, seedingText, sum } from './seedingText';

/** One seeding on its way. */
interface Draft {
  readonly dataset: Dataset;
  readonly connection: ChosenConnection;
  readonly options: SeedOptions;
}

/** A dataset into a connected database: what would happen is shown first, and nothing is written before the user has said how. */
export async function seed(dataset: Dataset, dependencies: Dependencies, connections: Connections, dryRuns: DryRuns): Promise<void> {
  const connection = await connections.choose();
  if (!connection) return;
  const chosen = await chooseSeedOptions(dataset.name, connection.name);
  if (!chosen) return;
  const options: SeedOptions = { mode: 'empty', ...chosen, id: dataset.id, name: dataset.name, workers: countWorkers() };
  const agreed = await agree({ dataset, connection, options }, dependencies, dryRuns);
  if (!agreed || !(await connections.confirmWrite(connection, writing(agreed.draft, agreed.plan)))) return;
  await write(agreed.draft, dependencies);
}

/** Shows the dry run, that of what is to become of rows that are there; undefined when nothing is to be written. */
async function agree(draft: Draft, dependencies: Dependencies, dryRuns: DryRuns): Promise<{ draft: Draft; plan: Seeding } | undefined> {
  const { dataset, connection } = draft;
  const show = async (shown: Draft) => {
    const plan = await planSeed(shown, dependencies);
    await dryRuns.show(`${dataset.name} → ${connection.name}`, seedingText(dataset.name, connection.name, plan));
    return { draft: shown, plan };
  };
  const as = (mode: SeedMode): Draft => ({ ...draft, options: { ...draft.options, mode } });
  const first = await show(draft).catch((error: unknown) => {
    if (error instanceof UserFacingError && error.code === 'tables-not-empty') return show(as('append'));
    throw error;
  });
  const mode = await chooseMode(first.plan, connection.name);
  if (mode === undefined) return undefined;
  const last = mode === first.draft.options.mode ? first : await show(as(mode));
  return mode !== 'truncate' || (await nameTables(last.plan.tables.map(({ table }) => table))) ? last : undefined;
}

function planSeed({ dataset, connection, options }: Draft, { engine, databases }: Dependencies): Thenable<Seeding> {
  const input = datasetInput(dataset);
  return withJobProgress(vscode.l10n.t('Looking at {0}', connection.name), async (_onEvent, signal) => {
    await confirmSize(await engine.open(input, signal), originOf(dataset));
    return databases.planSeed(input, connection.target, options, signal);
  });
}

async function write({ dataset, connection, options }: Draft, { databases, log }: Dependencies): Promise<void> {
  const { name, target } = connection;
  const done = await withJobProgress(vscode.l10n.t('Seeding {0}', name), (onEvent, signal) =>
    databases.seed(datasetInput(dataset), target, options, onEvent, signal),
  );
  const rows = sum(done.tables.map((table) => table.rows));
  const seconds = (done.seconds ?? 0).toLocaleString(vscode.env.language, { maximumFractionDigits: 1 });
  log.info(`seed: ${done.tables.length} tables, ${rows} rows, ${options.mode}, ${seconds} s`);
  // Not awaited: whoever seeded should not wait until the user has read this.
  void vscode.window.showInformationMessage(
    vscode.l10n.t('{0} rows in {1} tables of {2}, in {3} s.', formatted(rows), done.tables.length, name, seconds),
  );
}

/** What is about to be written, for those who have to agree to it. */
function writing({ dataset: { name }, options: { mode } }: Draft, { tables }: Seeding): string {
  const rows = formatted(sum(tables.map((table) => table.rows)));
  return mode === 'truncate'
    ? vscode.l10n.t('{0}: the rows of {1} tables go, {2} rows come', name, tables.length, rows)
    : vscode.l10n.t('{0}: {1} rows into {2} tables', name, rows, tables.length);
}
