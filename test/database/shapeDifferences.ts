import assert from 'node:assert/strict';
import type { TableShape } from './tableShape';

/**
 * What a Schema and a server say differently, one line per table. `partitioned` are tables whose
 * partitions lift what only they have to their root: there the server knows less.
 */
export function shapeDifferences(read: readonly TableShape[], served: readonly TableShape[], partitioned: ReadonlySet<string>): string[] {
  const byName = new Map(read.map((table) => [table.name, table]));
  const found = served.flatMap((expected) => {
    const actual = byName.get(expected.name);
    byName.delete(expected.name);
    if (!actual) return [`${expected.name}: not read`];
    return partitioned.has(expected.name) ? missing(expected, actual) : unequal(expected, actual);
  });
  return [...found, ...[...byName.keys()].map((name) => `${name}: not on the server`)];
}

function unequal(expected: TableShape, actual: TableShape): string[] {
  try {
    assert.deepEqual(actual, expected);
    return [];
  } catch (error) {
    return [`${expected.name}: ${error instanceof Error ? error.message : error}`];
  }
}

function missing(expected: TableShape, actual: TableShape): string[] {
  const all = (shape: TableShape): string[] => [...shape.foreignKeys, ...shape.unique, ...shape.checks, ...shape.exclusions];
  const had = new Set(all(actual));
  return all(expected)
    .filter((text) => !had.has(text))
    .map((text) => `${expected.name}: ${text} is missing`);
}
