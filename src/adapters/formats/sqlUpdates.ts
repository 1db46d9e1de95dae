import { ByteWriter, encodeText } from '../../core/generate/byteWriter';
import type { Batch, BatchColumn } from '../../core/generate/vector';
import type { FormatTable } from '../../core/ports';
import { valueWriter } from './cells';
import type { SqlDialect, WrittenColumn } from './sqlDialect';

/** One UPDATE per row that has a value in a late column, found by the table's key. */
export function lateUpdates(table: FormatTable, batch: Batch, dialect: SqlDialect): Uint8Array {
  const writer = new ByteWriter(batch.count * 80);
  const names = table.late?.columns ?? [];
  const late = columnsOf(table, batch, names);
  const assign = assignments(writer, late, dialect, ', ');
  const find = assignments(writer, columnsOf(table, batch, table.late?.key ?? []), dialect, ' AND ');
  const update = encodeText(`${dialect.beforeInsert ?? ''}UPDATE ${dialect.table(table)} SET `);
  const where = encodeText(`${keeping(table, names, dialect)} WHERE `);
  const end = encodeText(dialect.end);
  for (let row = 0; row < batch.count; row++) {
    if (late.every(({ cells }) => cells.vector.nulls?.[row] === 1)) continue;
    writer.copy(update);
    assign(row);
    writer.copy(where);
    find(row);
    writer.copy(end);
  }
  return writer.finish();
}

function keeping(table: FormatTable, late: readonly string[], dialect: SqlDialect): string {
  const kept = dialect.keeps?.(table, late) ?? [];
  return kept.map((name) => `, ${dialect.identifier(name)} = ${dialect.identifier(name)}`).join('');
}

interface Assigned {
  readonly column: WrittenColumn;
  readonly cells: BatchColumn;
}

function columnsOf(table: FormatTable, batch: Batch, names: readonly string[]): Assigned[] {
  return batch.columns.flatMap((cells, at) => (names.includes(cells.name) ? [{ column: table.columns[at], cells }] : []));
}

/** Appends the cell of one column in the given row of the batch. */
type CellWriter = (row: number) => void;

/** `a = 1, b = 'x'` with the given separator. */
function assignments(writer: ByteWriter, columns: readonly Assigned[], dialect: SqlDialect, separator: string): CellWriter {
  const names = columns.map(({ column }, index) => encodeText(`${index > 0 ? separator : ''}${dialect.identifier(column.name)} = `));
  const cells = columns.map(({ column, cells: batch }): CellWriter => {
    const style = dialect.style(column);
    const write = valueWriter(batch, style);
    return (row) => (batch.vector.nulls?.[row] === 1 ? writer.copy(style.null) : write(writer, row));
  });
  return (row) => {
    for (let at = 0; at < cells.length; at++) {
      writer.copy(names[at]);
      cells[at](row);
    }
  };
}
