import { isAsciiText, isPrintedUuid, trimmedEnd } from '../generate/utf8';
import type { BytesVector, CodeVector, NumberVector, TextVector, Vector } from '../generate/vector';
import { decodeText, textReader } from '../generate/vector';
import type { Value } from '../rules/value';
import { type KeyColumn, type KeyForm, keyForm, textKeyOf, valueKeyOf } from './keyColumn';
import type { KeyValue } from './keyValue';
import { hashBytes, hashText, LETTER_BITS, lastHash } from './textHash';

/**
 * 64-bit hashes of the keys of a batch, built up column by column: `start`, a `mix` per column, `finish`. Equal keys have equal
 * hashes, whatever the kinds of vectors they come in. The memory is used again for the next batch.
 */
export class KeyHashes {
  low = new Int32Array(0);
  high = new Int32Array(0);
  private count = 0;
  private readonly words = new WeakMap<KeyColumn, WeakMap<readonly string[], Int32Array>>();

  /** Begins the hashes of `count` keys. */
  start(count: number): void {
    if (this.low.length < count) {
      this.low = new Int32Array(count);
      this.high = new Int32Array(count);
    }
    this.count = count;
    this.low.fill(0x3c6ef372, 0, count);
    this.high.fill(0x1f83d9ab, 0, count);
  }

  /** Mixes in a column; NULLs count as a value of their own. */
  mixVector(vector: Vector, column: KeyColumn): void {
    switch (vector.kind) {
      case 'number':
        return this.mixNumbers(vector);
      case 'code':
        return this.mixCodes(vector, column);
      case 'text':
        return this.mixTexts(vector, column);
      case 'bytes':
        return this.mixBytes(vector, column);
    }
  }

  /** Mixes in computed values. */
  mixValues(values: readonly Value[], column: KeyColumn): void {
    const { low, high, count } = this;
    const fold = foldOf(keyForm(column));
    for (let index = 0; index < count; index += 1) {
      const value = values[index];
      if (value === null) mix(low, high, index, NULL_LOW, NULL_HIGH);
      else {
        hashKey(valueKeyOf(value, column), fold);
        mix(low, high, index, lastHash[0], lastHash[1]);
      }
    }
  }

  /** Ends the hashes: from now on every bit of a key counts in every bit of both halves. */
  finish(): void {
    const { low, high, count } = this;
    for (let index = 0; index < count; index += 1) {
      const a = scramble((low[index] + Math.imul(high[index], 0x9e3779b1)) | 0);
      low[index] = a;
      high[index] = scramble(high[index] ^ a);
    }
  }

  private mixNumbers({ values, nulls }: NumberVector): void {
    const { low, high, count } = this;
    const words = new Int32Array(values.buffer, values.byteOffset, count * 2);
    for (let index = 0; index < count; index += 1) {
      const upper = words[2 * index + 1];
      if (nulls !== undefined && nulls[index] === 1) mix(low, high, index, NULL_LOW, NULL_HIGH);
      else if (upper === NEGATIVE_ZERO && words[2 * index] === 0) mix(low, high, index, 0, 0);
      else mix(low, high, index, words[2 * index], upper);
    }
  }

  private mixCodes({ codes, vocabulary, nulls }: CodeVector, column: KeyColumn): void {
    const { low, high, count } = this;
    const words = this.wordHashes(vocabulary, column);
    for (let index = 0; index < count; index += 1) {
      if (nulls !== undefined && nulls[index] === 1) mix(low, high, index, NULL_LOW, NULL_HIGH);
      else mix(low, high, index, words[codes[index] * 2], words[codes[index] * 2 + 1]);
    }
  }

  /** Hashes of a vocabulary's words, computed once. */
  private wordHashes(vocabulary: readonly string[], column: KeyColumn): Int32Array {
    const perColumn = this.words.get(column) ?? new WeakMap<readonly string[], Int32Array>();
    this.words.set(column, perColumn);
    const known = perColumn.get(vocabulary);
    if (known) return known;
    const fold = foldOf(keyForm(column));
    const hashes = new Int32Array(vocabulary.length * 2);
    for (let code = 0; code < vocabulary.length; code += 1) {
      hashKey(textKeyOf(vocabulary[code], column), fold);
      hashes.set(lastHash, code * 2);
    }
    perColumn.set(vocabulary, hashes);
    return hashes;
  }

  private mixTexts({ values, nulls }: TextVector, column: KeyColumn): void {
    const { low, high, count } = this;
    const form = keyForm(column);
    const fold = foldOf(form);
    for (let index = 0; index < count; index += 1) {
      if (nulls?.[index] === 1) mix(low, high, index, NULL_LOW, NULL_HIGH);
      else {
        hashKey(form === 'plain' ? values[index] : textKeyOf(values[index], column), fold);
        mix(low, high, index, lastHash[0], lastHash[1]);
      }
    }
  }

  private mixBytes(vector: BytesVector, column: KeyColumn): void {
    if (keyForm(column) === 'plain') return this.mixPlain(vector);
    const { low, high, count } = this;
    const hashEntry = entryHash(vector, column);
    for (let index = 0; index < count; index += 1) {
      if (vector.nulls?.[index] === 1) mix(low, high, index, NULL_LOW, NULL_HIGH);
      else {
        hashEntry(index);
        mix(low, high, index, lastHash[0], lastHash[1]);
      }
    }
  }

  /** Most texts count as they stand, so that these have a loop of their own. */
  private mixPlain({ bytes, offsets, nulls }: BytesVector): void {
    const { low, high, count } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let index = 0; index < count; index += 1) {
      if (nulls?.[index] === 1) mix(low, high, index, NULL_LOW, NULL_HIGH);
      else {
        hashBytes(view, offsets[index], offsets[index + 1], 0);
        mix(low, high, index, lastHash[0], lastHash[1]);
      }
    }
  }
}

/** One to one in either pair of words, so that keys of one number, and nearly all of two integers, have hashes of their own. */
function mix(lows: Int32Array, highs: Int32Array, index: number, low: number, high: number): void {
  const a = scramble(((lows[index] ^ low) + highs[index]) | 0);
  lows[index] = a;
  highs[index] = scramble(highs[index] ^ high ^ a);
}

const NULL_LOW = 0x51ed270b;
const NULL_HIGH = 0x0b4711ad;
/** The upper half of −0, which is the same key as 0. */
const NEGATIVE_ZERO = -0x80000000;

/** A bijective mixer of 32 bits with little bias, after Chris Wellons' hash prospector (public domain). */
function scramble(input: number): number {
  let x = input ^ (input >>> 16);
  x = Math.imul(x, 0x21f0aaad);
  x ^= x >>> 15;
  x = Math.imul(x, 0x735a2d97);
  return x ^ (x >>> 15);
}

function foldOf(form: KeyForm): number {
  return form === 'folded' ? LETTER_BITS : 0;
}

const float = new Float64Array(1);
const floatWords = new Int32Array(float.buffer);

function hashKey(key: KeyValue, fold: number): void {
  if (typeof key === 'string') return hashText(key, fold);
  // Adding 0 makes −0 one with it.
  float[0] = key + 0;
  lastHash.set(floatWords);
}

/** A function that hashes an entry, of a column whose form is not `plain`, into `lastHash`. */
function entryHash(vector: BytesVector, column: KeyColumn): (index: number) => void {
  const { bytes, offsets } = vector;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const form = keyForm(column);
  const byValue = (index: number): void => hashKey(textKeyOf(decodeText(bytes, offsets[index], offsets[index + 1]), column), foldOf(form));
  switch (form) {
    case 'trimmed':
      return (index) => hashBytes(view, offsets[index], trimmedEnd(bytes, offsets[index], offsets[index + 1]), 0);
    case 'folded': {
      const isAscii = isAsciiText(bytes, offsets[0], offsets[offsets.length - 1]);
      return isAscii ? (index) => hashBytes(view, offsets[index], offsets[index + 1], LETTER_BITS) : byValue;
    }
    case 'uuid':
      return (index) => {
        if (isPrintedUuid(bytes, offsets[index], offsets[index + 1])) hashBytes(view, offsets[index], offsets[index + 1], 0);
        else byValue(index);
      };
    default:
      return byValue;
  }
}

/** The key of one entry; null for NULL. */
export function keyAt(vector: Vector, column: KeyColumn, index: number): KeyValue | null {
  if (vector.nulls?.[index] === 1) return null;
  if (vector.kind === 'number') return vector.values[index] + 0;
  return textKeyOf(textReader(vector)(index), column);
}
