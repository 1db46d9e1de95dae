import type { KeyLimits } from './checks';
import type { BatchKeys } from './keyReader';

/** One of several passes over the same rows, each of which looks at its share of the keys. */
export interface Pass {
  readonly pass: number;
  readonly passes: number;
  /** Keys to be expected in the share. */
  readonly keys: number;
}

/** One pass over all keys. */
export const WHOLE: Pass = { pass: 0, passes: 1, keys: 0 };

const KEYS_PER_PASS = 2_000_000;
/** Sets of this many keys take 64 MB. */
const MOST_KEYS_PER_PASS = 12_000_000;
/** Above some rows the memory grows with them, so that there are no more passes than these, up to its own limit. */
const FEW_PASSES = 4;

/** The passes over `rows` rows. */
export function passesOver(rows: number, { keysPerPass }: KeyLimits): Pass[] {
  const most = keysPerPass ?? Math.min(MOST_KEYS_PER_PASS, Math.max(KEYS_PER_PASS, Math.ceil(rows / FEW_PASSES)));
  const passes = Math.max(1, Math.ceil(rows / most));
  return Array.from({ length: passes }, (_, pass) => ({ pass, passes, keys: Math.ceil(rows / passes) }));
}

/** Marks the keys that a pass looks at: rows that have one, in its share; undefined for all. `takesNulls`: keys NULL in part too. */
export function wantedKeys(keys: BatchKeys, { pass, passes }: Pass, takesNulls: boolean, buffer: Uint8Array): Uint8Array | undefined {
  const { count, high, skipped } = keys;
  const nullParts = takesNulls ? undefined : keys.nullParts;
  if (passes === 1 && !skipped && !nullParts) return undefined;
  // A set chooses its slots by the upper bits.
  for (let index = 0; index < count; index += 1) buffer[index] = passes === 1 || (high[index] & 0xffff) % passes === pass ? 1 : 0;
  if (skipped) for (let index = 0; index < count; index += 1) if (skipped[index] === 1) buffer[index] = 0;
  if (nullParts) for (let index = 0; index < count; index += 1) if (nullParts[index] > 0) buffer[index] = 0;
  return buffer;
}

/** Memory for marks and places of a batch, used again for the next. */
export class KeyBuffers {
  marks = new Uint8Array(0);
  places = new Int32Array(0);

  /** Makes room for `count` rows. */
  reserve(count: number): void {
    if (this.marks.length >= count) return;
    this.marks = new Uint8Array(count);
    this.places = new Int32Array(count);
  }
}
