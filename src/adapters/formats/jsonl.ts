import type { Batch } from '../../core/generate/vector';
import type { Format } from '../../core/ports';
import { objectRows } from './jsonRows';

const NEWLINE = 10;

/** JSON Lines: one object per row and line. */
export const jsonl: Format = {
  id: 'jsonl',
  extension: 'jsonl',
  layout: 'tables',
  generatedColumns: true,
  head: () => new Uint8Array(0),
  rows: (_table, batch) => writeRows(batch),
  tail: () => new Uint8Array(0),
};

function writeRows(batch: Batch): Uint8Array {
  const { writer, object } = objectRows(batch);
  for (let row = 0; row < batch.count; row++) {
    object(row);
    writer.byte(NEWLINE);
  }
  return writer.finish();
}
