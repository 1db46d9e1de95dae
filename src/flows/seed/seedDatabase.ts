import type { ConnectionTarget, Seeding, SeedOptions } from '../../core/databases';
import { errorLine, UserFacingError } from '../../core/errors';
import type { ExistingRows } from '../../core/plan/existing/existingRows';
import { ENGINE_VERSION, type Plan } from '../../core/plan/plan';
import type { DatasetInput } from '../../core/ports';
import { type CopyFormat, type FoundTable, type SeedServer, type SeedSession, type TargetTable, UNWRITTEN } from '../../core/seeding';
import type { OnEvent } from '../../protocol/events';
import type { EnginePorts } from '../enginePorts';
import type { Judging } from '../judging';
import { loadPlan } from '../loadPlan';
import { areThere, checkRows, checkSchema } from './checkTables';
import { copyTables, estimateBytes } from './copyTables';
import { targetTables, translatedRows } from './targetTables';

/** What seeding needs from outside. */
export interface SeedPorts extends Omit<EnginePorts, 'openOutput' | 'prover'> {
  readonly seedServer: SeedServer;
}

/** One seeding: what goes where, and how. */
export interface SeedRun {
  readonly input: DatasetInput;
  readonly connection: ConnectionTarget;
  readonly options: SeedOptions;
  readonly ports: SeedPorts;
  /** Decides what the engine cannot, and keeps its answers from a dry run to the run. */
  readonly judging: Judging;
  readonly signal?: AbortSignal;
}

/** What a seeding has come to know before its first row. */
export interface Prepared {
  readonly plan: Plan;
  readonly session: SeedSession;
  readonly targets: readonly TargetTable[];
  readonly found: readonly FoundTable[];
  readonly formats: readonly CopyFormat[];
  readonly created: boolean;
  readonly notes: readonly string[];
}

/**
 * What seeding would do: the same way through, with statements that are listed and not run, in a transaction that can only
 * read.
 *
 * @throws UserFacingError as `seedDatabase` does
 */
export async function planSeeding(run: SeedRun): Promise<Seeding> {
  const plan = async (prepared: Prepared): Promise<Seeding> => {
    const bytes = estimateBytes(prepared, run.ports);
    for (const [at, target] of prepared.targets.entries()) {
      if (target.table.rows > 0) await (await prepared.session.copy(target, prepared.formats[at])).end();
    }
    await conclude(run, prepared);
    const madeAfterwards =
      'Keys and indexes of large tables are dropped before the first COPY and made again after the last, in the same transaction.';
    return seeding(prepared, bytes, prepared.created ? [madeAfterwards] : []);
  };
  return inAnyFormat((formats) => withSession(run, { dry: true, formats }, plan));
}

/**
 * Seeds a connected database in one transaction: makes the schema where none of its tables are there, else sees whether it
 * is the same, and loads all rows with every constraint on. On any failure, and on cancel, everything is as it was.
 *
 * @throws UserFacingError `cannot-connect`, `schema-differs`, `tables-not-empty`, `seed-failed`, `cancelled`, and what `loadPlan` throws
 */
export async function seedDatabase(run: SeedRun, onEvent: OnEvent): Promise<Seeding> {
  try {
    return await inAnyFormat((formats) => load(run, onEvent, formats));
  } catch (error) {
    onEvent({ type: 'generation:error', code: error instanceof UserFacingError ? error.code : 'internal', message: errorLine(error) });
    throw error;
  }
}

async function load(run: SeedRun, onEvent: OnEvent, formats: Formats): Promise<Seeding> {
  const { ports } = run;
  const began = ports.clock();
  return withSession(run, { dry: false, formats }, async (prepared) => {
    const { plan, session } = prepared;
    const { seed, tables, schema } = plan;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    onEvent({ type: 'generation:start', seed, tables: tables.length, rows });
    onEvent({ type: 'schema:parsed', tables: schema.tables.length, diagnostics: schema.diagnostics.length });
    const bytes = await copyTables(prepared, run, onEvent);
    await conclude(run, prepared);
    await session.commit();
    onEvent({ type: 'generation:validation', valid: true, violations: 0, by: 'postgres' });
    const milliseconds = Math.round(ports.clock() - began);
    onEvent({ type: 'generation:complete', tables: tables.length, rows, milliseconds });
    return { ...seeding(prepared, bytes), seconds: milliseconds / 1000 };
  });
}

/** `text`: not the binary one. */
type Formats = 'any' | 'text';

/** Once more, and in text, where the binary format has no form of some value: rows that a script gives may be written in any way. */
async function inAnyFormat<T>(work: (formats: Formats) => Promise<T>): Promise<T> {
  try {
    return await work('any');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === UNWRITTEN) return work('text');
    throw error;
  }
}

interface SessionOptions {
  readonly dry: boolean;
  readonly formats: Formats;
}

async function withSession<T>(run: SeedRun, { dry, formats }: SessionOptions, work: (prepared: Prepared) => Promise<T>): Promise<T> {
  const { ports, connection, signal } = run;
  const plan = await planFor(run);
  const session = await ports.seedServer.open(connection, { dry }, signal);
  try {
    return await work(await prepare(run, plan, { session, formats }));
  } finally {
    await session.close();
  }
}

function planFor({ input, ports, judging, signal }: SeedRun, existing?: ExistingRows): Promise<Plan> {
  const { parser, breathe } = ports;
  return loadPlan(input, parser, { judging, existing, signal, breathe });
}

/** Makes tables and plan agree: what is there already decides where the rows begin. */
async function prepare(
  run: SeedRun,
  first: Plan,
  { session, formats: wish }: { session: SeedSession; formats: Formats },
): Promise<Prepared> {
  const { input, options, ports } = run;
  const wanted = targetTables(first);
  const found = await session.find(wanted.map(({ table }) => table));
  const created = !areThere(wanted, found);
  const notes: string[] = [];
  if (created) await session.create(first.schema, input.sources);
  else {
    notes.push(...(await checkSchema(session, first.schema, ports.parser)));
    await checkRows(session, wanted, found, options);
  }
  const isAdded = options.mode === 'append' && found.some(({ rows }) => rows > 0);
  const plan = isAdded ? await planFor(run, translatedRows(session.existing(), first.schema)) : first;
  const targets = targetTables(plan);
  const foundOf = new Map(wanted.map(({ displayName }, at) => [displayName, found[at]]));
  const { mode, triggers } = options;
  const formats = await session.prepare(targets, { created, mode, triggers, binary: wish === 'any' });
  const known = targets.map(({ displayName }) => foundOf.get(displayName) ?? { exists: created, isTable: created, rows: 0 });
  return { plan, session, targets, found: known, formats, created, notes };
}

/** What comes after the last row, up to the commit. */
async function conclude({ input, options, ports }: SeedRun, { plan, session }: Prepared): Promise<void> {
  await session.finish();
  if (!options.catalogue) return;
  await session.enter({
    id: options.id,
    name: options.name,
    dialect: plan.schema.dialect,
    meta: { seed: plan.seed, now: new Date(plan.now / 1000).toISOString(), engine: ENGINE_VERSION, seedbed: ports.version },
    ddl: input.sources.map(({ text }) => text).join('\n'),
    recipe: input.recipe,
    rowCounts: Object.fromEntries(plan.tables.map(({ name, rows }) => [name, rows])),
  });
}

function seeding(prepared: Prepared, bytes: readonly number[], notes: readonly string[] = []): Seeding {
  const { plan, session, targets, found, created } = prepared;
  const short = plan.shortfalls.map(
    ({ table, constraint, reason, asked, capacity }) => `${table} has ${capacity} of ${asked} rows: ${reason} (${constraint}).`,
  );
  return {
    server: session.server,
    schema: created ? 'created' : 'matches',
    tables: targets.map(({ displayName, table }, at) => ({
      table: displayName,
      rows: table.rows,
      existing: found[at].rows,
      bytes: bytes[at],
    })),
    statements: session.statements,
    notes: [...short, ...prepared.notes, ...session.notes, ...notes],
  };
}
