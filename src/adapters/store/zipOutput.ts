import { randomBytes } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserFacingError } from '../../core/errors';
import type { Output, OutputFile } from '../../core/ports';
import { DiskFile } from './diskFile';
import { createFolders, keepingNothing, removeFolders } from './folders';
import { outputExists, writing } from './writeError';
import { ZipArchive } from './zipArchive';

/** All files in one ZIP, written under a hidden name beside the target and renamed at the end. */
export class ZipOutput implements Output {
  private constructor(
    private readonly target: string,
    private readonly temporary: string,
    private readonly file: DiskFile,
    private readonly archive: ZipArchive,
    private readonly createdFolders: readonly string[],
  ) {}

  /** `modified` is the time of every entry. Throws `output-exists` when the file exists and `force` is not set. */
  static async open(target: string, force: boolean, modified: Date): Promise<ZipOutput> {
    await checkTarget(target, force);
    const created = await writing(target, () => createFolders(dirname(target)));
    const temporary = join(dirname(target), `.${basename(target)}-seedbed-${randomBytes(6).toString('hex')}`);
    const file = await keepingNothing(created, () => DiskFile.create(temporary, target));
    return new ZipOutput(target, temporary, file, new ZipArchive(file, modified), created);
  }

  async create(name: string): Promise<OutputFile> {
    return this.archive.entry(name);
  }

  async commit(): Promise<void> {
    await this.archive.finish();
    await this.file.close();
    await writing(this.target, () => rename(this.temporary, this.target));
  }

  async abort(): Promise<void> {
    await this.archive.discard();
    await this.file.close().catch(() => undefined);
    await rm(this.temporary, { force: true });
    await removeFolders(this.createdFolders);
  }
}

async function checkTarget(target: string, force: boolean): Promise<void> {
  const found = await stat(target).catch(() => undefined);
  if (found?.isDirectory())
    throw new UserFacingError('cannot-write', `Cannot write ${target}: it is a folder.`, 'Name a file, for example data.zip.');
  if (found && !force) throw outputExists(target, 'file');
}
