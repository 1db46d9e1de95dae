import type { Batch } from '../../generate/vector';
import { KeyBuffers, WHOLE, wantedKeys } from '../../measure/keyPasses';
import { type KeyReader, keyReader } from '../../measure/keyReader';
import { KeySet } from '../../measure/keySet';
import { tableScope } from '../../measure/rowScope';
import { tableKeys } from '../../measure/tableKeys';
import { resolveType, type SchemaType } from '../../rules/resolveType';
import { type Schema, sameName, type Table } from '../../schema/schema';
import { referencesTo } from '../../schema/tableIndex';
import { valueShape } from '../domains/valueShape';
import { givenId } from '../given/givenTable';
import type { ExistingRows } from './existingRows';
import type { Existing, ExistingKey, ExistingSample, ExistingTable, NumberEnds } from './existingTable';
import { existingVector, isExact } from './existingVector';

/** Rows of a table that others may refer to: more would take memory, and nobody would see it. */
const MOST_SAMPLED = 10_000;

/**
 * Reads what there is to know of the rows that tables have already: of every key a hash of 64 bits, of columns that count
 * the ends, and of tables that others refer to some of the rows. About 6 bytes for each row and key are kept.
 *
 * @param now microseconds since 1970-01-01 UTC
 */
export async function collectExisting(schema: Schema, rows: ExistingRows, now: number): Promise<Existing> {
  const found = new Map<string, ExistingTable>();
  for (const table of schema.tables) {
    const count = await rows.count(table);
    if (count > 0) found.set(givenId(table), await collectTable(table, count, schema, rows, now));
  }
  return found;
}

async function collectTable(table: Table, count: number, schema: Schema, rows: ExistingRows, now: number): Promise<ExistingTable> {
  const types = new Map(table.columns.map((column) => [column.name, resolveType(column.type, schema)]));
  const keys = existingKeys(table, count, schema, now);
  const counting = countingColumns(table, types);
  const names = [...new Set([...keys.flatMap(({ reader }) => reader.columns), ...counting])];
  const ends = new Map<string, NumberEnds>();
  const buffers = new KeyBuffers();
  if (names.length > 0)
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
  return { rows: count, sample: await sampleOf(table, types, schema, rows), ends, keys };
}

/** The keys whose values can be told; an exclusion by more than equality is left to the database. */
function existingKeys(table: Table, count: number, schema: Schema, now: number): ExistingKey[] {
  const scope = tableScope(table, schema, now);
  return tableKeys(table).flatMap((key) => {
    const reader = keyReader(key.parts, scope, { foldsCase: true });
    return 'reason' in reader || key.operator !== undefined ? [] : [{ key, reader, held: new KeySet(count) }];
  });
}

/** Those that a sequence of whole numbers may fill: identities, and a key of one number. */
function countingColumns({ columns, primaryKey }: Table, types: ReadonlyMap<string, SchemaType>): string[] {
  const alone = primaryKey?.columns.length === 1 ? primaryKey.columns[0] : undefined;
  return columns
    .filter(({ name, identity }) => (identity || name === alone) && /^(integer|decimal)$/.test(types.get(name)?.family ?? ''))
    .map(({ name }) => name);
}

type TextBatch = readonly (readonly (string | null)[])[];

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

/** Rows of a table that others refer to, whose keys a double or a text holds exactly. */
async function sampleOf(table: Table, types: ReadonlyMap<string, SchemaType>, schema: Schema, rows: ExistingRows): Promise<ExistingSample> {
  const referenced = referencesTo(schema, table)
    .filter((reference) => !sameName(reference.table, table))
    .flatMap(({ key }) => key.references.columns);
  const names = table.columns.map(({ name }) => name);
  const kept: (readonly (string | null)[])[] = [];
  if (referenced.length > 0)
    for await (const texts of rows.read(table, names, MOST_SAMPLED))
      kept.push(...texts.filter((row) => isReferable(row, names, referenced, types)));
  return {
    rows: kept.length,
    columns: table.columns.map((column, at) => {
      const type = resolveType(column.type, schema);
      return existingVector(
        kept.map((row) => row[at]),
        type,
        valueShape(type, undefined),
      );
    }),
  };
}

function isReferable(
  row: readonly (string | null)[],
  names: readonly string[],
  referenced: readonly string[],
  types: ReadonlyMap<string, SchemaType>,
): boolean {
  return referenced.every((name) => {
    const text = row[names.indexOf(name)];
    const type = types.get(name);
    return text !== null && text !== undefined && type !== undefined && isExact(text, type);
  });
}
