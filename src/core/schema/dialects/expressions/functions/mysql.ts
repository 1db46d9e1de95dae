import type { Expression } from '../../../../rules/expression';
import { asInteger, asJson, asMoment, asNumber, asText } from '../coerce';
import { isJson } from '../json';
import { type Functions, type MapCall, rules } from '../mapping';
import {
  addToMoment,
  CURRENT_DATE,
  currentMoment,
  currentTime,
  dateOf,
  daysBetween,
  epoch,
  field,
  intervalOf,
  moved,
  secondsBetween,
  unitNamed,
  wholeUnits,
} from '../moments';
import { concatenate } from '../operators';
import { call, castTo, compare, constant, not, numberOf, type Term, textOf, truth, unsupported } from '../term';
import {
  bytesOf,
  coalesce,
  floating,
  formatted,
  lastDay,
  onText,
  placeOf,
  precision,
  spaces,
  strictExtreme,
  textAndCount,
  withCase,
  wordOf,
} from './common';
import { templateOf } from './template';
import { currentUnixTime } from './unixTime';

/** Functions of MySQL and MariaDB, where they differ from the common ones. */
export const MYSQL_FUNCTIONS: Functions = new Map([
  ...rules('IFNULL NVL', 2, coalesce),
  ...rules('ISNULL', 1, ([arg]) => truth({ kind: 'isNull', arg: arg.expression })),
  ...rules('LENGTH', 1, ([arg]) => call('octet_length', [bytesOf(arg)], 'integer')),
  ...rules('BIT_LENGTH', 1, ([arg]) => call('bit_length', [bytesOf(arg)], 'integer')),
  ...rules('CONCAT', [1, 99], (args) => withCase(concatenate(args), args[0])),
  ...rules('SUBSTRING SUBSTR MID', [2, 3], substring),
  ...rules('LEFT', 2, textAndCount('left')),
  ...rules('RIGHT', 2, textAndCount('right')),
  ...rules('LPAD', 3, padded('lpad')),
  ...rules('RPAD', 3, padded('rpad')),
  ...rules('REPEAT', 2, textAndCount('repeat')),
  ...rules('SPACE', 1, spaces),
  ...rules('INSTR', 2, ([whole, piece]) => placeOf(piece, whole)),
  ...rules('LOCATE POSITION', 2, ([piece, whole]) => placeOf(piece, whole)),
  ...rules('ASCII ORD', 1, ([text]) => call('ascii', [asText(text).expression], 'integer')),
  ...rules('MD5', 1, onText('md5')),
  ...rules('SUBSTRING_INDEX', 3, substringIndex),
  ...rules('FIND_IN_SET', 2, findInSet),
  ...rules('REGEXP_LIKE', [2, 3], regexpLike),
  ...rules('GREATEST', [2, 99], strictExtreme('greatest')),
  ...rules('LEAST', [2, 99], strictExtreme('least')),
  ...rules('TRUNCATE', 2, ([value, places]) =>
    call('trunc', [castTo(asNumber(value).expression, 'numeric').expression, asInteger(places)], 'decimal'),
  ),
  ...rules('LOG', 1, floating('ln')),
  ...rules('RAND', 0, () => call('random', [], 'float')),
  ...rules('SYSDATE', [0, 1], ([digits]) => currentMoment(precision(digits))),
  ...rules('LOCALTIME UTC_TIMESTAMP', [0, 1], ([digits]) => currentMoment(precision(digits))),
  ...rules('CURDATE UTC_DATE', 0, () => CURRENT_DATE),
  ...rules('CURTIME UTC_TIME', [0, 1], ([digits]) => currentTime(precision(digits))),
  ...rules('DATE', 1, ([moment]) => dateOf(moment)),
  ...rules('TIME', 1, ([moment]) => castTo(asMoment(moment).expression, 'time without time zone')),
  ...rules('TIMESTAMP', 1, ([moment]) => castTo(asMoment(moment).expression, 'timestamp without time zone')),
  ...rules('DAYOFMONTH', 1, ([moment]) => field('day', moment)),
  ...rules('HOUR', 1, ([moment]) => field('hour', moment)),
  ...rules('MINUTE', 1, ([moment]) => field('minute', moment)),
  ...rules('SECOND', 1, ([moment]) => field('second', moment)),
  ...rules('QUARTER', 1, ([moment]) => field('quarter', moment)),
  ...rules('DAYOFYEAR', 1, ([moment]) => field('doy', moment)),
  ...rules('DAYOFWEEK', 1, ([moment]) => plus(field('dow', moment), 1)),
  ...rules('WEEKDAY', 1, ([moment]) => plus(field('isodow', moment), -1)),
  ...rules('DATEDIFF', 2, ([to, from]) => daysBetween(from, to)),
  ...rules('TIMESTAMPDIFF', 3, ([unit, from, to], _, [word]) => difference(wordOf(word, unit), from, to)),
  ...rules('DATE_ADD ADDDATE', 2, ([moment, by]) => shifted('+', moment, by)),
  ...rules('DATE_SUB SUBDATE', 2, ([moment, by]) => shifted('-', moment, by)),
  ...rules('TIMESTAMPADD', 3, ([unit, amount, moment], _, [word]) => timestampAdd(wordOf(word, unit), amount, moment)),
  ...rules('LAST_DAY', 1, ([moment]) => lastDay(moment)),
  ...rules('UNIX_TIMESTAMP', [0, 1], ([moment]) => (moment ? castTo(epoch(moment).expression, 'bigint') : currentUnixTime())),
  ...rules('DATE_FORMAT', 2, dateFormat),
  ...rules('CONVERT_TZ', 3, convertZone),
  ...rules('REGEXP_REPLACE', 3, regexpReplace),
  ...rules('REGEXP_SUBSTR', 2, ([text, pattern]) =>
    withCase(
      call(
        'regexp_substr',
        [asText(text), asText(pattern)].map(({ expression }) => expression),
        'text',
      ),
      text,
    ),
  ),
  ...rules('UUID SYS_GUID', 0, () => call('gen_random_uuid', [], 'uuid')),
  ...rules('JSON_VALID', 1, ([document]) => isJson(document)),
  ...rules('JSON_UNQUOTE', 1, ([value]) => (value.text ? { expression: value.text, family: 'text' } : value)),
  ...rules('JSON_LENGTH', 1, ([document]) => call('jsonb_array_length', [asJson(document)], 'integer')),
  ...rules('JSON_TYPE', 1, ([document]) => call('upper', [call('jsonb_typeof', [asJson(document)], 'text').expression], 'text')),
  ...rules('JSON_CONTAINS', 2, ([document, piece]) => truth(call('@>', [asJson(document), asJson(piece)], 'boolean').expression)),
  ...rules('JSON_ARRAY', 0, () => emptyDocument('[]')),
  ...rules('JSON_OBJECT', 0, () => emptyDocument('{}')),
]);

/** Counts from 1; a negative place counts from the end, and 0 is nowhere. */
function substring([text, from, count]: readonly Term[]): Term {
  const value = asText(text);
  const start = numberOf(from);
  if (value.family === 'unknown') return value;
  const length = count ? [asInteger(count)] : [];
  if (start === 0) return constant('');
  if (start !== undefined && start < 0) return withCase(fromEnd(value.expression, -start, length[0]), text);
  return withCase(call('substring', [value.expression, asInteger(from), ...length], 'text'), text);
}

/** The piece that begins so far from the end; a text shorter than that has none. */
function fromEnd(text: Expression, start: number, count: Expression | undefined): Term {
  const tail = call('right', [text, { kind: 'literal', value: start }], 'text').expression;
  const isLong = compare('>=', call('length', [text], 'integer').expression, { kind: 'literal', value: start });
  const branches = [{ when: isLong, then: count ? call('left', [tail, count], 'text').expression : tail }];
  const isMissing: Expression = { kind: 'isNull', arg: text };
  return {
    expression: { kind: 'case', branches: [...branches, { when: not(isMissing), then: { kind: 'literal', value: '' } }] },
    family: 'text',
  };
}

function padded(name: string): MapCall {
  return ([text, length, fill]) =>
    withCase(call(name, [asText(text).expression, asInteger(length), asText(fill).expression], 'text'), text);
}

/** Only the first or the last piece. */
function substringIndex([text, separator, count]: readonly Term[]): Term {
  const index = numberOf(count);
  if (index !== 1 && index !== -1) return unsupported('function substring_index()');
  const args = [asText(text).expression, asText(separator).expression, { kind: 'literal', value: index } as const];
  return withCase(call('split_part', args, 'text'), text);
}

/** The place of a text in a list with commas, 0 for none. */
function findInSet([piece, list]: readonly Term[]): Term {
  const comma: Expression = { kind: 'literal', value: ',' };
  const items = call('string_to_array', [asText(list).expression, comma], 'array').expression;
  const place = call('array_position', [items, asText(piece).expression], 'integer').expression;
  const found = call('coalesce', [place, { kind: 'literal', value: 0 }], 'integer').expression;
  const isMissing: Expression = { kind: 'or', args: [piece, list].map(({ expression }) => ({ kind: 'isNull', arg: expression })) };
  const branches = [{ when: isMissing, then: constant(null).expression }];
  return { expression: { kind: 'case', branches, otherwise: found }, family: 'integer' };
}

function regexpLike([text, pattern, flags]: readonly Term[]): Term {
  const letters = flags ? textOf(flags) : '';
  if (letters === undefined || !/^[ci]*$/.test(letters)) return unsupported('function regexp_like()');
  const folds = letters === '' ? (text.folds ?? false) : letters.endsWith('i');
  return truth({ kind: 'match', operator: folds ? '~*' : '~', arg: asText(text).expression, pattern: asText(pattern).expression });
}

function plus(term: Term, by: number): Term {
  if (term.family === 'unknown') return term;
  return call(by < 0 ? '-' : '+', [term.expression, { kind: 'literal', value: Math.abs(by) }], 'integer');
}

const SECONDS: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 };

/** Full units from one moment to the other. */
function difference(word: string, from: Term, to: Term): Term {
  const unit = unitNamed(word);
  if (unit !== undefined && Object.hasOwn(SECONDS, unit)) {
    const seconds = secondsBetween(from, to);
    return seconds.family === 'unknown' ? seconds : wholeUnits(seconds, SECONDS[unit]);
  }
  if (unit !== 'year' && unit !== 'month' && unit !== 'quarter') return unsupported(`a difference in ${word.toLowerCase()}`);
  const [a, b] = [from, to].map((term) => castTo(asMoment(term).expression, 'timestamp without time zone').expression);
  const age = call('age', [b, a], 'interval');
  const part = (name: string): Expression =>
    castTo(call('extract', [{ kind: 'literal', value: name }, age.expression], 'decimal').expression, 'integer').expression;
  const months = (): Expression =>
    call('+', [call('*', [part('year'), { kind: 'literal', value: 12 }], 'integer').expression, part('month')], 'integer').expression;
  if (unit === 'year') return { expression: part('year'), family: 'integer' };
  return unit === 'month' ? { expression: months(), family: 'integer' } : call('/', [months(), { kind: 'literal', value: 3 }], 'integer');
}

/** `DATE_ADD(x, INTERVAL 1 DAY)`; a plain number counts days. */
function shifted(operator: '+' | '-', moment: Term, by: Term): Term {
  const interval = by.family === 'interval' || by.family === 'unknown' ? by : intervalOf(by, 'day');
  return addToMoment(operator, asMoment(moment), interval, 'mysql');
}

function timestampAdd(word: string, amount: Term, moment: Term): Term {
  const unit = unitNamed(word);
  return unit ? moved(moment, amount, unit) : unsupported(`interval in ${word.toLowerCase()}`);
}

const FORMATS: Readonly<Record<string, string>> = {
  Y: 'YYYY',
  y: 'YY',
  m: 'MM',
  c: 'FMMM',
  d: 'DD',
  e: 'FMDD',
  H: 'HH24',
  k: 'FMHH24',
  h: 'HH12',
  i: 'MI',
  s: 'SS',
  S: 'SS',
  j: 'DDD',
  T: 'HH24:MI:SS',
  p: 'AM',
  M: 'FMMonth',
  b: 'Mon',
  W: 'FMDay',
  a: 'Dy',
};

function dateFormat([moment, format]: readonly Term[]): Term {
  const template = templateOf(textOf(format) ?? '%?', FORMATS);
  return template === undefined ? unsupported('function date_format()') : formatted(moment, template);
}

/** From one offset to another: `'+05:30'`. */
function convertZone([moment, from, to]: readonly Term[]): Term {
  const of = asMoment(moment);
  const [west, east] = [from, to].map(zoneOffset);
  if (of.family === 'unknown') return of;
  if (west === undefined || east === undefined) return unsupported('function convert_tz() with named zones');
  const stamp = castTo(of.expression, 'timestamp without time zone').expression;
  return call('+', [call('-', [stamp, west], 'timestamp').expression, east], 'timestamp');
}

function zoneOffset(zone: Term): Expression | undefined {
  const text = textOf(zone);
  if (text !== undefined && !/^[-+]\d\d?:\d\d$/.test(text) && !/^(utc|gmt|system)$/i.test(text)) return undefined;
  if (text === undefined && zone.family !== 'text') return undefined;
  const isNamed = text !== undefined && /^[a-z]/i.test(text);
  return castTo(isNamed ? { kind: 'literal', value: '00:00' } : zone.expression, 'interval').expression;
}

/** All places that match; `$1` stands for a group. */
function regexpReplace([text, pattern, by]: readonly Term[]): Term {
  const replacement = textOf(by)
    ?.replaceAll('\\', '\\\\')
    .replace(/\$(\d)/g, '\\$1');
  const flags = text.folds ? 'gi' : 'g';
  const args = [asText(text).expression, asText(pattern).expression];
  const written = replacement === undefined ? asText(by).expression : ({ kind: 'literal', value: replacement } as const);
  return withCase(call('regexp_replace', [...args, written, { kind: 'literal', value: flags }], 'text'), text);
}

function emptyDocument(text: string): Term {
  return castTo({ kind: 'literal', value: text }, 'jsonb');
}
