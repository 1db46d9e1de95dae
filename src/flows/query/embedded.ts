import type { KeptDataset, QuerySource, Served } from '../../core/databases';
import type { EmbeddedContent, EmbeddedDatabases, EmbeddedPlace } from '../../core/embedded';
import type { DatasetInput } from '../../core/ports';
import type { GatedQuery } from '../../core/query/gatedQuery';
import type { QueryLimits, QueryResult } from '../../core/query/result';
import type { OnEvent } from '../../protocol/events';
import type { EnginePorts } from '../enginePorts';
import type { OpenPlans } from '../openPlans';
import { tableProgress } from '../progress';
import { type LoadPorts, loadTables } from './loadTables';

/** What questions to embedded databases need from outside. */
export interface EmbeddedPorts extends LoadPorts, Pick<EnginePorts, 'clock'> {
  readonly plans: OpenPlans;
  readonly embedded: EmbeddedDatabases;
}

/** A dataset's own database, or one of an input, of this process alone. */
export type EmbeddedSource = Exclude<QuerySource, { readonly kind: 'connection' }>;

/**
 * Answers a query that the gate has let pass from a dataset's rows; they are loaded first where they are not there yet,
 * of which events tell.
 *
 * @throws UserFacingError `query-failed`, `query-timeout`, `cancelled`, and what planning throws
 */
export function queryEmbedded(
  source: EmbeddedSource,
  query: GatedQuery,
  limits: QueryLimits,
  ports: EmbeddedPorts,
  onEvent: OnEvent,
  signal?: AbortSignal,
): Promise<QueryResult> {
  const content = source.kind === 'dataset' ? keptContent(source.dataset, ports, onEvent) : contentOf(source.input, ports, onEvent);
  return ports.embedded.query(content, query, limits, signal);
}

/** Has other programs reach a dataset's rows. @throws UserFacingError `database-in-use`, `bad-input`, `cancelled`, and what planning throws */
export function serveEmbedded(
  dataset: KeptDataset,
  port: number,
  ports: EmbeddedPorts,
  onEvent: OnEvent,
  signal?: AbortSignal,
): Promise<Served> {
  return ports.embedded.serve(keptContent(dataset, ports, onEvent), port, signal);
}

function keptContent(
  { folder, id, name, input }: KeptDataset,
  ports: EmbeddedPorts,
  onEvent: OnEvent,
): EmbeddedContent & { readonly place: EmbeddedPlace } {
  return { ...contentOf(input, ports, onEvent), place: { folder, id, name } };
}

function contentOf(input: DatasetInput, ports: EmbeddedPorts, onEvent: OnEvent): EmbeddedContent {
  return {
    input,
    rows: async (signal) => {
      const open = await ports.plans.whole(input, signal);
      const tables = loadTables(open, ports, tableProgress(onEvent, ports.clock));
      return { schema: open.plan.schema, sources: input.sources, tables };
    },
    onLoaded: (refused) => {
      if (refused > 0) onEvent({ type: 'generation:validation', valid: false, violations: refused, by: 'postgres' });
    },
  };
}
