import type { Table } from '../schema/schema';
import type { BatchKeys, KeyReader } from './keyReader';
import { NumberSet, spread } from './numberSet';
import type { PassOptions, RowSource } from './rowSource';
import { readBatches } from './rowSource';

/** How much memory a pass may take. */
export interface KeyLimits extends PassOptions {
  /** Keys held at a time; more rows than that take several passes. */
  readonly keysPerPass: number;
}

/**
 * Rows whose key another row before them has already. Memory does not grow with the rows: each pass looks at one share of
 * the keys, and equal hashes are confirmed by comparing the keys themselves.
 */
export async function countDuplicates(
  table: Table,
  reader: KeyReader,
  nullsNotDistinct: boolean,
  source: RowSource,
  limits: KeyLimits,
): Promise<number> {
  const search: Search = { table, reader, nullsNotDistinct, source, limits };
  const rows = source.rows(table);
  const passes = Math.max(1, Math.ceil(rows / limits.keysPerPass));
  let duplicates = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    const repeated = await onePass(search, { pass, passes, rows });
    duplicates += reader.exact && !nullsNotDistinct ? repeated.count : await confirm(search, repeated.codes);
  }
  return duplicates;
}

/** One key of one table, and how its rows are read. */
interface Search {
  readonly table: Table;
  readonly reader: KeyReader;
  readonly nullsNotDistinct: boolean;
  readonly source: RowSource;
  readonly limits: KeyLimits;
}

interface Share {
  readonly pass: number;
  readonly passes: number;
  readonly rows: number;
}

interface Repeated {
  readonly count: number;
  readonly codes: ReadonlySet<number>;
}

/** The share of the keys that a pass looks at. */
export function inShare(code: number, share: { readonly pass: number; readonly passes: number }): boolean {
  return share.passes === 1 || (spread(code) >>> 7) % share.passes === share.pass;
}

async function onePass({ table, reader, nullsNotDistinct, source, limits }: Search, share: Share): Promise<Repeated> {
  const seen = new NumberSet(Math.min(share.rows, limits.keysPerPass) + 1);
  const codes = new Set<number>();
  let count = 0;
  for await (const batch of readBatches(source, table, reader.columns, limits)) {
    const keys = reader.read(batch);
    for (let index = 0; index < batch.count; index += 1) {
      if (!counts(keys, index, nullsNotDistinct)) continue;
      const code = codeOf(keys, index, reader.exact);
      if (!inShare(code, share) || seen.add(code)) continue;
      count += 1;
      if (!reader.exact || nullsNotDistinct) codes.add(code);
    }
  }
  return { count, codes };
}

/** NULL is a key of its own here; NaN stands for it, and no set can hold that. */
function codeOf(keys: BatchKeys, index: number, exact: boolean): number {
  const code = exact && keys.nulls(index) > 0 ? NULL_CODE : keys.code(index);
  return Number.isNaN(code) ? NAN_CODE : code;
}

/** Numbers that no key is likely to be; a clash is resolved by the confirming pass. */
const NULL_CODE = -8.98e307;
const NAN_CODE = -8.97e307;

function counts(keys: BatchKeys, index: number, nullsNotDistinct: boolean): boolean {
  return keys.skipped?.[index] !== 1 && (nullsNotDistinct || keys.nulls(index) === 0);
}

/** Counts the true duplicates among rows with repeated codes, a limited number of codes at a time. */
async function confirm(search: Search, codes: ReadonlySet<number>): Promise<number> {
  const all = [...codes];
  // Here keys are held as texts, each of which takes about as much memory as eight hashes.
  const slice = Math.max(1, Math.ceil(search.limits.keysPerPass / 8));
  let duplicates = 0;
  for (let from = 0; from < all.length; from += slice) {
    duplicates += await confirmSlice(search, new Set(all.slice(from, from + slice)));
  }
  return duplicates;
}

async function confirmSlice({ table, reader, nullsNotDistinct, source, limits }: Search, codes: ReadonlySet<number>): Promise<number> {
  const seen = new Set<string>();
  let duplicates = 0;
  for await (const batch of readBatches(source, table, reader.columns, limits)) {
    const keys = reader.read(batch);
    for (let index = 0; index < batch.count; index += 1) {
      if (!counts(keys, index, nullsNotDistinct) || !codes.has(codeOf(keys, index, reader.exact))) continue;
      const text = keys.text(index);
      if (seen.has(text)) duplicates += 1;
      seen.add(text);
    }
  }
  return duplicates;
}
