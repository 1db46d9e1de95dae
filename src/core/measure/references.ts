import type { Table } from '../schema/schema';
import type { KeyLimits } from './checks';
import { KeyBuffers, type Pass, passesOver, wantedKeys } from './keyPasses';
import type { BatchKeys, KeyReader } from './keyReader';
import { KeySet } from './keySet';
import { type RowSource, readBatches } from './rowSource';

/** One foreign key that points at a set of referenced columns. */
export interface Referrer {
  readonly table: Table;
  readonly reader: KeyReader;
  readonly match: 'simple' | 'full';
}

/**
 * Per referrer, its rows whose key no row of the referenced table has; with MATCH FULL also those whose key is NULL in
 * part. Memory does not grow with the rows. A key that is missing is missed only if its hash meets another's, once in some
 * hundred million orphans.
 */
export async function countOrphans(
  referenced: Table,
  reader: KeyReader,
  referrers: readonly Referrer[],
  source: RowSource,
  limits: KeyLimits,
): Promise<readonly number[]> {
  const orphans = referrers.map(() => 0);
  for (const pass of passesOver(source.rows(referenced), limits)) {
    const present = await referencedKeys(referenced, reader, pass, source, limits);
    for (const [at, referrer] of referrers.entries()) orphans[at] += await orphansOf(referrer, present, pass, source, limits);
  }
  return orphans;
}

async function referencedKeys(table: Table, reader: KeyReader, pass: Pass, source: RowSource, limits: KeyLimits): Promise<KeySet> {
  const present = new KeySet(pass.keys);
  const buffers = new KeyBuffers();
  for await (const batch of readBatches(source, table, reader.columns, limits)) {
    buffers.reserve(batch.count);
    const keys = reader.read(batch);
    present.addAll(keys.low, keys.high, batch.count, wantedKeys(keys, pass, false, buffers.marks), buffers.places);
  }
  return present;
}

async function orphansOf(
  { table, reader, match }: Referrer,
  present: KeySet,
  pass: Pass,
  source: RowSource,
  limits: KeyLimits,
): Promise<number> {
  const buffers = new KeyBuffers();
  let orphans = 0;
  for await (const batch of readBatches(source, table, reader.columns, limits)) {
    buffers.reserve(batch.count);
    const keys = reader.read(batch);
    orphans += present.countMissing(keys.low, keys.high, batch.count, wantedKeys(keys, pass, false, buffers.marks));
    // Rows that are NULL in part are in no share; the first pass takes them.
    if (match === 'full' && pass.pass === 0) orphans += countPartNull(keys, reader.parts);
  }
  return orphans;
}

function countPartNull({ nullParts, count }: BatchKeys, parts: number): number {
  let found = 0;
  if (nullParts) for (let index = 0; index < count; index += 1) if (nullParts[index] > 0 && nullParts[index] < parts) found += 1;
  return found;
}
