import type { KeptDataset } from '../core/databases';
import { UserFacingError } from '../core/errors';
import type { DatasetInput } from '../core/ports';
import { type Dataset, datasetInput } from '../core/recipe/dataset';
import type { CommandPorts } from './command';
import { datasetInput as schemaInput } from './datasetInput';
import type { Options } from './options';

/** What a command is about: a dataset that is kept, or what a schema makes. */
export type Chosen = { readonly kind: 'dataset'; readonly dataset: KeptDataset } | { readonly kind: 'input'; readonly input: DatasetInput };

/**
 * `DATASET|SCHEMA`: a dataset's id, files or a folder, or a dataset's name, in this order. Throws `unknown-dataset`, naming
 * those there are, and what reading a schema throws.
 */
export async function chosenDataset(names: readonly string[], options: Options, ports: CommandPorts): Promise<Chosen> {
  const { folder, datasets } = ports.store(options.store);
  const kept = await datasets.list((file) => ports.say(`${file} is not a dataset of this version and was left out.`));
  const [name] = names;
  const find = (key: 'id' | 'name') => (names.length === 1 ? kept.find((dataset) => dataset[key] === name) : undefined);
  const byId = find('id');
  if (byId) return chosen(folder, byId);
  try {
    return { kind: 'input', input: await schemaInput(names, options, ports) };
  } catch (error) {
    const byName = find('name');
    if (byName) return chosen(folder, byName);
    if (names.length === 1 && error instanceof UserFacingError && error.code === 'unreadable-file' && !/[\\/.]/.test(name))
      throw unknownDataset(name, kept);
    throw error;
  }
}

function chosen(folder: string, dataset: Dataset): Chosen {
  return { kind: 'dataset', dataset: { folder, id: dataset.id, name: dataset.name, input: datasetInput(dataset) } };
}

function unknownDataset(name: string, kept: readonly Dataset[]): UserFacingError {
  const known = kept.length === 0 ? 'There are none for this folder.' : `There are ${kept.map(({ id }) => id).join(', ')}.`;
  return new UserFacingError('unknown-dataset', `There is no dataset, file or folder "${name}".`, known);
}
