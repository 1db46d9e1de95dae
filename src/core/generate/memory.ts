import { ByteWriter } from './byteWriter';

/** Where the arrays of vectors come from. What they hold at first means nothing. */
export interface Memory {
  floats(length: number): Float64Array;
  ints(length: number): Int32Array;
  flags(length: number): Uint8Array;
  /** Empty, with room for about so many bytes. */
  writer(capacity: number): ByteWriter;
}

/** Arrays of their own each time, for vectors that are kept. */
export const freshMemory: Memory = {
  floats: (length) => new Float64Array(length),
  ints: (length) => new Int32Array(length),
  flags: (length) => new Uint8Array(length),
  writer: (capacity) => new ByteWriter(capacity),
};

/**
 * Arrays that are used again for batch after batch: nothing to allocate, nothing to collect, and the processor's caches
 * know them. After `reset` all that was handed out may be overwritten.
 */
export class ReusedMemory implements Memory {
  private readonly kinds = {
    floats: new Shelf((length) => new Float64Array(length)),
    ints: new Shelf((length) => new Int32Array(length)),
    flags: new Shelf((length) => new Uint8Array(length)),
  };
  private readonly writers: ByteWriter[] = [];
  private usedWriters = 0;

  floats(length: number): Float64Array {
    return this.kinds.floats.take(length);
  }

  ints(length: number): Int32Array {
    return this.kinds.ints.take(length);
  }

  flags(length: number): Uint8Array {
    return this.kinds.flags.take(length);
  }

  writer(capacity: number): ByteWriter {
    const writer = (this.writers[this.usedWriters++] ??= new ByteWriter(capacity));
    writer.length = 0;
    return writer;
  }

  reset(): void {
    for (const shelf of Object.values(this.kinds)) shelf.reset();
    this.usedWriters = 0;
  }
}

/** Lengths that arrays are kept of: a batch's, and those with one more. */
const KEPT_LENGTHS = 8;
/** Shorter arrays cost little. */
const KEPT_FROM = 256;

/** Arrays of one kind, by their length. */
class Shelf<T> {
  private readonly kept = new Map<number, { readonly arrays: T[]; used: number }>();
  private isFull = false;

  constructor(private readonly make: (length: number) => T) {}

  take(length: number): T {
    const known = this.kept.get(length);
    if (known) return (known.arrays[known.used++] ??= this.make(length));
    const made = this.make(length);
    if (length < KEPT_FROM) return made;
    if (this.kept.size < KEPT_LENGTHS) this.kept.set(length, { arrays: [made], used: 1 });
    else this.isFull = true;
    return made;
  }

  /** Lengths of tables that are done make room for those that are wanted now. */
  reset(): void {
    if (this.isFull) this.kept.clear();
    this.isFull = false;
    for (const each of this.kept.values()) each.used = 0;
  }
}
