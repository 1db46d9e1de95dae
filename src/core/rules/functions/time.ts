import { BOOLEAN, DATE, DOUBLE, decimalType, INTERVAL, TIME, TIMESTAMP, TIMESTAMPTZ } from '../builtinTypes';
import { daysFromCivil, daysInMonth, MICROS_PER_DAY, MICROS_PER_SECOND } from '../calendar';
import { roundDecimal } from '../decimal';
import { EvaluationError, invalid, OUT_OF_RANGE } from '../evaluationError';
import { DATE_FIELDS, fieldName, INTERVAL_FIELDS, MOMENT_FIELDS, TIME_FIELDS, truncateInterval, truncateMoment } from '../momentFields';
import type { Node } from '../node';
import { constantNode, strictNode, uncompilable } from '../node';
import type { CompileContext, Overload } from '../overload';
import { custom, strictOverload } from '../overload';
import { daysOf, fitMoment } from '../parseScalar';
import type { ZoneOffset } from '../timeZone';
import { toUtc, zoneOfText } from '../timeZone';
import type { Interval, ResolvedType, Value } from '../value';
import { age } from './age';

/** Functions on dates, times, moments and intervals. */
export const TIME_FUNCTIONS: Readonly<Record<string, readonly Overload[]>> = {
  ...Object.fromEntries(
    ['now', 'current_timestamp', 'transaction_timestamp', 'statement_timestamp', 'clock_timestamp'].map((name) => [
      name,
      currentMoment(TIMESTAMPTZ),
    ]),
  ),
  localtimestamp: currentMoment(TIMESTAMP),
  localtime: currentMoment(TIME),
  current_time: currentMoment({ ...TIME, name: { ...TIME.name, name: 'time with time zone' } }),
  current_date: [custom([], (_, context) => constantNode(daysOf(context.now), DATE))],
  date_trunc: [
    custom(['text', 'timestamptz'], (args) => truncated(args)),
    custom(['text', 'timestamp'], (args) => truncated(args)),
    custom(['text', 'interval'], (args) => truncated(args)),
  ],
  extract: (['date', 'timestamp', 'timestamptz', 'time', 'interval'] as const).map((family) =>
    custom(['text', family], (args) => extracted(args, false)),
  ),
  date_part: (['timestamp', 'timestamptz', 'time', 'interval', 'date'] as const).map((family) =>
    custom(['text', family], (args) => extracted(args, true)),
  ),
  age: [
    strictOverload(['timestamptz', 'timestamptz'], INTERVAL, age),
    strictOverload(['timestamp', 'timestamp'], INTERVAL, age),
    custom(['timestamptz'], (args, context) => ageNow(args[0], context)),
    custom(['timestamp'], (args, context) => ageNow(args[0], context)),
  ],
  make_date: [strictOverload(['integer', 'integer', 'integer'], DATE, makeDate)],
  make_time: [strictOverload(['integer', 'integer', 'float'], TIME, makeTime)],
  make_timestamp: [
    strictOverload(
      ['integer', 'integer', 'integer', 'integer', 'integer', 'float'],
      TIMESTAMP,
      (year, month, day, hour, minute, second) => makeDate(year, month, day) * MICROS_PER_DAY + makeTime(hour, minute, second),
    ),
  ],
  make_interval: [custom(['integer', 'integer', 'integer', 'integer', 'integer', 'integer', 'float'], makeInterval, { optional: 7 })],
  to_timestamp: [strictOverload(['float'], TIMESTAMPTZ, (seconds) => Math.round(seconds * MICROS_PER_SECOND))],
  timezone: [
    custom(['text', 'timestamptz'], (args) => zoned(args, TIMESTAMP, (micros, zone) => micros + zone(micros))),
    custom(['text', 'timestamp'], (args) => zoned(args, TIMESTAMPTZ, toUtc)),
    ...intervalZones(),
  ],
  isfinite: (['date', 'timestamp', 'timestamptz'] as const).map((family) =>
    strictOverload([family], BOOLEAN, (moment) => Number.isFinite(moment)),
  ),
  overlaps: (['date', 'timestamp', 'timestamptz', 'time'] as const).map((family) =>
    strictOverload([family, family, family, family], BOOLEAN, overlap),
  ),
  justify_hours: [strictOverload(['interval'], INTERVAL, justifyHours)],
  justify_days: [strictOverload(['interval'], INTERVAL, justifyDays)],
  justify_interval: [strictOverload(['interval'], INTERVAL, justifyInterval)],
  date: [
    strictOverload(['timestamp'], DATE, daysOf),
    strictOverload(['timestamptz'], DATE, daysOf),
    strictOverload(['date'], DATE, (days) => days),
  ],
};

/** OVERLAPS of two periods, whose ends come in either order; a period of no length is its moment. */
function overlap(a: number, b: number, c: number, d: number): boolean {
  const [start, end] = [Math.min(a, b), Math.max(a, b)];
  const [from, to] = [Math.min(c, d), Math.max(c, d)];
  return start === from || (start < from ? from < end : start < to);
}

function currentMoment(type: ResolvedType): readonly Overload[] {
  const make = (args: readonly Node[], context: CompileContext): Node => {
    const digits = args[0]?.constant?.value;
    const precise: ResolvedType = typeof digits === 'number' ? { ...type, name: { ...type.name, modifiers: [digits] } } : type;
    const micros = type.family === 'time' ? context.now - daysOf(context.now) * MICROS_PER_DAY : context.now;
    return constantNode(fitMoment(micros, precise), precise);
  };
  return [custom(['integer'], make, { optional: 1 })];
}

function constantField(node: Node): string {
  const field = node.constant?.value;
  return typeof field === 'string' ? fieldName(field) : uncompilable('a date field that is not constant');
}

function truncated([fieldNode, moment]: readonly Node[]): Node {
  const field = constantField(fieldNode);
  if (moment.type.family === 'interval')
    return strictNode(INTERVAL, [moment], (interval) => knownField(truncateInterval(field, interval as Interval)));
  return strictNode({ ...moment.type, name: { ...moment.type.name, modifiers: [] } }, [moment], (micros) =>
    knownField(truncateMoment(field, micros as number)),
  );
}

function knownField<T>(value: T | undefined): T {
  if (value === undefined) throw invalid('unit not recognized');
  return value;
}

/** `extract` gives numeric, `date_part` double precision. */
function extracted([fieldNode, arg]: readonly Node[], asDouble: boolean): Node {
  const field = constantField(fieldNode);
  const { scale, of } = fieldReader(field, arg.type);
  const exact = field === 'epoch' && arg.type.family === 'date' ? 0 : scale;
  return strictNode(asDouble ? DOUBLE : decimalType(exact), [arg], (value) => {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new EvaluationError('unknown', 'a field of infinity');
    return asDouble ? of(value) : roundDecimal(of(value), exact);
  });
}

function fieldReader(field: string, type: ResolvedType): { readonly scale: number; readonly of: (value: Value) => number } {
  if (type.family === 'interval') {
    const known = INTERVAL_FIELDS.get(field) ?? uncompilable(`field ${field} of interval`);
    return { scale: known.scale, of: (value) => known.of(value as Interval) };
  }
  const known = MOMENT_FIELDS.get(field);
  const allowed =
    type.family === 'date'
      ? DATE_FIELDS.has(field)
      : type.family === 'time'
        ? TIME_FIELDS.has(field)
        : type.family === 'timestamptz' || !field.startsWith('timezone');
  if (!known || !allowed) return uncompilable(`field ${field} of ${type.name.name}`);
  if (type.family === 'date') return { scale: known.scale, of: (days) => known.of(days as number, 0) };
  if (type.family === 'time') return { scale: known.scale, of: (micros) => known.of(0, micros as number) };
  return {
    scale: known.scale,
    of: (micros) => known.of(daysOf(micros as number), (micros as number) - daysOf(micros as number) * MICROS_PER_DAY),
  };
}

/** `age(x)` counts from midnight of the current day. */
function ageNow(arg: Node, context: CompileContext): Node {
  const today = daysOf(context.now) * MICROS_PER_DAY;
  return strictNode(INTERVAL, [arg], (micros) => age(today, micros as number));
}

function makeDate(year: number, month: number, day: number): number {
  const astronomical = year < 0 ? year + 1 : year;
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(astronomical, month)) throw OUT_OF_RANGE;
  return daysFromCivil(astronomical, month, day);
}

function makeTime(hour: number, minute: number, second: number): number {
  const micros = (hour * 60 + minute) * 60 * MICROS_PER_SECOND + Math.round(second * MICROS_PER_SECOND);
  if (hour < 0 || minute < 0 || minute > 59 || second < 0 || second > 60 || micros > MICROS_PER_DAY) throw OUT_OF_RANGE;
  return micros;
}

function makeInterval(args: readonly Node[]): Node {
  return strictNode(INTERVAL, args, (...parts) => {
    const [years, months, weeks, days, hours, minutes, seconds] = Array.from(
      { length: 7 },
      (_, index) => (parts[index] as number | undefined) ?? 0,
    );
    return {
      months: years * 12 + months,
      days: weeks * 7 + days,
      micros: (hours * 60 + minutes) * 60 * MICROS_PER_SECOND + Math.round(seconds * MICROS_PER_SECOND),
    };
  });
}

function zoned([zoneNode, moment]: readonly Node[], result: ResolvedType, shift: (micros: number, zone: ZoneOffset) => number): Node {
  const name = zoneNode.constant?.value;
  const zone = typeof name === 'string' ? zoneOfText(name) : undefined;
  if (!zone) return uncompilable(typeof name === 'string' ? `time zone ${name}` : 'a time zone that is not constant');
  return strictNode(result, [moment], (micros) => (Number.isFinite(micros) ? shift(micros as number, zone) : micros));
}

function intervalZones(): readonly Overload[] {
  return [
    strictOverload(['interval', 'timestamptz'], TIMESTAMP, (by, micros) => micros + by.micros),
    strictOverload(['interval', 'timestamp'], TIMESTAMPTZ, (by, micros) => micros - by.micros),
  ];
}

/** Moves whole units from `low` to `high` so that both have one sign. */
function carry(high: number, low: number, unit: number): readonly [number, number] {
  const whole = Math.trunc(low / unit) || 0;
  const moved = [high + whole, low - whole * unit] as const;
  if (moved[0] > 0 && moved[1] < 0) return [moved[0] - 1, moved[1] + unit];
  return moved[0] < 0 && moved[1] > 0 ? [moved[0] + 1, moved[1] - unit] : moved;
}

function justifyHours(interval: Interval): Interval {
  const [days, micros] = carry(interval.days, interval.micros, MICROS_PER_DAY);
  return { months: interval.months, days, micros };
}

function justifyDays(interval: Interval): Interval {
  const [months, days] = carry(interval.months, interval.days, 30);
  return { months, days, micros: interval.micros };
}

function justifyInterval(interval: Interval): Interval {
  const total = (interval.months * 30 + interval.days) * MICROS_PER_DAY + interval.micros;
  const months = Math.trunc(total / (30 * MICROS_PER_DAY)) || 0;
  const rest = total - months * 30 * MICROS_PER_DAY;
  const days = Math.trunc(rest / MICROS_PER_DAY) || 0;
  return { months, days, micros: rest - days * MICROS_PER_DAY };
}
