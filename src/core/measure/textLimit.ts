import { SPECIAL } from '../generate/specials';
import { isAsciiText, trimmedEnd, utf8Characters } from '../generate/utf8';
import type { BytesVector } from '../generate/vector';

/**
 * Counts the entries, NULLs aside, that no text type of `limit` characters takes: longer ones (blanks at the end may be
 * lost), those with a zero character, and bytes that are no UTF-8. Without a limit any length is right.
 */
export function countLongTexts(vector: BytesVector, count: number, limit: number | undefined): number {
  const isAscii =
    (vector.specials & (SPECIAL.control | SPECIAL.beyondAscii)) === 0 ||
    isAsciiText(vector.bytes, vector.offsets[0], vector.offsets[count]);
  if (!isAscii) return countOdd(vector, count, limit ?? Infinity);
  return limit === undefined ? 0 : countLong(vector, count, limit);
}

/** All is ASCII: a byte is a character. */
function countLong({ bytes, offsets, nulls }: BytesVector, count: number, limit: number): number {
  let found = 0;
  for (let index = 0; index < count; index += 1) {
    const from = offsets[index];
    if (offsets[index + 1] - from <= limit || nulls?.[index] === 1) continue;
    if (trimmedEnd(bytes, from, offsets[index + 1]) - from > limit) found += 1;
  }
  return found;
}

function countOdd({ bytes, offsets, nulls }: BytesVector, count: number, limit: number): number {
  let found = 0;
  for (let index = 0; index < count; index += 1) {
    if (nulls?.[index] === 1) continue;
    const to = offsets[index + 1];
    const length = utf8Characters(bytes, offsets[index], to);
    // Blanks are one byte each, whatever stands before them.
    if (length < 0 || (length > limit && length - (to - trimmedEnd(bytes, offsets[index], to)) > limit)) found += 1;
  }
  return found;
}
