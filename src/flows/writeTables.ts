import { cancelled } from '../core/errors';
import { BATCH_ROWS, tableBatch } from '../core/generate/batches';
import { openPlan } from '../core/generate/openPlan';
import type { RowFindings } from '../core/measure/checks';
import { formatTables, writtenColumns } from '../core/plan/formatTable';
import type { Plan } from '../core/plan/plan';
import type { Chunk, Format, FormatTable, Output, OutputFile } from '../core/ports';
import type { ChunkPool } from './chunkPool';
import { eachChunk } from './eachChunk';
import type { Progress } from './progress';

/** What is written, how, and where to. */
export interface WriteRun {
  readonly plan: Plan;
  readonly format: Format;
  readonly output: Output;
  readonly pool: ChunkPool;
  readonly progress: Progress;
  /** Hears that from now on rows of the plan's table at that place are made, and of no other. */
  onTable(table: number): void;
  /** Hears what was found in rows of the plan's table at that place, in their order. */
  onRows(table: number, count: number, found: RowFindings | undefined): void;
  readonly signal?: AbortSignal;
}

/**
 * Writes every table in the format: one file each, or all in one. The bytes do not depend on the pool.
 * Whether the output is kept is the caller's question.
 *
 * @throws UserFacingError `cancelled` when the signal aborts, `cannot-write` from the output
 */
export async function writeTables({ plan, format, output, pool, progress, onTable, onRows, signal }: WriteRun): Promise<void> {
  const tables = formatTables(plan, format.generatedColumns);
  const single = format.layout === 'dataset' ? await output.create(`data.${format.extension}`) : undefined;
  if (single && format.prologue) await single.write(format.prologue(tables));
  for (const [at, table] of tables.entries()) {
    const { name } = plan.tables[at];
    const file = single ?? (await output.create(`${name}.${format.extension}`));
    progress.start(name, table.rows);
    onTable(at);
    await file.write(format.head(table));
    let done = 0;
    const write = async (chunk: Chunk, count: number): Promise<void> => {
      await file.write(chunk.bytes);
      onRows(at, count, chunk.found);
      done += count;
      progress.step(name, done, table.rows);
    };
    await eachChunk(pool, at, table.rows, write, signal);
    await file.write(format.tail(table));
    if (file !== single) await file.close();
    progress.complete(name, table.rows);
  }
  if (single && format.updates) await writeUpdates(plan, tables, format, single, signal);
  if (single && format.epilogue) await single.write(format.epilogue(tables));
  await single?.close();
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
    for (let start = 0; start < table.rows; start += BATCH_ROWS) {
      if (signal?.aborted) throw cancelled();
      await file.write(format.updates(table, tableBatch(open.tables[at], start, Math.min(BATCH_ROWS, table.rows - start), places)));
    }
  }
}
