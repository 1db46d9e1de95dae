import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { ZipFile } from 'yazl';
import type { OutputFile } from '../../core/ports';

/** A ZIP that is written while its entries come in; memory stays small, and a writer waits for the disk. */
export class StreamedZip {
  private readonly inputs = new Map<string, PassThrough>();
  /** Rejects when the disk does; writers that wait for room learn it from here. */
  private readonly pumped: Promise<void>;

  private constructor(
    private readonly zip: ZipFile,
    private readonly modified: Date,
    file: OutputFile,
  ) {
    this.pumped = pump(zip, file);
    this.pumped.catch(() => undefined);
  }

  static async open(file: OutputFile, modified: Date): Promise<StreamedZip> {
    const { default: yazl } = await import('yazl');
    return new StreamedZip(new yazl.ZipFile(), localClock(modified), file);
  }

  begin(name: string): void {
    const input = new PassThrough();
    this.inputs.set(name, input);
    this.zip.addReadStream(input, name, { mtime: this.modified, forceDosTimestamp: true, mode: 0o100644 });
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    const input = this.inputs.get(name);
    if (input?.destroyed) return;
    // The stream keeps what it cannot compress yet; whose bytes these are will use them again.
    if (input && !input.write(Buffer.from(bytes))) await Promise.race([once(input, 'drain'), this.pumped]);
  }

  end(name: string): void {
    this.inputs.get(name)?.end();
    this.inputs.delete(name);
  }

  async finish(): Promise<void> {
    for (const name of [...this.inputs.keys()]) this.end(name);
    this.zip.end();
    await this.pumped;
  }

  async discard(): Promise<void> {
    for (const input of this.inputs.values()) input.destroy();
    if (this.zip.outputStream instanceof PassThrough) this.zip.outputStream.destroy();
    await this.pumped.catch(() => undefined);
  }
}

async function pump(zip: ZipFile, file: OutputFile): Promise<void> {
  for await (const chunk of zip.outputStream) await file.write(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
}

/** The library writes local time into the archive; this date's local time reads as the given one's UTC, wherever it runs. */
function localClock(date: Date): Date {
  return Object.assign(new Date(date), {
    getFullYear: () => date.getUTCFullYear(),
    getMonth: () => date.getUTCMonth(),
    getDate: () => date.getUTCDate(),
    getHours: () => date.getUTCHours(),
    getMinutes: () => date.getUTCMinutes(),
    getSeconds: () => date.getUTCSeconds(),
  });
}
