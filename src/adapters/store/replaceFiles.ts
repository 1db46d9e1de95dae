import { mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writing } from './writeError';

/**
 * Moves the named files from one folder into another on the same file system, replacing files of the
 * same name: all of them, or, when one cannot be moved, none.
 */
export async function replaceFiles(from: string, to: string, names: readonly string[]): Promise<void> {
  const backup = join(from, '.replaced');
  await mkdir(backup);
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const name of names) await replaceFile({ from, to, backup, name, undo });
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

interface Replacement {
  readonly from: string;
  readonly to: string;
  readonly backup: string;
  readonly name: string;
  readonly undo: (() => Promise<void>)[];
}

async function replaceFile({ from, to, backup, name, undo }: Replacement): Promise<void> {
  const target = join(to, name);
  await writing(target, async () => {
    const kept = join(backup, name);
    if (await isFile(target)) {
      await rename(target, kept);
      undo.push(() => rename(kept, target));
    }
    await rename(join(from, name), target);
    undo.push(() => rename(target, join(from, name)));
  });
}

/** Folders stay where they are: renaming a file over one fails, and says so. */
async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && !found.isDirectory();
}
