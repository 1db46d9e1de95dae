import type { Batch, Vector } from '../../../src/core/generate/vector';
import type { RowSource } from '../../../src/core/measure/rowSource';
import { resolveType } from '../../../src/core/rules/resolveType';
import { numberFormat } from '../../../src/core/rules/values';
import type { Schema, Table } from '../../../src/core/schema/schema';
import { bytesVector, codeVector, textVector } from './vectors';

/** A cell as a test writes it: a text is read by the column's own vector, a number as it is. */
export type Cell = string | number | boolean | null;

/** Rows held in memory, handed out in small batches. */
export function memoryRows(
  schema: Schema,
  data: Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>,
  batchSize = 7,
): RowSource {
  const rowsOf = (table: Table): readonly Readonly<Record<string, Cell>>[] => data[table.name] ?? [];
  return {
    rows: (table) => rowsOf(table).length,
    *batches(table, columns) {
      const rows = rowsOf(table);
      for (let start = 0; start < rows.length; start += batchSize) {
        const slice = rows.slice(start, start + batchSize);
        yield {
          start,
          count: slice.length,
          columns: columns.map((name) =>
            batchColumn(
              schema,
              table,
              name,
              slice.map((row) => row[name] ?? null),
              start,
            ),
          ),
        };
      }
    },
  };
}

function batchColumn(schema: Schema, table: Table, name: string, cells: readonly Cell[], start: number): Batch['columns'][number] {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) throw new Error(`no column ${name}`);
  const format = numberFormat(resolveType(column.type, schema)) ?? { kind: 'float' };
  return {
    name,
    shape: cells.every((cell) => typeof cell !== 'string') ? { kind: 'number', format } : { kind: 'text' },
    vector: vectorOf(cells, start + name.length),
  };
}

function vectorOf(cells: readonly Cell[], turn: number): Vector {
  const nulls = cells.includes(null) ? { nulls: Uint8Array.from(cells, (cell) => (cell === null ? 1 : 0)) } : {};
  if (cells.every((cell) => typeof cell !== 'string')) return { kind: 'number', values: Float64Array.from(cells, Number), ...nulls };
  const texts = cells.map((cell) => (cell === null ? null : String(cell)));
  /** Every kind of text vector gets its share. */
  return [textVector, codeVector, bytesVector][turn % 3](texts);
}
