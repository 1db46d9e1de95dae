import type { EmbeddedContent } from '../../../core/embedded';
import { planNow } from '../../../core/plan/createPlan';
import { ENGINE_VERSION } from '../../../core/plan/plan';
import type { DatasetInput } from '../../../core/ports';
import { type Dataset, datasetInput } from '../../../core/recipe/dataset';
import type { DatasetEntry } from '../../../core/recipe/datasetEntry';
import { recogniseDialect } from '../../../core/schema/dialects/recogniseDialect';
import type { SqlParser } from '../../../core/schema/sqlParser';
import { enterDataset, migrate } from '../../postgres/catalogue';
import { refusal } from '../../postgres/serverError';
import { openDatasetStore } from '../../store/datasetStore';
import { keptFolder, readState } from './keptFolder';
import type { OpenDatabase } from './openKept';

/** What entries need beside the datasets' files. */
export interface CatalogueOptions {
  readonly parser: SqlParser;
  /** Of the program. */
  readonly version: string;
}

/**
 * Fills the catalogue, schema `seedbed`, from the files of the datasets in the store; of a mere input there is that alone. A
 * schema that has such tables itself keeps them, and no catalogue is made.
 */
export async function fillCatalogue({ server, rows }: OpenDatabase, content: EmbeddedContent, options: CatalogueOptions): Promise<void> {
  const { place } = content;
  const datasets = place ? await openDatasetStore(place.folder).list(() => undefined) : [];
  const isListed = place !== undefined && datasets.some(({ id }) => id === place.id);
  const listed = datasets.map((dataset) => datasetEntry(dataset, place?.folder ?? '', options));
  const entries = await Promise.all(isListed ? listed : [...listed, inputEntry(content.input, rows, options)]);
  const refused = await refusal(async () => {
    await server.execute('BEGIN');
    await migrate(server);
    await server.execute('DELETE FROM seedbed.generated_datasets');
    for (const entry of entries) await enterDataset(server, entry);
    await server.execute('COMMIT');
  });
  if (refused) await server.execute('ROLLBACK');
}

async function datasetEntry(dataset: Dataset, folder: string, options: CatalogueOptions): Promise<DatasetEntry> {
  const { id, name, created, updated, engine = ENGINE_VERSION } = dataset;
  const state = await readState(keptFolder({ folder, id, name }));
  const entry = await inputEntry(datasetInput(dataset), state?.rows ?? {}, options);
  return { ...entry, id, name, created, updated, meta: { ...entry.meta, engine } };
}

async function inputEntry(
  { sources, dialect, recipe }: DatasetInput,
  rowCounts: DatasetEntry['rowCounts'],
  { parser, version }: CatalogueOptions,
): Promise<DatasetEntry> {
  const now = new Date().toISOString();
  return {
    id: sources[0].file,
    name: sources[0].file,
    dialect: dialect ?? (await recogniseDialect(sources, parser)),
    meta: {
      seed: String(recipe.seed ?? 1),
      now: new Date(planNow(recipe) / 1000).toISOString(),
      engine: ENGINE_VERSION,
      seedbed: version,
    },
    ddl: sources.map(({ text }) => text).join('\n'),
    recipe,
    rowCounts,
    created: now,
    updated: now,
  };
}
