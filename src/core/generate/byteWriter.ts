/** Up to this many bytes a loop is faster than the platform's ways. */
const SHORT = 48;

const encoder = new TextEncoder();

/** A text as UTF-8 in memory of its own. */
export function encodeText(text: string): Uint8Array {
  return encoder.encode(text);
}

/** UTF-8, seen as bytes and as words. */
export interface TextBytes {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** The same bytes, seen as words too. */
export function textBytes(bytes: Uint8Array): TextBytes {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

/**
 * Copies bytes `from … to − 1` of UTF-8 to `at`, and gives the place behind them. Eight bytes at a time, as doubles: of all
 * ways the fastest, and exact, since no eight bytes of UTF-8 are a NaN, whose bits an engine may change (that takes a byte
 * 0xFF, or a 0x7F behind a byte from 0xF0 on). Nothing beyond the last byte is written. Each side is given as bytes and as
 * words, so that loops need not look them up for every cell.
 */
export function copyText(
  bytes: Uint8Array,
  words: DataView,
  from: number,
  to: number,
  intoBytes: Uint8Array,
  intoWords: DataView,
  at: number,
): number {
  const end = at + to - from;
  if (to - from < 4) {
    for (let read = from, write = at; read < to; read++, write++) intoBytes[write] = bytes[read];
    return end;
  }
  if (to - from < 8) {
    intoWords.setInt32(at, words.getInt32(from, true), true);
    intoWords.setInt32(end - 4, words.getInt32(to - 4, true), true);
    return end;
  }
  const last = to - 8;
  let write = at;
  for (let read = from; read < last; read += 8, write += 8) intoWords.setFloat64(write, words.getFloat64(read, true), true);
  intoWords.setFloat64(end - 8, words.getFloat64(last, true), true);
  return end;
}

/** UTF-8 appended to a buffer that grows by doubling; the buffer is its own, so that it can be transferred. */
export class ByteWriter implements TextBytes {
  bytes: Uint8Array<ArrayBuffer>;
  view: DataView;
  length = 0;

  /** Starts with room for `capacity` bytes, or in a buffer that nobody else uses any more. */
  constructor(capacity: number | ArrayBuffer) {
    const buffer = typeof capacity === 'number' ? new ArrayBuffer(Math.max(64, capacity)) : capacity;
    this.bytes = new Uint8Array(buffer);
    this.view = new DataView(buffer);
  }

  /** Makes room for `count` more bytes. */
  reserve(count: number): void {
    if (this.length + count > this.bytes.length) this.grow(count);
  }

  /** Appends one byte. */
  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** Appends bytes `from … to − 1` of UTF-8. */
  append(source: TextBytes, from: number, to: number): void {
    this.reserve(to - from);
    this.length = copyText(source.bytes, source.view, from, to, this.bytes, this.view, this.length);
  }

  /** Appends bytes `from … to − 1` of UTF-8, and a certain ASCII character twice wherever it occurs. */
  appendDoubled(source: TextBytes, from: number, to: number, doubled: number): void {
    this.reserve((to - from) * 2);
    const { bytes } = source;
    let { length } = this;
    for (let at = from; at < to; at++) {
      const byte = bytes[at];
      this.bytes[length++] = byte;
      if (byte === doubled) this.bytes[length++] = byte;
    }
    this.length = length;
  }

  /** Appends all bytes of a source. */
  copy(source: Uint8Array): void {
    const { length } = source;
    this.reserve(length);
    if (length > SHORT) this.bytes.set(source, this.length);
    else for (let at = 0; at < length; at++) this.bytes[this.length + at] = source[at];
    this.length += length;
  }

  /** Appends a text as UTF-8. */
  text(value: string): void {
    this.reserve(value.length * 3);
    if (value.length <= SHORT && this.ascii(value)) return;
    this.length += encoder.encodeInto(value, this.bytes.subarray(this.length)).written;
  }

  /** What was written so far, without a copy. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }

  /** Room must have been reserved. Nothing is appended when the text has other characters than ASCII. */
  private ascii(value: string): boolean {
    const { bytes, length } = this;
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at);
      if (code > 127) return false;
      bytes[length + at] = code;
    }
    this.length = length + value.length;
    return true;
  }

  private grow(count: number): void {
    const larger = new Uint8Array(new ArrayBuffer(Math.max(this.bytes.length * 2, this.length + count)));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}
