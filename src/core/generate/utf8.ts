const HIGH_BITS = 0x80808080 | 0;

/** Whether all bytes `from … to − 1` are ASCII other than zero; looks at four at a time. */
export function isAsciiText(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  for (; at < to && ((bytes.byteOffset + at) & 3) !== 0; at += 1) if (!isAscii(bytes[at])) return false;
  if (at === to) return true;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + at, (to - at) >> 2);
  let odd = 0;
  const whole = words.length & ~3;
  for (let index = 0; index < whole; index += 4)
    odd |= oddBits(words[index]) | oddBits(words[index + 1]) | oddBits(words[index + 2]) | oddBits(words[index + 3]);
  for (let index = whole; index < words.length; index += 1) odd |= oddBits(words[index]);
  if ((odd & HIGH_BITS) !== 0) return false;
  for (at += words.length * 4; at < to; at += 1) if (!isAscii(bytes[at])) return false;
  return true;
}

/** A byte's high bit is set in the word where it is outside ASCII, and by the borrow where it is zero. */
function oddBits(word: number): number {
  return word | (word - 0x01010101);
}

function isAscii(byte: number): boolean {
  return byte > 0 && byte < 0x80;
}

/** Number of characters of a text in UTF-8; −1 when it is none, or has a zero character: no database takes these. */
export function utf8Characters(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  let at = from;
  while (at < to) {
    const length = isAscii(bytes[at]) ? 1 : sequenceLength(bytes, at);
    if (length === 0 || at + length > to) return -1;
    at += length;
    count += 1;
  }
  return count;
}

/** Bytes of the character outside ASCII that begins here; 0 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at];
  const second = bytes[at + 1];
  if (first < 0xc2 || first > 0xf4) return 0;
  if (first < 0xe0) return isFollower(second) ? 2 : 0;
  if (!isFollower(second) || !isFollower(bytes[at + 2])) return 0;
  if (first < 0xf0) {
    const isOverlong = first === 0xe0 && second < 0xa0;
    const isSurrogate = first === 0xed && second > 0x9f;
    return isOverlong || isSurrogate ? 0 : 3;
  }
  if (!isFollower(bytes[at + 3]) || (first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0;
  return 4;
}

function isFollower(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/** Where a text ends without its trailing blanks. */
export function trimmedEnd(bytes: Uint8Array, from: number, to: number): number {
  let end = to;
  while (end > from && bytes[end - 1] === 0x20) end -= 1;
  return end;
}

/** 1 for lower-case hexadecimal digits. */
const LOWER_HEX = Uint8Array.from({ length: 256 }, (_, byte) => Number((byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102)));
const DASH = 0x2d;

/** Whether a text is a UUID as the database prints it: `a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11`. */
export function isPrintedUuid(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 36 || bytes[from + 8] !== DASH || bytes[from + 13] !== DASH) return false;
  if (bytes[from + 18] !== DASH || bytes[from + 23] !== DASH) return false;
  let digits = 0;
  for (let at = from; at < to; at += 4)
    digits += LOWER_HEX[bytes[at]] + LOWER_HEX[bytes[at + 1]] + LOWER_HEX[bytes[at + 2]] + LOWER_HEX[bytes[at + 3]];
  return digits === 32;
}
