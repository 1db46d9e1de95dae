import { UserFacingError } from '../../core/errors';
import type { OutputFile } from '../../core/ports';
import { safeFileName } from './safeFileName';
import { smallZip } from './smallZip';
import { StreamedZip } from './streamedZip';

/** Archives of up to this many bytes of content are put together in memory, larger ones while they are written. */
const SMALL_BYTES = 32 * 1024 * 1024;
/** What the ZIP format's clock can show, in any time zone. */
const EARLIEST = Date.UTC(1980, 0, 2);
const LATEST = Date.UTC(2107, 11, 30);

/** One file of an archive that is still in memory. */
export interface ZipEntry {
  readonly name: string;
  readonly chunks: Uint8Array[];
}

/** A ZIP of any size, written to `file`. Same names, contents and time, same bytes. Entries are written one after the other. */
export class ZipArchive {
  private readonly entries: ZipEntry[] = [];
  private readonly names = new Set<string>();
  private readonly modified: Date;
  private bytes = 0;
  private streamed?: StreamedZip;
  private isDiscarded = false;

  constructor(
    private readonly file: OutputFile,
    modified: Date,
    private readonly smallBytes: number = SMALL_BYTES,
  ) {
    this.modified = new Date(Math.min(Math.max(modified.getTime(), EARLIEST), LATEST));
  }

  /** A new entry; the one before must have been closed. */
  entry(name: string): OutputFile {
    const entry: ZipEntry = { name: this.uniqueName(name), chunks: [] };
    this.entries.push(entry);
    this.streamed?.begin(entry.name);
    return {
      write: (bytes) => this.write(entry, bytes),
      close: async () => this.streamed?.end(entry.name),
    };
  }

  async finish(): Promise<void> {
    if (this.streamed) await this.streamed.finish();
    else await this.file.write(await smallZip(this.entries, this.modified));
  }

  /** Gives it up, while something is being written too. */
  async discard(): Promise<void> {
    this.isDiscarded = true;
    await this.streamed?.discard();
  }

  private async write(entry: ZipEntry, bytes: Uint8Array): Promise<void> {
    this.bytes += bytes.length;
    if (!this.streamed && this.bytes > this.smallBytes) await this.spill();
    if (this.streamed) await this.streamed.write(entry.name, bytes);
    else entry.chunks.push(bytes.slice());
  }

  /** From here on entries go to the disk; those in memory first. The last one is still open. */
  private async spill(): Promise<void> {
    const streamed = await StreamedZip.open(this.file, this.modified);
    if (this.isDiscarded) return;
    this.streamed = streamed;
    for (const [index, { name, chunks }] of this.entries.entries()) {
      streamed.begin(name);
      for (const chunk of chunks.splice(0)) await streamed.write(name, chunk);
      if (index < this.entries.length - 1) streamed.end(name);
    }
  }

  /** Names that differ in case alone would overwrite each other when unpacked on many systems. */
  private uniqueName(name: string): string {
    const safe = safeFileName(name);
    const key = safe.toLowerCase();
    if (this.names.has(key))
      throw new UserFacingError('cannot-write', `Two files of the archive would be called ${safe}.`, 'Write into a folder instead.');
    this.names.add(key);
    return safe;
  }
}
