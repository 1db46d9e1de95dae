import type { Batch } from '../../generate/vector';
import { KeyBuffers, WHOLE, wantedKeys } from '../../measure/keyPasses';
import { type KeyReader, keyReader } from '../../measure/keyReader';
import { KeySet } from '../../measure/keySet';
import { tableScope } from '../../measure/rowScope';
import { type TableKey, tableKeys } from '../../measure/tableKeys';
import { resolveType, type SchemaType } from '../../rules/resolveType';
import { type ForeignKey, type Key, type Schema, sameName, type Table } from '../../schema/schema';
import { referencesTo } from '../../schema/tableIndex';
import { valueShape } from '../domains/valueShape';
import { givenId } from '../given/givenTable';
import { loadingOrder } from '../order';
import type { ExistingRows } from './existingRows';
import type { Existing, ExistingKey, ExistingSample, ExistingTable, NumberEnds } from './existingTable';
import { existingVector, isExact } from './existingVector';

/** Rows of a table that others may refer to: more would take memory, and nobody would see it. */
const MOST_SAMPLED = 10_000;
/** Rows that are looked at for them, where some refer to rows of other tables that are not known. */
const MOST_LOOKED_AT = 20 * MOST_SAMPLED;

/**
 * Reads what there is to know of the rows that tables have already: of every key a hash of 64 bits, of columns that count
 * the ends, and of tables that others refer to some of the rows. About 6 bytes for each row and key are kept.
 *
 * @param now microseconds since 1970-01-01 UTC
 */
export async function collectExisting(schema: Schema, rows: ExistingRows, now: number): Promise<Existing> {
  const found = new Map<string, ExistingTable>();
  const referable: Referable = new Map();
  for (const place of loadingOrder(schema).order) {
    const table = schema.tables[place];
    const count = await rows.count(table);
    const known = await collectTable(table, count, { schema, rows, now, referable });
    if (count > 0 || known.ends.size > 0) found.set(givenId(table), known);
  }
  return found;
}

/** What reading depends on. */
interface Reading {
  readonly schema: Schema;
  readonly rows: ExistingRows;
  readonly now: number;
  readonly referable: Referable;
}

/** Of rows that others may refer to, the values that these would have: by what `referenceId` says of a key. */
type Referable = Map<string, Set<string>>;

async function collectTable(table: Table, count: number, { schema, rows, now, referable }: Reading): Promise<ExistingTable> {
  const types = new Map(table.columns.map((column) => [column.name, resolveType(column.type, schema)]));
  const { keys, unread } = existingKeys(table, count, schema, now);
  const counting = countingColumns(table, types);
  const names = [...new Set([...keys.flatMap(({ reader }) => reader.columns), ...counting])];
  const ends = new Map<string, NumberEnds>();
  const buffers = new KeyBuffers();
  if (count > 0 && names.length > 0)
    for await (const texts of rows.read(table, names)) {
      for (const key of keys) hold(key, batchOf(texts, names, key.reader, types), buffers);
      for (const name of counting)
        widen(
          ends,
          name,
          texts.map((row) => Number(row[names.indexOf(name)] ?? Number.NaN)),
        );
    }
  for (const [name, last] of await rows.lastNumbers(table, counting)) widen(ends, name, [last]);
  return { rows: count, sample: await sampleOf(table, count, types, { schema, rows, now, referable }), ends, keys, unread };
}

/** The keys whose values can be told, and those of which the database alone knows: by its own functions, or exclusions by more than equality. */
function existingKeys(table: Table, count: number, schema: Schema, now: number): Pick<ExistingTable, 'keys' | 'unread'> {
  const scope = tableScope(table, schema, now);
  const keys: ExistingKey[] = [];
  const unread: TableKey[] = [];
  for (const key of tableKeys(table)) {
    const reader = keyReader(key.parts, scope, { foldsCase: true });
    if ('reason' in reader || key.operator !== undefined) unread.push(key);
    else keys.push({ key, reader, held: new KeySet(count) });
  }
  return { keys, unread };
}

/** Numbers that rows may count by: identities, and those in keys that are no references. */
function countingColumns({ columns, primaryKey, unique, foreignKeys }: Table, types: ReadonlyMap<string, SchemaType>): string[] {
  const isIn = (keys: readonly (Key | undefined)[], name: string): boolean => keys.some((key) => key?.columns.includes(name));
  const isNumber = (name: string): boolean => /^(integer|decimal)$/.test(types.get(name)?.family ?? '');
  return columns
    .filter(({ name, identity }) => isNumber(name) && (identity || (isIn([primaryKey, ...unique], name) && !isIn(foreignKeys, name))))
    .map(({ name }) => name);
}

type TextBatch = readonly TextRow[];

function batchOf(texts: TextBatch, names: readonly string[], { columns }: KeyReader, types: ReadonlyMap<string, SchemaType>): Batch {
  return {
    start: 0,
    count: texts.length,
    columns: columns.flatMap((name) => {
      const at = names.indexOf(name);
      const type = types.get(name);
      if (!type) return [];
      const cells = texts.map((row) => row[at]);
      const nulls = cells.includes(null) ? { nulls: Uint8Array.from(cells, (cell) => Number(cell === null)) } : undefined;
      return {
        name,
        shape: valueShape(type, undefined),
        vector: { kind: 'text', values: cells.map((cell) => cell ?? ''), ...nulls },
      } as const;
    }),
  };
}

function hold({ key, reader, held }: ExistingKey, batch: Batch, buffers: KeyBuffers): void {
  buffers.reserve(batch.count);
  const keys = reader.read(batch);
  const wanted = wantedKeys(keys, WHOLE, key.nullsNotDistinct, buffers.marks);
  held.addAll(keys.low, keys.high, batch.count, wanted, buffers.places);
}

function widen(ends: Map<string, NumberEnds>, name: string, numbers: readonly number[]): void {
  const known = ends.get(name);
  let least = known?.least ?? Number.POSITIVE_INFINITY;
  let most = known?.most ?? Number.NEGATIVE_INFINITY;
  for (const number of numbers) {
    if (number < least) least = number;
    if (number > most) most = number;
  }
  if (least <= most) ends.set(name, { least, most });
}

/** Rows of a table that others refer to. */
async function sampleOf(
  table: Table,
  count: number,
  types: ReadonlyMap<string, SchemaType>,
  { schema, rows, referable }: Reading,
): Promise<ExistingSample> {
  const references = referencesTo(schema, table).filter((reference) => !sameName(reference.table, table));
  const slots = new Map(table.columns.map(({ name }, slot) => [name, slot]));
  const slotsOf = (names: readonly string[]): number[] => names.flatMap((name) => slots.get(name) ?? []);
  const exact = [...new Set(references.flatMap(({ key }) => key.references.columns))].flatMap((name) => {
    const [type, slot] = [types.get(name), slots.get(name)];
    return type && slot !== undefined ? [{ type, slot }] : [];
  });
  // The rows that a row refers to have to be among those that are known: others of its table may follow it there.
  const above = table.foreignKeys.flatMap((key) => {
    const known = referable.get(referenceId(key));
    return known ? [{ known, slots: slotsOf(key.columns) }] : [];
  });
  const isKept = (row: TextRow): boolean =>
    exact.every(({ type, slot }) => row[slot] !== null && isExact(row[slot], type)) &&
    above.every((key) => key.slots.some((slot) => row[slot] === null) || key.known.has(keyText(row, key.slots)));
  const kept: TextRow[] = [];
  if (count > 0 && references.length > 0)
    for await (const texts of rows.read(
      table,
      table.columns.map(({ name }) => name),
      MOST_LOOKED_AT,
    )) {
      kept.push(...texts.filter(isKept).slice(0, MOST_SAMPLED - kept.length));
      if (kept.length >= MOST_SAMPLED) break;
    }
  for (const { key } of references) {
    const own = slotsOf(key.references.columns);
    referable.set(referenceId(key), new Set(kept.map((row) => keyText(row, own))));
  }
  const columns = table.columns.map((column, slot) => {
    const type = resolveType(column.type, schema);
    return existingVector(
      kept.map((row) => row[slot]),
      type,
      valueShape(type, undefined),
    );
  });
  return { rows: kept.length, columns };
}

type TextRow = readonly (string | null)[];

function referenceId({ references }: ForeignKey): string {
  return `${givenId(references.table)}\0${references.columns.join('\0')}`;
}

function keyText(row: TextRow, slots: readonly number[]): string {
  return slots.map((slot) => row[slot]).join('\0');
}
