import type { Batch } from '../generate/vector';
import { EvaluationError } from '../rules/evaluationError';
import type { Schema, Table } from '../schema/schema';
import type { HeldTally, KeyMemory } from './checks';
import { KeyBuffers, WHOLE, wantedKeys } from './keyPasses';
import { type KeyReader, keyReader } from './keyReader';
import { KeySet, slotsFor } from './keySet';
import type { TableScope } from './rowScope';
import { summarisedColumns } from './summarisedColumns';
import { type TableKey, tableKeys } from './tableKeys';

const SLOT_BYTES = 4;

/** Bytes of a memory in which the keys of every table can be held in its turn, of at most `most` bytes. */
export function keyMemoryBytes(schema: Schema, rows: KeyMemory['rows'], most: number): number {
  const ends = schema.tables.flatMap((table) =>
    heldPlaces(table, summarisedColumns(table, schema), rows(table), most / SLOT_BYTES).map(({ to }) => to),
  );
  return ends.reduce((greatest, end) => Math.max(greatest, end), 0) * SLOT_BYTES;
}

/** A key that is held, by its place among the table's keys, and its slots. */
interface HeldPlace {
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Which keys are held where: the same in every thread. A number that is a key by itself is expected to ascend, so that no key
 * it takes part in needs to be held.
 */
function heldPlaces(table: Table, numberColumns: readonly string[], rows: number, slots: number): HeldPlace[] {
  const keys = tableKeys(table);
  const ascending = new Set(keys.filter(isOneColumn).flatMap(({ parts }) => parts.columns.filter((name) => numberColumns.includes(name))));
  const places: HeldPlace[] = [];
  let from = 0;
  for (const [place, { operator, parts }] of keys.entries()) {
    const to = from + slotsFor(rows);
    if (operator !== undefined || to > slots || parts.columns.some((name) => ascending.has(name))) continue;
    places.push({ place, from, to });
    from = to;
  }
  return places;
}

function isOneColumn({ parts: { columns, expressions, where } }: TableKey): boolean {
  return columns.length === 1 && expressions.length === 0 && !where;
}

interface HeldKey {
  readonly place: number;
  readonly nullsNotDistinct: boolean;
  readonly reader: KeyReader;
  readonly slots: Int32Array;
  readonly set: KeySet;
}

/** Keys of one table, held while its rows are looked at, so that they need not be read again. */
export class HeldKeys {
  private readonly keys: readonly HeldKey[];
  private readonly buffers = new KeyBuffers();

  /** `numberColumns`: those of which there are summaries. */
  constructor(scope: TableScope, numberColumns: readonly string[], { bytes, rows }: KeyMemory) {
    const keys = tableKeys(scope.table);
    const count = rows(scope.table);
    const memory = new Int32Array(bytes);
    this.keys = heldPlaces(scope.table, numberColumns, count, memory.length).flatMap(({ place, from, to }) => {
      const { parts, nullsNotDistinct } = keys[place];
      const reader = keyReader(parts, scope, { foldsCase: true });
      if ('reason' in reader) return [];
      const slots = memory.subarray(from, to);
      return [{ place, nullsNotDistinct, reader, slots, set: new KeySet(count, slots) }];
    });
  }

  /** Places of the held keys among the table's keys. */
  get places(): readonly number[] {
    return this.keys.map(({ place }) => place);
  }

  /** Makes all slots free, as they must be before the first row: by one thread for all. */
  clear(): void {
    for (const { slots } of this.keys) slots.fill(0);
  }

  /** Takes in the keys of a batch; what is said of each held key. */
  add(batch: Batch): HeldTally[] {
    this.buffers.reserve(batch.count);
    return this.keys.map((key) => this.addKey(key, batch));
  }

  /** Keys that cannot be computed are left to the check that says so. */
  private addKey({ reader, set, nullsNotDistinct }: HeldKey, batch: Batch): HeldTally {
    const { marks, places } = this.buffers;
    try {
      const keys = reader.read(batch);
      const repeats = set.addAll(keys.low, keys.high, batch.count, wantedKeys(keys, WHOLE, nullsNotDistinct, marks), places);
      return [batch.count, repeats];
    } catch (error) {
      if (error instanceof EvaluationError) return [0, 0];
      throw error;
    }
  }
}
