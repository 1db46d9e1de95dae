import type { ByteWriter } from '../../core/generate/byteWriter';
import { writeDigits, writePadded } from '../../core/generate/digits';
import { numberText } from '../../core/generate/formatNumber';
import type { NumberFormat } from '../../core/generate/vector';
import { writeDate, writeTime, writeTimestamp } from './momentWriter';

/** Appends one number. */
export type NumberWriter = (writer: ByteWriter, value: number) => void;

const MINUS = 45;
const POINT = 46;
/** Greater scaled values leave the digits to `numberText`. */
const SAFE_UNSCALED = 2 ** 51;

/** Writes the bytes of `numberText(value, format)`, digit by digit where that is exact. */
export function numberWriter(format: NumberFormat): NumberWriter {
  switch (format.kind) {
    case 'integer':
      return writeInteger;
    case 'decimal':
      return format.scale > 0 ? decimalWriter(format.scale) : anyNumber(format);
    case 'date':
      return writeDate;
    case 'timestamp':
      return writeTimestamp(format);
    case 'time':
      return writeTime(format);
    case 'float':
    case 'boolean':
      return anyNumber(format);
  }
}

function anyNumber(format: NumberFormat): NumberWriter {
  return (writer, value) => writer.text(numberText(value, format));
}

function writeInteger(writer: ByteWriter, value: number): void {
  if (!Number.isSafeInteger(value)) {
    writer.text(numberText(value, { kind: 'integer' }));
    return;
  }
  writer.reserve(17);
  if (value < 0) writer.bytes[writer.length++] = MINUS;
  writeDigits(writer, Math.abs(value));
}

function decimalWriter(scale: number): NumberWriter {
  const power = 10 ** scale;
  const format: NumberFormat = { kind: 'decimal', scale };
  return (writer, value) => {
    const product = Math.abs(value) * power;
    if (!(product < SAFE_UNSCALED)) {
      writer.text(numberText(value, format));
      return;
    }
    const unscaled = Math.round(product);
    const whole = Math.floor(unscaled / power);
    writer.reserve(20 + scale);
    if (value < 0 && unscaled !== 0) writer.bytes[writer.length++] = MINUS;
    writeDigits(writer, whole);
    writer.bytes[writer.length++] = POINT;
    writePadded(writer, unscaled - whole * power, scale);
  };
}
