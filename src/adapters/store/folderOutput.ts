import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Output, OutputFile } from '../../core/ports';
import { DiskFile } from './diskFile';
import { createFolders, keepingNothing, removeFolders } from './folders';
import { replaceFiles } from './replaceFiles';
import { safeFileName } from './safeFileName';
import { outputExists, writing } from './writeError';

/**
 * Files into a folder. They are written into a hidden folder first: beside a target that does not exist,
 * which is then renamed as a whole, or inside one that does, since that one may be a mount or somebody's
 * working directory.
 */
export class FolderOutput implements Output {
  private readonly files = new Map<string, DiskFile>();

  private constructor(
    private readonly target: string,
    private readonly staging: string,
    private readonly targetExists: boolean,
    private readonly createdFolders: readonly string[],
  ) {}

  /** Throws `output-exists` when the folder holds anything and `force` is not set. */
  static async open(target: string, force: boolean): Promise<FolderOutput> {
    return writing(target, async () => {
      const content = await contentOf(target);
      if (content !== undefined && content.length > 0 && !force) throw outputExists(target, 'folder');
      const exists = content !== undefined;
      const created = exists ? [] : await createFolders(dirname(target));
      const staging = stagingPath(target, exists);
      await keepingNothing(created, () => mkdir(staging));
      return new FolderOutput(target, staging, exists, created);
    });
  }

  async create(name: string): Promise<OutputFile> {
    const safe = safeFileName(name);
    const file = await DiskFile.create(join(this.staging, safe), join(this.target, safe));
    this.files.set(safe, file);
    return file;
  }

  async commit(): Promise<void> {
    await this.closeAll();
    await writing(this.target, async () => {
      if (!this.targetExists) return rename(this.staging, this.target);
      await replaceFiles(this.staging, this.target, [...this.files.keys()]);
      await rm(this.staging, { recursive: true, force: true });
    });
  }

  async abort(): Promise<void> {
    await this.closeAll().catch(() => undefined);
    await rm(this.staging, { recursive: true, force: true });
    await removeFolders(this.createdFolders);
  }

  private async closeAll(): Promise<void> {
    for (const file of this.files.values()) await file.close();
  }
}

/** Names in the folder; undefined when there is none. */
async function contentOf(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function stagingPath(target: string, inside: boolean): string {
  // Nobody has to be kept from guessing it, and `node:crypto` takes milliseconds to load.
  const suffix = Math.random().toString(36).slice(2, 14);
  return inside ? join(target, `.seedbed-${suffix}`) : join(dirname(target), `.${basename(target)}-seedbed-${suffix}`);
}
