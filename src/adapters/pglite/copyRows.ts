import type { ProofTable } from '../../core/ports';
import { columnList, qualifiedIdentifier } from '../postgres/identifier';
import type { EmbeddedServer } from './embeddedServer';

/** The server holds one part in memory at a time. */
const PART_BYTES = 8 * 1024 * 1024;

/** Sends a table's rows by COPY. Chunks hold whole rows; short ones are sent together. */
export async function copyRows(server: EmbeddedServer, table: ProofTable): Promise<void> {
  const sql = `COPY ${qualifiedIdentifier(table.table)} ${columnList(table.columns)} FROM '/dev/blob' WITH (FORMAT csv)`;
  for await (const part of parts(table.copy())) await server.copy(sql, part);
}

async function* parts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    if (bytes > 0 && bytes + chunk.length > PART_BYTES) {
      yield joined(waiting, bytes);
      waiting = [];
      bytes = 0;
    }
    waiting.push(chunk);
    bytes += chunk.length;
  }
  if (bytes > 0) yield joined(waiting, bytes);
}

/** A buffer of its own, that can be handed to another thread. */
function joined(chunks: readonly Uint8Array[], bytes: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
