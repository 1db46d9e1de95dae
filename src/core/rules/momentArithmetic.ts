import { nonZero } from './arithmetic';
import { DATE, INTEGER, INTERVAL, TIMESTAMP } from './builtinTypes';
import { civilFromDays, daysFromCivil, daysInMonth, MICROS_PER_DAY } from './calendar';
import { castNode } from './cast';
import { coerceToFamily } from './coerce';
import { OUT_OF_RANGE } from './evaluationError';
import type { Node } from './node';
import { strictNode } from './node';
import type { Family, Interval, ResolvedType, Value } from './value';

interface Rule {
  readonly result: ResolvedType | 'left' | 'right';
  readonly apply: (left: Value, right: Value) => Value;
}

/** `a + b`, `a - b` by the families of both sides. */
const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['date + integer', { result: DATE, apply: (days, count) => (days as number) + (count as number) }],
  ['integer + date', { result: DATE, apply: (count, days) => (days as number) + (count as number) }],
  ['date - integer', { result: DATE, apply: (days, count) => (days as number) - (count as number) }],
  ['date - date', { result: INTEGER, apply: (a, b) => difference(a as number, b as number) }],
  ['date + time', { result: TIMESTAMP, apply: (days, micros) => (days as number) * MICROS_PER_DAY + (micros as number) }],
  ['time + date', { result: TIMESTAMP, apply: (micros, days) => (days as number) * MICROS_PER_DAY + (micros as number) }],
  ['date + interval', { result: TIMESTAMP, apply: (days, by) => addInterval((days as number) * MICROS_PER_DAY, by as Interval) }],
  ['interval + date', { result: TIMESTAMP, apply: (by, days) => addInterval((days as number) * MICROS_PER_DAY, by as Interval) }],
  [
    'date - interval',
    { result: TIMESTAMP, apply: (days, by) => addInterval((days as number) * MICROS_PER_DAY, negateInterval(by as Interval)) },
  ],
  ['time + interval', { result: 'left', apply: (micros, by) => wrapDay((micros as number) + (by as Interval).micros) }],
  ['interval + time', { result: 'right', apply: (by, micros) => wrapDay((micros as number) + (by as Interval).micros) }],
  ['time - interval', { result: 'left', apply: (micros, by) => wrapDay((micros as number) - (by as Interval).micros) }],
  ['time - time', { result: INTERVAL, apply: (a, b) => ({ months: 0, days: 0, micros: (a as number) - (b as number) }) }],
  ['interval + interval', { result: INTERVAL, apply: (a, b) => sumInterval(a as Interval, b as Interval) }],
  ['interval - interval', { result: INTERVAL, apply: (a, b) => sumInterval(a as Interval, negateInterval(b as Interval)) }],
  ...(['timestamp', 'timestamptz'] as const).flatMap((family): [string, Rule][] => [
    [`${family} + interval`, { result: 'left', apply: (micros, by) => addInterval(micros as number, by as Interval) }],
    [`interval + ${family}`, { result: 'right', apply: (by, micros) => addInterval(micros as number, by as Interval) }],
    [`${family} - interval`, { result: 'left', apply: (micros, by) => addInterval(micros as number, negateInterval(by as Interval)) }],
    [`${family} - ${family}`, { result: INTERVAL, apply: (a, b) => timestampDifference(a as number, b as number) }],
  ]),
]);

/** `+ - * /` with a date, time or interval on one side; undefined when neither is one. */
export function momentNode(operator: string, left: Node, right: Node, now: number): Node | undefined {
  const pair = typedPair(operator, left, right, now);
  const rule = RULES.get(`${pair[0].type.family} ${operator} ${pair[1].type.family}`);
  if (rule)
    return strictNode(rule.result === 'left' ? pair[0].type : rule.result === 'right' ? pair[1].type : rule.result, pair, rule.apply);
  return intervalScaling(operator, pair[0], pair[1], now);
}

/** An untyped literal beside a moment is an interval in sums and a moment in differences; mixed moments meet as the wider. */
function typedPair(operator: string, left: Node, right: Node, now: number): readonly [Node, Node] {
  if (left.untyped && !right.untyped) return [literalBeside(operator, left, right.type, now), right];
  if (right.untyped && !left.untyped) return [left, literalBeside(operator, right, left.type, now)];
  const families = new Set<Family>([left.type.family, right.type.family]);
  if (
    operator !== '-' ||
    families.size === 1 ||
    ![...families].every((family) => family === 'date' || family === 'timestamp' || family === 'timestamptz')
  )
    return [left, right];
  const wider: Family = families.has('timestamptz') ? 'timestamptz' : 'timestamp';
  return [coerceToFamily(left, wider, now), coerceToFamily(right, wider, now)];
}

function literalBeside(operator: string, literal: Node, type: ResolvedType, now: number): Node {
  if (operator === '-' && ['date', 'timestamp', 'timestamptz', 'time', 'interval'].includes(type.family))
    return castNode(literal, type, now);
  return operator === '+' && ['timestamp', 'timestamptz', 'time', 'interval'].includes(type.family)
    ? castNode(literal, INTERVAL, now)
    : literal;
}

function intervalScaling(operator: string, left: Node, right: Node, now: number): Node | undefined {
  if (operator === '*' && left.type.family === 'interval')
    return scaleNode(left, coerceToFamily(right, 'float', now), (part, factor) => part * factor);
  if (operator === '*' && right.type.family === 'interval')
    return scaleNode(right, coerceToFamily(left, 'float', now), (part, factor) => part * factor);
  if (operator === '/' && left.type.family === 'interval')
    return scaleNode(left, coerceToFamily(right, 'float', now), (part, divisor) => part / nonZero(divisor));
  return undefined;
}

function scaleNode(interval: Node, factor: Node, scale: (part: number, factor: number) => number): Node {
  return strictNode(INTERVAL, [interval, factor], (by, number) => scaleInterval(by as Interval, (part) => scale(part, number as number)));
}

function difference(a: number, b: number): number {
  if (!Number.isFinite(a) || !Number.isFinite(b)) throw OUT_OF_RANGE;
  return a - b;
}

function wrapDay(micros: number): number {
  return ((micros % MICROS_PER_DAY) + MICROS_PER_DAY) % MICROS_PER_DAY;
}

/** Whole days and the rest, as subtraction of timestamps gives. */
function timestampDifference(a: number, b: number): Interval {
  const micros = difference(a, b);
  const days = Math.trunc(micros / MICROS_PER_DAY) || 0;
  return { months: 0, days, micros: micros - days * MICROS_PER_DAY };
}

/** A moment in microseconds moved by an interval: months first (to the month's last day at most), then days, then time. */
function addInterval(micros: number, by: Interval): number {
  if (!Number.isFinite(micros)) return micros;
  const days = Math.floor(micros / MICROS_PER_DAY);
  const time = micros - days * MICROS_PER_DAY;
  return (addMonths(days, by.months) + by.days) * MICROS_PER_DAY + time + by.micros;
}

function addMonths(days: number, months: number): number {
  if (months === 0) return days;
  const date = civilFromDays(days);
  const first = civilFromDays(daysFromCivil(date.year, date.month + months, 1));
  return daysFromCivil(first.year, first.month, Math.min(date.day, daysInMonth(first.year, first.month)));
}

/** The interval backwards. */
export function negateInterval(by: Interval): Interval {
  return { months: -by.months || 0, days: -by.days || 0, micros: -by.micros || 0 };
}

function sumInterval(a: Interval, b: Interval): Interval {
  return { months: a.months + b.months, days: a.days + b.days, micros: a.micros + b.micros };
}

/** Fractions of months become days, fractions of days time. */
function scaleInterval(by: Interval, scale: (part: number) => number): Interval {
  const months = Math.trunc(scale(by.months)) || 0;
  const days = Math.trunc(scale(by.days)) || 0;
  const fromMonths = Number(((scale(by.months) - months) * 30).toFixed(6));
  const wholeDays = Math.trunc(fromMonths) || 0;
  const seconds = Number(((scale(by.days) - days + (fromMonths - wholeDays)) * 86_400).toFixed(6));
  const carried = Math.trunc(seconds / 86_400) || 0;
  return { months, days: days + wholeDays + carried, micros: Math.round(scale(by.micros) + (seconds - carried * 86_400) * 1_000_000) || 0 };
}
