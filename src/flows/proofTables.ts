import { CHUNK_ROWS } from '../core/generate/batches';
import { openPlan } from '../core/generate/openPlan';
import { formatTable } from '../core/plan/formatTable';
import type { Plan } from '../core/plan/plan';
import type { ProofTable } from '../core/ports';
import { chunkMaker } from './chunkMaker';
import type { EnginePorts } from './enginePorts';
import type { Progress } from './progress';

/** A plan's tables with their rows, as a server takes them. `progress` hears of each table as its rows are handed over. */
export function proofTables(plan: Plan, ports: Pick<EnginePorts, 'format' | 'breathe'>, progress?: Progress): ProofTable[] {
  const csv = ports.format('csv');
  const maker = chunkMaker(openPlan(plan), csv);
  return plan.tables.map((table, at): ProofTable => {
    const { columns } = formatTable(table, plan.schema, csv.generatedColumns);
    const { name, rows } = table;
    return {
      table: { schema: table.table.schema, name: table.table.name },
      displayName: name,
      columns: columns.map((column) => column.name),
      rows,
      async *copy() {
        progress?.start(name, rows);
        for (let start = 0; start < rows; start += CHUNK_ROWS) {
          await ports.breathe();
          yield maker.make(at, start, Math.min(CHUNK_ROWS, rows - start)).bytes;
          progress?.step(name, Math.min(rows, start + CHUNK_ROWS), rows);
        }
        progress?.complete(name, rows);
      },
    };
  });
}
