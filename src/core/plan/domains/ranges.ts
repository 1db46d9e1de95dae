import type { ListDomain } from '../../generate/domain';
import { openDomain } from '../../generate/openDomain';
import { fallbackKind } from '../../recipe/infer/inferFallback';
import { kindNamed } from '../../recipe/kinds/kinds';
import { DATE, TIME, TIMESTAMP, TIMESTAMPTZ } from '../../rules/builtinTypes';
import { MICROS_PER_DAY, MICROS_PER_HOUR } from '../../rules/calendar';
import { resolveType } from '../../rules/resolveType';
import type { Value } from '../../rules/value';
import { valueText } from '../../rules/values';
import type { RangeType } from '../../schema/schema';
import { UNRESTRICTED } from '../restriction';
import type { Choose } from './compound';
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
 * are distinct: hours of a day, weeks, tens of numbers, around the dataset's now; single values of a type that is none of
 * these. Undefined for types that are no ranges. `factor`: how long they are in the usual length.
 */
export function rangeDomain(need: DomainNeed, choose: Choose, factor = 1): ListDomain | undefined {
  const { type, distinct, now } = need;
  const { definition } = type;
  const own = /^(int4|int8|num|date|ts|tstz)(multi)?range$/.exec(type.name.name);
  const subtype = definition?.kind === 'range' ? definition.subtype.name : definition ? undefined : SUBTYPES[own?.[1] ?? ''];
  if (subtype === undefined) return undefined;
  const count = Math.min(MOST, distinct > 0 ? Math.ceil(distinct * 1.1) : COMMON);
  const isMulti = own?.[2] !== undefined || (definition?.kind === 'range' && definition.isMultirange === true);
  const slot = slots(subtype, factor);
  if (!slot) return definition?.kind === 'range' ? points(need, definition, count, choose) : undefined;
  const values = Array.from({ length: count }, (_, place) => {
    const [from, to] = slot(place, count, now);
    return isMulti ? `{[${from},${to})}` : `[${from},${to})`;
  });
  return { kind: 'list', values };
}

/** Ranges of the usual length, then shorter and longer ones, where conditions may ask for them. None for other types. */
export function rangeCandidates(need: DomainNeed, choose: Choose): ListDomain[] {
  const factors = need.restriction.tests.length > 0 ? FACTORS : FACTORS.slice(0, 1);
  return factors.flatMap((factor) => rangeDomain(need, choose, factor) ?? []);
}

const FACTORS = [1, 0.5, 0.25, 0.1, 4, 10];

/** Ranges of one value each, of types whose order is not known here. */
function points(need: DomainNeed, { subtype, isMultirange }: RangeType, count: number, choose: Choose): ListDomain | undefined {
  const type = resolveType(subtype, need.types);
  const chosen = choose({ ...need, type, kind: kindNamed(fallbackKind(type)), restriction: UNRESTRICTED, recipe: {}, distinct: count });
  const values = chosen && openDomain(chosen.domain, need.locale);
  if (!values || values.numeric) return undefined;
  const ranges = Array.from({ length: Math.min(count, values.size) }, (_, index) => {
    const bound = `"${String(values.at(index)).replace(/["\\]/g, '\\$&')}"`;
    return isMultirange ? `{[${bound},${bound}]}` : `[${bound},${bound}]`;
  });
  return { kind: 'list', values: ranges };
}

/** Where the range of a place starts and ends. */
type Slot = (place: number, count: number, now: number) => readonly [from: string, to: string];

function slots(subtype: string, factor: number): Slot | undefined {
  switch (subtype) {
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'numeric':
    case 'real':
    case 'double precision':
      return (place) => [String(place * TEN * factor), String((place + 1) * TEN * factor)];
    case 'date':
      return (place, count, now) => weeks(place, count, now, Math.max(1, Math.round(WEEK * factor)));
    case 'timestamp without time zone':
      return (place, count, now) => hours(place, count, now, 2 * factor, (moment) => `"${valueText(moment, TIMESTAMP)}"`);
    case 'timestamp with time zone':
      return (place, count, now) => hours(place, count, now, 2 * factor, (moment) => `"${valueText(moment, TIMESTAMPTZ)}"`);
    case 'time without time zone':
      return (place, count) => timesOfDay(place, count);
    case 'uuid':
      return (place) => [uuidFrom(place, '0'), uuidFrom(place, '8')];
    default:
      return undefined;
  }
}

const TEN = 10;
const WEEK = 7;

function weeks(place: number, count: number, now: number, days: number): readonly [string, string] {
  const start = Math.floor(now / MICROS_PER_DAY) + (place - Math.floor(count / 2)) * days;
  const text = (day: Value): string => valueText(day, DATE) ?? '';
  return [text(start), text(start + days)];
}

/** Appointments: from these hours of a day, each two hours long; longer ones each on a day of its own. */
const STARTS = [8, 10, 13, 15, 17];
const LONGEST = 2;

function hours(place: number, count: number, now: number, length: number, text: (moment: Value) => string): readonly [string, string] {
  const starts = length > LONGEST ? STARTS.slice(0, 1) : STARTS;
  const day = Math.floor(now / MICROS_PER_DAY) + Math.floor((place - count / 2) / starts.length);
  const from = day * MICROS_PER_DAY + starts[place % starts.length] * MICROS_PER_HOUR;
  return [text(from), text(from + length * MICROS_PER_HOUR)];
}

/** The day in equal parts, of whole minutes where there are few. */
function timesOfDay(place: number, count: number): readonly [string, string] {
  const unit = count <= MINUTES ? MICROS_PER_DAY / MINUTES : 1;
  const width = Math.floor(MICROS_PER_DAY / unit / count) * unit;
  const text = (micros: number): string => valueText(micros, TIME) ?? '';
  return [text(place * width), text((place + 1) * width)];
}

const MINUTES = 24 * 60;

function uuidFrom(place: number, next: string): string {
  return `${place.toString(16).padStart(8, '0')}-${next}000-4000-8000-000000000000`;
}
