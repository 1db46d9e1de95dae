import type { Cursor } from './cursor';
import type { CheckFrame } from './frames';

/**
 * Reads MySQL's PARTITION BY up to a query that may follow: what no partition takes cannot be stored, so the partitions'
 * limits are a condition on rows. Undefined where they take any row.
 */
export function readPartitions(cursor: Cursor, isEnd: () => boolean): CheckFrame | undefined {
  const start = cursor.offset();
  cursor.skip();
  cursor.skip();
  const strategy = cursor.takeOne(STRATEGIES);
  if (strategy === undefined) {
    cursor.skipUntil(isEnd);
    return undefined;
  }
  const isByColumns = cursor.take('COLUMNS');
  const keys = keyTexts(cursor.group(), isByColumns);
  cursor.skipUntil(() => cursor.isSymbol('(') && cursor.word(1) === 'PARTITION');
  const partitions = cursor.group()?.parts() ?? [];
  const end = cursor.previousEnd();
  cursor.skipUntil(isEnd);
  const sql = strategy === 'RANGE' ? belowLast(keys, partitions) : amongAll(keys, partitions);
  return sql === undefined ? undefined : { kind: 'check', name: 'partitions', sql, isEnforced: true, start, end };
}

const STRATEGIES: ReadonlySet<string> = new Set(['RANGE', 'LIST']);

function keyTexts(group: Cursor | undefined, isByColumns: boolean): string[] {
  if (!group) return [];
  return isByColumns ? group.parts().map((part) => part.rest()) : [`(${group.rest()})`];
}

/** Partitions follow one another upwards; NULL lies below them all. */
function belowLast(keys: readonly string[], partitions: readonly Cursor[]): string | undefined {
  const last = partitions.at(-1);
  last?.skipUntil(() => last.is('VALUES', 'LESS', 'THAN'));
  if (!last?.take('VALUES', 'LESS', 'THAN')) return undefined;
  const bounds = last.isSymbol('(')
    ? (last
        .group()
        ?.parts()
        .map((part) => part.rest()) ?? [])
    : ['MAXVALUE'];
  return bounds.length === keys.length ? below(keys, bounds) : undefined;
}

function below([key, ...keys]: readonly string[], [bound, ...bounds]: readonly string[]): string | undefined {
  if (/^maxvalue$/i.test(bound)) return undefined;
  if (keys.length === 0) return `${key} < ${bound}`;
  const later = below(keys, bounds);
  return later === undefined ? `${key} <= ${bound}` : `${key} < ${bound} OR (${key} = ${bound} AND (${later}))`;
}

function amongAll(keys: readonly string[], partitions: readonly Cursor[]): string | undefined {
  const tuples: string[][] = [];
  for (const partition of partitions) {
    partition.skipUntil(() => partition.is('VALUES', 'IN') || partition.is('DEFAULT'));
    if (!partition.take('VALUES', 'IN')) return undefined;
    for (const part of partition.group()?.parts() ?? []) tuples.push(part.isSymbol('(') ? texts(part) : [part.rest()]);
  }
  if (tuples.length === 0 || tuples.some((tuple) => tuple.length !== keys.length)) return undefined;
  return keys.length === 1 ? amongValues(keys[0], tuples.flat()) : tuples.map((tuple) => `(${equal(keys, tuple)})`).join(' OR ');
}

function texts(part: Cursor): string[] {
  return (
    part
      .group()
      ?.parts()
      .map((value) => value.rest()) ?? []
  );
}

/** A condition holds for NULL, which only a partition takes that lists it. */
function amongValues(key: string, values: readonly string[]): string {
  const known = values.filter((value) => !/^null$/i.test(value));
  const isOptional = known.length < values.length;
  if (known.length === 0) return `${key} IS NULL`;
  return `${key} IN (${known.join(', ')})${isOptional ? '' : ` AND ${key} IS NOT NULL`}`;
}

function equal(keys: readonly string[], values: readonly string[]): string {
  return keys
    .map((key, at) => (/^null$/i.test(values[at]) ? `${key} IS NULL` : `${key} = ${values[at]} AND ${key} IS NOT NULL`))
    .join(' AND ');
}
