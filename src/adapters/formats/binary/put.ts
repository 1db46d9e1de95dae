import type { ByteWriter } from '../../../core/generate/byteWriter';

const WORD = 2 ** 32;

/** Appends two bytes, the higher first, as PostgreSQL has all its numbers. */
export function putInt16(writer: ByteWriter, value: number): void {
  writer.reserve(2);
  writer.view.setInt16(writer.length, value);
  writer.length += 2;
}

/** Appends four bytes. */
export function putInt32(writer: ByteWriter, value: number): void {
  writer.reserve(4);
  writer.view.setInt32(writer.length, value);
  writer.length += 4;
}

/** Appends eight bytes; throws a RangeError for what they do not hold. */
export function putInt64(writer: ByteWriter, value: bigint): void {
  if (value !== BigInt.asIntN(64, value)) throw new RangeError('A number lies outside of what its column holds.');
  writer.reserve(8);
  writer.view.setBigInt64(writer.length, value);
  writer.length += 8;
}

/** Appends a double. */
export function putDouble(writer: ByteWriter, value: number): void {
  writer.reserve(8);
  writer.view.setFloat64(writer.length, value);
  writer.length += 8;
}

/** Writes a whole number that a double holds as eight bytes at a place. */
export function setWhole(view: DataView, at: number, value: number): void {
  const high = Math.floor(value / WORD);
  view.setInt32(at, high);
  view.setUint32(at + 4, value - high * WORD);
}

/** Appends what `write` appends, behind its length in four bytes. */
export function putSized(writer: ByteWriter, write: () => void): void {
  putInt32(writer, 0);
  const start = writer.length;
  write();
  writer.view.setInt32(start - 4, writer.length - start);
}
