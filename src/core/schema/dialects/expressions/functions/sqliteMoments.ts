import type { Expression } from '../../../../rules/expression';
import { asMoment, asNumber } from '../coerce';
import { CURRENT_DATE, currentMoment, currentTime, dateOf, epoch, moved, unitNamed } from '../moments';
import { call, castTo, isNumber, type Term, textOf, unsupported } from '../term';
import { formatted } from './common';
import { templateOf } from './template';
import { currentUnixTime } from './unixTime';

const TIMESTAMP = 'timestamp without time zone';

/** `date(moment, modifier, …)`. */
export function dateCall(args: readonly Term[]): Term {
  if (isNow(args[0]) && args.length <= 1) return CURRENT_DATE;
  const moment = modified(args);
  return moment.family === 'unknown' ? moment : dateOf(moment);
}

/** `datetime(moment, modifier, …)`: whole seconds. */
export function datetimeCall(args: readonly Term[]): Term {
  if (isNow(args[0]) && args.length <= 1) return currentMoment(0);
  const moment = modified(args);
  return moment.family === 'unknown' ? moment : castTo(secondsOf(moment), TIMESTAMP, 0);
}

/** A moment without the fraction of its seconds. */
function secondsOf(moment: Term): Expression {
  const stamp = castTo(moment.expression, TIMESTAMP).expression;
  return call('date_trunc', [{ kind: 'literal', value: 'second' }, stamp], 'timestamp').expression;
}

/** `time(moment, modifier, …)`. */
export function timeCall(args: readonly Term[]): Term {
  if (isNow(args[0]) && args.length <= 1) return currentTime(0);
  const moment = modified(args);
  if (moment.family === 'unknown') return moment;
  return castTo(moment.family === 'time' ? moment.expression : secondsOf(moment), 'time without time zone', 0);
}

/** `unixepoch(moment, modifier, …)`: seconds since 1970. */
export function unixEpoch(args: readonly Term[]): Term {
  if (isNow(args[0]) && args.length <= 1) return currentUnixTime();
  const moment = modified(args);
  return moment.family === 'unknown' ? moment : castTo(call('floor', [epoch(moment).expression], 'decimal').expression, 'bigint');
}

/** `julianday(moment, modifier, …)`: days since noon of the first day of -4713. */
export function julianDay(args: readonly Term[]): Term {
  const moment = modified(args);
  if (moment.family === 'unknown') return moment;
  const seconds = castTo(epoch(moment).expression, 'numeric').expression;
  const days = call('/', [seconds, { kind: 'literal', value: 86_400 }], 'decimal').expression;
  const day = call('+', [days, { kind: 'literal', value: 2_440_587.5 }], 'decimal');
  return moment.family === 'date' ? { ...day, date: moment.expression } : day;
}

const CODES: Readonly<Record<string, string>> = {
  Y: 'YYYY',
  m: 'MM',
  d: 'DD',
  e: 'FMDD',
  H: 'HH24',
  I: 'HH12',
  M: 'MI',
  S: 'SS',
  f: 'SS.MS',
  j: 'DDD',
  F: 'YYYY-MM-DD',
  T: 'HH24:MI:SS',
  R: 'HH24:MI',
  p: 'AM',
};

/** `strftime(format, moment, modifier, …)`. Seconds since 1970 come out as a number. */
export function strftime([format, ...args]: readonly Term[]): Term {
  const text = textOf(format);
  if (text === '%s') return unixEpoch(args);
  if (text === '%J') return julianDay(args);
  const moment = modified(args);
  if (moment.family === 'unknown') return moment;
  if (text === '%w') return castTo(weekday(moment), 'text');
  const template = text === undefined ? undefined : templateOf(text, CODES);
  return template === undefined ? unsupported('function strftime()') : formatted(moment, template);
}

function weekday(moment: Term): Expression {
  const day = call('extract', [{ kind: 'literal', value: 'dow' }, moment.expression], 'decimal').expression;
  return castTo(day, 'integer').expression;
}

function isNow(term: Term | undefined): boolean {
  return term === undefined || textOf(term)?.toLowerCase() === 'now';
}

/** A moment after all its modifiers: `'+1 day'`, `'start of month'`; `'utc'` and `'localtime'` change nothing here. */
function modified([first, ...modifiers]: readonly Term[]): Term {
  const isSeconds = modifiers.some((modifier) => /^(unixepoch|auto)$/i.test(textOf(modifier) ?? ''));
  let moment = isNow(first) ? currentMoment(0) : isSeconds ? fromSeconds(first) : asMoment(first);
  if (isNumber(first ?? moment) && !isSeconds && !isNow(first)) return unsupported('a Julian day');
  for (const modifier of modifiers) moment = applied(moment, modifier);
  return moment;
}

function fromSeconds(seconds: Term): Term {
  const value = asNumber(seconds);
  if (value.family === 'unknown') return value;
  const start = castTo({ kind: 'literal', value: '1970-01-01' }, TIMESTAMP).expression;
  const one = castTo({ kind: 'literal', value: '1 second' }, 'interval').expression;
  return call('+', [start, call('*', [one, value.expression], 'interval').expression], 'timestamp');
}

function applied(moment: Term, modifier: Term): Term {
  if (moment.family === 'unknown') return moment;
  const text = textOf(modifier)?.trim().toLowerCase();
  if (text === undefined) return unsupported('a modifier of a moment that is no constant');
  if (/^(utc|localtime|unixepoch|auto|subsec|subsecond)$/.test(text)) return moment;
  const start = /^start of (day|month|year)$/.exec(text);
  if (start) return startOf(moment, start[1]);
  const step = /^([-+]?\d+(?:\.\d+)?) +([a-z]+)$/.exec(text);
  const unit = step ? unitNamed(step[2]) : undefined;
  return step && unit
    ? moved(moment, { expression: { kind: 'literal', value: Number(step[1]) }, family: 'integer' }, unit)
    : unsupported(`modifier ${text}`);
}

function startOf(moment: Term, unit: string): Term {
  const stamp = castTo(moment.expression, TIMESTAMP).expression;
  return call('date_trunc', [{ kind: 'literal', value: unit }, stamp], 'timestamp');
}
