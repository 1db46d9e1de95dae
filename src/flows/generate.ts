import { cancelled, errorLine, UserFacingError } from '../core/errors';
import { type OpenPlan, openPlan } from '../core/generate/openPlan';
import { keyMemoryBytes } from '../core/measure/heldKeys';
import type { Proof, Report, Validity } from '../core/measure/report';
import { Validation } from '../core/measure/validation';
import type { Plan } from '../core/plan/plan';
import type { DatasetInput, Format, GenerateOptions, Output } from '../core/ports';
import { tablePlace } from '../core/schema/tableIndex';
import type { OnEvent } from '../protocol/events';
import { chunkMaker } from './chunkMaker';
import { type ChunkPool, openChunkPool } from './chunkPool';
import { eachChunk } from './eachChunk';
import type { EnginePorts } from './enginePorts';
import { MEASURED_ROWS, makeReport } from './makeReport';
import { planCheckOptions } from './planChecks';
import { tableProgress } from './progress';
import { proofEvent, provePlan } from './provePlan';
import { planRows } from './rowSource';
import { unlessAborted } from './unlessAborted';
import { type WriteRun, writeTables } from './writeTables';
import { writeViolations } from './writeViolations';

/** One run: the plan, what is asked of it, and who listens. */
export interface GenerateRun {
  readonly input: DatasetInput;
  readonly plan: Plan;
  readonly options: GenerateOptions;
  readonly ports: EnginePorts;
  readonly onEvent: OnEvent;
  readonly signal?: AbortSignal;
}

/**
 * Makes all rows, writes them where asked, validates them, has them proven where asked, and reports.
 * On any failure, and on cancel, nothing that was being written stays. Rows that break a constraint are no
 * failure: the files stay, and the report says so.
 *
 * @throws UserFacingError `cancelled`, `bad-input` for an unknown format, `output-exists` and `cannot-write` from the output
 */
export async function generate(run: GenerateRun): Promise<Report> {
  const { plan, ports, onEvent } = run;
  const began = ports.clock();
  const rows = totalRows(plan);
  onEvent({ type: 'generation:start', seed: plan.seed, tables: plan.tables.length, rows });
  onEvent({ type: 'schema:parsed', tables: plan.schema.tables.length, diagnostics: plan.schema.diagnostics.length });
  try {
    const report = await produce(run, began);
    onEvent({ type: 'generation:complete', tables: plan.tables.length, rows, milliseconds: Math.round(ports.clock() - began) });
    return report;
  } catch (error) {
    onEvent({ type: 'generation:error', code: error instanceof UserFacingError ? error.code : 'internal', message: errorLine(error) });
    throw error;
  }
}

function totalRows(plan: Plan): number {
  return plan.tables.reduce((sum, table) => sum + table.rows, 0);
}

async function produce(run: GenerateRun, began: number): Promise<Report> {
  const { plan, options, ports } = run;
  const format = ports.format(options.format);
  const output = options.target && (await ports.openOutput(options.target, new Date(plan.now / 1000)));
  try {
    const { open, validity } = await make(run, format, output);
    const proof = options.prove ? await prove(run) : undefined;
    const { signal } = run;
    const violations = options.violate && output ? await writeViolations({ open, output, format, ports, signal }) : undefined;
    const isArchive = options.target?.kind === 'zip';
    const report = makeReport(open, {
      validity,
      proof,
      violations,
      version: ports.version,
      seconds: (ports.clock() - began) / 1000,
      measuredRows: isArchive ? MEASURED_ROWS : (options.measuredRows ?? MEASURED_ROWS),
    });
    if (output && isArchive) await addDocuments(output, run, format, report);
    if (run.signal?.aborted) throw cancelled();
    await output?.commit();
    return report;
  } catch (error) {
    await output?.abort();
    throw error;
  }
}

/** Makes all rows, checks them, and writes them where there is somewhere to. */
async function make({ plan, options, ports, onEvent, signal }: GenerateRun, format: Format, output: Output | undefined): Promise<Made> {
  const open = openPlan(plan);
  const workers = options.workers ?? chosenWorkers(plan, ports.processors);
  const threads = workers > 1 ? workers : 0;
  const keyMemory = openKeyMemory(open, threads > 0);
  const validation = new Validation(plan.schema, planCheckOptions(open, keyMemory));
  const setup = { plan, keyMemory, ...(output && { format: format.id }) };
  const pool = openChunkPool({
    maker: chunkMaker(open, output && format, validation),
    threads: Array.from({ length: threads }, () => ports.thread(setup, signal)),
    breathe: ports.breathe,
    signal,
  });
  const placeOf = (at: number) => tablePlace(plan.schema, plan.tables[at].table);
  const onTable: WriteRun['onTable'] = (at) => validation.startTable(placeOf(at));
  const onRows: WriteRun['onRows'] = (at, count, found) => validation.addRows(placeOf(at), count, found);
  try {
    if (output) await writeTables({ plan, format, output, pool, progress: tableProgress(onEvent, ports.clock), onTable, onRows, signal });
    else
      for (const [at, { rows }] of plan.tables.entries()) {
        onTable(at);
        await eachChunk(pool, at, rows, async ({ found }, count) => onRows(at, count, found), signal);
      }
    await unlessAborted(checkKeys(validation, pool), signal);
  } finally {
    await pool.dispose();
  }
  const validity = validation.validity();
  const violations = validity.violations.reduce((sum, { count }) => sum + count, 0);
  onEvent({ type: 'generation:validation', valid: validity.valid, violations, by: 'engine' });
  return { open, validity };
}

/** Memory in which keys are held while their rows are made, so that they need not be made again: enough for 2 million. */
const KEY_MEMORY = 11_000_000;

function openKeyMemory(open: OpenPlan, isShared: boolean): ArrayBufferLike {
  const bytes = keyMemoryBytes(open.plan.schema, planRows(open).rows, KEY_MEMORY);
  return isShared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
}

interface Made {
  readonly open: OpenPlan;
  readonly validity: Validity;
}

async function checkKeys(validation: Validation, pool: ChunkPool): Promise<void> {
  await Promise.all(validation.keysToRun().map(async (at) => validation.addKeys(at, await pool.checkKey(at))));
}

/** Until a thread is at full speed another has made some millions of cells alone; from here on more threads pay. */
const CELLS_FOR_WORKERS = 12_000_000;

function chosenWorkers({ tables }: Plan, processors: number): number {
  const cells = tables.reduce((sum, { rows, columns }) => sum + rows * columns.length, 0);
  return cells < CELLS_FOR_WORKERS ? 1 : Math.min(8, processors);
}

async function prove({ plan, input, ports, onEvent, signal }: GenerateRun): Promise<Proof> {
  const proof = await provePlan(plan, input.sources, ports, signal);
  onEvent(proofEvent(proof));
  return proof;
}

/** What makes an archive complete: report, DDL and recipe. */
async function addDocuments(output: Output, { input, plan }: GenerateRun, { extension }: Format, report: Report): Promise<void> {
  const text = new TextEncoder();
  const tables = new Set(plan.tables.map(({ name }) => `${name}.${extension}`));
  for (const [name, content] of documents(input, report)) {
    const file = await output.create(tables.has(name) ? `seedbed-${name}` : name);
    await file.write(text.encode(content));
    await file.close();
  }
}

/** The report in an archive says nothing of how long things took: same input, same bytes. */
function documents({ sources, recipe }: DatasetInput, { seconds: _seconds, proof, ...report }: Report): [name: string, content: string][] {
  const ddl = sources.map(({ file, text }, at): [string, string] => [
    sources.length === 1 ? 'schema.sql' : `schema-${at + 1}-${baseName(file)}`,
    text,
  ]);
  return [
    ['report.json', `${JSON.stringify(proof ? { ...report, proof: { ...proof, seconds: undefined } } : report, null, 2)}\n`],
    ...ddl,
    ['recipe.seedbed.json', `${JSON.stringify(recipe, null, 2)}\n`],
  ];
}

function baseName(path: string): string {
  return path.split(/[\\/]/).pop() ?? path;
}
