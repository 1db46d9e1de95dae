import type { LocaleTurns } from './domain';
import { draw } from './mixer';
import { permutation } from './permutation';

/** So many rows in a row have the locales as the weights say. */
export const TURNS = 1024;

/** Which locale each row is of, and which of that locale's rows it is. */
export interface OpenTurns {
  /** The locale's number. */
  locale(row: number): number;
  /** How many rows before it are of the same locale, or more of them: no two rows of a locale have the same. */
  ordinal(row: number): number;
}

/** Opens turns: every block of rows has its places shuffled, by the same shuffle from another start. */
export function openTurns({ key, counts }: LocaleTurns): OpenTurns {
  const shuffle = permutation(key, TURNS);
  const places = Int32Array.from({ length: TURNS }, (_, at) => shuffle.one(at));
  const owners = Int32Array.from(counts.flatMap((count, locale) => Array.from({ length: count }, () => locale)));
  const firsts = counts.map((_, locale) => counts.slice(0, locale).reduce((sum, count) => sum + count, 0));
  const placeOf = (row: number): number => places[(row + draw(key, Math.floor(row / TURNS), 0)) % TURNS];
  return {
    locale: (row) => owners[placeOf(row)],
    ordinal: (row) => {
      const place = placeOf(row);
      const locale = owners[place];
      return Math.floor(row / TURNS) * counts[locale] + place - firsts[locale];
    },
  };
}
