/** Slots that may be taken, of eight: in fuller sets the way to a free one is long. */
const FULL = 7 / 8;
/** Slots per expected key. */
const ROOM = 4 / 3;
/** Hashes whose slots are looked at together: the processor then waits for memory once for many of them. */
const BLOCK = 256;

/** Slots, 4 bytes each, of a set for so many keys. */
export function slotsFor(keys: number): number {
  return Math.ceil(keys * ROOM) + 16;
}

/**
 * A set of 64-bit hashes by open addressing: the upper half chooses the slot, which holds the lower half. Two hashes are taken
 * for the same when the lower halves are equal and the upper ones near, which among a million keys happens about once in a
 * thousand times, and has to be confirmed where it counts. 5.3 bytes per expected key.
 */
export class KeySet {
  /** Lower halves, 0 where the slot is free. */
  private readonly slots: Int32Array;
  private readonly isShared: boolean;
  private readonly scale: number;
  private size = 0;
  /** Takes the keys beyond those expected. */
  private overflow: KeySet | undefined;
  /** Of a block, the slots that its hashes choose, and what these held before the block. */
  private readonly chosen = new Int32Array(BLOCK);
  private readonly held = new Int32Array(BLOCK);

  /** For `expected` keys. Sets of several threads that have the same shared `slots`, all 0 at first, are one set; these take no more. */
  constructor(expected: number, slots: Int32Array = new Int32Array(slotsFor(expected))) {
    this.slots = slots;
    this.isShared = slots.buffer instanceof SharedArrayBuffer;
    this.scale = slots.length / 4_294_967_296;
  }

  /**
   * Adds the first `count` hashes, or those of them that are `wanted` (1). Puts the places of the ones that were in the set
   * already into `repeated`, ascending, and returns their number.
   */
  addAll(low: Int32Array, high: Int32Array, count: number, wanted: Uint8Array | undefined, repeated: Int32Array): number {
    const { slots, chosen, held, isShared } = this;
    const room = Math.floor(slots.length * FULL);
    let found = 0;
    for (let index = 0; index < count; index += 1) {
      const at = index % BLOCK;
      if (at === 0) this.choose(high, index, count);
      if (wanted !== undefined && wanted[index] === 0) continue;
      const tag = low[index] === 0 ? 1 : low[index];
      let slot = chosen[at];
      // What is in a slot stays there.
      let holder = held[at] === 0 ? slots[slot] : held[at];
      while (holder !== tag) {
        if (holder !== 0) {
          slot = slot + 1 === slots.length ? 0 : slot + 1;
          holder = slots[slot];
        } else if (this.size >= room) {
          if (!this.addBeyond(low, high, index)) holder = tag;
          break;
        } else {
          // Another thread may have taken the slot since.
          holder = isShared ? Atomics.compareExchange(slots, slot, 0, tag) : 0;
          if (holder !== 0) continue;
          if (!isShared) slots[slot] = tag;
          this.size += 1;
          break;
        }
      }
      if (holder !== tag) continue;
      repeated[found] = index;
      found += 1;
    }
    return found;
  }

  /** Puts the places of the first `count` hashes, or of those `wanted` (1), that are in the set into `found`, ascending, and returns their number. */
  find(low: Int32Array, high: Int32Array, count: number, wanted: Uint8Array | undefined, found: Int32Array): number {
    let size = 0;
    for (let index = 0; index < count; index += 1) {
      if (wanted !== undefined && wanted[index] === 0) continue;
      if (this.countMissing(low.subarray(index, index + 1), high.subarray(index, index + 1), 1, undefined) > 0) continue;
      found[size] = index;
      size += 1;
    }
    return size;
  }

  /** How many of the first `count` hashes, or of those `wanted` (1), are not in the set. */
  countMissing(low: Int32Array, high: Int32Array, count: number, wanted: Uint8Array | undefined): number {
    const { slots, chosen, held } = this;
    let missing = 0;
    for (let index = 0; index < count; index += 1) {
      const at = index % BLOCK;
      if (at === 0) this.choose(high, index, count);
      if (wanted !== undefined && wanted[index] === 0) continue;
      const tag = low[index] === 0 ? 1 : low[index];
      let slot = chosen[at];
      let holder = held[at];
      while (holder !== 0 && holder !== tag) {
        slot = slot + 1 === slots.length ? 0 : slot + 1;
        holder = slots[slot];
      }
      if (holder === 0 && this.lacksBeyond(low, high, index)) missing += 1;
    }
    return missing;
  }

  private choose(high: Int32Array, from: number, count: number): void {
    const { slots, scale, chosen, held } = this;
    const length = Math.min(BLOCK, count - from);
    for (let at = 0; at < length; at += 1) {
      const slot = Math.floor((high[from + at] >>> 0) * scale);
      chosen[at] = slot;
      held[at] = slots[slot];
    }
  }

  private addBeyond(low: Int32Array, high: Int32Array, index: number): boolean {
    this.overflow ??= new KeySet(this.slots.length);
    return this.overflow.addAll(Int32Array.of(low[index]), Int32Array.of(high[index]), 1, undefined, new Int32Array(1)) === 0;
  }

  private lacksBeyond(low: Int32Array, high: Int32Array, index: number): boolean {
    if (!this.overflow) return true;
    return this.overflow.countMissing(Int32Array.of(low[index]), Int32Array.of(high[index]), 1, undefined) === 1;
  }
}
