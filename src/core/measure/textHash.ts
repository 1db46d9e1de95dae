/** The two halves of the hash that was computed last: no object per text. */
export const lastHash = new Int32Array(2);

/**
 * Hashes a text in UTF-8, bytes `from … to − 1` of the view, into `lastHash`: 64 bits. With `LETTER_BITS` as `fold` letters of
 * ASCII count in lower case; 0 leaves all as it is.
 */
export function hashBytes(view: DataView, from: number, to: number, fold: number): void {
  let a = (to - from) ^ 0x2c1b3c6d;
  let b = 0x297a2d39;
  let at = from;
  // Eight bytes a step, four for each half; the halves meet after each.
  for (; at + 8 <= to; at += 8) {
    const one = view.getInt32(at, true);
    const two = view.getInt32(at + 4, true);
    a = Math.imul(a ^ (one | ((one & fold) >>> 1)), 0x85ebca6b);
    b = Math.imul(b ^ (two | ((two & fold) >>> 1)), 0xc2b2ae35);
    a = (((a << 15) | (a >>> 17)) + b) | 0;
    b = (((b << 13) | (b >>> 19)) + a) | 0;
  }
  let one = 0;
  if (at + 4 <= to) {
    one = view.getInt32(at, true);
    at += 4;
  }
  let two = 0;
  for (; at < to; at += 1) two = (two << 8) | view.getUint8(at);
  a = Math.imul(a ^ (one | ((one & fold) >>> 1)), 0x85ebca6b);
  b = Math.imul(b ^ (two | ((two & fold) >>> 1)), 0xc2b2ae35);
  a = (((a << 15) | (a >>> 17)) + b) | 0;
  lastHash[0] = a;
  lastHash[1] = (((b << 13) | (b >>> 19)) + a) | 0;
}

/** The bit that every letter of ASCII has; the one below tells that it is in lower case. */
export const LETTER_BITS = 0x40404040;

const encoder = new TextEncoder();
let scratch = new Uint8Array(256);
let scratchView = new DataView(scratch.buffer);

/** As `hashBytes`, of a text: the same hash as its bytes have. */
export function hashText(text: string, fold: number): void {
  if (text.length * 3 > scratch.length) {
    scratch = new Uint8Array(text.length * 6);
    scratchView = new DataView(scratch.buffer);
  }
  let length = 0;
  while (length < text.length) {
    const unit = text.charCodeAt(length);
    if (unit > 127) break;
    scratch[length] = unit;
    length += 1;
  }
  if (length < text.length) length = encoder.encodeInto(text, scratch).written;
  hashBytes(scratchView, 0, length, fold);
}
