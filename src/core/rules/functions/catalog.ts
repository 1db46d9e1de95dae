import type { Overload } from '../overload';
import { ARRAY_FUNCTIONS } from './array';
import { JSON_FUNCTIONS } from './json';
import { NUMBER_FUNCTIONS } from './number';
import { PATTERN_FUNCTIONS } from './pattern';
import { RANGE_FUNCTIONS } from './range';
import { TEXT_FUNCTIONS } from './text';
import { TIME_FUNCTIONS } from './time';
import { TO_CHAR_FUNCTIONS } from './toChar';

/** Signatures by lower-case name; operators by their symbol. */
export const FUNCTIONS: ReadonlyMap<string, readonly Overload[]> = collect([
  TEXT_FUNCTIONS,
  PATTERN_FUNCTIONS,
  NUMBER_FUNCTIONS,
  TIME_FUNCTIONS,
  TO_CHAR_FUNCTIONS,
  ARRAY_FUNCTIONS,
  JSON_FUNCTIONS,
  RANGE_FUNCTIONS,
]);

function collect(tables: readonly Readonly<Record<string, readonly Overload[]>>[]): ReadonlyMap<string, readonly Overload[]> {
  const all = new Map<string, readonly Overload[]>();
  for (const table of tables) {
    for (const [name, overloads] of Object.entries(table)) all.set(name, [...(all.get(name) ?? []), ...overloads]);
  }
  return all;
}
