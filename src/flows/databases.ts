import type { ConnectedDatabases } from '../core/connected';
import type { Databases } from '../core/databases';
import { gateQuery } from '../core/query/gate';
import { suggestQuestions } from '../core/query/questions/suggestQuestions';
import { type EmbeddedPorts, queryEmbedded, serveEmbedded } from './query/embedded';
import type { SeedPorts } from './seed/seedDatabase';
import { createSeeding } from './seed/seeding';

/** What the flows on databases need from outside. */
export interface DatabasePorts extends SeedPorts, EmbeddedPorts {
  readonly connected: ConnectedDatabases;
}

/** Databases over these ports, in this thread. */
export function createDatabases(ports: DatabasePorts): Databases {
  const { embedded, connected, parser, plans } = ports;
  return {
    ...createSeeding(ports),
    query: async (source, sql, limits, onEvent, signal) => {
      const gated = await gateQuery(sql, parser);
      return source.kind === 'connection'
        ? connected.query(source.connection, gated, limits, signal)
        : queryEmbedded(source, gated, limits, ports, onEvent, signal);
    },
    questions: async (input, signal) => suggestQuestions((await plans.whole(input, signal)).plan.schema),
    serve: (dataset, port, onEvent, signal) => serveEmbedded(dataset, port, ports, onEvent, signal),
    stopServing: (dataset) => embedded.stopServing(dataset),
    forget: (dataset) => embedded.forget(dataset),
    introspect: (connection, signal) => connected.introspect(connection, signal),
    referenceRows: (connection, tables, signal) => connected.referenceRows(connection, tables, signal),
    close: () => embedded.end(),
  };
}
