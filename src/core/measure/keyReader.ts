import type { Batch, Vector } from '../generate/vector';
import type { Compiled } from '../rules/compile';
import { compileExpression, isUncompilable } from '../rules/compile';
import { EvaluationError } from '../rules/evaluationError';
import type { ResolvedType, Value } from '../rules/value';
import { rowReader } from '../rules/vectors/leafNode';
import type { SqlExpression } from '../schema/schema';
import { type KeyColumn, valueKeyOf } from './keyColumn';
import { KeyHashes, keyAt } from './keyHash';
import { type TableScope, vectorOf } from './rowScope';

/** What makes up a key: columns, then expressions; `where` is a partial index's predicate. */
export interface KeyParts {
  readonly columns: readonly string[];
  readonly expressions: readonly SqlExpression[];
  readonly where?: SqlExpression;
}

/** The keys of one batch. */
export interface BatchKeys {
  readonly count: number;
  /** Halves of the keys' hashes, valid until the next batch is read; these arrays may be longer than the batch. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** 1 where the row has no key: the predicate does not hold. */
  readonly skipped?: Uint8Array;
  /** Number of parts that are NULL, row by row; absent where none is. */
  readonly nullParts?: Uint8Array;
  /** All of a key, for exact comparison. */
  text(index: number): string;
}

/** Reads the keys of a table's batches. */
export interface KeyReader {
  /** Columns to ask a row source for. */
  readonly columns: readonly string[];
  /** Number of columns and expressions of the key. */
  readonly parts: number;
  /** Of the columns. */
  readonly types: readonly ResolvedType[];
  read(batch: Batch): BatchKeys;
}

/** How keys are compared. */
export interface KeyComparison {
  /** Columns whose collation has no regard to case count so. */
  readonly foldsCase: boolean;
}

/** A reader of a key; `reason` when one of its expressions cannot be evaluated. */
export function keyReader(parts: KeyParts, scope: TableScope, { foldsCase }: KeyComparison): KeyReader | { readonly reason: string } {
  const computed: Compiled[] = [];
  for (const expression of [...parts.expressions, ...(parts.where ? [parts.where] : [])]) {
    const compiled = compileExpression(expression.expression, scope);
    if (isUncompilable(compiled)) return compiled;
    computed.push(compiled);
  }
  const where = parts.where ? computed.pop() : undefined;
  const hidden = parts.columns.find((name) => scope.hidden.has(name));
  if (hidden !== undefined) return { reason: `only the database computes ${hidden}` };
  const types = parts.columns.flatMap((name) => scope.column(name)?.type ?? []);
  if (types.length < parts.columns.length) return { reason: 'a column that the table lacks' };
  const folding = new Set(foldsCase ? scope.table.columns.filter((column) => column.foldsCase === true).map(({ name }) => name) : []);
  const keyColumns = types.map((type, at) => ({ type, foldsCase: folding.has(parts.columns[at]) }));
  const slots = [...new Set([...computed, ...(where ? [where] : [])].flatMap((compiled) => compiled.slots))];
  const columns = [...new Set([...parts.columns, ...slots.map((slot) => scope.table.columns[slot].name)])];
  const read = batchReader({ scope, names: parts.columns, keyColumns, computed, where, slots });
  return { columns, parts: types.length + computed.length, types, read };
}

/** A key that can be read. */
interface ReadableKey {
  readonly scope: TableScope;
  readonly names: readonly string[];
  readonly keyColumns: readonly KeyColumn[];
  readonly computed: readonly Compiled[];
  readonly where?: Compiled;
  /** That expressions and predicate read. */
  readonly slots: readonly number[];
}

function batchReader(key: ReadableKey): (batch: Batch) => BatchKeys {
  const hashes = new KeyHashes();
  const { names, keyColumns, computed } = key;
  const expressions = computed.map(({ type }): KeyColumn => ({ type, foldsCase: false }));
  return (batch) => {
    const vectors = names.map((name) => vectorOf(batch, name));
    const { skipped, values } = computeParts(batch, key);
    hashes.start(batch.count);
    for (const [at, vector] of vectors.entries()) hashes.mixVector(vector, keyColumns[at]);
    for (const [at, each] of values.entries()) hashes.mixValues(each, expressions[at]);
    hashes.finish();
    const { low, high } = hashes;
    const text = (index: number): string =>
      JSON.stringify([
        ...vectors.map((vector, at) => keyAt(vector, keyColumns[at], index)),
        ...values.map((each, at) => {
          const value = each[index];
          return value === null ? null : valueKeyOf(value, expressions[at]);
        }),
      ]);
    return { count: batch.count, low, high, skipped, nullParts: countNullParts(batch.count, vectors, values), text };
  };
}

interface Computed {
  readonly skipped?: Uint8Array;
  /** Per expression, its value in every row. */
  readonly values: readonly (readonly Value[])[];
}

function computeParts({ count, columns }: Batch, { scope, computed, where, slots }: ReadableKey): Computed {
  if (computed.length === 0 && !where) return { values: [] };
  const known = new Map(columns.map(({ name, vector }) => [name, vector]));
  const row = rowReader({ count, vectors: scope.table.columns.map(({ name }) => known.get(name)) }, scope.columnTypes, slots);
  const values = computed.map(() => new Array<Value>(count).fill(null));
  const skipped = where ? new Uint8Array(count) : undefined;
  for (let index = 0; index < count; index += 1) {
    const current = row(index);
    if (where && where.evaluate(current) !== true) {
      if (skipped) skipped[index] = 1;
      continue;
    }
    for (let at = 0; at < computed.length; at += 1) values[at][index] = computed[at].evaluate(current);
  }
  return { skipped, values };
}

function countNullParts(count: number, vectors: readonly Vector[], computed: Computed['values']): Uint8Array | undefined {
  const flagged = vectors.flatMap(({ nulls }) => (nulls?.includes(1) ? [nulls] : []));
  const withNull = computed.filter((values) => values.includes(null));
  if (flagged.length + withNull.length === 0) return undefined;
  const parts = new Uint8Array(count);
  for (const nulls of flagged) for (let index = 0; index < count; index += 1) parts[index] += nulls[index];
  for (const values of withNull) for (let index = 0; index < count; index += 1) if (values[index] === null) parts[index] += 1;
  return parts;
}

/** The reason why a key cannot be computed, when that is what went wrong; other errors are thrown on. */
export function reasonOf(error: unknown): string {
  if (error instanceof EvaluationError) return error.message;
  throw error;
}
