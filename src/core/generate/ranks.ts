import type { Favour } from '../plan/plan';
import { type DrawKey, draw } from './mixer';
import { type Permutation, permutation } from './permutation';

/** Up to so many the numbers look drawn, and are kept once found (256 kB); beyond that no one sees that they are evenly spaced. */
const LOOKED_AT = 2 ** 16;
/** Up to here a product of two numbers is exact. */
const MULTIPLIED = 2 ** 26;

/** Who is how busy among `size`: from the rank, 0 for the busiest, to the one that has it, and back. */
export function ranks({ key }: Favour, size: number): Permutation {
  if (size <= LOOKED_AT) return remembered(permutation(key, size), size);
  return size <= MULTIPLIED ? multiplied(key, size) : permutation(key, size);
}

/** The same, each number computed once. */
function remembered({ one, back }: Permutation, size: number): Permutation {
  const known = new Uint32Array(size);
  const find = (rank: number): number => {
    const found = known[rank];
    if (found > 0) return found - 1;
    const place = one(rank);
    known[rank] = place + 1;
    return place;
  };
  return {
    one: find,
    many: (indexes, into) => {
      for (let i = 0; i < indexes.length; i++) into[i] = find(indexes[i]);
    },
    back,
  };
}

/** rank · factor + start, modulo the size; five times as fast as a permutation that looks drawn. */
function multiplied(key: DrawKey, size: number): Permutation {
  const start = draw(key, 0, 0) % size;
  let factor = Math.floor(size / 4) + (draw(key, 0, 1) % Math.floor(size / 2));
  while (divisor(factor, size) > 1) factor++;
  const inverse = inverseOf(factor, size);
  return {
    one: (rank) => remainder(rank * factor + start, size),
    many: (indexes, into) => {
      for (let i = 0; i < indexes.length; i++) into[i] = remainder(indexes[i] * factor + start, size);
    },
    back: (place) => remainder((place < start ? place + size - start : place - start) * inverse, size),
  };
}

/** Several times as fast as the operator for numbers beyond 32 bits; the quotient may be one too large by rounding. */
function remainder(value: number, size: number): number {
  const rest = value - Math.floor(value / size) * size;
  return rest < 0 ? rest + size : rest;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** The number whose product with the factor leaves 1 (Euclid's algorithm, extended). */
function inverseOf(factor: number, size: number): number {
  let [rest, next] = [factor, size];
  let [inverse, following] = [1, 0];
  while (next > 0) {
    const quotient = Math.floor(rest / next);
    [rest, next] = [next, rest - quotient * next];
    [inverse, following] = [following, inverse - quotient * following];
  }
  return inverse < 0 ? inverse + size : inverse;
}
