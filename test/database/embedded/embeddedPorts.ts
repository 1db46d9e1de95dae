import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { copyBinary, isBinary } from '../../../src/adapters/formats/copyBinary';
import { formatById } from '../../../src/adapters/formats/formats';
import { PgliteJudge } from '../../../src/adapters/pglite/judge';
import { type DatabaseOptions, PgliteDatabases } from '../../../src/adapters/pglite/kept/pgliteDatabases';
import type { KeptDataset } from '../../../src/core/databases';
import type { GatedQuery } from '../../../src/core/query/gatedQuery';
import { type Dataset, datasetInput } from '../../../src/core/recipe/dataset';
import { Judging } from '../../../src/flows/judging';
import { OpenPlans } from '../../../src/flows/openPlans';
import type { EmbeddedPorts } from '../../../src/flows/query/embedded';
import { parser } from '../../unit/support/plans';

const root = join(__dirname, '../../..');
const workerFile = join(root, 'dist/pglite.js');

/** The flows' ports over embedded databases of their own: as another process would have them. */
export function embeddedPorts(options: Partial<DatabaseOptions> = {}): EmbeddedPorts & { readonly embedded: PgliteDatabases } {
  const engine = { parser, format: formatById, breathe: () => setImmediate(), clock: () => performance.now() };
  const judging = new Judging({ ...engine, judge: new PgliteJudge(workerFile) });
  return {
    ...engine,
    plans: new OpenPlans(engine, judging),
    binary: { format: copyBinary, fits: isBinary },
    embedded: new PgliteDatabases({ workerFile, madeBy: 'test', idle: 60_000, parser, ...options }),
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

/** A query as the gate hands it on. */
export function select(sql: string): GatedQuery {
  return { sql, kind: 'select', functions: [], fields: [], operators: [] };
}
