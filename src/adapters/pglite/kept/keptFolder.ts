import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { EmbeddedPlace } from '../../../core/embedded';
import { writing } from '../../store/writeError';

const stateSchema = z.strictObject({
  /** What the rows were made from and by, as a hash. */
  fingerprint: z.string(),
  /** Name of the folder beside the state's file. */
  data: z.string().regex(/^data-\w+$/),
  /** What the database needs to be opened. */
  extensions: z.array(z.string()),
  /** How many there are, by the tables' names for people. */
  rows: z.record(z.string(), z.number()),
  /** Other programs may have changed rows. */
  isServed: z.boolean(),
});

/** What lies in a dataset's folder. Its file is there only as long as the database is whole. */
export type KeptState = z.infer<typeof stateSchema>;

/** `library-1a2b3c4d.pgdata`, beside the dataset's file. */
export function keptFolder({ folder, id }: EmbeddedPlace): string {
  return join(folder, `${id}.pgdata`);
}

const stateFile = (folder: string) => join(folder, 'state.json');

/** Undefined where there is no whole database. */
export async function readState(folder: string): Promise<KeptState | undefined> {
  try {
    return stateSchema.parse(JSON.parse(await readFile(stateFile(folder), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Declares the database whole. */
export async function writeState(folder: string, state: KeptState): Promise<void> {
  const file = stateFile(folder);
  await writing(file, async () => {
    await writeFile(`${file}.new`, JSON.stringify(state));
    await rename(`${file}.new`, file);
  });
}

/** From now on the next opening begins from nothing. */
export async function removeState(folder: string): Promise<void> {
  const file = stateFile(folder);
  await writing(file, () => rm(file, { force: true }));
}

/**
 * A folder for a new database; those of earlier ones are removed. Never the same name twice: who was thought dead and
 * writes on, writes into a folder that nobody reads.
 */
export async function freshData(folder: string): Promise<string> {
  await writing(folder, async () => {
    for (const name of await readdir(folder)) if (name.startsWith('data-')) await rm(join(folder, name), { recursive: true, force: true });
  });
  return `data-${randomBytes(6).toString('hex')}`;
}

/** @throws UserFacingError `cannot-write` */
export async function createFolder(folder: string): Promise<void> {
  await writing(folder, () => mkdir(folder, { recursive: true }));
}

/** Removes what is in the folder but for the lock. */
export async function emptyFolder(folder: string): Promise<void> {
  await removeState(folder);
  await freshData(folder);
}

/** Removes it if it is empty: another process may just have come. */
export async function removeFolder(folder: string): Promise<void> {
  await rmdir(folder).catch(() => undefined);
}
