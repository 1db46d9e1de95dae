import type { ByteWriter } from '../../core/generate/byteWriter';
import type { Cells } from './cells';
import { scratch } from './scratch';

/** Some rows, as far as they are written already known: how long each is. */
export interface MeasuredRows {
  readonly cells: readonly Cells[];
  /** Bytes of each row. */
  readonly lengths: Int32Array;
}

/** How long rows of these cells are. */
export function measureRows(cells: readonly Cells[], count: number): MeasuredRows {
  const lengths = scratch.ints(count).fill(0);
  for (const each of cells) each.measure(lengths);
  return { cells, lengths };
}

/** Appends the rows: in each row the cells in their order. */
export function writeRows(writer: ByteWriter, { cells, lengths }: MeasuredRows): void {
  let end = 0;
  for (let row = 0; row < lengths.length; row++) end += lengths[row];
  writer.reserve(end);
  const places = scratch.ints(lengths.length);
  let at = writer.length;
  for (let row = 0; row < lengths.length; row++) {
    places[row] = at;
    at += lengths[row];
  }
  for (const each of cells) each.write(writer, places);
  writer.length = at;
}
