import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import type { CopyStreamQuery } from 'pg-copy-streams';
import type { RowCopy } from '../../../core/seeding';

/** Begins a COPY … FROM stdin; what the server refuses of it is rejected by whichever call comes next. */
export async function openRowCopy(client: Client, sql: string): Promise<RowCopy> {
  const { from } = await import('pg-copy-streams');
  return new StreamedCopy(client.query(from(sql)));
}

class StreamedCopy implements RowCopy {
  private readonly ended: Promise<void>;
  private failure: { readonly error: unknown } | undefined;

  constructor(private readonly stream: CopyStreamQuery) {
    this.ended = finished(stream);
    this.ended.catch((error: unknown) => {
      this.failure = { error };
    });
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.failure) throw this.failure.error;
    // What is written may wait in a queue longer than the buffer is ours.
    const isRoom = this.stream.write(Buffer.from(bytes));
    if (!isRoom) await Promise.race([this.drained(), this.ended]);
  }

  async end(): Promise<number> {
    if (this.failure) throw this.failure.error;
    this.stream.end();
    await this.ended;
    return this.stream.rowCount;
  }

  private drained(): Promise<void> {
    return new Promise((resolve) => this.stream.once('drain', resolve));
  }
}
