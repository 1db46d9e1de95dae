import { ByteWriter } from '../core/generate/byteWriter';
import type { Batch } from '../core/generate/vector';
import type { Format, FormatTable } from '../core/ports';

/** A guess at a cell's bytes; the buffer grows when it is wrong. */
const BYTES_PER_CELL = 16;

/** The rows of a batch in a format. Pure. */
export function encodeRows(format: Format, table: FormatTable, batch: Batch): Uint8Array {
  const writer = new ByteWriter(batch.count * (batch.columns.length + 1) * BYTES_PER_CELL);
  format.rows(table, batch, writer);
  return writer.finish();
}
