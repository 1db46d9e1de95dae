import { mkdir, rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Creates a folder and its parents; returns those that were not there, the innermost first. Step by step, since
 * Node's own `recursive` tries for ever where the system denies a folder with ENOENT, as below /proc.
 */
export async function createFolders(path: string): Promise<string[]> {
  const missing = await missingFolders(path);
  const created: string[] = [];
  for (const folder of missing.reverse()) {
    if (await keepingNothing(created, () => createFolder(folder))) created.unshift(folder);
  }
  return created;
}

/** False when somebody else was quicker. */
async function createFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** The innermost first. */
async function missingFolders(path: string): Promise<string[]> {
  const missing: string[] = [];
  for (let folder = path; !(await isThere(folder)); folder = dirname(folder)) missing.push(folder);
  return missing;
}

/** Something else than a folder counts: making a folder in it will say what is wrong. */
async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
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

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
