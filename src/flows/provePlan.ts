import { CHUNK_ROWS } from '../core/generate/batches';
import type { Proof } from '../core/measure/report';
import { formatTable } from '../core/plan/formatTable';
import type { Plan } from '../core/plan/plan';
import type { ProofTable } from '../core/ports';
import type { Source } from '../core/schema/schema';
import type { JobEvent } from '../protocol/events';
import { chunkEncoder } from './chunks';
import type { EnginePorts } from './enginePorts';

/** The verdict as an event. */
export function proofEvent(proof: Proof): JobEvent {
  return {
    type: 'generation:validation',
    valid: proof.accepted,
    violations: proof.tables.filter(({ error }) => error !== undefined).length,
    by: 'postgres',
  };
}

/** Has a real PostgreSQL load schema and rows with every constraint on. */
export function provePlan(plan: Plan, sources: readonly Source[], ports: EnginePorts, signal?: AbortSignal): Promise<Proof> {
  const csv = ports.format('csv');
  const encoder = chunkEncoder(plan, csv);
  const tables = plan.tables.map((table, at): ProofTable => {
    const { columns } = formatTable(table, plan.schema.defaultSchema, csv.generatedColumns);
    return {
      table: { schema: table.table.schema, name: table.table.name },
      displayName: table.name,
      columns: columns.map((column) => column.name),
      rows: table.rows,
      async *copy() {
        for (let start = 0; start < table.rows; start += CHUNK_ROWS) {
          await ports.breathe();
          yield encoder.encode(at, start, Math.min(CHUNK_ROWS, table.rows - start));
        }
      },
    };
  });
  return ports.prover.prove({ schema: plan.schema, sources, tables }, signal);
}
