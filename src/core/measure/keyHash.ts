import { textReader, type Vector } from '../generate/vector';
import type { ResolvedType, Value } from '../rules/value';
import type { KeyValue } from './keyValue';
import { keyOfText, keyOfValue } from './keyValue';

/** 53-bit hashes of the keys of a batch, built up column by column. */
export class KeyHashes {
  private readonly low: Int32Array;
  private readonly high: Int32Array;

  constructor(private readonly count: number) {
    this.low = new Int32Array(count).fill(0x3c6ef372);
    this.high = new Int32Array(count).fill(0x1f83d9ab);
  }

  /** Mixes in a column; NULLs count as a value of their own. */
  mixVector(vector: Vector, type: ResolvedType): void {
    const nulls = vector.nulls;
    const hashes = vectorHashes(vector, type);
    for (let index = 0; index < this.count; index += 1) {
      if (nulls?.[index] === 1) this.mix(index, NULL_LOW, NULL_HIGH);
      else {
        hashes(index);
        this.mix(index, pair[0], pair[1]);
      }
    }
  }

  /** Mixes in computed values. */
  mixValues(values: readonly Value[], type: ResolvedType): void {
    for (const [index, value] of values.entries()) {
      if (value === null) this.mix(index, NULL_LOW, NULL_HIGH);
      else {
        hashKey(keyOfValue(value, type));
        this.mix(index, pair[0], pair[1]);
      }
    }
  }

  /** A whole number below 2^53. */
  at(index: number): number {
    return (this.high[index] & 0x1fffff) * 4294967296 + (this.low[index] >>> 0);
  }

  private mix(index: number, low: number, high: number): void {
    const a = Math.imul(this.low[index] ^ low, 0x85ebca6b) ^ Math.imul(high, 0x9e3779b1);
    const b = Math.imul(this.high[index] ^ high, 0xc2b2ae35) ^ Math.imul(low, 0x27d4eb2f);
    this.low[index] = Math.imul(a ^ (a >>> 15) ^ (b >>> 11), 0x2c1b3c6d) ^ (b >>> 16);
    this.high[index] = Math.imul(b ^ (b >>> 13) ^ (a >>> 12), 0x297a2d39) ^ (a >>> 15);
  }
}

const NULL_LOW = 0x51ed270b;
const NULL_HIGH = 0x0b4711ad;

/** The two halves of the hash that was computed last: no object per row. */
const pair = new Int32Array(2);
const float = new Float64Array(1);
const words = new Int32Array(float.buffer);

function hashKey(key: KeyValue): void {
  if (typeof key === 'string') hashText(key);
  else hashNumber(key);
}

function hashNumber(value: number): void {
  float[0] = value + 0;
  pair[0] = words[0];
  pair[1] = words[1];
}

function hashText(text: string): void {
  let low = 0x811c9dc5 | 0;
  let high = text.length ^ 0x5bd1e995;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995) ^ (high >>> 15);
  }
  pair[0] = low;
  pair[1] = high;
}

/** A function that puts the hash of an entry into `pair`. */
function vectorHashes(vector: Vector, type: ResolvedType): (index: number) => void {
  if (vector.kind === 'number') {
    const { values } = vector;
    return (index) => hashNumber(values[index]);
  }
  if (vector.kind !== 'code') {
    const read = textReader(vector);
    return (index) => hashKey(keyOfText(read(index), type));
  }
  const { codes, vocabulary } = vector;
  const hashes = vocabularyHashes(vocabulary, type);
  return (index) => {
    pair[0] = hashes[codes[index] * 2];
    pair[1] = hashes[codes[index] * 2 + 1];
  };
}

const known = new WeakMap<readonly string[], Map<string, Int32Array>>();

/** Hashes of a vocabulary's entries, computed once per type. */
function vocabularyHashes(vocabulary: readonly string[], type: ResolvedType): Int32Array {
  const perType = known.get(vocabulary) ?? new Map<string, Int32Array>();
  known.set(vocabulary, perType);
  const kept = perType.get(type.name.name);
  if (kept) return kept;
  const hashes = new Int32Array(vocabulary.length * 2);
  for (const [code, text] of vocabulary.entries()) {
    hashKey(keyOfText(text, type));
    hashes.set(pair, code * 2);
  }
  perType.set(type.name.name, hashes);
  return hashes;
}

/** The key of one entry; null for NULL. */
export function keyAt(vector: Vector, type: ResolvedType, index: number): KeyValue | null {
  if (vector.nulls?.[index] === 1) return null;
  if (vector.kind === 'number') return vector.values[index] + 0;
  return keyOfText(textReader(vector)(index), type);
}
