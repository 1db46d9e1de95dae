import { createHash } from 'node:crypto';
import { join } from 'node:path';
import envPaths from 'env-paths';

/**
 * Where the datasets of a workspace live: the user's data folder (or `root`, from a setting or option),
 * below it a folder per workspace. The same for editor and command line.
 */
export function datasetFolder(workspaceFolder: string, root?: string): string {
  const base = root || envPaths('seedbed', { suffix: '' }).data;
  return join(base, createHash('sha256').update(workspaceFolder).digest('hex').slice(0, 16));
}
