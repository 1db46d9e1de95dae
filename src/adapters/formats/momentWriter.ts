import { type ByteWriter, encodeText } from '../../core/generate/byteWriter';
import { writePadded } from '../../core/generate/digits';
import { numberText } from '../../core/generate/formatNumber';
import type { NumberFormat } from '../../core/generate/vector';
import { MICROS_PER_DAY, MICROS_PER_SECOND } from '../../core/rules/calendar';
import type { NumberWriter } from './numberWriter';

const COLON = 58;
const POINT = 46;
const SPACE = 32;
const ZERO = 48;
const UTC = encodeText('+00');
/** `2024-02-29`; other lengths are years beyond 9999 or before Christ, whose era stands after the time. */
const ORDINARY_DATE = 10;
/** Days kept as bytes: 180 years fit, which is what schemas use; then the cache starts anew. */
const CACHED_DAYS = 65_536;
const dates = new Map<number, Uint8Array>();

/** Appends `2024-02-29`. */
export function writeDate(writer: ByteWriter, days: number): void {
  writer.copy(dateBytes(days));
}

/** Appends `2024-02-29 12:00:00.5+00`. */
export function writeTimestamp(format: NumberFormat & { kind: 'timestamp' }): NumberWriter {
  const unit = roundingUnit(format.digits);
  return (writer, value) => {
    const micros = Math.round(value / unit) * unit;
    const days = Math.floor(micros / MICROS_PER_DAY);
    const date = Number.isFinite(value) ? dateBytes(days) : undefined;
    if (date?.length !== ORDINARY_DATE) {
      writer.text(numberText(value, format));
      return;
    }
    writer.copy(date);
    writer.byte(SPACE);
    writeClock(writer, micros - days * MICROS_PER_DAY);
    if (format.zone) writer.copy(UTC);
  };
}

/** Appends `12:00:00.5`. */
export function writeTime(format: NumberFormat & { kind: 'time' }): NumberWriter {
  const unit = roundingUnit(format.digits);
  return (writer, value) => {
    writeClock(writer, Math.round(value / unit) * unit);
    if (format.zone) writer.copy(UTC);
  };
}

function roundingUnit(digits: number): number {
  return digits >= 6 ? 1 : 10 ** (6 - digits);
}

function dateBytes(days: number): Uint8Array {
  const known = dates.get(days);
  if (known) return known;
  if (dates.size >= CACHED_DAYS) dates.clear();
  const made = encodeText(numberText(days, { kind: 'date' }));
  dates.set(days, made);
  return made;
}

function writeClock(writer: ByteWriter, micros: number): void {
  const seconds = Math.floor(micros / MICROS_PER_SECOND);
  const minutes = (seconds / 60) | 0;
  const hours = (minutes / 60) | 0;
  writer.reserve(15);
  writePadded(writer, hours, 2);
  writer.bytes[writer.length++] = COLON;
  writePadded(writer, minutes - hours * 60, 2);
  writer.bytes[writer.length++] = COLON;
  writePadded(writer, seconds - minutes * 60, 2);
  if (micros !== seconds * MICROS_PER_SECOND) writeFraction(writer, micros - seconds * MICROS_PER_SECOND);
}

function writeFraction(writer: ByteWriter, micros: number): void {
  writer.bytes[writer.length++] = POINT;
  writePadded(writer, micros, 6);
  while (writer.bytes[writer.length - 1] === ZERO) writer.length--;
}
