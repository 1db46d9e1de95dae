import type { ByteWriter } from './byteWriter';

const ZERO = 48;
const BILLION = 1e9;
/** `00` to `99`, each as its two characters lie in memory. */
const PAIRS = Uint16Array.from({ length: 100 }, (_, number) => ZERO + Math.floor(number / 10) + ((ZERO + (number % 10)) << 8));

/** How many digits a whole number from 0 to 2^53 − 1 has. */
export function digitCount(value: number): number {
  if (value >= BILLION) return 9 + digitCount(Math.floor(value / BILLION));
  const small = value | 0;
  if (small < 10_000) return small < 100 ? (small < 10 ? 1 : 2) : small < 1000 ? 3 : 4;
  if (small < 1_000_000) return small < 100_000 ? 5 : 6;
  return small < 10_000_000 ? 7 : small < 100_000_000 ? 8 : 9;
}

/** Writes two digits of a number from 0 to 99 at a place. */
export function putPair(view: DataView, at: number, value: number): void {
  view.setUint16(at, PAIRS[value], true);
}

/** Writes `width` digits of a whole number below 2^31 at a place, with leading zeros. */
export function putPadded(view: DataView, at: number, value: number, width: number): void {
  let rest = value | 0;
  let place = at + width - 2;
  for (; place >= at; place -= 2) {
    const next = (rest / 100) | 0;
    view.setUint16(place, PAIRS[rest - next * 100], true);
    rest = next;
  }
  if (place === at - 1) view.setUint8(at, ZERO + (rest % 10));
}

/** Writes a whole number from 0 to 2^53 − 1 of so many digits at a place. */
export function putDigits(view: DataView, at: number, value: number, width: number): void {
  if (value < BILLION) {
    putPadded(view, at, value, width);
    return;
  }
  const high = Math.floor(value / BILLION);
  putDigits(view, at, high, width - 9);
  putPadded(view, at + width - 9, value - high * BILLION, 9);
}

/** Appends a whole number from 0 to 2^53 − 1; room must have been reserved. */
export function writeDigits(writer: ByteWriter, value: number): void {
  const width = digitCount(value);
  putDigits(writer.view, writer.length, value, width);
  writer.length += width;
}

/** Appends `width` digits, with leading zeros; room must have been reserved. */
export function writePadded(writer: ByteWriter, value: number, width: number): void {
  const digits = Math.min(width, digitCount(value));
  writer.bytes.fill(ZERO, writer.length, writer.length + width - digits);
  putDigits(writer.view, writer.length + width - digits, value, digits);
  writer.length += width;
}
