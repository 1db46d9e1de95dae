import { cancelled } from '../core/errors';
import { CHUNK_ROWS, tableBatch } from '../core/generate/batches';
import { openPlan } from '../core/generate/openPlan';
import { formatTables, writtenColumns } from '../core/plan/formatTable';
import type { Plan } from '../core/plan/plan';
import type { ChunkPool, Format, FormatTable, Output, OutputFile } from '../core/ports';
import type { Progress } from './progress';

/** Ranges asked for ahead of the one that is written next, for each worker: enough to keep it busy, few enough for memory. */
const AHEAD = 3;

/** What is written, how, and where to. */
export interface WriteRun {
  readonly plan: Plan;
  readonly format: Format;
  readonly output: Output;
  readonly pool: ChunkPool;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

/**
 * Writes every table in the format: one file each, or all in one. The bytes do not depend on the pool.
 * Whether the output is kept is the caller's question.
 *
 * @throws UserFacingError `cancelled` when the signal aborts, `cannot-write` from the output
 */
export async function writeTables({ plan, format, output, pool, progress, signal }: WriteRun): Promise<void> {
  const tables = formatTables(plan, format.generatedColumns);
  const single = format.layout === 'dataset' ? await output.create(`data.${format.extension}`) : undefined;
  if (single && format.prologue) await single.write(format.prologue(tables));
  for (const [at, table] of tables.entries()) {
    const { name } = plan.tables[at];
    const file = single ?? (await output.create(`${name}.${format.extension}`));
    progress.start(name, table.rows);
    await writeTable({ at, table, format, file, pool, signal }, (done) => progress.step(name, done, table.rows));
    if (file !== single) await file.close();
    progress.complete(name, table.rows);
  }
  if (single && format.updates) await writeUpdates(plan, tables, format, single, signal);
  if (single && format.epilogue) await single.write(format.epilogue(tables));
  await single?.close();
}

interface TableJob {
  readonly at: number;
  readonly table: FormatTable;
  readonly format: Format;
  readonly file: OutputFile;
  readonly pool: ChunkPool;
  readonly signal?: AbortSignal;
}

async function writeTable({ at, table, format, file, pool, signal }: TableJob, onRows: (done: number) => void): Promise<void> {
  await file.write(format.head(table));
  const pending: Promise<Uint8Array>[] = [];
  let asked = 0;
  let done = 0;
  const ask = (): void => {
    const count = Math.min(CHUNK_ROWS, table.rows - asked);
    const chunk = pool.encode(at, asked, count);
    // A later chunk may fail while an earlier one is awaited; it is awaited in its turn.
    chunk.catch(() => undefined);
    pending.push(chunk);
    asked += count;
  };
  while (done < table.rows) {
    if (signal?.aborted) throw cancelled();
    while (asked < table.rows && pending.length < pool.parallel * AHEAD) ask();
    const [next] = pending.splice(0, 1);
    await file.write(await next);
    done = Math.min(table.rows, done + CHUNK_ROWS);
    onRows(done);
  }
  await file.write(format.tail(table));
}

/** What fills the columns that were left NULL because of a circle of foreign keys. */
async function writeUpdates(
  plan: Plan,
  tables: readonly FormatTable[],
  format: Format,
  file: OutputFile,
  signal?: AbortSignal,
): Promise<void> {
  const open = openPlan(plan);
  for (const [at, table] of tables.entries()) {
    if (!table.late || !format.updates) continue;
    const places = writtenColumns(plan.tables[at], format.generatedColumns);
    for (let start = 0; start < table.rows; start += CHUNK_ROWS) {
      if (signal?.aborted) throw cancelled();
      await file.write(format.updates(table, tableBatch(open.tables[at], start, Math.min(CHUNK_ROWS, table.rows - start), places)));
    }
  }
}
