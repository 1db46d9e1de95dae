import type { Expression } from '../../../rules/expression';
import type { OtherDialect } from '../../schema';
import { asMoment, asNumber } from './coerce';
import { call, castTo, constant, isMoment, isNumber, numberOf, type Term, unsupported } from './term';

/** Units of time by all names that the dialects have for them. */
const UNITS: Readonly<Record<string, string>> = {
  MICROSECOND: 'microsecond',
  MCS: 'microsecond',
  MILLISECOND: 'millisecond',
  MS: 'millisecond',
  SECOND: 'second',
  SS: 'second',
  S: 'second',
  MINUTE: 'minute',
  MI: 'minute',
  N: 'minute',
  HOUR: 'hour',
  HH: 'hour',
  DAY: 'day',
  DD: 'day',
  D: 'day',
  WEEK: 'week',
  WK: 'week',
  WW: 'week',
  MONTH: 'month',
  MM: 'month',
  M: 'month',
  QUARTER: 'quarter',
  QQ: 'quarter',
  Q: 'quarter',
  YEAR: 'year',
  YY: 'year',
  YYYY: 'year',
};

/** The unit that a word names, as PostgreSQL has it: `day`; undefined for words that name none. */
export function unitNamed(word: string): string | undefined {
  const name = word.toUpperCase().replace(/^SQL_TSI_/, '');
  const singular = Object.hasOwn(UNITS, name) ? name : name.replace(/S$/, '');
  return Object.hasOwn(UNITS, singular) ? UNITS[singular] : undefined;
}

/** `INTERVAL amount unit`. */
export function mapInterval(amount: Term, unit: string): Term {
  const name = unitNamed(unit);
  return name ? intervalOf(amount, name) : unsupported(`interval in ${unit.toLowerCase()}`);
}

/** So many of a unit. */
export function intervalOf(amount: Term, unit: string): Term {
  const count = asNumber(amount);
  if (count.family === 'unknown') return count;
  const [step, name] = unit === 'quarter' ? [3, 'month'] : [1, unit];
  const value = numberOf(count);
  if (value !== undefined)
    return { ...castTo({ kind: 'literal', value: `${value * step} ${name}` }, 'interval'), wholeDays: isDated(name) };
  const one = castTo({ kind: 'literal', value: `${step} ${name}` }, 'interval').expression;
  return { ...call('*', [one, count.expression], 'interval'), wholeDays: isDated(name) };
}

/** Days and what is longer leave a date a date. */
function isDated(unit: string): boolean {
  return /^(day|week|month|year)$/.test(unit);
}

/** `moment + interval`, `moment - interval`, and in SQL Server `moment + days`. */
export function addToMoment(operator: '+' | '-', left: Term, right: Term, dialect: OtherDialect): Term {
  if (left.family === 'unknown') return left;
  if (right.family === 'unknown') return right;
  if (left.family === 'interval' && operator === '+') return addToMoment(operator, right, left, dialect);
  if (right.family === 'interval') return shifted(operator, asMoment(left), right);
  if (dialect === 'mssql' && isMoment(left) && isNumber(right)) return shifted(operator, left, intervalOf(right, 'day'));
  return unsupported(`operator ${operator} on moments`);
}

function shifted(operator: '+' | '-', moment: Term, by: Term): Term {
  if (moment.family === 'unknown') return moment;
  const sum = call(operator, [moment.expression, by.expression], moment.family === 'date' ? 'timestamp' : moment.family);
  return moment.family === 'date' && by.wholeDays ? castTo(sum.expression, 'date') : sum;
}

/** A moment later by so many of a unit; negative ones make it earlier. */
export function moved(moment: Term, amount: Term, unit: string): Term {
  const by = intervalOf(amount, unit);
  return by.family === 'unknown' ? by : shifted('+', asMoment(moment), by);
}

/** A field of a moment as a whole number. */
export function field(name: string, moment: Term): Term {
  const of = asMoment(moment);
  if (of.family === 'unknown') return of;
  const part = call('extract', [{ kind: 'literal', value: name }, of.expression], 'decimal');
  return castTo(name === 'second' ? call('floor', [part.expression], 'decimal').expression : part.expression, 'integer');
}

/** Seconds since 1970, as a decimal number. */
export function epoch(moment: Term): Term {
  const of = asMoment(moment);
  if (of.family === 'unknown') return of;
  return call('extract', [{ kind: 'literal', value: 'epoch' }, of.expression], 'decimal');
}

/** The date of a moment. */
export function dateOf(moment: Term): Term {
  const of = asMoment(moment);
  return of.family === 'unknown' || of.family === 'date' ? of : castTo(of.expression, 'date');
}

/** Whole days from one date to the other. */
export function daysBetween(from: Term, to: Term): Term {
  const [a, b] = [dateOf(from), dateOf(to)];
  if (a.family === 'unknown') return a;
  return b.family === 'unknown' ? b : call('-', [b.expression, a.expression], 'integer');
}

/** The moment of the row's writing, without a time zone; `digits` of its seconds' fraction. */
export function currentMoment(digits: number): Term {
  return call('localtimestamp', [{ kind: 'literal', value: digits }], 'timestamp');
}

export const CURRENT_DATE: Term = call('current_date', [], 'date');

/** The time of day. */
export function currentTime(digits: number): Term {
  return call('localtime', [{ kind: 'literal', value: digits }], 'time');
}

/** A whole number of so many seconds each, rounded toward zero. */
export function wholeUnits(seconds: Term, size: number): Term {
  const quotient =
    size === 1 ? seconds.expression : call('/', [seconds.expression, { kind: 'literal', value: size }], 'decimal').expression;
  return castTo(call('trunc', [quotient], 'decimal').expression, 'bigint');
}

/** Seconds from one moment to the other, as a decimal number. */
export function secondsBetween(from: Term, to: Term): Term {
  const [a, b] = [epoch(from), epoch(to)];
  if (a.family === 'unknown') return a;
  return b.family === 'unknown' ? b : call('-', [b.expression, a.expression], 'decimal');
}

/** `12 * years + months`, counted from fields. */
export function monthNumber(moment: Term): Expression {
  return call(
    '+',
    [call('*', [field('year', moment).expression, constant(12).expression], 'integer').expression, field('month', moment).expression],
    'integer',
  ).expression;
}
