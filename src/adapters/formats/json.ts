import { type ByteWriter, encodeText } from '../../core/generate/byteWriter';
import type { Batch } from '../../core/generate/vector';
import type { Format } from '../../core/ports';
import { chosenCells } from './cells';
import { objectCells } from './jsonRows';
import { scratch } from './scratch';
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
  const objects = objectCells(batch);
  const lead = scratch.ints(batch.count).fill(1);
  if (batch.start === 0) lead[0] = 0;
  writeRows(writer, measureRows([chosenCells(LEADS, lead), ...objects], batch.count));
}
