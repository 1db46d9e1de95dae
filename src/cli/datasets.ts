import { badInput } from '../core/errors';
import { type Dataset, datasetInput } from '../core/recipe/dataset';
import type { Command } from './command';
import { textTable } from './textTable';

/** `seedbed datasets [--json]`: the datasets that are kept for this folder, latest change first; starts no database. */
export const datasets: Command = async (positional, options, ports) => {
  if (positional.length > 0) throw badInput('datasets takes no name.', 'seedbed datasets [--store DIR] [--json]');
  const { datasets: store } = ports.store(options.store);
  const kept = await store.list((file) => ports.say(`${file} is not a dataset of this version and was left out.`));
  if (options.json) ports.print(JSON.stringify(kept.map(described), null, 2));
  else if (kept.length === 0) ports.say('No datasets are kept for this folder; the editor keeps those that are generated there.');
  else ports.print(textTable(['id', 'name', 'tables', 'rows', 'seed', 'updated'], kept.map(cells), [2, 3]));
  return 0;
};

function described(dataset: Dataset) {
  const { id, name, origin, created, updated, run } = dataset;
  const { recipe } = datasetInput(dataset);
  return {
    id,
    name,
    origin,
    created,
    updated,
    seed: String(recipe.seed),
    ...(run && { tables: run.tables, rows: run.rows, valid: run.valid }),
  };
}

function cells(dataset: Dataset): string[] {
  const { id, name, seed, tables, rows, updated } = described(dataset);
  return [id, name, String(tables ?? ''), String(rows ?? ''), seed, updated];
}
