import type { Batch, Vector } from '../generate/vector';
import type { Compiled } from '../rules/compile';
import { compileExpression, isUncompilable } from '../rules/compile';
import { EvaluationError } from '../rules/evaluationError';
import type { ResolvedType, Value } from '../rules/value';
import type { SqlExpression } from '../schema/schema';
import { KeyHashes, keyAt } from './keyHash';
import type { KeyValue } from './keyValue';
import { keyOfValue } from './keyValue';
import type { TableScope } from './rowScope';
import { rowReader, vectorOf } from './rowScope';

/** What makes up a key: columns, then expressions; `where` is a partial index's predicate. */
export interface KeyParts {
  readonly columns: readonly string[];
  readonly expressions: readonly SqlExpression[];
  readonly where?: SqlExpression;
}

/** The keys of one batch. */
export interface BatchKeys {
  /** 1 where the row has no key: the predicate does not hold. */
  readonly skipped?: Uint8Array;
  /** Number of parts that are NULL. */
  nulls(index: number): number;
  /** A number that equal keys share: the value itself for a single number, else a 53-bit hash. */
  code(index: number): number;
  /** All of the key, for exact comparison. */
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
  /** Whether `code` is the key itself rather than a hash of it. */
  readonly exact: boolean;
  read(batch: Batch): BatchKeys;
}

/** A reader of a key; `reason` when one of its expressions cannot be evaluated. */
export function keyReader(parts: KeyParts, scope: TableScope): KeyReader | { readonly reason: string } {
  const computed: Compiled[] = [];
  for (const expression of [...parts.expressions, ...(parts.where ? [parts.where] : [])]) {
    const compiled = compileExpression(expression.expression, scope);
    if (isUncompilable(compiled)) return compiled;
    computed.push(compiled);
  }
  const where = parts.where ? computed.pop() : undefined;
  const hidden = parts.columns.find((name) => scope.hidden.has(name));
  if (hidden !== undefined) return { reason: `only the database computes ${hidden}` };
  const columnTypes = parts.columns.map((name) => scope.column(name)?.type);
  if (columnTypes.includes(undefined)) return { reason: 'a column that the table lacks' };
  const types = columnTypes as ResolvedType[];
  const slots = [...new Set([...computed, ...(where ? [where] : [])].flatMap((compiled) => compiled.slots))];
  const columns = [...new Set([...parts.columns, ...slots.map((slot) => scope.table.columns[slot].name)])];
  const exact = types.length === 1 && computed.length === 0 && NUMBER_FAMILIES.has(types[0].family);
  const read = (batch: Batch): BatchKeys => {
    const values = computeParts(batch, scope, slots, computed, where);
    const vectors = parts.columns.map((name) => vectorOf(batch, name));
    return batchKeys(batch.count, vectors, types, values, computed, exact);
  };
  return { columns, parts: types.length + computed.length, types, exact, read };
}

const NUMBER_FAMILIES: ReadonlySet<string> = new Set([
  'integer',
  'decimal',
  'float',
  'date',
  'timestamp',
  'timestamptz',
  'time',
  'boolean',
]);

interface Computed {
  readonly skipped?: Uint8Array;
  /** Per expression, its value in every row. */
  readonly values: readonly (readonly Value[])[];
}

function computeParts(
  batch: Batch,
  scope: TableScope,
  slots: readonly number[],
  expressions: readonly Compiled[],
  where: Compiled | undefined,
): Computed {
  if (expressions.length === 0 && !where) return { values: [] };
  const row = rowReader(batch, scope, slots);
  const values = expressions.map(() => new Array<Value>(batch.count).fill(null));
  const skipped = where ? new Uint8Array(batch.count) : undefined;
  for (let index = 0; index < batch.count; index += 1) {
    const current = row(index);
    if (where && where.evaluate(current) !== true) {
      if (skipped) skipped[index] = 1;
      continue;
    }
    expressions.forEach((expression, at) => {
      values[at][index] = expression.evaluate(current);
    });
  }
  return { skipped, values };
}

function batchKeys(
  count: number,
  vectors: readonly Vector[],
  types: readonly ResolvedType[],
  computed: Computed,
  expressions: readonly Compiled[],
  exact: boolean,
): BatchKeys {
  const nullFlags = vectors.flatMap((vector) => (vector.nulls ? [vector.nulls] : []));
  const text = (index: number): string =>
    JSON.stringify([
      ...vectors.map((vector, at) => keyAt(vector, types[at], index)),
      ...computed.values.map((values, at) => valueKey(values[index], expressions[at].type)),
    ]);
  return {
    skipped: computed.skipped,
    nulls: (index) => {
      let found = 0;
      for (const flags of nullFlags) found += flags[index];
      for (const values of computed.values) if (values[index] === null) found += 1;
      return found;
    },
    code: exact ? exactCodes(vectors[0], types[0]) : hashCodes(count, vectors, types, computed, expressions),
    text,
  };
}

function valueKey(value: Value, type: ResolvedType): KeyValue | null {
  return value === null ? null : keyOfValue(value, type);
}

function exactCodes(vector: Vector, type: ResolvedType): (index: number) => number {
  if (vector.kind === 'number') {
    const { values } = vector;
    return (index) => values[index] + 0;
  }
  return (index) => {
    const key = keyAt(vector, type, index);
    return typeof key === 'number' ? key : hashOf(key ?? '');
  };
}

/** Digits beyond a double: a hash, negative and fractional so that it meets no exact whole number. */
function hashOf(text: string): number {
  const hashes = new KeyHashes(1);
  hashes.mixValues([text], { family: 'text', name: { name: 'text', modifiers: [], dimensions: 0 } });
  return -(hashes.at(0) / 2 + 0.25);
}

function hashCodes(
  count: number,
  vectors: readonly Vector[],
  types: readonly ResolvedType[],
  computed: Computed,
  expressions: readonly Compiled[],
): (index: number) => number {
  const hashes = new KeyHashes(count);
  for (const [at, vector] of vectors.entries()) hashes.mixVector(vector, types[at]);
  for (const [at, values] of computed.values.entries()) hashes.mixValues(values, expressions[at].type);
  return (index) => hashes.at(index);
}

/** The reason why a key cannot be computed, when that is what went wrong; other errors are thrown on. */
export function reasonOf(error: unknown): string {
  if (error instanceof EvaluationError) return error.message;
  throw error;
}
