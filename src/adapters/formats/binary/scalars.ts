import { type ByteWriter, encodeText } from '../../../core/generate/byteWriter';
import { BYTEA, UUID } from '../../../core/rules/builtinTypes';
import { parseValue } from '../../../core/rules/values';
import { type TextEncoder, UnwrittenValue } from './binaryType';
import { putDouble, putInt16, putInt32, putInt64 } from './put';

/** Longest name that PostgreSQL keeps, in bytes. */
const NAME_BYTES = 63;

/** Appends a whole number of two bytes. */
export const putSmall: TextEncoder = (writer, text) => putInt16(writer, Number(within(text, 16, 'int2')));

/** Appends a whole number of four bytes. */
export const putInteger: TextEncoder = (writer, text) => putInt32(writer, Number(within(text, 32, 'int4')));

/** Appends a whole number of eight bytes. */
export const putBig: TextEncoder = (writer, text) => putInt64(writer, within(text, 64, 'int8'));

/** Appends the number of an object; those below zero count from the end. */
export const putOid: TextEncoder = (writer, text) => putInt32(writer, Number(BigInt.asIntN(32, within(text, 33, 'oid'))));

function within(text: string, bits: number, type: string): bigint {
  if (!/^\s*[+-]?\d+\s*$/.test(text)) throw new UnwrittenValue(type);
  const value = BigInt(text.trim().replace('+', ''));
  if (value !== BigInt.asIntN(bits, value)) throw new RangeError(`A number lies outside of what type ${type} holds.`);
  return value;
}

/** Appends a number of single precision. */
export const putFloat4: TextEncoder = (writer, text) => {
  writer.reserve(4);
  writer.view.setFloat32(writer.length, floatOf(text));
  writer.length += 4;
};

/** Appends a number of double precision. */
export const putFloat8: TextEncoder = (writer, text) => putDouble(writer, floatOf(text));

/** The double that a text stands for. @throws UnwrittenValue where it stands for none */
export function floatOf(text: string): number {
  const word = /^\s*([+-]?)(nan|inf|infinity)\s*$/i.exec(text);
  if (word) return word[2].toLowerCase() === 'nan' ? Number.NaN : word[1] === '-' ? -Infinity : Infinity;
  if (!/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text)) throw new UnwrittenValue('float8');
  return Number(text);
}

/** Appends true or false. */
export const putBoolean: TextEncoder = (writer, text) => {
  const word = text.trim().toLowerCase();
  const isTrue = word === '1' || word === 'on' || (word !== '' && ('true'.startsWith(word) || 'yes'.startsWith(word)));
  const isFalse = word === '0' || word === 'of' || word === 'off' || (word !== '' && ('false'.startsWith(word) || 'no'.startsWith(word)));
  if (!isTrue && !isFalse) throw new UnwrittenValue('boolean');
  writer.byte(isTrue ? 1 : 0);
};

/** Appends a text. */
export const putText: TextEncoder = (writer, text) => writer.text(text);

/** Appends a name, cut where the server cuts it. */
export const putName: TextEncoder = (writer, text) => {
  const bytes = encodeText(text);
  let end = Math.min(bytes.length, NAME_BYTES);
  while (end < bytes.length && (bytes[end] & 0xc0) === 0x80) end--;
  writer.copy(bytes.subarray(0, end));
};

/** Appends the one byte of a `"char"`: the first of the text, or the one it names, `\303`. */
export const putChar: TextEncoder = (writer, text) => {
  const octal = /^\\([0-3][0-7]{2})$/.exec(text);
  writer.byte(octal ? Number.parseInt(octal[1], 8) : (encodeText(text)[0] ?? 0));
};

/** Appends JSON behind the version of its binary form. */
export const putJsonb: TextEncoder = (writer, text) => {
  writer.byte(JSONB_VERSION);
  writer.text(text);
};

/** The only one there is. */
export const JSONB_VERSION = 1;

/** Appends the sixteen bytes of a UUID. */
export const putUuid: TextEncoder = (writer, text) => {
  const digits = text
    .trim()
    .replace(/^\{(.*)\}$/, '$1')
    .replaceAll('-', '');
  if (!/^[\da-f]{32}$/i.test(digits)) throw new UnwrittenValue(UUID.name.name);
  putHex(writer, digits);
};

/** Appends bytes that are written as `\x0a1b`, or with octal numbers. */
export const putBytes: TextEncoder = (writer, text) => {
  if (/^\\x(?:[\da-f]{2})*$/i.test(text)) return putHex(writer, text.slice(2));
  const value = parseValue(text, BYTEA);
  putHex(writer, String(value).slice(2));
};

/** Appends bytes of two hexadecimal digits each. */
export function putHex(writer: ByteWriter, digits: string): void {
  writer.reserve(digits.length >> 1);
  for (let at = 0; at < digits.length; at += 2) {
    const byte = hexDigit(digits.charCodeAt(at)) * 16 + hexDigit(digits.charCodeAt(at + 1));
    writer.bytes[writer.length++] = byte;
  }
}

/** The number of a hexadecimal digit by its character's code. */
function hexDigit(code: number): number {
  return code <= 57 ? code - 48 : (code | 32) - 87;
}

/** Appends how many bits there are, and the bits: `0101`, `b0101` or `x1f`. */
export const putBits: TextEncoder = (writer, text) => {
  const [, base = 'b', digits] = /^([bx]?)([\da-f]*)$/i.exec(text) ?? [];
  if (digits === undefined) throw new UnwrittenValue('bit');
  const bits = base.toLowerCase() === 'x' ? [...digits].map(fourBits).join('') : digits;
  if (/[^01]/.test(bits)) throw new UnwrittenValue('bit');
  putInt32(writer, bits.length);
  for (let at = 0; at < bits.length; at += 8) writer.byte(Number.parseInt(bits.slice(at, at + 8).padEnd(8, '0'), 2));
};

function fourBits(digit: string): string {
  return Number.parseInt(digit, 16).toString(2).padStart(4, '0');
}
