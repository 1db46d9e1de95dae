import { CHUNK_ROWS } from '../core/generate/batches';
import { openPlan } from '../core/generate/openPlan';
import { formatTable } from '../core/plan/formatTable';
import type { Plan } from '../core/plan/plan';
import type { ProofTable } from '../core/ports';
import { type ChunkMaker, chunkMaker } from './chunkMaker';
import type { EnginePorts } from './enginePorts';
import type { Progress } from './progress';

/** A plan's tables with their rows, as a server takes them. `progress` hears of each table as its rows are handed over. */
export function proofTables(plan: Plan, ports: Pick<EnginePorts, 'format' | 'breathe'>, progress?: Progress): ProofTable[] {
  const csv = ports.format('csv');
  // Whoever takes the rows checks them.
  const maker = chunkMaker(openPlan(plan), csv, 'none');
  return plan.tables.map((table, at): ProofTable => {
    const { columns } = formatTable(table, plan.schema, csv.generatedColumns);
    const { name, rows } = table;
    return {
      table: { schema: table.table.schema, name: table.table.name },
      displayName: name,
      columns: columns.map((column) => column.name),
      rows,
      copy: () => tableChunks({ maker, at, name, rows }, ports, progress),
    };
  });
}

/** One table's rows that are to be made: its place in the plan, its name for people, and how many. */
export interface MadeTable {
  readonly maker: ChunkMaker;
  readonly at: number;
  readonly name: string;
  readonly rows: number;
}

/** All rows of a table, in chunks of whole rows. */
export async function* tableChunks(
  { maker, at, name, rows }: MadeTable,
  ports: Pick<EnginePorts, 'breathe'>,
  progress?: Progress,
): AsyncGenerator<Uint8Array> {
  progress?.start(name, rows);
  for (let start = 0; start < rows; start += CHUNK_ROWS) {
    await ports.breathe();
    yield maker.make(at, start, Math.min(CHUNK_ROWS, rows - start)).bytes;
    progress?.step(name, Math.min(rows, start + CHUNK_ROWS), rows);
  }
  progress?.complete(name, rows);
}
