import { cancelled, errorLine, UserFacingError } from '../core/errors';
import { openPlan } from '../core/generate/openPlan';
import type { Proof, Report, Validity } from '../core/measure/report';
import { validate } from '../core/measure/validity';
import type { Plan } from '../core/plan/plan';
import type { ChunkPool, DatasetInput, Format, GenerateOptions, Output } from '../core/ports';
import type { OnEvent } from '../protocol/events';
import { localPool } from './chunks';
import type { EnginePorts } from './enginePorts';
import { makeReport } from './makeReport';
import { tableProgress } from './progress';
import { proofEvent, provePlan } from './provePlan';
import { planRows } from './rowSource';
import { writeTables } from './writeTables';

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
    if (output) await write(run, format, output);
    const open = openPlan(plan);
    const validity = await check(run, () =>
      validate(plan.schema, planRows(open), { now: plan.now, signal: run.signal, yield: ports.breathe }),
    );
    const proof = options.prove ? await prove(run) : undefined;
    const report = makeReport(open, validity, proof, ports.version, (ports.clock() - began) / 1000);
    if (output && options.target?.kind === 'zip') await addDocuments(output, run, format, report);
    if (run.signal?.aborted) throw cancelled();
    await output?.commit();
    return report;
  } catch (error) {
    await output?.abort();
    throw error;
  }
}

async function write({ plan, options, ports, onEvent, signal }: GenerateRun, format: Format, output: Output): Promise<void> {
  const workers = options.workers ?? chosenWorkers(plan, ports.processors);
  const pool: ChunkPool = workers > 1 ? ports.pool({ plan, format: format.id }, workers, signal) : localPool(plan, format, ports.breathe);
  try {
    await writeTables({ plan, format, output, pool, progress: tableProgress(onEvent, ports.clock), signal });
  } finally {
    await pool.dispose();
  }
}

/** Starting a thread costs about what a hundred thousand rows do; from here on a second one pays. */
const ROWS_FOR_WORKERS = 1_000_000;

function chosenWorkers(plan: Plan, processors: number): number {
  return totalRows(plan) < ROWS_FOR_WORKERS ? 1 : Math.min(8, processors);
}

async function check({ onEvent }: GenerateRun, validateAll: () => Promise<Validity>): Promise<Validity> {
  const validity = await validateAll();
  const violations = validity.violations.reduce((sum, { count }) => sum + count, 0);
  onEvent({ type: 'generation:validation', valid: validity.valid, violations, by: 'engine' });
  return validity;
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
