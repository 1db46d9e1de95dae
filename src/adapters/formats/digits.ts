import type { ByteWriter } from '../../core/generate/byteWriter';

const ZERO = 48;
const BILLION = 1e9;

/** How many digits a whole number from 0 to 2^53 − 1 has. */
export function digitCount(value: number): number {
  if (value >= BILLION) return 9 + digitCount(Math.floor(value / BILLION));
  const small = value | 0;
  if (small < 10_000) return small < 100 ? (small < 10 ? 1 : 2) : small < 1000 ? 3 : 4;
  if (small < 1_000_000) return small < 100_000 ? 5 : 6;
  return small < 10_000_000 ? 7 : small < 100_000_000 ? 8 : 9;
}

/** Writes `width` digits of a whole number below 2^31 at a place, with leading zeros. */
export function putPadded(bytes: Uint8Array, at: number, value: number, width: number): void {
  let rest = value | 0;
  for (let place = at + width - 1; place >= at; place--) {
    const next = (rest / 10) | 0;
    bytes[place] = ZERO + rest - next * 10;
    rest = next;
  }
}

/** Writes a whole number from 0 to 2^53 − 1 of so many digits at a place. */
export function putDigits(bytes: Uint8Array, at: number, value: number, width: number): void {
  if (value < BILLION) {
    putPadded(bytes, at, value, width);
    return;
  }
  const high = Math.floor(value / BILLION);
  putDigits(bytes, at, high, width - 9);
  putPadded(bytes, at + width - 9, value - high * BILLION, 9);
}

/** Appends a whole number from 0 to 2^53 − 1; room must have been reserved. */
export function writeDigits(writer: ByteWriter, value: number): void {
  const width = digitCount(value);
  putDigits(writer.bytes, writer.length, value, width);
  writer.length += width;
}

/** Appends `width` digits, at most 16, with leading zeros; room must have been reserved. */
export function writePadded(writer: ByteWriter, value: number, width: number): void {
  const { bytes, length } = writer;
  if (width <= 9) putPadded(bytes, length, value, width);
  else {
    const digits = Math.min(width, digitCount(value));
    bytes.fill(ZERO, length, length + width - digits);
    putDigits(bytes, length + width - digits, value, digits);
  }
  writer.length = length + width;
}
