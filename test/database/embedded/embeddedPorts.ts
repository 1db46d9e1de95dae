import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { copyBinary, isBinary } from '../../../src/adapters/formats/copyBinary';
import { formatById } from '../../../src/adapters/formats/formats';
import { PgliteJudge } from '../../../src/adapters/pglite/judge';
import { type DatabaseOptions, PgliteDatabases } from '../../../src/adapters/pglite/kept/pgliteDatabases';
import type { KeptDataset } from '../../../src/core/databases';
import type { DatasetInput } from '../../../src/core/ports';
import type { GatedQuery } from '../../../src/core/query/gatedQuery';
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

/** An input of one of the project's samples. */
export function sampleInput(name: string, rows: number): DatasetInput {
  const file = `${name}.sql`;
  return { sources: [{ file, text: readFileSync(join(root, 'media/samples', file), 'utf8') }], recipe: { rows } };
}

/** A dataset that is kept in a folder. */
export function keptDataset(folder: string, input: DatasetInput, id = 'library-1'): KeptDataset {
  return { folder, id, name: `${id}.sql`, input };
}

/** A query as the gate hands it on. */
export function select(sql: string): GatedQuery {
  return { sql, kind: 'select', functions: [], fields: [], operators: [] };
}
