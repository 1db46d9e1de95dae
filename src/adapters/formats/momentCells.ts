import { copyText, type TextBytes } from '../../core/generate/byteWriter';
import type { NumberVector } from '../../core/generate/vector';
import { civilFromDays, MICROS_PER_DAY, MICROS_PER_SECOND } from '../../core/rules/calendar';
import type { Cells, Surroundings } from './cells';
import { putPadded } from './digits';

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

function calendarNumber(days: number): number {
  const place = days + (KEPT_DAYS >> 1);
  const isKept = place >= 0 && place < KEPT_DAYS;
  if (isKept && keptDays[place] !== 0) return keptDays[place];
  const { year, month, day } = civilFromDays(days);
  const number = year * 10_000 + month * 100 + day;
  if (isKept) keptDays[place] = number;
  return number;
}

function putDate(bytes: Uint8Array, at: number, days: number): void {
  const number = calendarNumber(days) | 0;
  const year = (number / 10_000) | 0;
  const month = ((number / 100) | 0) % 100;
  putPadded(bytes, at, year, 4);
  bytes[at + 4] = DASH;
  putPadded(bytes, at + 5, month, 2);
  bytes[at + 7] = DASH;
  putPadded(bytes, at + 8, number % 100, 2);
}

/** Days as dates; undefined where one lies outside of the years 1 to 9999. */
export function dateCells({ values, nulls }: NumberVector, around: Surroundings): Cells | undefined {
  if (!allWithin(values, nulls, FIRST_DAY, LAST_DAY)) return undefined;
  const { opening, open, closing, close, none, nothing } = around;
  return {
    measure: (lengths) => {
      for (let row = 0; row < lengths.length; row++)
        lengths[row] += nulls !== undefined && nulls[row] === 1 ? nothing : open + DATE_LENGTH + close;
    },
    write: (target: TextBytes, places) => {
      for (let row = 0; row < places.length; row++) {
        let at = places[row];
        if (nulls !== undefined && nulls[row] === 1) at = copyText(none, 0, nothing, target, at);
        else {
          at = copyText(opening, 0, open, target, at);
          putDate(target.bytes, at, Math.floor(values[row]));
          at += DATE_LENGTH;
          if (close > 0) at = copyText(closing, 0, close, target, at);
        }
        places[row] = at;
      }
    },
  };
}

/** Moments as dates and times; undefined where one lies outside of the years 1 to 9999. */
export function timestampCells({ values, nulls }: NumberVector, digits: number, zone: boolean, around: Surroundings): Cells | undefined {
  if (!allWithin(values, nulls, FIRST_DAY * MICROS_PER_DAY, LAST_DAY * MICROS_PER_DAY)) return undefined;
  const { opening, open, closing, close, none, nothing } = around;
  const unit = digits >= 6 ? 1 : 10 ** (6 - digits);
  const whole = open + DATE_LENGTH + 1 + CLOCK_LENGTH + (zone ? 3 : 0) + close;
  return {
    measure: (lengths) => {
      for (let row = 0; row < lengths.length; row++) {
        if (nulls !== undefined && nulls[row] === 1) lengths[row] += nothing;
        else lengths[row] += whole + fractionLength(rounded(values[row], unit));
      }
    },
    write: (target: TextBytes, places) => {
      const { bytes } = target;
      for (let row = 0; row < places.length; row++) {
        let at = places[row];
        if (nulls !== undefined && nulls[row] === 1) at = copyText(none, 0, nothing, target, at);
        else {
          at = copyText(opening, 0, open, target, at);
          const micros = rounded(values[row], unit);
          const days = Math.floor(micros / MICROS_PER_DAY);
          putDate(bytes, at, days);
          bytes[at + DATE_LENGTH] = SPACE;
          at = putClock(bytes, at + DATE_LENGTH + 1, micros - days * MICROS_PER_DAY);
          if (zone) at = putZone(bytes, at);
          if (close > 0) at = copyText(closing, 0, close, target, at);
        }
        places[row] = at;
      }
    },
  };
}

function rounded(micros: number, unit: number): number {
  return unit === 1 ? Math.round(micros) : Math.round(micros / unit) * unit;
}

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

/** Writes microseconds since midnight, and gives the place behind them. */
function putClock(bytes: Uint8Array, at: number, micros: number): number {
  const seconds = Math.floor(micros / MICROS_PER_SECOND) | 0;
  const minutes = (seconds / 60) | 0;
  const hours = (minutes / 60) | 0;
  putPadded(bytes, at, hours, 2);
  bytes[at + 2] = COLON;
  putPadded(bytes, at + 3, minutes - hours * 60, 2);
  bytes[at + 5] = COLON;
  putPadded(bytes, at + 6, seconds - minutes * 60, 2);
  const fraction = micros - seconds * MICROS_PER_SECOND;
  if (fraction === 0) return at + CLOCK_LENGTH;
  bytes[at + CLOCK_LENGTH] = POINT;
  putPadded(bytes, at + CLOCK_LENGTH + 1, fraction, 6);
  let end = at + CLOCK_LENGTH + 7;
  while (bytes[end - 1] === ZERO) end--;
  return end;
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
