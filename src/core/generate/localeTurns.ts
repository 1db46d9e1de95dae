import type { LocaleTurns } from './domain';
import { draw } from './mixer';
import { permutation } from './permutation';

/** So many rows in a row have the locales as the weights say. */
export const TURNS = 1024;

/** Which locale each row is of, and which of that locale's rows it is. */
export interface OpenTurns {
  /** The locale's number. */
  locale(row: number): number;
  /** How many rows before it are of the same locale. */
  ordinal(row: number): number;
}

/** Opens turns: every block of rows has the same places of locales, shuffled, from a start of its own. */
export function openTurns({ key, counts }: LocaleTurns): OpenTurns {
  const shuffle = permutation(key, TURNS);
  const all = counts.flatMap((count, locale) => Array.from({ length: count }, () => locale));
  const owners = Int32Array.from({ length: 2 * TURNS }, (_, at) => all[shuffle.one(at % TURNS)]);
  const before = counts.map((_, locale) => countsBefore(owners, locale));
  const startOf = (block: number): number => draw(key, block, 0) % TURNS;
  return {
    locale: (row) => owners[startOf(Math.floor(row / TURNS)) + (row % TURNS)],
    ordinal: (row) => {
      const block = Math.floor(row / TURNS);
      const start = startOf(block);
      const at = start + (row % TURNS);
      const locale = owners[at];
      return block * counts[locale] + before[locale][at] - before[locale][start];
    },
  };
}

/** For each place, how many before it are the locale's. */
function countsBefore(owners: Int32Array, locale: number): Int32Array {
  let count = 0;
  return owners.map((owner) => (owner === locale ? count++ : count));
}
