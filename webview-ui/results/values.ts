import { isNumeric } from '../common/grid/isNumeric';

/** What the texts of a column mean, as far as their order goes. */
export type ValueKind = 'number' | 'moment' | 'duration' | 'text';

/** `type` as PostgreSQL's `format_type` writes it. */
export function kindOf(type: string): ValueKind {
  if (isNumeric(type)) return 'number';
  if (/^(date|timestamp)\b(?!.*\[\])/.test(type)) return 'moment';
  return /^(interval|time)\b(?!.*\[\])/.test(type) ? 'duration' : 'text';
}

/** The number that a text stands for: milliseconds for moments, seconds for durations; NaN for what is none. */
export function numberOf(text: string, kind: ValueKind): number {
  if (kind === 'moment') return momentOf(text);
  if (kind === 'duration') return durationOf(text);
  const infinite = /^(-?)inf(?:inity)?$/i.exec(text);
  if (infinite) return infinite[1] ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (!/\d/.test(text)) return Number.NaN;
  // Money comes with a sign of its currency and separators.
  return Number(/^[-+\d.eE]+$/.test(text) ? text : text.replace(/[^-\d.]/g, ''));
}

/** The order of two texts of a kind; what is no such value comes after those that are. */
export function compareValues(a: string, b: string, kind: ValueKind): number {
  if (kind === 'text') return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
  const [left, right] = [numberOf(a, kind), numberOf(b, kind)];
  if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
  return left < right ? -1 : left > right ? 1 : beyondDoubles(a, b);
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const wholeNumber = /^-?\d{16,}$/;

/** Doubles take 9007199254740993 for its neighbour. */
function beyondDoubles(a: string, b: string): number {
  if (!wholeNumber.test(a) || !wholeNumber.test(b)) return 0;
  const difference = BigInt(a) - BigInt(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const moment = /^(\d{4,})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d):(\d\d(?:\.\d+)?))?\s*([+-]\d\d(?::?\d\d){0,2}|Z)?( BC)?$/;

function momentOf(text: string): number {
  if (/^-?infinity$/.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const match = moment.exec(text);
  if (!match) return Number.NaN;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0', zone, before] = match;
  const date = new Date(0);
  date.setUTCFullYear(before ? 1 - Number(year) : Number(year), Number(month) - 1, Number(day));
  const clock = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return date.getTime() + (clock - offsetOf(zone)) * 1000;
}

/** Seconds that a zone is ahead of UTC: `+02`, `-03:30`. */
function offsetOf(zone: string | undefined): number {
  if (!zone || zone === 'Z') return 0;
  const [hours, minutes = 0, seconds = 0] = zone.slice(1).match(/\d\d/g)?.map(Number) ?? [0];
  return (zone.startsWith('-') ? -1 : 1) * ((hours * 60 + minutes) * 60 + seconds);
}

const secondsOf: Readonly<Record<string, number>> = { year: 31_557_600, mon: 2_592_000, day: 86_400 };

/** `1 year 2 mons -3 days 04:05:06.7`, or a time of day. */
function durationOf(text: string): number {
  let seconds = Number.NaN;
  for (const [, count, unit] of text.matchAll(/(-?\d+) (year|mon|day)s?/g)) seconds = (seconds || 0) + Number(count) * secondsOf[unit];
  const clock = /([-+]?)(\d+):(\d\d)(?::(\d\d(?:\.\d+)?))?(?:[+-]\d\d.*)?$/.exec(text);
  if (!clock) return seconds;
  const [, sign, hours, minutes, rest = '0'] = clock;
  return (seconds || 0) + (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(rest));
}
