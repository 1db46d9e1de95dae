import { cancelled } from '../../core/errors';
import { BATCH_ROWS, tableBatch } from '../../core/generate/batches';
import { type OpenPlan, openPlan } from '../../core/generate/openPlan';
import { formatTable } from '../../core/plan/formatTable';
import type { Plan } from '../../core/plan/plan';
import type { Format, FormatTable } from '../../core/ports';
import type { OnEvent } from '../../protocol/events';
import { chunkMaker, type TableWriting } from '../chunkMaker';
import { type ChunkPool, openChunkPool } from '../chunkPool';
import { eachChunk } from '../eachChunk';
import { encodeRows } from '../encodeRows';
import { tableProgress } from '../progress';
import type { Prepared, SeedPorts, SeedRun } from './seedDatabase';

/** Sends all rows, table by table; returns the bytes of each. The server checks them, so that nobody else does. */
export async function copyTables(prepared: Prepared, { ports, options, signal }: SeedRun, onEvent: OnEvent): Promise<number[]> {
  const { plan, targets, formats } = prepared;
  const open = openPlan(plan);
  const writings = tableWritings(prepared, ports);
  const pool = openPool(open, writings, { ports, workers: options.workers, signal });
  const progress = tableProgress(onEvent, ports.clock);
  const bytes: number[] = [];
  try {
    for (const [at, target] of targets.entries()) {
      const { rows } = target.table;
      progress.start(target.displayName, rows);
      bytes.push(
        rows === 0
          ? 0
          : await copyTable(prepared, at, writings[at].format, {
              pool,
              onRows: (done) => progress.step(target.displayName, done, rows),
              signal,
            }),
      );
      progress.complete(target.displayName, rows);
    }
    for (const [at, { without }] of formats.entries()) if (without.length > 0) await fillLate(prepared, open, at, ports, signal);
  } finally {
    await pool.dispose();
  }
  return bytes;
}

interface Copying {
  readonly pool: ChunkPool;
  onRows(done: number): void;
  readonly signal?: AbortSignal;
}

async function copyTable(
  { session, targets, formats }: Prepared,
  at: number,
  format: Format,
  { pool, onRows, signal }: Copying,
): Promise<number> {
  const { table } = targets[at];
  const copy = await session.copy(targets[at], formats[at]);
  // A header line is for people: the statement names the columns.
  const [head, tail] = format.id === 'csv' ? [NOTHING, NOTHING] : [format.head(table), format.tail(table)];
  let bytes = head.length + tail.length;
  let done = 0;
  await copy.write(head);
  await eachChunk(
    pool,
    at,
    table.rows,
    async (chunk, count) => {
      await copy.write(chunk.bytes);
      bytes += chunk.bytes.length;
      done += count;
      onRows(done);
    },
    signal,
  );
  await copy.write(tail);
  await copy.end();
  return bytes;
}

const NOTHING = new Uint8Array(0);

/** From so many cells on, rows are made beside the thread that sends them. */
const CELLS_FOR_WORKERS = 500_000;

interface PoolOptions {
  readonly ports: SeedPorts;
  readonly workers?: number;
  readonly signal?: AbortSignal;
}

function openPool(open: OpenPlan, writings: readonly TableWriting[], { ports, workers, signal }: PoolOptions): ChunkPool {
  const { plan } = open;
  const setup = { plan, format: writings.map(({ format, without }) => ({ format: format.id, without })), unchecked: true } as const;
  const threads = workers ?? chosenWorkers(plan, ports.processors);
  return openChunkPool({
    maker: chunkMaker(open, writings, 'none'),
    threads: Array.from({ length: threads }, () => ports.thread(setup, signal)),
    breathe: ports.breathe,
    signal,
  });
}

/** The server has work for a processor of its own; more than a few threads it cannot keep up with. */
function chosenWorkers({ tables }: Plan, processors: number): number {
  const cells = tables.reduce((sum, { rows, columns }) => sum + rows * columns.length, 0);
  return cells < CELLS_FOR_WORKERS ? 0 : Math.max(1, Math.min(4, processors - 1));
}

/** How the plan's tables are written; it may have other names for columns than the server. */
function tableWritings({ plan, targets, formats }: Prepared, ports: SeedPorts): TableWriting[] {
  return formats.map(({ format, without }, at) => {
    const { columns } = formatTable(plan.tables[at], plan.schema, false);
    const isLeft = targets[at].table.columns.map(({ name }) => without.includes(name));
    return { format: ports.format(format), without: columns.flatMap(({ name }, place) => (isLeft[place] ? [name] : [])) };
  });
}

/** Keys and late columns of a table's rows, once all tables have theirs. */
async function fillLate(prepared: Prepared, open: OpenPlan, at: number, ports: SeedPorts, signal?: AbortSignal): Promise<void> {
  const { plan, session, targets, formats } = prepared;
  const target = targets[at];
  const { without } = formats[at];
  const wanted = [...(target.table.late?.key ?? []), ...without];
  const known = formatTable(plan.tables[at], plan.schema, false);
  const chosen = wanted.map((name) => target.table.columns.findIndex((column) => column.name === name));
  const table: FormatTable = { ...known, columns: chosen.map((place) => known.columns[place]) };
  const places = chosen.map((place) => plan.tables[at].columns.findIndex(({ name }) => name === known.columns[place].name));
  const csv = ports.format('csv');
  const copy = await session.fillLate(target, without);
  for (let start = 0; start < known.rows; start += BATCH_ROWS) {
    await ports.breathe();
    if (signal?.aborted) throw cancelled();
    await copy.write(encodeRows(csv, table, tableBatch(open.tables[at], start, Math.min(BATCH_ROWS, known.rows - start), places)));
  }
  await copy.end();
}

/** Rows that an estimate is made from. */
const SAMPLED_ROWS = 512;

/** About how many bytes each table's rows take on their way, from its first ones. */
export function estimateBytes(prepared: Prepared, ports: SeedPorts): number[] {
  const { plan } = prepared;
  const maker = chunkMaker(openPlan(plan), tableWritings(prepared, ports), 'none');
  return plan.tables.map(({ rows }, at) => {
    const sampled = Math.min(rows, SAMPLED_ROWS);
    return sampled === 0 ? 0 : Math.round((maker.make(at, 0, sampled).bytes.length / sampled) * rows);
  });
}
