import { civilFromDays, daysInMonth, MICROS_PER_DAY } from '../calendar';
import { OUT_OF_RANGE } from '../evaluationError';
import type { Interval } from '../value';

/**
 * The symbolic difference of two moments in microseconds: years, months and days counted on the calendar, a missing day
 * borrowed from the month of the earlier one.
 */
export function age(a: number, b: number): Interval {
  if (!Number.isFinite(a) || !Number.isFinite(b)) throw OUT_OF_RANGE;
  return a < b ? backwards(forward(b, a)) : forward(a, b);
}

function forward(later: number, earlier: number): Interval {
  const [to, from] = [split(later), split(earlier)];
  let months = (to.date.year - from.date.year) * 12 + to.date.month - from.date.month;
  let days = to.date.day - from.date.day;
  let micros = to.micros - from.micros;
  if (micros < 0) {
    micros += MICROS_PER_DAY;
    days -= 1;
  }
  if (days < 0) {
    days += daysInMonth(from.date.year, from.date.month);
    months -= 1;
  }
  return { months, days, micros };
}

function split(micros: number): { readonly date: ReturnType<typeof civilFromDays>; readonly micros: number } {
  const days = Math.floor(micros / MICROS_PER_DAY);
  return { date: civilFromDays(days), micros: micros - days * MICROS_PER_DAY };
}

function backwards(interval: Interval): Interval {
  return { months: -interval.months || 0, days: -interval.days || 0, micros: -interval.micros || 0 };
}
