import type { ProofTable } from '../../core/ports';
import { binaryHead, binaryTail } from '../formats/copyBinary';
import { columnList, qualifiedIdentifier } from '../postgres/identifier';
import type { EmbeddedServer } from './embeddedServer';

/** The server holds one part in memory while the next one is made. */
const PART_BYTES = 2 * 1024 * 1024;

/** What stands before and after the rows of each part. */
interface Encoding {
  readonly options: string;
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
}

const nothing = new Uint8Array();
const csv: Encoding = { options: 'FORMAT csv', head: nothing, tail: nothing };

/** Sends a table's rows by COPY. Chunks hold whole rows; short ones are sent together. */
export function copyRows(server: EmbeddedServer, table: ProofTable): Promise<void> {
  return send(server, table, table.copy(), csv);
}

/** The same for rows in PostgreSQL's binary format, without head and tail. */
export function copyBinaryRows(server: EmbeddedServer, table: ProofTable, rows: AsyncIterable<Uint8Array>): Promise<void> {
  return send(server, table, rows, { options: 'FORMAT binary', head: binaryHead, tail: binaryTail });
}

async function send(
  server: EmbeddedServer,
  { table, columns }: ProofTable,
  rows: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): Promise<void> {
  const sql = `COPY ${qualifiedIdentifier(table)} ${columnList(columns)} FROM '/dev/blob' WITH (${encoding.options})`;
  let sent: Promise<unknown> = Promise.resolve();
  for await (const part of parts(rows, encoding)) {
    await sent;
    sent = server.copy(sql, part);
    // It is awaited when the next part is there.
    sent.catch(() => undefined);
  }
  await sent;
}

async function* parts(chunks: AsyncIterable<Uint8Array>, { head, tail }: Encoding): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    if (bytes > 0 && bytes + chunk.length > PART_BYTES) {
      yield joined([head, ...waiting, tail]);
      waiting = [];
      bytes = 0;
    }
    waiting.push(chunk);
    bytes += chunk.length;
  }
  if (bytes > 0) yield joined([head, ...waiting, tail]);
}

/** A buffer of its own, that can be handed to another thread. */
function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((bytes, chunk) => bytes + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
