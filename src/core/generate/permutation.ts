import { type DrawKey, draw, scramble } from './mixer';

/** The greatest size of a domain: every index and every index + 1 is exact in a double, with room for the walk below. */
export const MAX_SIZE = 2 ** 52;

/** Four make a network with good round functions as even as a random bijection (Luby and Rackoff, 1988). */
const ROUNDS = 4;

/** A bijection on 0 … size − 1. */
export interface Permutation {
  one(index: number): number;
  /** Of many indexes, into an array that is as long. */
  many(indexes: Float64Array, into: Float64Array): void;
  /** The index that `one` takes to this place, 0 … size − 1. */
  back(place: number): number;
}

/**
 * A keyed bijection on 0 … size − 1: a Feistel network over Z_left × Z_right with modular addition
 * (Black and Rogaway, "Ciphers with Arbitrary Finite Domains", 2002), left · right being the least
 * product of near-equal factors that covers the size, so that cycle walking is rarely needed
 * (probability below 1/√size a step).
 *
 * An index beyond the size starts again from 0.
 *
 * @param size 1 … 2^52
 */
export function permutation(key: DrawKey, size: number): Permutation {
  if (size <= 1) return { one: () => 0, many: (_indexes, into) => void into.fill(0), back: () => 0 };
  const left = Math.ceil(Math.sqrt(size));
  const right = Math.ceil(size / left);
  const keys = Int32Array.from({ length: ROUNDS }, (_, round) => draw(key, round, 0));
  return {
    one: (index) => walk(index, size, left, right, keys),
    many: (indexes, into) => {
      for (let i = 0; i < indexes.length; i++) into[i] = walk(indexes[i], size, left, right, keys);
    },
    back: (place) => {
      let value = stepBack(place, left, right, keys);
      while (value >= size) value = stepBack(value, left, right, keys);
      return value;
    },
  };
}

function walk(index: number, size: number, left: number, right: number, keys: Int32Array): number {
  let value = step(index < size ? index : index % size, left, right, keys);
  while (value >= size) value = step(value, left, right, keys);
  return value;
}

function step(index: number, left: number, right: number, keys: Int32Array): number {
  // The quotient of numbers below 2^52 never rounds up to the next whole number.
  let l = Math.floor(index / right);
  let r = index - l * right;
  for (let round = 0; round < ROUNDS; round += 2) {
    l += shift(r, keys[round], left);
    if (l >= left) l -= left;
    r += shift(l, keys[round + 1], right);
    if (r >= right) r -= right;
  }
  return l * right + r;
}

function stepBack(place: number, left: number, right: number, keys: Int32Array): number {
  let l = Math.floor(place / right);
  let r = place - l * right;
  for (let round = ROUNDS - 2; round >= 0; round -= 2) {
    r -= shift(l, keys[round + 1], right);
    if (r < 0) r += right;
    l -= shift(r, keys[round], left);
    if (l < 0) l += left;
  }
  return l * right + r;
}

function shift(half: number, key: number, size: number): number {
  return Math.floor(((scramble(half, key) >>> 0) / 4294967296) * size);
}
