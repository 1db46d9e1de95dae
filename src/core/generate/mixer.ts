/** The two key words of a stream of draws: one stream per column, link, carrier or choice. */
export interface DrawKey {
  readonly a: number;
  readonly b: number;
}

/**
 * A bijective mixer of 32 bits: `triple32` of Chris Wellons' hash prospector (public domain),
 * the constants with the least measured bias (0.0208) of that search.
 */
function triple32(input: number): number {
  let x = input;
  x ^= x >>> 17;
  x = Math.imul(x, 0xed5ad4bb);
  x ^= x >>> 11;
  x = Math.imul(x, 0xac4c1b51);
  x ^= x >>> 15;
  x = Math.imul(x, 0x31848bab);
  return x ^ (x >>> 14);
}

const TWO_32 = 4294967296;
/** Up to this size one draw is enough for an index. */
const ONE_DRAW = 2 ** 20;
const ROW_STEP = 0x9e3779b1;
const DRAW_STEP = 0x85ebca6b;
/** For the part of a row number that 32 bits do not hold. */
const HIGH_STEP = 0xc2b2ae35;

/**
 * The draw numbered `k` of `row`: 32 uniform bits, a pure function of its arguments. Row and draw
 * number are multiplied by odd constants first, because adjacent plain keys are visibly correlated.
 */
export function draw(key: DrawKey, row: number, k: number): number {
  return mixed(key.a, key.b, row, k);
}

function mixed(a: number, b: number, row: number, k: number): number {
  const low = row >>> 0;
  const high = row >= TWO_32 ? Math.floor(row / TWO_32) : 0;
  const first = triple32((Math.imul(low, ROW_STEP) + a) | 0);
  return triple32((first + Math.imul(k + 1, DRAW_STEP) + Math.imul(high, HIGH_STEP)) ^ b) >>> 0;
}

/** Draw `k` of many rows, into `draws`, which is as long. */
export function drawMany({ a, b }: DrawKey, rows: Float64Array, k: number, draws: Float64Array): void {
  for (let i = 0; i < rows.length; i++) draws[i] = mixed(a, b, rows[i], k);
}

/** `drawIndex` of many rows, into `indexes`, which is as long. */
export function drawIndexes({ a, b }: DrawKey, rows: Float64Array, k: number, size: number, indexes: Float64Array): void {
  if (size <= ONE_DRAW) {
    for (let i = 0; i < rows.length; i++) indexes[i] = Math.floor((mixed(a, b, rows[i], 2 * k) / TWO_32) * size);
    return;
  }
  for (let i = 0; i < rows.length; i++) {
    const low = mixed(a, b, rows[i], 2 * k);
    const high = mixed(a, b, rows[i], 2 * k + 1) >>> 12;
    indexes[i] = Math.floor(((high + low / TWO_32) / ONE_DRAW) * size);
  }
}

/** 32 bits from a number below 2^32 and one key word, as a signed integer: one mixing only, for what mixes several times over. */
export function scramble(value: number, key: number): number {
  return triple32((Math.imul(value, ROW_STEP) + key) | 0);
}

/** A uniform double in [0, 1) with 32 bits. */
export function drawUnit(key: DrawKey, row: number, k: number): number {
  return draw(key, row, k) / TWO_32;
}

/** A uniform whole number in [0, size), size ≤ 2^52; above 2^20 it takes two draws, so that no value is out of reach. */
export function drawIndex(key: DrawKey, row: number, k: number, size: number): number {
  const low = draw(key, row, 2 * k);
  if (size <= ONE_DRAW) return Math.floor((low / TWO_32) * size);
  const high = draw(key, row, 2 * k + 1) >>> 12;
  return Math.floor(((high + low / TWO_32) / ONE_DRAW) * size);
}

/**
 * The key of a stream, from the seed and a path of names: two hashes over the UTF-16 units (the one FNV-1a, the other
 * a variant of it with MurmurHash2's factor and a shift), mixed after each name, so that `ab, c` is not `a, bc`.
 */
export function drawKey(seed: string, ...path: readonly string[]): DrawKey {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (const name of [seed, ...path]) {
    for (let i = 0; i < name.length; i++) {
      const unit = name.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x5bd1e995) ^ (b >>> 15);
    }
    a = triple32(a ^ 0x2f);
    b = triple32(b ^ 0x5c);
  }
  return { a: triple32(a), b: triple32(b ^ a) };
}
