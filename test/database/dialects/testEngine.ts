import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { formatById } from '../../../src/adapters/formats/formats';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import { PgliteJudge } from '../../../src/adapters/pglite/judge';
import { PgliteProver } from '../../../src/adapters/pglite/prover';
import { openOutput } from '../../../src/adapters/store/openOutput';
import { openChunkThread } from '../../../src/adapters/workers/chunkThread';
import type { Report } from '../../../src/core/measure/report';
import type { Recipe } from '../../../src/core/recipe/recipe';
import type { Dialect } from '../../../src/core/schema/schema';
import { createEngine } from '../../../src/flows/engine';

const dist = join(__dirname, '../../../dist');

const engine = createEngine({
  version: 'test',
  parser: libpgQueryParser(),
  format: formatById,
  openOutput,
  prover: new PgliteProver(join(dist, 'pglite.js')),
  judge: new PgliteJudge(join(dist, 'pglite.js')),
  thread: (setup, signal) => openChunkThread({ workerFile: join(dist, 'chunks.js'), setup, signal }),
  processors: 1,
  clock: () => performance.now(),
  breathe: () => setImmediate(),
});

/** A schema to fill: its script, and who reads it. */
export interface Subject {
  readonly name: string;
  readonly text: string;
  readonly dialect: Dialect;
}

/** The script that fills a schema of another dialect, and what was said of it. */
export async function generated(
  { name, text, dialect }: Subject,
  recipe: Recipe,
  prove = false,
): Promise<{ script: string; report: Report }> {
  const folder = mkdtempSync(join(tmpdir(), 'seedbed-dialect-'));
  try {
    const input = { sources: [{ file: `${name}.sql`, text }], dialect, recipe };
    const target = { kind: 'folder', path: folder, force: true } as const;
    const report = await engine.generate(input, { target, format: 'sql', workers: 1, prove, strict: false }, () => undefined);
    return { script: readFileSync(join(folder, 'data.sql'), 'utf8'), report };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a proof holds against rows and schema; empty where it accepts all. */
export function objections({ proof, validity }: Report): string[] {
  if (!proof) return ['no proof'];
  const refused = proof.refused.map(({ line, message }) => `line ${line}: ${message}`);
  const tables = proof.tables.flatMap(({ table, error }) => (error === undefined ? [] : [`${table}: ${error}`]));
  return [...refused, ...tables, ...validity.violations.map(({ table, constraint, count }) => `${table}: ${constraint} ×${count}`)];
}
