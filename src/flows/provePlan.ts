import type { Proof } from '../core/measure/report';
import type { Plan } from '../core/plan/plan';
import type { Source } from '../core/schema/schema';
import type { JobEvent } from '../protocol/events';
import type { EnginePorts } from './enginePorts';
import type { Progress } from './progress';
import { proofTables } from './proofTables';

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
  return ports.prover.prove({ schema: plan.schema, sources, tables: proofTables(plan, ports, progress) }, signal);
}
