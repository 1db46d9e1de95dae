import type { Table } from '../schema/schema';
import type { BatchKeys, KeyReader } from './keyReader';
import { NumberSet } from './numberSet';
import type { RowSource } from './rowSource';
import { readBatches } from './rowSource';
import type { KeyLimits } from './uniqueness';
import { inShare } from './uniqueness';

/** One foreign key that points at a set of referenced columns. */
export interface Referrer {
  readonly table: Table;
  readonly reader: KeyReader;
  readonly match: 'simple' | 'full';
}

/**
 * Per referrer, its rows whose key no row of the referenced table has; with MATCH FULL also those whose key is NULL in
 * part. Memory does not grow with the rows. A key that is missing is missed only if its 53-bit hash meets another's,
 * once in some billion orphans; keys of one number are compared exactly.
 */
export async function countOrphans(
  referenced: Table,
  reader: KeyReader,
  referrers: readonly Referrer[],
  source: RowSource,
  limits: KeyLimits,
): Promise<readonly number[]> {
  const rows = source.rows(referenced);
  const passes = Math.max(1, Math.ceil(rows / limits.keysPerPass));
  const orphans = referrers.map(() => 0);
  for (let pass = 0; pass < passes; pass += 1) {
    const share = { pass, passes };
    const present = await referencedKeys(referenced, reader, share, source, limits);
    for (const [at, referrer] of referrers.entries()) orphans[at] += await orphansOf(referrer, present, share, source, limits);
  }
  return orphans;
}

interface Share {
  readonly pass: number;
  readonly passes: number;
}

async function referencedKeys(table: Table, reader: KeyReader, share: Share, source: RowSource, limits: KeyLimits): Promise<NumberSet> {
  const present = new NumberSet(Math.min(source.rows(table), limits.keysPerPass) + 1);
  for await (const batch of readBatches(source, table, reader.columns, limits)) {
    const keys = reader.read(batch);
    for (let index = 0; index < batch.count; index += 1) {
      const code = keys.nulls(index) === 0 ? keys.code(index) : NaN;
      if (!Number.isNaN(code) && inShare(code, share)) present.add(code);
    }
  }
  return present;
}

async function orphansOf(referrer: Referrer, present: NumberSet, share: Share, source: RowSource, limits: KeyLimits): Promise<number> {
  let orphans = 0;
  for await (const batch of readBatches(source, referrer.table, referrer.reader.columns, limits)) {
    const keys = referrer.reader.read(batch);
    for (let index = 0; index < batch.count; index += 1) if (isOrphan(referrer, keys, index, present, share)) orphans += 1;
  }
  return orphans;
}

/** Rows that are NULL in part are judged in the first pass alone. */
function isOrphan(referrer: Referrer, keys: BatchKeys, index: number, present: NumberSet, share: Share): boolean {
  const nulls = keys.nulls(index);
  if (nulls > 0) return referrer.match === 'full' && share.pass === 0 && nulls < referrer.reader.parts;
  const code = keys.code(index);
  return inShare(code, share) && !present.has(code);
}
