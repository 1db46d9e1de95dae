import type { Expression } from '../../../../rules/expression';
import { asInteger, asMoment, asText } from '../coerce';
import { isJson } from '../json';
import { type Functions, rules } from '../mapping';
import { currentMoment, daysBetween, epoch, field, monthNumber, moved, unitNamed } from '../moments';
import { call, castTo, constant, type Term, unsupported } from '../term';
import type { Tree } from '../tree';
import {
  bytesOf,
  coalesce,
  extract,
  floatCall,
  floating,
  formatted,
  lastDay,
  placeOf,
  spaces,
  textAndCount,
  textArgument,
  withCase,
  wordOf,
} from './common';

/** What SQL Server's moments keep of a second in PostgreSQL. */
const DIGITS = 6;

/** Functions of SQL Server, where they differ from the common ones. */
export const MSSQL_FUNCTIONS: Functions = new Map([
  ...rules('ISNULL', 2, coalesce),
  ...rules('LEN', 1, ([arg]) => call('length', [asText(arg).expression], 'integer')),
  ...rules('DATALENGTH', 1, ([arg]) => call('octet_length', [bytesOf(arg)], 'integer')),
  ...rules('SUBSTRING', 3, ([text, from, count]) =>
    withCase(call('substring', [asText(text).expression, asInteger(from), asInteger(count)], 'text'), text),
  ),
  ...rules('LEFT', 2, textAndCount('left')),
  ...rules('RIGHT', 2, textAndCount('right')),
  ...rules('REPLICATE', 2, textAndCount('repeat')),
  ...rules('SPACE', 1, spaces),
  ...rules('CHARINDEX', 2, ([piece, whole]) => placeOf(piece, whole)),
  ...rules('STUFF', 4, stuff),
  ...rules('CONCAT', [2, 99], (args) => call('concat', args.map(textArgument), 'text')),
  ...rules('ASCII UNICODE', 1, ([text]) => call('ascii', [asText(text).expression], 'integer')),
  ...rules('CHAR NCHAR', 1, ([code]) => call('chr', [asInteger(code)], 'text')),
  ...rules('QUOTENAME', 1, ([text]) =>
    call('concat', [constant('[').expression, asText(text).expression, constant(']').expression], 'text'),
  ),
  ...rules('LOG', 1, floating('ln')),
  ...rules('SQUARE', 1, ([value]) => floatCall('power', [value, constant(2)])),
  ...rules('RAND', [0, 1], () => call('random', [], 'float')),
  ...rules('GETDATE', 0, () => currentMoment(3)),
  ...rules('GETUTCDATE', 0, () => currentMoment(3)),
  ...rules('CURRENT_TIMESTAMP', 0, () => currentMoment(3)),
  ...rules('SYSDATETIME SYSUTCDATETIME', 0, () => currentMoment(DIGITS)),
  ...rules('SYSDATETIMEOFFSET', 0, () => call('now', [], 'timestamptz')),
  ...rules('DATEADD', 3, ([unit, amount, moment], _, [word]) => dateAdd(wordOf(word, unit), amount, moment)),
  ...rules('DATEDIFF DATEDIFF_BIG', 3, ([unit, from, to], _, [word]) => dateDiff(wordOf(word, unit), from, to)),
  ...rules('DATEPART', 2, ([unit, moment], _, [word]) => datePart(wordOf(word, unit), moment)),
  ...rules('DATENAME', 2, ([unit, moment], _, [word]) => dateName(wordOf(word, unit), moment)),
  ...rules('EOMONTH', 1, ([moment]) => lastDay(moment)),
  ...rules('DATEFROMPARTS', 3, (args) => call('make_date', args.map(asInteger), 'date')),
  ...rules('NEWID NEWSEQUENTIALID', 0, () => call('gen_random_uuid', [], 'uuid')),
  ...rules('ISNUMERIC', 1, ([text]) => isNumeric(text)),
  ...rules('ISJSON', 1, ([document]) => isJson(document)),
  ...rules('NEXTVAL', 1, (_, __, [sequence]) => nextValue(sequence)),
  ...rules('SUSER_SNAME SUSER_NAME USER_NAME ORIGINAL_LOGIN', 0, () => castTo({ kind: 'call', name: 'current_user', args: [] }, 'text')),
]);

/** `STUFF(text, from, count, by)`. */
function stuff([text, from, count, by]: readonly Term[]): Term {
  return withCase(call('overlay', [asText(text).expression, asText(by).expression, asInteger(from), asInteger(count)], 'text'), text);
}

function dateAdd(word: string, amount: Term, moment: Term): Term {
  const unit = dayUnits(word);
  return unit ? moved(asMoment(moment), amount, unit) : unsupported(`DATEADD in ${word.toLowerCase()}`);
}

/** Days of the year and weekdays are days when they are counted. */
function dayUnits(word: string): string | undefined {
  return /^(dayofyear|dy|y|weekday|dw|w)$/i.test(word) ? 'day' : unitNamed(word);
}

const SECONDS: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600 };

/** How many boundaries of a unit lie between two moments. */
function dateDiff(word: string, from: Term, to: Term): Term {
  const unit = dayUnits(word);
  if (unit === 'day') return daysBetween(from, to);
  if (unit === 'year') return difference(field('year', to), field('year', from));
  if (unit === 'month')
    return difference({ expression: monthNumber(to), family: 'integer' }, { expression: monthNumber(from), family: 'integer' });
  if (unit === undefined || !Object.hasOwn(SECONDS, unit)) return unsupported(`DATEDIFF in ${word.toLowerCase()}`);
  return difference(unitNumber(to, SECONDS[unit]), unitNumber(from, SECONDS[unit]));
}

function difference(to: Term, from: Term): Term {
  if (to.family === 'unknown') return to;
  return from.family === 'unknown' ? from : call('-', [to.expression, from.expression], 'integer');
}

/** The number of whole units since 1970. */
function unitNumber(moment: Term, size: number): Term {
  const seconds = epoch(moment);
  if (seconds.family === 'unknown') return seconds;
  const units = size === 1 ? seconds.expression : call('/', [seconds.expression, { kind: 'literal', value: size }], 'decimal').expression;
  return castTo(call('floor', [units], 'decimal').expression, 'bigint');
}

/** Weekdays count from Sunday as 1. */
function datePart(word: string, moment: Term): Term {
  if (/^(weekday|dw|w)$/i.test(word)) {
    const day = field('dow', moment);
    return day.family === 'unknown' ? day : call('+', [day.expression, { kind: 'literal', value: 1 }], 'integer');
  }
  if (/^(dayofyear|dy|y)$/i.test(word)) return field('doy', moment);
  return /^(iso_week|isowk|isoww)$/i.test(word)
    ? field('week', moment)
    : unitNamed(word) === 'week'
      ? unsupported('weeks of a year')
      : extract(word, moment);
}

function dateName(word: string, moment: Term): Term {
  const unit = unitNamed(word);
  const template = unit === 'month' ? 'FMMonth' : /^(weekday|dw|w)$/i.test(word) ? 'FMDay' : undefined;
  if (template === undefined) return asText(datePart(word, moment));
  return formatted(moment, template);
}

/** 1 or 0. */
function isNumeric(term: Term): Term {
  const text = asText(term);
  if (text.family === 'unknown') return text;
  const pattern = { kind: 'literal', value: '^[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)$' } as const;
  const matched: Expression = { kind: 'match', operator: '~', arg: text.expression, pattern };
  return { expression: { kind: 'call', name: 'coalesce', args: [matched, { kind: 'literal', value: false }] }, family: 'boolean' };
}

/** `NEXT VALUE FOR sequence`. */
function nextValue(sequence: Tree): Term {
  const name =
    sequence.kind === 'name'
      ? sequence.parts
          .slice(-2)
          .map((part) => `"${part}"`)
          .join('.')
      : '';
  return call('nextval', [{ kind: 'literal', value: name }], 'integer');
}
