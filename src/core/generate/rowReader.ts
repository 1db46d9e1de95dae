import type { Value } from '../rules/value';
import { valueReader } from '../rules/values';
import type { Frame } from './frame';

/** Reads the values of some columns row by row; the returned array is reused from row to row. */
export function rowReader(frame: Frame, columns: readonly number[]): (i: number) => readonly Value[] {
  const readers = columns.map((column) => valueReader(frame.column(column), frame.table.columns[column].plan.type));
  const row = new Array<Value>(columns.length);
  return (i) => {
    for (let c = 0; c < readers.length; c++) row[c] = readers[c](i);
    return row;
  };
}
