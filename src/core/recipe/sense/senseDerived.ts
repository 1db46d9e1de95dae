import type { Expression } from '../../rules/expression';
import { call, columnNamed, compare, literal, plainType } from './expressions';
import { spansOf } from './senseMoments';
import type { SenseColumn, SenseRule, SenseTable } from './senseRule';

/** Ages, lengths of time and parts of dates: what is told by moments of the same row. */
export function derivedFromMoments(table: SenseTable): SenseRule[] {
  return [...ages(table), ...lengths(table), ...partsOfDates(table)];
}

function computed(column: SenseColumn, value: Expression): SenseRule {
  return { kind: 'value', column: column.name, expression: value };
}

function cast(arg: Expression, type: string): Expression {
  return { kind: 'cast', arg, type: plainType(type) };
}

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'decimal', 'float']);

/** How old somebody is when the data is made. */
function ages({ columns, tableWords, now }: SenseTable): SenseRule[] {
  const births = columns.filter(
    ({ words, family }) => family === 'date' && words.some((word) => /^(birth|born|birthday|birthdate)$/.test(word)),
  );
  const isDead = columns.some(({ words }) => words.some((word) => /^(death|died|deceased)$/.test(word)));
  const named = (column: SenseColumn): string => column.words.filter((word) => !tableWords.includes(word)).join(' ');
  const told = columns.filter((column) => column.isFree && column.family === 'integer' && /^age( (in )?year)?$/.test(named(column)));
  if (births.length !== 1 || told.length !== 1 || isDead || (births[0].nullable && !told[0].nullable)) return [];
  const years = call(
    'extract',
    literal('year'),
    call('age', cast(literal(now), 'timestamp without time zone'), cast(columnNamed(births[0].name), 'timestamp without time zone')),
  );
  return [computed(told[0], cast(years, 'integer'))];
}

/** A unit of time, in seconds, and for how many of it something lasts at most where nothing else is said. */
interface Unit {
  readonly words: RegExp;
  readonly seconds: number;
  readonly most: number;
}

const UNITS: readonly Unit[] = [
  { words: /\b(second|sec)\b/, seconds: 1, most: 3600 },
  { words: /\b(minute|min)\b/, seconds: 60, most: 480 },
  { words: /\b(hour|hr)\b/, seconds: 3600, most: 24 },
  { words: /\bnight\b/, seconds: 86_400, most: 14 },
  { words: /\bday\b/, seconds: 86_400, most: 45 },
];
const LENGTH =
  /^((total|actual|call|session|trip|ride|flight|stay|rental|visit|shift|talk|watch|play|run|work|parking|event|meeting|downtime|travel) )?(duration|length|elapsed|elapsed time|time spent|spent|worked|total|rented|booked|logged|tracked)?$/;

/** `duration_minutes`, `hours_worked`, `nights`: from the start to the end, which is not far away. */
function lengths(table: SenseTable): SenseRule[] {
  const spans = spansOf(table.columns, table.tableWords);
  if (spans.length !== 1 || table.tableWords.some((word) => /^(leave|vacation|absence|holiday|loan|subscription|contract)$/.test(word)))
    return [];
  const [{ start, end }] = spans;
  const told = table.columns.flatMap((column) => {
    const unit =
      column.isFree && NUMBERS.has(column.family) && (column.nullable || (!start.nullable && !end.nullable)) ? unitOf(column) : undefined;
    return unit ? [{ column, unit }] : [];
  });
  return told.length === 1 ? lengthRules(start, end, told[0].column, told[0].unit) : [];
}

function unitOf({ words }: SenseColumn): Unit | undefined {
  const phrase = words.join(' ');
  const unit = UNITS.find((each) => each.words.test(phrase));
  const rest = phrase
    .replace(unit?.words ?? '', '')
    .replace(/\b(number of|in|of|count)\b/g, '')
    .replace(/ +/g, ' ')
    .trim();
  return unit && LENGTH.test(rest) ? unit : undefined;
}

function lengthRules(start: SenseColumn, end: SenseColumn, column: SenseColumn, { seconds, most, words }: Unit): SenseRule[] {
  const [from, to] = [start, end].map(({ name }) => columnNamed(name));
  const isInDays = start.family === 'date' || words.test('night');
  if (start.family === 'time' && seconds === 86_400) return [];
  if (start.family === 'date' && seconds !== 86_400) return [];
  const limit = Math.floor(Math.min(most, column.most?.() ?? most));
  if (limit < 1) return [];
  const day = (moment: Expression): Expression => (start.family === 'date' ? moment : cast(inUtc(moment, start), 'date'));
  const length = isInDays
    ? call('-', day(to), day(from))
    : call('/', call('extract', literal('epoch'), call('-', to, from)), literal(seconds));
  const value = column.family === 'integer' && !isInDays ? call('floor', length) : length;
  const digits = column.family === 'decimal' ? (column.scale ?? 2) : undefined;
  const rule = computed(column, digits === undefined ? value : call('round', cast(value, 'numeric'), literal(digits)));
  if (start.family === 'time') return [rule];
  const after = (units: number): Expression =>
    call('+', from, start.family === 'date' ? literal(units) : cast(literal(`${units * seconds} seconds`), 'interval'));
  const isAfter = (operator: '<=' | '>=', units: number): SenseRule => ({
    kind: 'condition',
    expression: compare(to, operator, after(units)),
  });
  return [isAfter('>=', 1), isAfter('<=', limit), rule];
}

function inUtc(moment: Expression, { family }: SenseColumn): Expression {
  return family === 'timestamptz' ? call('timezone', literal('UTC'), moment) : moment;
}

const NAMES = /\b(fiscal|spanish|french|german|short|abbreviated|abbr|abbreviation|previous|next|start|first|last)\b/;

/** Parts of a date by their names, and how they are told: as numbers, texts or truths. */
const PARTS: readonly {
  readonly name: RegExp;
  readonly family: RegExp;
  readonly value: (moment: Expression, most: number) => Expression;
  readonly isBare?: true;
}[] = [
  { name: /^(calendar )?year( number)?$/, family: /integer|decimal/, value: (moment) => field('year', moment) },
  { name: /^(calendar )?quarter( number)?( of year)?$/, family: /integer|decimal/, value: (moment) => field('quarter', moment) },
  { name: /^(calendar )?month( (number|of year))*$/, family: /integer|decimal/, value: (moment) => field('month', moment) },
  { name: /^(iso )?week( (number|of year))*$/, family: /integer|decimal/, value: (moment) => field('week', moment), isBare: true },
  { name: /^day( number)? of year$/, family: /integer|decimal/, value: (moment) => field('doy', moment) },
  { name: /^day( number)? of month$/, family: /integer|decimal/, value: (moment) => field('day', moment) },
  { name: /^day$/, family: /integer|decimal/, value: (moment) => field('day', moment), isBare: true },
  {
    name: /^(day( number)? of week|week ?day( number)?)$/,
    family: /integer|decimal/,
    value: (moment, most) => field(most === 6 ? 'dow' : 'isodow', moment),
  },
  {
    name: /^((english )?day name( of week)?|day of week( name)?|week ?day( name)?)$/,
    family: /text/,
    value: (moment) => call('to_char', stamp(moment), literal('FMDay')),
  },
  { name: /^(english )?month name$/, family: /text/, value: (moment) => call('to_char', stamp(moment), literal('FMMonth')) },
  { name: /^is week ?end$/, family: /boolean/, value: (moment) => compare(field('isodow', moment), '>=', literal(6)) },
];

function field(name: string, moment: Expression): Expression {
  return call('extract', literal(name), moment);
}

function stamp(moment: Expression): Expression {
  return cast(moment, 'timestamp without time zone');
}

const CALENDAR = /^(date|calendar|day|time|dimension|dim|period)$/;

/** The rest of a phrase after these words; undefined where it does not begin with them. */
function withoutFirst(phrase: string, words: string): string | undefined {
  if (words === '') return phrase;
  return phrase.startsWith(`${words} `) ? phrase.slice(words.length + 1) : undefined;
}

/** Year, quarter, month, weekday of the one date beside them, as calendars have them, or of the date that is called as they are. */
function partsOfDates({ columns, tableWords }: SenseTable): SenseRule[] {
  const dates = columns.filter(({ family }) => /^(date|timestamp|timestamptz)$/.test(family));
  const isCalendar = tableWords.every((word) => CALENDAR.test(word));
  return columns.flatMap((column): SenseRule[] => {
    const phrase = column.words.join(' ');
    if (!column.isFree || NAMES.test(phrase)) return [];
    const found = dates.flatMap((date) => {
      const of = date.words.filter((word) => !/^(date|at|on|day|time|timestamp|full|key|alternate)$/.test(word)).join(' ');
      const own = isCalendar
        ? phrase
        : (withoutFirst(phrase, of) ?? (dates.length === 1 ? withoutFirst(phrase, tableWords.join(' ')) : undefined));
      const part = own === undefined ? undefined : PARTS.find(({ name, family }) => name.test(own) && family.test(column.family));
      return part && (isCalendar || !part.isBare) ? [{ date, part }] : [];
    });
    if (found.length !== 1 || (found[0].date.nullable && !column.nullable)) return [];
    const [{ date, part }] = found;
    return [computed(column, part.value(inUtc(columnNamed(date.name), date), column.most?.() ?? 0))];
  });
}
