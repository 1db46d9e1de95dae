import type { Schema } from '../schema/schema';
import type { KeyLimits } from './checks';
import type { Validity } from './report';
import { type RowSource, readBatches } from './rowSource';
import { Validation } from './validation';

/** How rows are validated. */
export interface ValidateOptions extends KeyLimits {
  /** What `now()` is in constraints: microseconds since 1970-01-01 UTC. */
  readonly now: number;
}

/**
 * Counts the rows that a database with the schema would refuse: NOT NULL, types, domains, CHECKs, partitions, primary keys,
 * UNIQUE, foreign keys. Knows nothing of how the rows were made, and its memory does not grow with them. What cannot be
 * evaluated is listed as unchecked. Rejects with the error `cancelled` when the signal aborts.
 */
export async function validate(schema: Schema, source: RowSource, options: ValidateOptions): Promise<Validity> {
  const validation = new Validation(schema, { now: options.now, computed: (table) => source.computed?.(table) ?? [] });
  for (const [at, table] of schema.tables.entries()) {
    const checks = validation.rows.table(at);
    for await (const batch of readBatches(source, table, checks.columns, options)) validation.addRows(at, batch.count, checks.check(batch));
  }
  for (const at of validation.keysToRun()) validation.addKeys(at, await validation.keys.checks[at].run(source, options));
  return validation.validity();
}
