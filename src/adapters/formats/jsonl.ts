import type { Format } from '../../core/ports';
import { constantCells } from './cells';
import { objectCells } from './jsonRows';
import { measureRows, writeRows } from './writeRows';

/** JSON Lines: one object per row and line. */
export const jsonl: Format = {
  id: 'jsonl',
  extension: 'jsonl',
  layout: 'tables',
  generatedColumns: true,
  head: () => new Uint8Array(0),
  rows: (_table, batch, writer) => writeRows(writer, measureRows([...objectCells(batch), constantCells('\n')], batch.count)),
  tail: () => new Uint8Array(0),
};
