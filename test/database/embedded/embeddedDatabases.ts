import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { copyBinary, isBinary } from '../../../src/adapters/formats/copyBinary';
import { formatById } from '../../../src/adapters/formats/formats';
import { PgliteJudge } from '../../../src/adapters/pglite/judge';
import { type DatabaseOptions, PgliteDatabases } from '../../../src/adapters/pglite/kept/pgliteDatabases';
import type { Databases, KeptDataset } from '../../../src/core/databases';
import { gateQuery } from '../../../src/core/query/gate';
import type { QueryLimits, QueryResult } from '../../../src/core/query/result';
import { type Dataset, datasetInput } from '../../../src/core/recipe/dataset';
import { Judging } from '../../../src/flows/judging';
import { OpenPlans } from '../../../src/flows/openPlans';
import { type EmbeddedPorts, type EmbeddedSource, queryEmbedded, serveEmbedded } from '../../../src/flows/query/embedded';
import type { OnEvent } from '../../../src/protocol/events';
import { parser } from '../../unit/support/plans';

const root = join(__dirname, '../../..');
const workerFile = join(root, 'dist/pglite.js');

/** The flows over embedded databases of their own: as another process would have them. */
export function embeddedDatabases(options: Partial<DatabaseOptions> = {}): Pick<Databases, 'serve' | 'stopServing' | 'forget' | 'close'> & {
  query(source: EmbeddedSource, sql: string, limits: QueryLimits, onEvent: OnEvent, signal?: AbortSignal): Promise<QueryResult>;
} {
  const engine = { parser, format: formatById, breathe: () => setImmediate(), clock: () => performance.now() };
  const version = '0.0.0-test';
  const embedded = new PgliteDatabases({ workerFile, madeBy: version, version, parser, idle: 60_000, ...options });
  const plans = new OpenPlans(engine, new Judging({ ...engine, judge: new PgliteJudge(workerFile) }));
  const ports: EmbeddedPorts = { ...engine, plans, binary: { format: copyBinary, fits: isBinary }, embedded };
  return {
    query: async (source, sql, limits, onEvent, signal) =>
      queryEmbedded(source, await gateQuery(sql, parser), limits, ports, onEvent, signal),
    serve: (dataset, port, onEvent, signal) => serveEmbedded(dataset, port, ports, onEvent, signal),
    stopServing: (dataset) => embedded.stopServing(dataset),
    forget: (dataset) => embedded.forget(dataset),
    close: () => embedded.end(),
  };
}

/** A dataset of one of the project's samples. */
export function sampleDataset(name: string, rows: number, id = `${name}-1`): Dataset {
  const file = `${name}.sql`;
  return {
    version: 1,
    id,
    name: file,
    origin: `file:///${file}`,
    created: '2026-01-01T00:00:00.000Z',
    updated: '2026-01-01T00:00:00.000Z',
    sources: [{ file, text: readFileSync(join(root, 'media/samples', file), 'utf8') }],
    recipe: {},
    defaults: { rows, seed: 7, locale: 'en', now: '2026-01-01T00:00:00.000Z' },
  };
}

/** A dataset as it is asked for by those who have read its file. */
export function keptDataset(folder: string, dataset: Dataset): KeptDataset {
  const { id, name } = dataset;
  return { folder, id, name, input: datasetInput(dataset) };
}
