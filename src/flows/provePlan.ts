import { CHUNK_ROWS } from '../core/generate/batches';
import type { Proof } from '../core/measure/report';
import { formatTable } from '../core/plan/formatTable';
import type { Plan } from '../core/plan/plan';
import type { ProofTable } from '../core/ports';
import type { Source } from '../core/schema/schema';
import type { JobEvent } from '../protocol/events';
import { chunkEncoder } from './chunks';
import type { EnginePorts } from './enginePorts';
import type { Progress } from './progress';

/** The verdict as an event. */
export function proofEvent(proof: Proof): JobEvent {
  return {
    type: 'generation:validation',
    valid: proof.accepted,
    violations: proof.tables.filter(({ error }) => error !== undefined).length,
    by: 'postgres',
  };
}

/**
 * Has a real PostgreSQL load schema and rows with every constraint on. `progress` hears of each table as its rows
 * are handed over.
 *
 * @throws UserFacingError `cancelled` when the signal aborts
 */
export function provePlan(
  plan: Plan,
  sources: readonly Source[],
  ports: EnginePorts,
  signal?: AbortSignal,
  progress?: Progress,
): Promise<Proof> {
  const csv = ports.format('csv');
  const encoder = chunkEncoder(plan, csv);
  const tables = plan.tables.map((table, at): ProofTable => {
    const { columns } = formatTable(table, plan.schema.defaultSchema, csv.generatedColumns);
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
          yield encoder.encode(at, start, Math.min(CHUNK_ROWS, rows - start));
          progress?.step(name, Math.min(rows, start + CHUNK_ROWS), rows);
        }
        progress?.complete(name, rows);
      },
    };
  });
  return ports.prover.prove({ schema: plan.schema, sources, tables }, signal);
}
