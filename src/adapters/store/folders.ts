import { mkdir, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Creates a folder and its parents; returns those that were not there, the innermost first. */
export async function createFolders(path: string): Promise<string[]> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return [];
  const created: string[] = [];
  for (let folder = path; folder.length >= first.length; folder = dirname(folder)) created.push(folder);
  return created;
}

/** Removes folders that were created for an output, as far as nobody else has put something into them. */
export async function removeFolders(created: readonly string[]): Promise<void> {
  for (const folder of created) {
    try {
      await rmdir(folder);
    } catch {
      return;
    }
  }
}

/** Runs `work`; when it fails, removes the folders that were created for it. */
export async function keepingNothing<T>(created: readonly string[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await removeFolders(created);
    throw error;
  }
}
