import { isPrintedUuid } from '../generate/utf8';
import { decodeText } from '../generate/vector';
import { integerLimits } from '../rules/parseScalar';
import type { ResolvedType } from '../rules/value';
import { isPlainJson } from './printedJson';

/** Whether bytes `from … to − 1` of UTF-8 are a value for sure, in the spelling that the database prints; others may be one all the same. */
export type PrintedTest = (bytes: Uint8Array, from: number, to: number) => boolean;

const OPEN = 123;
const CLOSE = 125;
const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const ZERO = 48;

/** A quick test of a type's texts; undefined where there is none. */
export function printedTest(type: ResolvedType): PrintedTest | undefined {
  switch (type.family) {
    case 'uuid':
      return isPrintedUuid;
    case 'json':
      return isPlainJson;
    case 'bytea':
      return isPrintedBytea;
    case 'array': {
      const element = type.element && type.element.name.name !== 'box' ? elementTest(type.element) : undefined;
      return element && ((bytes, from, to) => isPrintedArray(bytes, from, to, element));
    }
    default:
      return undefined;
  }
}

function elementTest(type: ResolvedType): PrintedTest | undefined {
  switch (type.family) {
    case 'text': {
      const { maxLength } = type;
      return maxLength === undefined ? anything : (_bytes, from, to) => to - from <= maxLength;
    }
    case 'integer': {
      const [, max] = integerLimits(type);
      const digits = Math.min(15, String(max).length - 1);
      return (bytes, from, to) => isWhole(bytes, from, to, digits);
    }
    case 'enum': {
      const labels = new Set(type.labels);
      return (bytes, from, to) => labels.has(decodeText(bytes, from, to));
    }
    case 'other':
      return anything;
    case 'array':
      return undefined;
    default:
      return printedTest(type);
  }
}

function anything(): boolean {
  return true;
}

function isWhole(bytes: Uint8Array, from: number, to: number, digits: number): boolean {
  if (to === from || to - from > digits) return false;
  for (let at = from; at < to; at++) if (bytes[at] < ZERO || bytes[at] > ZERO + 9) return false;
  return true;
}

/** `\x` and pairs of hexadecimal digits. */
function isPrintedBytea(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 2 || ((to - from) & 1) === 1 || bytes[from] !== BACKSLASH || bytes[from + 1] !== 0x78) return false;
  let digits = 0;
  for (let at = from + 2; at < to; at++) digits += LOWER_HEX[bytes[at]];
  return digits === to - from - 2;
}

/** 1 for lower-case hexadecimal digits. */
const LOWER_HEX = Uint8Array.from({ length: 256 }, (_, byte) => Number((byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102)));

/** 1 for what stands in an element without quotes, blanks aside. */
const BARE = Uint8Array.from({ length: 256 }, (_, byte) => Number(/[\w.:+-]/.test(String.fromCharCode(byte)) && byte < 128));

/** An array of one dimension, without escapes; NULLs, which are values of any type, are left to another parser. */
function isPrintedArray(bytes: Uint8Array, from: number, to: number, isElement: PrintedTest): boolean {
  if (to - from < 2 || bytes[from] !== OPEN || bytes[to - 1] !== CLOSE) return false;
  const last = to - 1;
  if (last === from + 1) return true;
  for (let at = from + 1; ; at++) {
    const isQuoted = bytes[at] === QUOTE;
    const start = isQuoted ? at + 1 : at;
    const end = isQuoted ? quotedEnd(bytes, start, last) : bareEnd(bytes, start, last);
    if (end < 0 || (!isQuoted && end === start) || !isElement(bytes, start, end)) return false;
    at = isQuoted ? end + 1 : end;
    if (at >= last) return at === last;
    if (bytes[at] !== COMMA) return false;
  }
}

function bareEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && BARE[bytes[at]] === 1) at++;
  return at;
}

/** −1 where there is no end, or an escape. */
function quotedEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (bytes[at] === QUOTE) return at;
    if (bytes[at] === BACKSLASH) return -1;
  }
  return -1;
}
