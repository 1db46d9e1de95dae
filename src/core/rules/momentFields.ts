import { civilFromDays, dayOfWeek, daysFromCivil, MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE, MICROS_PER_SECOND } from './calendar';
import type { Interval } from './value';

/** ISO week and the year it belongs to; weeks start on Monday. */
export function isoWeek(days: number): { readonly year: number; readonly week: number } {
  /** The Thursday of a week decides its year. */
  const thursday = days - isoDay(days) + 4;
  const { year } = civilFromDays(thursday);
  return { year, week: Math.floor((thursday - daysFromCivil(year, 1, 1)) / 7) + 1 };
}

/** 1 is Monday, 7 Sunday. */
export function isoDay(days: number): number {
  return dayOfWeek(days) || 7;
}

/** A field that `extract` knows: its value from days and microseconds of the day, and its decimals. */
interface MomentField {
  readonly scale: number;
  readonly of: (days: number, micros: number) => number;
}

const whole = (of: MomentField['of']): MomentField => ({ scale: 0, of });
const ofDate = (of: (date: ReturnType<typeof civilFromDays>) => number): MomentField => whole((days) => of(civilFromDays(days)));

/** PostgreSQL has no year 0: 1 BC is −1. */
const shownYear = (year: number): number => (year > 0 ? year : year - 1);

/** Whole seconds and their fraction are added up as doubles, as the server does it. */
function secondsOf(micros: number): number {
  const rest = micros % MICROS_PER_MINUTE;
  return Math.trunc(rest / MICROS_PER_SECOND) + (rest % MICROS_PER_SECOND) / MICROS_PER_SECOND || 0;
}

function millisecondsOf(micros: number): number {
  const rest = micros % MICROS_PER_MINUTE;
  return Math.trunc(rest / MICROS_PER_SECOND) * 1000 + (rest % MICROS_PER_SECOND) / 1000 || 0;
}

/** What `extract` knows of dates, timestamps and times, by name. */
export const MOMENT_FIELDS: ReadonlyMap<string, MomentField> = new Map<string, MomentField>([
  ['microseconds', whole((_, micros) => micros % MICROS_PER_MINUTE)],
  ['milliseconds', { scale: 3, of: (_, micros) => millisecondsOf(micros) }],
  ['second', { scale: 6, of: (_, micros) => secondsOf(micros) }],
  ['minute', whole((_, micros) => Math.floor((micros % MICROS_PER_HOUR) / MICROS_PER_MINUTE))],
  ['hour', whole((_, micros) => Math.floor(micros / MICROS_PER_HOUR))],
  ['day', ofDate((date) => date.day)],
  ['month', ofDate((date) => date.month)],
  ['quarter', ofDate((date) => Math.floor((date.month - 1) / 3) + 1)],
  ['year', ofDate((date) => shownYear(date.year))],
  ['decade', ofDate((date) => Math.floor(date.year / 10))],
  ['century', ofDate((date) => (date.year > 0 ? Math.floor((date.year + 99) / 100) : Math.ceil((date.year - 100) / 100) || -1))],
  ['millennium', ofDate((date) => (date.year > 0 ? Math.floor((date.year + 999) / 1000) : -Math.floor((999 - (date.year - 1)) / 1000)))],
  ['dow', whole(dayOfWeek)],
  ['isodow', whole(isoDay)],
  ['doy', whole((days) => days - daysFromCivil(civilFromDays(days).year, 1, 1) + 1)],
  ['week', whole((days) => isoWeek(days).week)],
  ['isoyear', whole((days) => shownYear(isoWeek(days).year))],
  ['epoch', { scale: 6, of: (days, micros) => (days * MICROS_PER_DAY + micros) / MICROS_PER_SECOND }],
  ['timezone', whole(() => 0)],
  ['timezone_hour', whole(() => 0)],
  ['timezone_minute', whole(() => 0)],
]);

/** Fields that a date without time has. */
export const DATE_FIELDS: ReadonlySet<string> = new Set([
  'day',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'millennium',
  'dow',
  'isodow',
  'doy',
  'week',
  'isoyear',
  'epoch',
]);
/** Fields that a time of day has. */
export const TIME_FIELDS: ReadonlySet<string> = new Set(['microseconds', 'milliseconds', 'second', 'minute', 'hour', 'epoch']);

/** A field of an interval; `scale`: decimals of its values. */
export interface IntervalField {
  readonly scale: number;
  readonly of: (interval: Interval) => number;
}

const wholeInterval = (of: IntervalField['of']): IntervalField => ({ scale: 0, of });
const part = (micros: number, unit: number, below: number): number => Math.trunc((micros % below) / unit) || 0;

/** What `extract` knows of intervals, by name. */
export const INTERVAL_FIELDS: ReadonlyMap<string, IntervalField> = new Map<string, IntervalField>([
  ['microseconds', wholeInterval((interval) => interval.micros % MICROS_PER_MINUTE || 0)],
  ['milliseconds', { scale: 3, of: (interval) => millisecondsOf(interval.micros) }],
  ['second', { scale: 6, of: (interval) => secondsOf(interval.micros) }],
  ['minute', wholeInterval((interval) => part(interval.micros, MICROS_PER_MINUTE, MICROS_PER_HOUR))],
  ['hour', wholeInterval((interval) => Math.trunc(interval.micros / MICROS_PER_HOUR) || 0)],
  ['day', wholeInterval((interval) => interval.days)],
  ['month', wholeInterval((interval) => interval.months % 12 || 0)],
  ['quarter', wholeInterval((interval) => Math.trunc((interval.months % 12) / 3) + 1)],
  ['year', wholeInterval((interval) => Math.trunc(interval.months / 12) || 0)],
  ['decade', wholeInterval((interval) => Math.trunc(interval.months / 120) || 0)],
  ['century', wholeInterval((interval) => Math.trunc(interval.months / 1200) || 0)],
  ['millennium', wholeInterval((interval) => Math.trunc(interval.months / 12_000) || 0)],
  /** A year is 365.25 days, a month beyond whole years 30. */
  [
    'epoch',
    {
      scale: 6,
      of: (interval) =>
        (Math.trunc(interval.months / 12) * 365.25 + (interval.months % 12) * 30 + interval.days) * 86_400 +
        interval.micros / MICROS_PER_SECOND,
    },
  ],
]);

const ALIASES: Readonly<Record<string, string>> = {
  years: 'year',
  yr: 'year',
  y: 'year',
  months: 'month',
  mon: 'month',
  mons: 'month',
  days: 'day',
  d: 'day',
  hours: 'hour',
  h: 'hour',
  hr: 'hour',
  minutes: 'minute',
  min: 'minute',
  m: 'minute',
  seconds: 'second',
  sec: 'second',
  s: 'second',
  weeks: 'week',
  w: 'week',
  quarters: 'quarter',
  qtr: 'quarter',
  decades: 'decade',
  centuries: 'century',
  millisecond: 'milliseconds',
  ms: 'milliseconds',
  microsecond: 'microseconds',
  us: 'microseconds',
  millennia: 'millennium',
};

/** The field's own name: `months` is `month`. */
export function fieldName(text: string): string {
  const name = text.trim().toLowerCase();
  return ALIASES[name] ?? name;
}

const TRUNCATED_MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12, decade: 120 };
const TRUNCATED_MICROS: Readonly<Record<string, number>> = {
  microseconds: 1,
  milliseconds: 1000,
  second: MICROS_PER_SECOND,
  minute: MICROS_PER_MINUTE,
  hour: MICROS_PER_HOUR,
  day: MICROS_PER_DAY,
};

/** `date_trunc` of a moment in microseconds; undefined for a field it does not know. */
export function truncateMoment(field: string, micros: number): number | undefined {
  if (!Number.isFinite(micros)) return micros;
  const unit = TRUNCATED_MICROS[field];
  if (unit !== undefined) return Math.floor(micros / unit) * unit;
  const days = Math.floor(micros / MICROS_PER_DAY);
  const start = startOfPeriod(field, days);
  return start === undefined ? undefined : start * MICROS_PER_DAY;
}

function startOfPeriod(field: string, days: number): number | undefined {
  if (field === 'week') return days - isoDay(days) + 1;
  const { year, month } = civilFromDays(days);
  if (field === 'century') return daysFromCivil(Math.floor((year - 1) / 100) * 100 + 1, 1, 1);
  if (field === 'millennium') return daysFromCivil(Math.floor((year - 1) / 1000) * 1000 + 1, 1, 1);
  const months = TRUNCATED_MONTHS[field];
  if (months === undefined) return undefined;
  const index = Math.floor((year * 12 + month - 1) / months) * months;
  return daysFromCivil(0, index + 1, 1);
}

/** `date_trunc` of an interval, towards zero; undefined for a field it does not know. */
export function truncateInterval(field: string, interval: Interval): Interval | undefined {
  const unit = TRUNCATED_MICROS[field];
  if (unit !== undefined) return { ...interval, micros: unit === MICROS_PER_DAY ? 0 : Math.trunc(interval.micros / unit) * unit || 0 };
  const months = { ...TRUNCATED_MONTHS, century: 1200, millennium: 12_000 }[field];
  return months === undefined ? undefined : { months: Math.trunc(interval.months / months) * months || 0, days: 0, micros: 0 };
}
