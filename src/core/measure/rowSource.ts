import { cancelled } from '../errors';
import type { Batch } from '../generate/vector';
import type { Table } from '../schema/schema';

/** Rows that can be read again at will; only the asked columns are computed, so passes are cheap. */
export interface RowSource {
  /** Number of rows of a table, without those of tables that inherit from it. */
  rows(table: Table): number;
  /** Generated columns whose values a database has computed; the others' are made here, as far as they can be. */
  computed?(table: Table): readonly string[];
  batches(table: Table, columns: readonly string[]): Iterable<Batch> | AsyncIterable<Batch>;
}

/** How a pass over rows is interrupted. */
export interface PassOptions {
  readonly signal?: AbortSignal;
  /** Called between batches, so that others get their turn. */
  readonly yield?: () => Promise<void>;
}

/** Batches one by one; rejects with the error `cancelled` when the signal aborts. */
export async function* readBatches(
  source: RowSource,
  table: Table,
  columns: readonly string[],
  options: PassOptions,
): AsyncGenerator<Batch> {
  for await (const batch of source.batches(table, columns)) {
    if (options.signal?.aborted) throw cancelled();
    yield batch;
    await options.yield?.();
  }
}
