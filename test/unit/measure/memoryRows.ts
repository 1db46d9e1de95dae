import type { Batch, Vector } from '../../../src/core/generate/vector';
import type { RowSource } from '../../../src/core/measure/rowSource';
import { resolveType } from '../../../src/core/rules/resolveType';
import { numberFormat } from '../../../src/core/rules/values';
import type { Schema, Table } from '../../../src/core/schema/schema';

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
            ),
          ),
        };
      }
    },
  };
}

function batchColumn(schema: Schema, table: Table, name: string, cells: readonly Cell[]): Batch['columns'][number] {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) throw new Error(`no column ${name}`);
  const format = numberFormat(resolveType(column.type, schema)) ?? { kind: 'float' };
  return {
    name,
    shape: cells.every((cell) => typeof cell !== 'string') ? { kind: 'number', format } : { kind: 'text' },
    vector: vectorOf(cells),
  };
}

function vectorOf(cells: readonly Cell[]): Vector {
  const nulls = cells.includes(null) ? { nulls: Uint8Array.from(cells, (cell) => (cell === null ? 1 : 0)) } : {};
  if (cells.every((cell) => typeof cell !== 'string')) return { kind: 'number', values: Float64Array.from(cells, Number), ...nulls };
  const texts = cells.map((cell) => String(cell ?? ''));
  /** Both kinds of text vectors get their share. */
  if (texts.length % 2 === 0) return { kind: 'text', values: texts, ...nulls };
  const vocabulary = [...new Set(texts)];
  return { kind: 'code', codes: Int32Array.from(texts, (text) => vocabulary.indexOf(text)), vocabulary, ...nulls };
}
