/** A set of numbers, NaN aside, by open addressing; 16 bytes per expected member. */
export class NumberSet {
  private slots: Float64Array;
  private mask: number;
  private size = 0;

  /** `expected` members find room without growing. */
  constructor(expected: number) {
    let capacity = 16;
    while (capacity < expected * 2) capacity *= 2;
    this.slots = new Float64Array(capacity).fill(NaN);
    this.mask = capacity - 1;
  }

  /** Adds a member; false if it was there already. */
  add(value: number): boolean {
    const slot = this.find(value);
    if (this.slots[slot] === value) return false;
    this.slots[slot] = value;
    this.size += 1;
    if (this.size * 4 > this.slots.length * 3) this.grow();
    return true;
  }

  has(value: number): boolean {
    return this.slots[this.find(value)] === value;
  }

  /** The slot that holds the value, or the free one where it belongs. */
  private find(value: number): number {
    let slot = spread(value) & this.mask;
    while (!Number.isNaN(this.slots[slot]) && this.slots[slot] !== value) slot = (slot + 1) & this.mask;
    return slot;
  }

  private grow(): void {
    const members = this.slots;
    this.slots = new Float64Array(members.length * 2).fill(NaN);
    this.mask = this.slots.length - 1;
    for (const value of members) if (!Number.isNaN(value)) this.slots[this.find(value)] = value;
  }
}

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);

/** 32 well-mixed bits of a number, as a signed integer; −0 and 0 are one. */
export function spread(value: number): number {
  float[0] = value + 0;
  let bits = Math.imul(words[0] ^ 0x9e3779b9, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15) ^ words[1], 0xc2b2ae35);
  bits = Math.imul(bits ^ (bits >>> 13), 0x27d4eb2f);
  return bits ^ (bits >>> 16);
}
