import type { ByteWriter } from '../../core/generate/byteWriter';
import type { Batch } from '../../core/generate/vector';
import type { Format, FormatTable } from '../../core/ports';
import { binaryCells } from './binary/binaryCells';
import { binaryType } from './binary/types';
import type { Cells } from './cells';
import { scratch } from './scratch';
import { measureRows, writeRows } from './writeRows';

/** `PGCOPY`, bytes that a change of line ends or a seventh bit would spoil, no flags, and no extension of the head. */
export const binaryHead = Uint8Array.of(80, 71, 67, 79, 80, 89, 10, 255, 13, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0);
/** A row of −1 fields. */
export const binaryTail = Uint8Array.of(255, 255);

/**
 * Rows as `COPY … (FORMAT binary)` reads them, for tables of which `isBinary` says that all columns can be. Times without a
 * zone are of UTC, as are a server's whose session is. `rows` throws UnwrittenValue for a text that has no binary form here.
 */
export const copyBinary: Format = {
  id: 'copy-binary',
  extension: 'pgcopy',
  layout: 'tables',
  generatedColumns: false,
  head: () => binaryHead,
  rows: appendRows,
  tail: () => binaryTail,
};

/** Whether every column is of a type whose binary form is known: the others' texts only the server itself can read. */
export function isBinary({ columns }: Pick<FormatTable, 'columns'>): boolean {
  return columns.every((column) => binaryType(column) !== undefined);
}

function appendRows(table: FormatTable, { columns, count }: Batch, writer: ByteWriter): void {
  scratch.reset();
  const cells = columns.map((column, at) => {
    const type = binaryType(table.columns[at]);
    if (!type) throw new Error(`${table.name}.${column.name} cannot be written in binary.`);
    return binaryCells(column, type);
  });
  writeRows(writer, measureRows([fieldCount(columns.length), ...cells], count));
}

/** Each row begins with how many fields it has. */
function fieldCount(fields: number): Cells {
  return {
    measure: (lengths) => {
      for (let row = 0; row < lengths.length; row++) lengths[row] += 2;
    },
    write: ({ view }, places) => {
      for (let row = 0; row < places.length; row++) {
        view.setInt16(places[row], fields);
        places[row] += 2;
      }
    },
  };
}
