import { type DrawKey, draw, scramble } from './mixer';

/** The greatest size of a domain: every index and every index + 1 is exact in a double, with room for the walk below. */
export const MAX_SIZE = 2 ** 52;

const ROUNDS = 6;

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
export function permutation(key: DrawKey, size: number): (index: number) => number {
  if (size <= 1) return () => 0;
  const left = Math.ceil(Math.sqrt(size));
  const right = Math.ceil(size / left);
  const keys = Int32Array.from({ length: ROUNDS }, (_, round) => draw(key, round, 0));
  const step = (index: number): number => {
    // The quotient of numbers below 2^52 never rounds up to the next whole number.
    let l = Math.floor(index / right);
    let r = index - l * right;
    for (let round = 0; round < ROUNDS; round += 2) {
      l += Math.floor(((scramble(r, keys[round]) >>> 0) / 4294967296) * left);
      if (l >= left) l -= left;
      r += Math.floor(((scramble(l, keys[round + 1]) >>> 0) / 4294967296) * right);
      if (r >= right) r -= right;
    }
    return l * right + r;
  };
  return (index) => {
    let value = step(index < size ? index : index % size);
    while (value >= size) value = step(value);
    return value;
  };
}
