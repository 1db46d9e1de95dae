import type { Batch } from '../../core/generate/vector';
import type { Format } from '../../core/ports';
import { encodeText } from './byteWriter';
import { objectRows } from './jsonRows';

const OPEN = encodeText('[');
const FIRST = encodeText('\n');
const NEXT = encodeText(',\n');
const CLOSE = encodeText('\n]\n');
const CLOSE_EMPTY = encodeText(']\n');

/** One array of objects per table, a row to a line. */
export const json: Format = {
  id: 'json',
  extension: 'json',
  layout: 'tables',
  generatedColumns: true,
  head: () => OPEN,
  rows: (_table, batch) => writeRows(batch),
  tail: (table) => (table.rows === 0 ? CLOSE_EMPTY : CLOSE),
};

function writeRows(batch: Batch): Uint8Array {
  const { writer, object } = objectRows(batch);
  for (let row = 0; row < batch.count; row++) {
    writer.copy(batch.start + row === 0 ? FIRST : NEXT);
    object(row);
  }
  return writer.finish();
}
