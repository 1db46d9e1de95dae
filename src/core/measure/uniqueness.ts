import type { Table } from '../schema/schema';
import type { KeyLimits } from './checks';
import { KeyBuffers, type Pass, passesOver, WHOLE, wantedKeys } from './keyPasses';
import type { BatchKeys, KeyReader } from './keyReader';
import { KeySet } from './keySet';
import { type RowSource, readBatches } from './rowSource';

/** One key of one table, and how its rows are read. */
export interface KeySearch {
  readonly table: Table;
  readonly reader: KeyReader;
  readonly nullsNotDistinct: boolean;
  readonly source: RowSource;
  readonly limits: KeyLimits;
}

/**
 * Rows whose key another row before them has already. Memory does not grow with the rows: each pass looks at one share of
 * the keys, and equal hashes are confirmed by comparing the keys themselves.
 */
export async function countDuplicates(search: KeySearch): Promise<number> {
  const passes = passesOver(search.source.rows(search.table), search.limits);
  let duplicates = 0;
  for (const pass of passes) duplicates += await confirm(search, await repeatedCodes(search, pass));
  return duplicates;
}

async function repeatedCodes({ table, reader, nullsNotDistinct, source, limits }: KeySearch, pass: Pass): Promise<ReadonlySet<number>> {
  const seen = new KeySet(pass.keys);
  const codes = new Set<number>();
  const buffers = new KeyBuffers();
  for await (const batch of readBatches(source, table, reader.columns, limits)) {
    buffers.reserve(batch.count);
    const keys = reader.read(batch);
    const wanted = wantedKeys(keys, pass, nullsNotDistinct, buffers.marks);
    const repeated = seen.addAll(keys.low, keys.high, batch.count, wanted, buffers.places);
    for (let at = 0; at < repeated; at += 1) codes.add(codeOf(keys, buffers.places[at]));
  }
  return codes;
}

/** 53 bits of a hash. */
function codeOf({ low, high }: BatchKeys, index: number): number {
  return (high[index] >>> 11) * 4_294_967_296 + (low[index] >>> 0);
}

/** Texts of keys held at a time while hashes are confirmed: each takes about as much memory as twenty hashes. */
const TEXTS_PER_PASS = 100_000;

/** Counts the true duplicates among rows with repeated codes, a limited number of codes at a time. */
async function confirm(search: KeySearch, codes: ReadonlySet<number>): Promise<number> {
  const all = [...codes];
  let duplicates = 0;
  for (let from = 0; from < all.length; from += TEXTS_PER_PASS) {
    duplicates += await confirmSome(search, new Set(all.slice(from, from + TEXTS_PER_PASS)));
  }
  return duplicates;
}

async function confirmSome({ table, reader, nullsNotDistinct, source, limits }: KeySearch, codes: ReadonlySet<number>): Promise<number> {
  const seen = new Set<string>();
  const buffers = new KeyBuffers();
  let duplicates = 0;
  for await (const batch of readBatches(source, table, reader.columns, limits)) {
    buffers.reserve(batch.count);
    const keys = reader.read(batch);
    const wanted = wantedKeys(keys, WHOLE, nullsNotDistinct, buffers.marks);
    for (let index = 0; index < batch.count; index += 1) {
      if (wanted?.[index] === 0 || !codes.has(codeOf(keys, index))) continue;
      const text = keys.text(index);
      if (seen.has(text)) duplicates += 1;
      seen.add(text);
    }
  }
  return duplicates;
}
