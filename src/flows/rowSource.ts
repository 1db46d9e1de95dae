import { CHUNK_ROWS, tableBatch } from '../core/generate/batches';
import type { OpenPlan } from '../core/generate/openPlan';
import type { Batch } from '../core/generate/vector';
import type { RowSource } from '../core/measure/rowSource';
import { sameName, type Table } from '../core/schema/schema';

/** The rows of a plan, made anew at every reading: only the columns asked for are computed. */
export function planRows(open: OpenPlan): RowSource {
  const tableOf = (table: Table) => open.tables.find(({ plan }) => sameName(plan.table, table));
  return {
    rows: (table) => tableOf(table)?.plan.rows ?? 0,
    *batches(table, columns): Iterable<Batch> {
      const found = tableOf(table);
      if (!found) return;
      const places = columns.map((name) => found.plan.columns.findIndex((column) => column.name === name));
      for (let start = 0; start < found.plan.rows; start += CHUNK_ROWS)
        yield tableBatch(found, start, Math.min(CHUNK_ROWS, found.plan.rows - start), places);
    },
  };
}
