import { tableBatch } from '../core/generate/batches';
import { openPlan } from '../core/generate/openPlan';
import { formatTable, writtenColumns } from '../core/plan/formatTable';
import type { Plan } from '../core/plan/plan';
import type { ChunkPool, Format } from '../core/ports';
import { encodeRows } from './encodeRows';

/** Makes and encodes rows `start … start + count − 1` of the plan's table at that place. Pure. */
export function chunkEncoder(plan: Plan, format: Format): { encode(table: number, start: number, count: number): Uint8Array } {
  const { tables } = openPlan(plan);
  const known = plan.tables.map((table) => ({
    table: formatTable(table, plan.schema, format.generatedColumns),
    places: writtenColumns(table, format.generatedColumns),
  }));
  return {
    encode: (at, start, count) => encodeRows(format, known[at].table, tableBatch(tables[at], start, count, known[at].places)),
  };
}

/** A pool without threads: every range is encoded when its turn comes, in this thread. */
export function localPool(plan: Plan, format: Format, breathe: () => Promise<void>): ChunkPool {
  const encoder = chunkEncoder(plan, format);
  let last: Promise<unknown> = Promise.resolve();
  return {
    parallel: 1,
    encode: (table, start, count) => {
      const result = last.then(breathe).then(() => encoder.encode(table, start, count));
      last = result.catch(() => undefined);
      return result;
    },
    dispose: async () => undefined,
  };
}
