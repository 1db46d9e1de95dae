import { declaredKeys } from '../../schema/declaredKeys';
import { tablePlace } from '../../schema/tableIndex';
import { type BatchKeys, type KeyReader, keyReader } from '../keyReader';
import { type TableScope, tableScope } from '../rowScope';
import { type PassOptions, type RowSource, readBatches } from '../rowSource';
import { keyName, tableKeys } from '../tableKeys';
import { batchOf, type Row, type Subject } from './subject';

/** Adds, row by row, the names of keys and references that the row would break beside the rows that there are. */
export async function keyConflicts(subject: Subject, rows: readonly Row[], source: RowSource, options: PassOptions): Promise<string[][]> {
  const conflicts = rows.map((): string[] => []);
  if (rows.length === 0) return conflicts;
  const search: Search = { subject, rows, source, options, conflicts };
  await findTaken(search);
  await findMissing(search);
  return conflicts;
}

interface Search {
  readonly subject: Subject;
  readonly rows: readonly Row[];
  readonly source: RowSource;
  readonly options: PassOptions;
  readonly conflicts: string[][];
}

async function findTaken({ subject, rows, source, options, conflicts }: Search): Promise<void> {
  const { scope } = subject;
  for (const { constraint, parts, nullsNotDistinct, operator } of tableKeys(scope.table)) {
    const reader = operator === undefined ? readerOf(parts, scope, true) : undefined;
    if (!reader) continue;
    const wanted = new WantedKeys(reader.read(batchOf(subject, rows)), nullsNotDistinct);
    const found = await wanted.within(scope.table, reader, source, options);
    for (const at of found) conflicts[at].push(constraint);
  }
}

async function findMissing({ subject, rows, source, options, conflicts }: Search): Promise<void> {
  const { plan, scope } = subject;
  for (const key of declaredKeys(scope.table)) {
    const parent = plan.schema.tables[tablePlace(plan.schema, key.references.table)];
    const reader = readerOf({ columns: key.columns, expressions: [] }, scope, false);
    const target =
      parent && readerOf({ columns: key.references.columns, expressions: [] }, tableScope(parent, plan.schema, plan.now), false);
    if (!parent || !reader || !target) continue;
    const wanted = new WantedKeys(reader.read(batchOf(subject, rows)), false);
    const found = await wanted.within(parent, target, source, options);
    const own = parent === scope.table ? wanted.equalTo(target.read(batchOf(subject, rows))) : found;
    for (const at of wanted.places) if (!found.has(at) && !own.has(at)) conflicts[at].push(referenceName(key));
    if (key.match === 'full') for (const at of wanted.partNull(key.columns.length)) conflicts[at].push(referenceName(key));
  }
}

/** A foreign key as the validator names it. */
export function referenceName(key: { readonly name?: string; readonly columns: readonly string[] }): string {
  return key.name ?? keyName('FOREIGN KEY', key.columns);
}

function readerOf(parts: Parameters<typeof keyReader>[0], scope: TableScope, foldsCase: boolean): KeyReader | undefined {
  const reader = keyReader(parts, scope, { foldsCase });
  return 'read' in reader ? reader : undefined;
}

/** A few keys that are looked for among those of many rows. */
class WantedKeys {
  /** Places of the rows that have a key. */
  readonly places: number[] = [];
  private readonly byLow = new Map<number, { readonly high: number; readonly place: number }[]>();
  private readonly nullParts: readonly number[];

  constructor(keys: BatchKeys, nullsNotDistinct: boolean) {
    this.nullParts = Array.from({ length: keys.count }, (_, at) => keys.nullParts?.[at] ?? 0);
    for (let place = 0; place < keys.count; place++) {
      if (keys.skipped?.[place] === 1 || (!nullsNotDistinct && this.nullParts[place] > 0)) continue;
      this.places.push(place);
      const same = this.byLow.get(keys.low[place]);
      const entry = { high: keys.high[place], place };
      if (same) same.push(entry);
      else this.byLow.set(keys.low[place], [entry]);
    }
  }

  /** Places of those whose key some row of the table has. */
  async within(table: TableScope['table'], reader: KeyReader, source: RowSource, options: PassOptions): Promise<Set<number>> {
    const found = new Set<number>();
    if (this.places.length === 0) return found;
    for await (const batch of readBatches(source, table, reader.columns, options)) {
      const { low, high, count, skipped } = reader.read(batch);
      for (let at = 0; at < count; at++) {
        if (skipped?.[at] === 1) continue;
        for (const wanted of this.byLow.get(low[at]) ?? []) if (wanted.high === high[at]) found.add(wanted.place);
      }
    }
    return found;
  }

  /** Places of rows whose key is the one at the same place. */
  equalTo({ low, high }: BatchKeys): Set<number> {
    const found = new Set<number>();
    for (const [key, entries] of this.byLow)
      for (const { high: own, place } of entries) if (low[place] === key && high[place] === own) found.add(place);
    return found;
  }

  /** Places of rows whose key is NULL in part. */
  partNull(parts: number): number[] {
    return this.nullParts.flatMap((nulls, place) => (nulls > 0 && nulls < parts ? [place] : []));
  }
}
