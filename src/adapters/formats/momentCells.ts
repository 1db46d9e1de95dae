import type { TextBytes } from '../../core/generate/byteWriter';
import { putPadded, putPair } from '../../core/generate/digits';
import type { NumberVector } from '../../core/generate/vector';
import { civilFromDays, MICROS_PER_DAY, MICROS_PER_SECOND } from '../../core/rules/calendar';
import type { Cells } from './cells';
import type { Surroundings } from './surroundings';

const DASH = 45;
const COLON = 58;
const SPACE = 32;
const POINT = 46;
const ZERO = 48;
const PLUS = 43;
/** `2024-02-29` and `12:00:00`. */
const DATE_LENGTH = 10;
const CLOCK_LENGTH = 8;
/** Days of the years 1 to 9999, whose texts are all as long. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

/** Days kept as numbers like 20240229: 1880 to 2059, which is what schemas use. */
const KEPT_DAYS = 65_536;
const keptDays = new Int32Array(KEPT_DAYS);

/** Days as dates; undefined where one lies outside of the years 1 to 9999. */
export function dateCells({ values, nulls }: NumberVector, around: Surroundings): Cells | undefined {
  if (!allWithin(values, nulls, FIRST_DAY, LAST_DAY)) return undefined;
  return {
    measure: (lengths) => {
      const nothing = around.none.length;
      const length = around.opening.length + DATE_LENGTH + around.closing.length;
      for (let row = 0; row < lengths.length; row++) lengths[row] += nulls !== undefined && nulls[row] === 1 ? nothing : length;
    },
    write: (target, places) => writeDates(target, places, values, nulls, around),
  };
}

function writeDates(
  { bytes, view }: TextBytes,
  places: Int32Array,
  values: Float64Array,
  nulls: Uint8Array | undefined,
  { opening, closing, none }: Surroundings,
): void {
  for (let row = 0; row < places.length; row++) {
    let at = places[row];
    if (nulls !== undefined && nulls[row] === 1) places[row] = none.put(bytes, view, at);
    else {
      at = opening.put(bytes, view, at);
      putDate(view, at, Math.floor(values[row]) | 0);
      places[row] = closing.put(bytes, view, at + DATE_LENGTH);
    }
  }
}

/** Moments as dates and times; undefined where one lies outside of the years 1 to 9999. */
export function timestampCells({ values, nulls }: NumberVector, digits: number, zone: boolean, around: Surroundings): Cells | undefined {
  if (!allWithin(values, nulls, FIRST_DAY * MICROS_PER_DAY, LAST_DAY * MICROS_PER_DAY)) return undefined;
  const unit = digits >= 6 ? 1 : 10 ** (6 - digits);
  return {
    measure: (lengths) => measureTimestamps(lengths, values, nulls, unit, zone, around),
    write: (target, places) => writeTimestamps(target, places, values, nulls, unit, zone, around),
  };
}

function measureTimestamps(
  lengths: Int32Array,
  values: Float64Array,
  nulls: Uint8Array | undefined,
  unit: number,
  zone: boolean,
  { opening, closing, none }: Surroundings,
): void {
  const nothing = none.length;
  const fixed = opening.length + DATE_LENGTH + 1 + CLOCK_LENGTH + (zone ? 3 : 0) + closing.length;
  for (let row = 0; row < lengths.length; row++) {
    if (nulls !== undefined && nulls[row] === 1) lengths[row] += nothing;
    else lengths[row] += fixed + fractionLength(rounded(values[row], unit));
  }
}

function writeTimestamps(
  { bytes, view }: TextBytes,
  places: Int32Array,
  values: Float64Array,
  nulls: Uint8Array | undefined,
  unit: number,
  zone: boolean,
  { opening, closing, none }: Surroundings,
): void {
  for (let row = 0; row < places.length; row++) {
    let at = places[row];
    if (nulls !== undefined && nulls[row] === 1) places[row] = none.put(bytes, view, at);
    else {
      at = opening.put(bytes, view, at);
      const micros = rounded(values[row], unit);
      const days = Math.floor(micros / MICROS_PER_DAY);
      putDate(view, at, days | 0);
      bytes[at + DATE_LENGTH] = SPACE;
      at = putClock(bytes, view, at + DATE_LENGTH + 1, micros - days * MICROS_PER_DAY);
      if (zone) at = putZone(bytes, at);
      places[row] = closing.put(bytes, view, at);
    }
  }
}

function calendarNumber(days: number): number {
  const place = days + (KEPT_DAYS >> 1);
  const isKept = place >= 0 && place < KEPT_DAYS;
  if (isKept && keptDays[place] !== 0) return keptDays[place];
  const { year, month, day } = civilFromDays(days);
  const number = year * 10_000 + month * 100 + day;
  if (isKept) keptDays[place] = number;
  return number;
}

function putDate(view: DataView, at: number, days: number): void {
  const number = calendarNumber(days) | 0;
  const year = (number / 10_000) | 0;
  const rest = number - year * 10_000;
  const month = (rest / 100) | 0;
  const century = (year / 100) | 0;
  putPair(view, at, century);
  putPair(view, at + 2, year - century * 100);
  view.setUint8(at + 4, DASH);
  putPair(view, at + 5, month);
  view.setUint8(at + 7, DASH);
  putPair(view, at + 8, rest - month * 100);
}

function rounded(micros: number, unit: number): number {
  return unit === 1 ? Math.round(micros) : Math.round(micros / unit) * unit;
}

/** Bytes of a fraction of a second, the point included, without zeros at the end. */
function fractionLength(micros: number): number {
  let fraction = (micros - Math.floor(micros / MICROS_PER_SECOND) * MICROS_PER_SECOND) | 0;
  if (fraction === 0) return 0;
  let length = 7;
  while (fraction % 10 === 0) {
    fraction = (fraction / 10) | 0;
    length--;
  }
  return length;
}

/** Writes a fraction of so many bytes; nothing behind it, where other cells stand already. */
function putFraction(bytes: Uint8Array, view: DataView, at: number, fraction: number, length: number): number {
  let digits = fraction;
  for (let zeros = length; zeros < 7; zeros++) digits = (digits / 10) | 0;
  bytes[at] = POINT;
  putPadded(view, at + 1, digits, length - 1);
  return at + length;
}

/** Writes microseconds since midnight, and gives the place behind them. */
function putClock(bytes: Uint8Array, view: DataView, at: number, micros: number): number {
  const seconds = Math.floor(micros / MICROS_PER_SECOND) | 0;
  const minutes = (seconds / 60) | 0;
  const hours = (minutes / 60) | 0;
  putPair(view, at, hours);
  bytes[at + 2] = COLON;
  putPair(view, at + 3, minutes - hours * 60);
  bytes[at + 5] = COLON;
  putPair(view, at + 6, seconds - minutes * 60);
  const fraction = (micros - seconds * MICROS_PER_SECOND) | 0;
  if (fraction === 0) return at + CLOCK_LENGTH;
  return putFraction(bytes, view, at + CLOCK_LENGTH, fraction, fractionLength(fraction));
}

function putZone(bytes: Uint8Array, at: number): number {
  bytes[at] = PLUS;
  bytes[at + 1] = ZERO;
  bytes[at + 2] = ZERO;
  return at + 3;
}

function allWithin(values: Float64Array, nulls: Uint8Array | undefined, first: number, last: number): boolean {
  for (let row = 0; row < values.length; row++) {
    if (nulls !== undefined && nulls[row] === 1) continue;
    const value = values[row];
    if (!(value >= first && value <= last)) return false;
  }
  return true;
}
