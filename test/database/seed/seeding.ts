import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Client } from 'pg';
import { formatById } from '../../../src/adapters/formats/formats';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import { PgliteJudge } from '../../../src/adapters/pglite/judge';
import { postgresSeedServer } from '../../../src/adapters/postgres/seed/seedServer';
import { openChunkThread } from '../../../src/adapters/workers/chunkThread';
import type { ConnectionTarget, Seeding, SeedOptions } from '../../../src/core/databases';
import type { DatasetInput } from '../../../src/core/ports';
import type { Recipe } from '../../../src/core/recipe/recipe';
import type { Dialect } from '../../../src/core/schema/schema';
import { createSeeding } from '../../../src/flows/seed/seeding';
import type { JobEvent } from '../../../src/protocol/events';
import { freshDatabase } from '../embeddedPostgres';

const dist = join(__dirname, '../../../dist');

const seeding = createSeeding({
  version: 'test',
  parser: libpgQueryParser(),
  format: formatById,
  judge: new PgliteJudge(join(dist, 'pglite.js')),
  thread: (setup, signal) => openChunkThread({ workerFile: join(dist, 'chunks.js'), setup, signal }),
  processors: 2,
  clock: () => performance.now(),
  breathe: () => setImmediate(),
  seedServer: postgresSeedServer,
});

/** Databases for a suite, each with what a script makes in it; they are left after each test. */
export function suiteDatabases(): (sql?: string) => Promise<Client> {
  const open: Client[] = [];
  afterEach(async () => {
    await Promise.allSettled(open.splice(0).map((client) => client.end()));
  });
  return async (sql = '') => {
    const client = await freshDatabase();
    open.push(client);
    await client.query(sql);
    return client;
  };
}

/** A test database as users name it. */
function targetOf(client: Client, more: Partial<ConnectionTarget> = {}): ConnectionTarget {
  return { host: client.host, port: client.port, database: client.database ?? '', user: 'postgres', tls: 'disable', ...more };
}

/** A script as a dataset's input. */
export function scriptInput(text: string, recipe: Recipe = {}, dialect?: Dialect): DatasetInput {
  return { sources: [{ file: 'schema.sql', text }], recipe, ...(dialect && { dialect }) };
}

const usual: SeedOptions = { mode: 'empty', triggers: true, catalogue: false, id: 'library', name: 'test' };

/** Seeds a test database. */
export function seed(
  client: Client,
  input: DatasetInput,
  more: Partial<SeedOptions & ConnectionTarget> = {},
  heard: JobEvent[] = [],
  signal?: AbortSignal,
): Promise<Seeding> {
  return seeding.seed(input, targetOf(client, more), { ...usual, ...more }, (event) => heard.push(event), signal);
}

/** What that would do. */
export function dryRun(client: Client, input: DatasetInput, more: Partial<SeedOptions> = {}): Promise<Seeding> {
  return seeding.planSeed(input, targetOf(client), { ...usual, ...more });
}
