import type { ByteWriter } from '../../../core/generate/byteWriter';
import { type TextEncoder, UnwrittenValue } from './binaryType';
import { putDouble, putInt32 } from './put';
import { floatOf } from './scalars';

const NUMBER = /[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan)/gi;

/** Shapes of the plane that are a fixed number of doubles: a point, two corners, a centre and a radius. */
export function putDoubles(type: string, count: number): TextEncoder {
  return (writer, text) => {
    const numbers = numbersOf(text);
    if (numbers.length !== count) throw new UnwrittenValue(type);
    for (const number of numbers) putDouble(writer, number);
  };
}

/** Appends a path: whether it is closed, how many points, and the points. One between square brackets is open. */
export const putPath: TextEncoder = (writer, text) => {
  writer.byte(text.trimStart().startsWith('[') ? 0 : 1);
  putPoints(writer, text, 'path');
};

/** Appends a polygon: how many points, and the points. */
export const putPolygon: TextEncoder = (writer, text) => putPoints(writer, text, 'polygon');

function putPoints(writer: ByteWriter, text: string, type: string): void {
  const numbers = numbersOf(text);
  if (numbers.length === 0 || numbers.length % 2 !== 0) throw new UnwrittenValue(type);
  putInt32(writer, numbers.length / 2);
  for (const number of numbers) putDouble(writer, number);
}

function numbersOf(text: string): number[] {
  return (text.match(NUMBER) ?? []).map(floatOf);
}
