/** Below this many bytes a loop is faster than `Uint8Array.set` or `Buffer.write`. */
const SHORT = 48;

/** Bytes appended to a buffer that grows by doubling; the buffer is its own, never a pooled one, so that it can be transferred. */
export class ByteWriter {
  bytes: Buffer;
  length = 0;

  constructor(capacity: number) {
    this.bytes = allocate(Math.max(64, capacity));
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

  /** Appends bytes `from … to − 1` of `source`. */
  copy(source: Uint8Array, from = 0, to = source.length): void {
    const count = to - from;
    this.reserve(count);
    if (count > SHORT) this.bytes.set(source.subarray(from, to), this.length);
    else for (let at = 0; at < count; at++) this.bytes[this.length + at] = source[from + at];
    this.length += count;
  }

  /** Appends a text as UTF-8. */
  text(value: string): void {
    this.reserve(value.length * 3);
    if (value.length <= SHORT && this.ascii(value)) return;
    this.length += this.bytes.write(value, this.length, 'utf8');
  }

  /** What was written so far, without a copy. */
  finish(): Uint8Array {
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
    const larger = allocate(Math.max(this.bytes.length * 2, this.length + count));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

function allocate(capacity: number): Buffer {
  return Buffer.from(new ArrayBuffer(capacity));
}

/** A text as UTF-8 in memory of its own. */
export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
