import type { ListDomain } from '../../generate/domain';
import { DATE, TIMESTAMP, TIMESTAMPTZ } from '../../rules/builtinTypes';
import { MICROS_PER_DAY, MICROS_PER_HOUR } from '../../rules/calendar';
import type { Value } from '../../rules/value';
import { valueText } from '../../rules/values';
import type { DomainNeed } from './domainNeed';

/** Where values may repeat, so many ranges are enough. */
const COMMON = 400;
/** A plan travels to workers; it lists no more ranges than this. */
const MOST = 250_000;

/** The element types of PostgreSQL's own range and multirange types. */
const SUBTYPES: Readonly<Record<string, string>> = {
  int4: 'integer',
  int8: 'bigint',
  num: 'numeric',
  date: 'date',
  ts: 'timestamp without time zone',
  tstz: 'timestamp with time zone',
};

/**
 * Ranges and multiranges of which no two have a value in common, so that EXCLUDE … WITH && holds wherever they
 * are distinct: hours of a day, weeks, tens of numbers, around the dataset's now. Undefined for other types.
 */
export function rangeDomain({ type, distinct, now }: DomainNeed): ListDomain | undefined {
  const { definition } = type;
  const own = /^(int4|int8|num|date|ts|tstz)(multi)?range$/.exec(type.name.name);
  const subtype = definition?.kind === 'range' ? definition.subtype.name : definition ? undefined : SUBTYPES[own?.[1] ?? ''];
  const slot = subtype === undefined ? undefined : slots(subtype);
  if (!slot) return undefined;
  const count = Math.min(MOST, distinct > 0 ? Math.ceil(distinct * 1.1) : COMMON);
  const isMulti = own?.[2] !== undefined;
  const values = Array.from({ length: count }, (_, place) => {
    const [from, to] = slot(place, count, now);
    return isMulti ? `{[${from},${to})}` : `[${from},${to})`;
  });
  return { kind: 'list', values };
}

/** Where the range of a place starts and ends. */
type Slot = (place: number, count: number, now: number) => readonly [from: string, to: string];

function slots(subtype: string): Slot | undefined {
  switch (subtype) {
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'numeric':
    case 'real':
    case 'double precision':
      return (place) => [String(place * TEN), String((place + 1) * TEN)];
    case 'date':
      return weeks;
    case 'timestamp without time zone':
      return (place, count, now) => hours(place, count, now, (moment) => `"${valueText(moment, TIMESTAMP)}"`);
    case 'timestamp with time zone':
      return (place, count, now) => hours(place, count, now, (moment) => `"${valueText(moment, TIMESTAMPTZ)}"`);
    case 'uuid':
      return (place) => [uuidFrom(place, '0'), uuidFrom(place, '8')];
    default:
      return undefined;
  }
}

const TEN = 10;
const WEEK = 7;

function weeks(place: number, count: number, now: number): readonly [string, string] {
  const start = Math.floor(now / MICROS_PER_DAY) + (place - Math.floor(count / 2)) * WEEK;
  const text = (day: Value): string => valueText(day, DATE) ?? '';
  return [text(start), text(start + WEEK)];
}

/** Appointments: from these hours of a day, each two hours long. */
const STARTS = [8, 10, 13, 15, 17];

function hours(place: number, count: number, now: number, text: (moment: Value) => string): readonly [string, string] {
  const day = Math.floor(now / MICROS_PER_DAY) + Math.floor((place - count / 2) / STARTS.length);
  const from = day * MICROS_PER_DAY + STARTS[place % STARTS.length] * MICROS_PER_HOUR;
  return [text(from), text(from + 2 * MICROS_PER_HOUR)];
}

function uuidFrom(place: number, next: string): string {
  return `${place.toString(16).padStart(8, '0')}-${next}000-4000-8000-000000000000`;
}
