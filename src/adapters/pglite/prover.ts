import type { Proof } from '../../core/measure/report';
import type { ProofInput, ProofTable, Prover } from '../../core/ports';
import { postgresScript } from '../../core/schema/translate/postgresScript';
import { EmbeddedServer } from './embeddedServer';
import { loadRows } from './loadRows';
import { loadSchema } from './loadSchema';
import { loadTranslation, translatedTables } from './loadTranslation';
import { settleSession } from './settleSession';

/** Proves with PGlite, a PostgreSQL in memory; `workerFile` is the bundle of `worker.ts`. Each proof has a server of its own. */
export class PgliteProver implements Prover {
  constructor(private readonly workerFile: string) {}

  async prove(input: ProofInput, signal?: AbortSignal): Promise<Proof> {
    const began = performance.now();
    const made = prepare(input);
    const server = await EmbeddedServer.start(this.workerFile, { extensions: made.extensions, signal });
    try {
      const { refused, notes } = await made.load(server);
      const settled = await settleSession(server, made.defaultSchema);
      const loaded = await loadRows(server, made.tables);
      return {
        accepted: loaded.tables.every((table) => table.error === undefined) && !refused.some(({ constrains }) => constrains),
        server: await versionOf(server),
        tables: loaded.tables,
        refused,
        notes: [...notes, ...settled, ...loaded.notes],
        seconds: (performance.now() - began) / 1000,
      };
    } finally {
      await server.stop();
    }
  }
}

/** How the schema comes to be on a server, and what its tables are called there. */
export interface Prepared {
  readonly extensions: readonly string[];
  readonly defaultSchema: string;
  readonly tables: readonly ProofTable[];
  load(server: EmbeddedServer): Promise<Pick<Proof, 'refused' | 'notes'>>;
}

/** A script of PostgreSQL's is run as it stands, that of another dialect is translated. */
export function prepare({ schema, sources, tables }: ProofInput): Prepared {
  if (schema.dialect === 'postgres') {
    const { extensions, defaultSchema } = schema;
    return { extensions, defaultSchema, tables, load: (server) => loadSchema(server, sources) };
  }
  const script = postgresScript(schema);
  const { extensions, defaultSchema } = script;
  return { extensions, defaultSchema, tables: translatedTables(script, tables), load: (server) => loadTranslation(server, script) };
}

async function versionOf(server: EmbeddedServer): Promise<string> {
  const [row] = await server.query<{ server_version: string }>('SHOW server_version');
  return `PostgreSQL ${row.server_version} (PGlite)`;
}
