import type { Batch, BatchColumn } from '../../core/generate/vector';
import type { FormatTable } from '../../core/ports';
import { identifier, qualifiedIdentifier } from '../postgres/identifier';
import { ByteWriter, encodeText } from './byteWriter';
import { type CellWriter, cellWriter } from './cells';
import { sqlStyle } from './sqlCells';

const END = encodeText(';\n');

/** One UPDATE per row that has a value in a late column, found by the table's key. */
export function lateUpdates(table: FormatTable, batch: Batch): Uint8Array {
  const writer = new ByteWriter(batch.count * 80);
  const late = columnsOf(batch, table.late?.columns ?? []);
  const assign = assignments(writer, late, ', ');
  const find = assignments(writer, columnsOf(batch, table.late?.key ?? []), ' AND ');
  const update = encodeText(`UPDATE ${qualifiedIdentifier(table)} SET `);
  const where = encodeText(' WHERE ');
  for (let row = 0; row < batch.count; row++) {
    if (late.every(({ vector }) => vector.nulls?.[row] === 1)) continue;
    writer.copy(update);
    assign(row);
    writer.copy(where);
    find(row);
    writer.copy(END);
  }
  return writer.finish();
}

function columnsOf(batch: Batch, names: readonly string[]): BatchColumn[] {
  return batch.columns.filter((column) => names.includes(column.name));
}

/** `a = 1, b = 'x'` with the given separator. */
function assignments(writer: ByteWriter, columns: readonly BatchColumn[], separator: string): CellWriter {
  const names = columns.map((column, index) => encodeText(`${index > 0 ? separator : ''}${identifier(column.name)} = `));
  const cells = columns.map((column) => cellWriter(writer, column, sqlStyle(column)));
  return (row) => {
    for (let at = 0; at < cells.length; at++) {
      writer.copy(names[at]);
      cells[at](row);
    }
  };
}
