import { type ByteWriter, encodeText } from '../../core/generate/byteWriter';
import type { Batch } from '../../core/generate/vector';
import type { Format } from '../../core/ports';
import { chosenCells } from './cells';
import { objectCells } from './jsonRows';
import { measureRows, writeRows } from './writeRows';

const OPEN = encodeText('[');
/** Before the first row, and before the others. */
const LEADS = ['\n', ',\n'];
const CLOSE = encodeText('\n]\n');
const CLOSE_EMPTY = encodeText(']\n');

/** One array of objects per table, a row to a line. */
export const json: Format = {
  id: 'json',
  extension: 'json',
  layout: 'tables',
  generatedColumns: true,
  head: () => OPEN,
  rows: (_table, batch, writer) => appendRows(batch, writer),
  tail: (table) => (table.rows === 0 ? CLOSE_EMPTY : CLOSE),
};

function appendRows(batch: Batch, writer: ByteWriter): void {
  const lead = chosenCells(
    LEADS,
    Int32Array.from({ length: batch.count }, (_, row) => (batch.start + row === 0 ? 0 : 1)),
  );
  writeRows(writer, measureRows([lead, ...objectCells(batch)], batch.count));
}
