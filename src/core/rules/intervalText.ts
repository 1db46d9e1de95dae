import { fractionText } from '../generate/formatNumber';
import { MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE, MICROS_PER_SECOND } from './calendar';
import type { Interval } from './value';

const MICROS: Readonly<Record<string, number>> = unitTable([
  [1, 'microsecond', 'us', 'usec', 'microsecon'],
  [1000, 'millisecond', 'ms', 'msec', 'millisecon'],
  [MICROS_PER_SECOND, 'second', 's', 'sec'],
  [MICROS_PER_MINUTE, 'minute', 'm', 'min'],
  [MICROS_PER_HOUR, 'hour', 'h', 'hr'],
]);
const DAYS: Readonly<Record<string, number>> = unitTable([
  [1, 'day', 'd'],
  [7, 'week', 'w'],
]);
const MONTHS: Readonly<Record<string, number>> = unitTable([
  [1, 'month', 'mon'],
  [12, 'year', 'y', 'yr'],
  [120, 'decade', 'dec'],
  [1200, 'century', 'centuries', 'c', 'cent'],
  [12_000, 'millennium', 'millennia', 'mil'],
]);

function unitTable(rows: readonly (readonly [number, ...string[]])[]): Record<string, number> {
  return Object.fromEntries(
    rows.flatMap(([size, ...names]) => names.flatMap((name) => [[name, size] as const, [`${name}s`, size] as const])),
  );
}

interface Parts {
  months: number;
  days: number;
  micros: number;
}

/** An interval as PostgreSQL reads it (`1 year 2 mons`, `3 days 04:05`, `P1DT2H`, `1-2`, `90`); undefined if it is none. */
export function parseInterval(text: string): Interval | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const iso = /^([+-]?)P(?=.)/i.exec(trimmed);
  const parts = iso ? parseIso(trimmed.slice(iso[0].length), iso[1] === '-') : parseVerbose(trimmed.toLowerCase());
  return parts && { months: parts.months || 0, days: parts.days || 0, micros: Math.round(parts.micros) || 0 };
}

function parseVerbose(text: string): Parts | undefined {
  const parts: Parts = { months: 0, days: 0, micros: 0 };
  const ago = /\s+ago$/.test(text);
  const body = (ago ? text.replace(/\s+ago$/, '') : text).replace(/^@\s*/, '');
  const pattern = /\s*(?:([+-]?)(\d+):(\d+)(?::(\d+(?:\.\d*)?))?|([+-]?)(\d+)-(\d+)(?!\d)|([+-]?\s*(?:\d+\.?\d*|\.\d+))\s*([a-z]+)?)/y;
  while (pattern.lastIndex < body.length) {
    const found = pattern.exec(body);
    if (!found || !addField(parts, found, pattern.lastIndex >= body.length)) return undefined;
  }
  if (ago) negate(parts);
  return parts;
}

/** One field of the verbose form: a clock, years-months, or a number with its unit. */
function addField(parts: Parts, found: RegExpExecArray, last: boolean): boolean {
  if (found[3] !== undefined) {
    const micros = Number(found[2]) * MICROS_PER_HOUR + Number(found[3]) * MICROS_PER_MINUTE + Number(found[4] ?? 0) * MICROS_PER_SECOND;
    parts.micros += found[1] === '-' ? -micros : micros;
    return Number(found[3]) < 60;
  }
  if (found[7] !== undefined) {
    const months = Number(found[6]) * 12 + Number(found[7]);
    parts.months += found[5] === '-' ? -months : months;
    return true;
  }
  /** `3 04:05` are days and a clock; a number alone at the end counts seconds. */
  return addUnit(parts, Number(found[8].replace(/\s/g, '')), found[9] ?? (last ? 's' : 'd'));
}

/** Adds `amount` units, fractions spilling over into the next smaller part as PostgreSQL does. False if there is no such unit. */
function addUnit(parts: Parts, amount: number, unit: string): boolean {
  if (unit in MICROS) {
    parts.micros += amount * MICROS[unit];
  } else if (unit in DAYS) {
    addDays(parts, amount * DAYS[unit]);
  } else if (unit in MONTHS) {
    const months = MONTHS[unit] === 1 ? Math.trunc(amount) : Math.round(amount * MONTHS[unit]);
    parts.months += months;
    if (MONTHS[unit] === 1) addDays(parts, (amount - months) * 30);
  } else {
    return false;
  }
  return true;
}

function addDays(parts: Parts, days: number): void {
  const cleaned = Number(days.toPrecision(15));
  const whole = Math.trunc(cleaned);
  parts.days += whole;
  parts.micros += Math.round((cleaned - whole) * MICROS_PER_DAY);
}

function parseIso(body: string, negative: boolean): Parts | undefined {
  const parts: Parts = { months: 0, days: 0, micros: 0 };
  const [dates, clock, ...more] = body.split(/t/i);
  const known =
    addIsoFields(parts, dates, { y: 'year', m: 'month', w: 'week', d: 'day' }) &&
    (clock === undefined || addIsoFields(parts, clock, { h: 'hour', m: 'minute', s: 'second' }));
  if (!known || more.length > 0) return undefined;
  if (negative) negate(parts);
  return parts;
}

function addIsoFields(parts: Parts, text: string, units: Readonly<Record<string, string>>): boolean {
  const rest = text.replace(/([+-]?(?:\d+\.?\d*|\.\d+))([a-z])/gi, (whole, amount: string, unit: string) => {
    const name = units[unit.toLowerCase()];
    return name !== undefined && addUnit(parts, Number(amount), name) ? '' : whole;
  });
  return rest === '';
}

function negate(parts: Parts): void {
  parts.months = -parts.months;
  parts.days = -parts.days;
  parts.micros = -parts.micros;
}

/** `1 year 2 mons -3 days +04:05:06.5`, as PostgreSQL prints it. */
export function intervalText(interval: Interval): string {
  const fields: string[] = [];
  let before = false;
  const years = Math.trunc(interval.months / 12);
  for (const [amount, unit] of [
    [years, 'year'],
    [interval.months - years * 12, 'mon'],
    [interval.days, 'day'],
  ] as const) {
    if (amount === 0) continue;
    fields.push(`${before && amount > 0 ? '+' : ''}${amount} ${unit}${amount === 1 ? '' : 's'}`);
    before = amount < 0;
  }
  if (fields.length === 0 || interval.micros !== 0) fields.push(clock(interval.micros, before));
  return fields.join(' ');
}

function clock(micros: number, before: boolean): string {
  const magnitude = Math.abs(micros);
  const hours = Math.floor(magnitude / MICROS_PER_HOUR);
  const minutes = Math.floor((magnitude % MICROS_PER_HOUR) / MICROS_PER_MINUTE);
  const seconds = Math.floor((magnitude % MICROS_PER_MINUTE) / MICROS_PER_SECOND);
  const fraction = magnitude % MICROS_PER_SECOND;
  const sign = micros < 0 ? '-' : before ? '+' : '';
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${sign}${two(hours)}:${two(minutes)}:${two(seconds)}${fraction ? fractionText(fraction) : ''}`;
}

/** Microseconds of an interval for comparing: a month is 30 days, a day 24 hours. */
export function intervalSpan(interval: Interval): number {
  return (interval.months * 30 + interval.days) * MICROS_PER_DAY + interval.micros;
}
