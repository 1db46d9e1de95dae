import { type FileHandle, open } from 'node:fs/promises';
import type { OutputFile } from '../../core/ports';
import { writing } from './writeError';

/** A new file; `shownPath` is the path that errors name, since the file may be written elsewhere first. */
export class DiskFile implements OutputFile {
  private closed = false;

  private constructor(
    private readonly handle: FileHandle,
    private readonly shownPath: string,
  ) {}

  static async create(path: string, shownPath: string): Promise<DiskFile> {
    return new DiskFile(await writing(shownPath, () => open(path, 'wx')), shownPath);
  }

  async write(bytes: Uint8Array): Promise<void> {
    await writing(this.shownPath, async () => {
      for (let at = 0; at < bytes.length; ) at += (await this.handle.write(bytes, at, bytes.length - at)).bytesWritten;
    });
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await writing(this.shownPath, () => this.handle.close());
  }
}
