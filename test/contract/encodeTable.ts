import type { Format } from '../../src/core/ports';
import { encodeRows } from '../../src/flows/encodeRows';
import { type NastyRow, nastyBatch, nastyTable } from './nastyRows';

/** The bytes of a file or script with the rows, cut into two batches. */
export function encodeTable(format: Format, rows: readonly NastyRow[], cut: number): Uint8Array {
  const table = nastyTable(rows.length);
  const parts = [
    format.prologue?.([table]),
    format.head(table),
    ...[rows.slice(0, cut), rows.slice(cut)].map((part, index) => encodeRows(format, table, nastyBatch(part, index * cut))),
    format.tail(table),
    format.epilogue?.([table]),
  ];
  return Buffer.concat(parts.map((part) => part ?? new Uint8Array(0)));
}
