import type { ByteWriter } from './byteWriter';

const ZERO = 48;

/** A whole number from 0 to 2^53 − 1; room must have been reserved. */
export function writeDigits(writer: ByteWriter, value: number): void {
  if (value >= 1e9) {
    const high = Math.floor(value / 1e9);
    writeDigits(writer, high);
    writePadded(writer, value - high * 1e9, 9);
    return;
  }
  let width = 1;
  for (let limit = 10; value >= limit; limit *= 10) width++;
  writePadded(writer, value, width);
}

/** `width` digits with leading zeros; room must have been reserved. */
export function writePadded(writer: ByteWriter, value: number, width: number): void {
  const { bytes, length } = writer;
  let rest = value;
  for (let at = length + width - 1; at >= length; at--) {
    const next = rest < 0x80000000 ? ((rest | 0) / 10) | 0 : Math.floor(rest / 10);
    bytes[at] = ZERO + rest - next * 10;
    rest = next;
  }
  writer.length = length + width;
}
