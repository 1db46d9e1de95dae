import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserFacingError } from '../../core/errors';
import type { DatasetStore } from '../../core/ports';
import { type Dataset, datasetSchema } from '../../core/recipe/dataset';

const extension = '.json';

/** Datasets as JSON files in a folder, which comes into being with the first. */
export function openDatasetStore(folder: string): DatasetStore {
  const fileOf = (id: string) => join(folder, id + extension);
  return {
    list: (onUnreadable) => list(folder, onUnreadable),
    load: (id) => read(fileOf(id)),
    save: (dataset) => save(folder, fileOf(dataset.id), dataset),
    remove: (id) => remove(fileOf(id)),
  };
}

async function list(folder: string, onUnreadable: (file: string, cause: unknown) => void): Promise<readonly Dataset[]> {
  const names = (await orNothing(readdir(folder))) ?? [];
  const files = names.filter((name) => name.endsWith(extension)).map((name) => join(folder, name));
  const skip = (file: string) => (cause: unknown) => {
    onUnreadable(file, cause);
    return undefined;
  };
  const datasets = await Promise.all(files.map((file) => read(file).catch(skip(file))));
  return datasets.filter((dataset) => dataset !== undefined).sort((a, b) => b.updated.localeCompare(a.updated));
}

async function read(file: string): Promise<Dataset | undefined> {
  const text = await orNothing(readFile(file, 'utf8'));
  if (text === undefined) return undefined;
  try {
    return datasetSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new UserFacingError('unreadable-file', `${file} is not a dataset of this version.`, 'Generate it again.', { cause });
  }
}

async function save(folder: string, file: string, dataset: Dataset): Promise<void> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, JSON.stringify(dataset));
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new UserFacingError(
      'cannot-write',
      `The dataset could not be kept in ${folder}.`,
      'Choose another folder in the setting seedbed.store.',
      { cause },
    );
  }
}

async function remove(file: string): Promise<void> {
  try {
    await rm(file, { force: true });
  } catch (cause) {
    throw new UserFacingError('cannot-write', `${file} could not be removed.`, undefined, { cause });
  }
}

async function orNothing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
