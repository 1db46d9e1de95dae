import { BATCH_ROWS, tableBatch } from '../core/generate/batches';
import { ReusedMemory } from '../core/generate/memory';
import type { OpenPlan } from '../core/generate/openPlan';
import type { Batch } from '../core/generate/vector';
import type { RowSource } from '../core/measure/rowSource';
import type { Table } from '../core/schema/schema';
import { tablePlace } from '../core/schema/tableIndex';

/** The rows of a plan, made anew at every reading: only the columns asked for are computed. A batch holds until the next one. */
export function planRows(open: OpenPlan): RowSource {
  const { schema } = open.plan;
  const tables = new Map(open.tables.map((table) => [tablePlace(schema, table.plan.table), table]));
  const tableOf = (table: Table) => tables.get(tablePlace(schema, table));
  return {
    rows: (table) => tableOf(table)?.plan.rows ?? 0,
    computed: (table) =>
      table.columns.flatMap(({ name, generated }, at) =>
        generated && tableOf(table)?.plan.columns[at].source.kind === 'given' ? [name] : [],
      ),
    *batches(table, columns): Iterable<Batch> {
      const found = tableOf(table);
      if (!found) return;
      const places = columns.map((name) => found.plan.columns.findIndex((column) => column.name === name));
      const memory = new ReusedMemory();
      for (let start = 0; start < found.plan.rows; start += BATCH_ROWS) {
        memory.reset();
        yield tableBatch(found, start, Math.min(BATCH_ROWS, found.plan.rows - start), places, memory);
      }
    },
  };
}
