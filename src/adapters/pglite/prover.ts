import type { Proof } from '../../core/measure/report';
import type { ProofInput, Prover } from '../../core/ports';
import { EmbeddedServer } from './embeddedServer';
import { loadRows } from './loadRows';
import { loadSchema } from './loadSchema';
import { settleSession } from './settleSession';

/** Proves with PGlite, a PostgreSQL in memory; `workerFile` is the bundle of `worker.ts`. Each proof has a server of its own. */
export class PgliteProver implements Prover {
  constructor(private readonly workerFile: string) {}

  async prove({ schema, sources, tables }: ProofInput, signal?: AbortSignal): Promise<Proof> {
    const began = performance.now();
    const server = await EmbeddedServer.start(this.workerFile, schema.extensions, signal);
    try {
      const refused = await loadSchema(server, sources);
      const settled = await settleSession(server, schema.defaultSchema);
      const loaded = await loadRows(server, tables);
      return {
        accepted: loaded.tables.every((table) => table.error === undefined) && !refused.some(({ constrains }) => constrains),
        server: await versionOf(server),
        tables: loaded.tables,
        refused,
        notes: [...settled, ...loaded.notes],
        seconds: (performance.now() - began) / 1000,
      };
    } finally {
      await server.stop();
    }
  }
}

async function versionOf(server: EmbeddedServer): Promise<string> {
  const [row] = await server.query<{ server_version: string }>('SHOW server_version');
  return `PostgreSQL ${row.server_version} (PGlite)`;
}
