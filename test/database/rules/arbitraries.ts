import fc from 'fast-check';

type Sql = fc.Arbitrary<string>;

const orNull = (type: string, values: Sql): Sql =>
  fc.oneof({ weight: 12, arbitrary: values }, { weight: 1, arbitrary: fc.constant(`NULL::${type}`) });
const pick = (...values: readonly string[]): Sql => fc.constantFrom(...values);
const join = (parts: readonly Sql[], template: (...parts: readonly string[]) => string): Sql =>
  fc.tuple(...parts).map((drawn) => template(...drawn));

const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;

const integer = orNull(
  'int',
  fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -100_000, max: 100_000 })).map((value) => `(${value})::int`),
);
const decimal = orNull(
  'numeric',
  fc
    .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 1, max: 4 }))
    .map(([units, scale]) => `'${(units / 10 ** scale).toFixed(scale)}'::numeric`),
);
const float = orNull(
  'float8',
  fc
    .double({ noNaN: true, min: -1e6, max: 1e6 })
    .filter((value) => value === 0 || Math.abs(value) > 1e-100)
    .map((value) => `'${value}'::float8`),
);
const exactNumber = fc.oneof(integer, decimal);

/** Exact arithmetic, quotients only inside of round(). */
const number: Sql = fc.letrec<{ number: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    exactNumber,
    join([tie('number'), pick('+', '-', '*'), tie('number')], (a, operator, b) => `(${a} ${operator} ${b})`),
    join([exactNumber, exactNumber], (a, b) => `(${a} % ${b})`),
    join([exactNumber, exactNumber, pick('0', '2', '5')], (a, b, places) => `round((${a})::numeric / ${b}, ${places})`),
    join([integer, integer], (a, b) => `(${a} / ${b})`),
    join([pick('abs', 'floor', 'ceil', 'trunc', 'sign', 'round'), tie('number')], (name, a) => `${name}((${a})::numeric)`),
    join([pick('greatest', 'least', 'coalesce'), tie('number'), tie('number')], (name, a, b) => `${name}(${a}, ${b})`),
    join([tie('number'), tie('number')], (a, b) => `nullif(${a}, ${b})`),
    join([tie('number'), pick('1', '2')], (a, places) => `(${a})::numeric(12, ${places})`),
  ),
})).number;

const date = orNull(
  'date',
  fc.integer({ min: -200_000, max: 200_000 }).map((days) => `('1970-01-01'::date + (${days}))`),
);
const timestamp = orNull(
  'timestamp',
  fc
    .tuple(fc.integer({ min: -4e9, max: 4e9 }), fc.integer({ min: 0, max: 999_999 }))
    .map(([seconds, micros]) => `('1970-01-01'::timestamp + interval '${seconds} seconds ${micros} microseconds')`),
);
const interval = orNull(
  'interval',
  fc
    .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -70, max: 70 }), fc.integer({ min: -200_000, max: 200_000 }))
    .map(([months, days, seconds]) => `interval '${months} months ${days} days ${seconds} seconds'`),
);

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'B', ' ', '-', '1', 'é', '%', '_', '\\', '.', '(', "'", '日', '😀'),
  maxLength: 7,
});
const text = orNull(
  'text',
  word.map((value) => `${quoted(value)}::text`),
);
const count = fc.integer({ min: -3, max: 8 }).map(String);
const pattern = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      '.',
      '[ab]',
      '[^a]',
      '[[:alpha:]]',
      '\\w',
      '\\d',
      'a*',
      'b+',
      '(a|b)',
      '.?',
      '^',
      '$',
      '1',
      '-',
      '\\y',
      'a{1,2}',
    ),
    { maxLength: 5 },
  )
  .map((parts) => quoted(parts.join('')));

const COMPARE = pick('=', '<>', '<', '<=', '>', '>=', 'IS DISTINCT FROM', 'IS NOT DISTINCT FROM');
const compared = (values: Sql): Sql => join([values, COMPARE, values], (a, operator, b) => `${a} ${operator} ${b}`);
const truth: Sql = fc.letrec<{ truth: string }>((tie) => ({
  truth: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    pick('true', 'false', 'NULL::boolean'),
    compared(exactNumber),
    compared(date),
    join([tie('truth'), pick('AND', 'OR'), tie('truth')], (a, operator, b) => `(${a} ${operator} ${b})`),
    tie('truth').map((a) => `(NOT ${a})`),
    join([tie('truth'), pick('IS TRUE', 'IS NOT FALSE', 'IS NULL', 'IS NOT NULL')], (a, test) => `(${a}) ${test}`),
    join([exactNumber, exactNumber, exactNumber], (a, b, c) => `${a} IN (${b}, ${c})`),
    join([exactNumber, exactNumber, exactNumber], (a, b, c) => `${a} BETWEEN ${b} AND ${c}`),
    join(
      [exactNumber, COMPARE.filter((operator) => !operator.startsWith('IS')), pick('ANY', 'ALL'), exactNumber, exactNumber],
      (a, operator, which, b, c) => `${a} ${operator} ${which} (ARRAY[${b}, ${c}])`,
    ),
  ),
})).truth;

const FIELDS = pick(
  'year',
  'month',
  'day',
  'dow',
  'isodow',
  'doy',
  'week',
  'isoyear',
  'quarter',
  'decade',
  'century',
  'millennium',
  'epoch',
);

/** Expressions over drawn values, by subject. */
export const ARBITRARIES: Readonly<Record<string, Sql>> = {
  numbers: number,
  'comparisons of numbers': compared(fc.oneof(integer, decimal, float)),
  floats: join([float, pick('+', '-', '*', '/'), fc.oneof(float, integer)], (a, operator, b) => `${a} ${operator} ${b}`),
  truth,
  'CASE and casts': fc.oneof(
    join([truth, number, number], (condition, a, b) => `CASE WHEN ${condition} THEN ${a} ELSE ${b} END`),
    join(
      [exactNumber, pick('int', 'smallint', 'bigint', 'float8', 'text', 'numeric(6,2)', 'varchar(3)', 'boolean')],
      (a, type) => `(${a})::${type}`,
    ),
    join([float, pick('int', 'numeric(12,3)', 'text', 'numeric')], (a, type) => `(${a})::${type}`),
  ),
  dates: fc.oneof(
    compared(fc.oneof(date, timestamp)),
    join([date, pick('+', '-'), integer], (a, operator, b) => `${a} ${operator} ${b}`),
    join([fc.oneof(date, timestamp), pick('+', '-'), interval], (a, operator, b) => `${a} ${operator} ${b}`),
    join([date, date], (a, b) => `${a} - ${b}`),
    join([timestamp, timestamp], (a, b) => `${a} - ${b}`),
    join([pick('age'), timestamp, timestamp], (name, a, b) => `${name}(${a}, ${b})`),
    join([FIELDS, fc.oneof(date, timestamp)], (field, a) => `extract(${field} from ${a})`),
    join([fc.oneof(FIELDS, pick('hour', 'minute', 'second', 'milliseconds')), timestamp], (field, a) => `date_part('${field}', ${a})`),
    join(
      [pick('year', 'month', 'day', 'week', 'quarter', 'hour', 'decade', 'century', 'millennium', 'second'), fc.oneof(date, timestamp)],
      (field, a) => `date_trunc('${field}', ${a})`,
    ),
    join(
      [
        fc.oneof(date, timestamp),
        pick('YYYY-MM-DD', 'DD Mon YY', 'FMDay, FMDD FMMonth', 'IYYY"W"IW', 'DDD Q CC', 'HH24:MI:SS.US', 'HH12 am', 'WW W D J'),
      ],
      (a, template) => `to_char(${a}, '${template}')`,
    ),
    join([fc.oneof(date, timestamp), pick('text', 'date', 'timestamp', 'timestamptz', 'timestamp(2)')], (a, type) => `(${a})::${type}`),
    join(
      [timestamp, pick('Europe/Berlin', 'America/New_York', 'UTC', 'Asia/Kolkata')],
      (a, zone) => `(date_trunc('second', ${a})) AT TIME ZONE '${zone}'`,
    ).filter((sql) => !/-\d{10}/.test(sql)),
  ),
  intervals: fc.oneof(
    interval,
    compared(interval),
    join([interval, pick('+', '-'), interval], (a, operator, b) => `${a} ${operator} ${b}`),
    join([interval, pick('*', '/'), pick('2', '3', '0.5', '-1', '4')], (a, operator, b) => `${a} ${operator} ${b}`),
    join([pick('justify_days', 'justify_hours', 'justify_interval'), interval], (name, a) => `${name}(${a})`),
    join([pick('year', 'month', 'day', 'hour', 'minute', 'second', 'epoch'), interval], (field, a) => `extract(${field} from ${a})`),
  ),
  texts: fc.oneof(
    compared(text),
    join([text, fc.oneof(text, integer, decimal, date, truth)], (a, b) => `${a} || (${b})`),
    join(
      [pick('lower', 'upper', 'initcap', 'length', 'octet_length', 'reverse', 'md5', 'btrim', 'ltrim', 'rtrim'), text],
      (name, a) => `${name}(${a})`,
    ),
    join([pick('left', 'right', 'repeat', 'substr', 'lpad', 'rpad'), text, count], (name, a, n) => `${name}(${a}, ${n})`),
    join([text, count, count], (a, from, length) => `substring(${a} from ${from} for ${length})`),
    join([pick('replace', 'translate'), text, text, text], (name, a, b, c) => `${name}(${a}, ${b}, ${c})`),
    join([text, text, count], (a, b, n) => `split_part(${a}, ${b}, ${n})`),
    join([pick('strpos', 'starts_with', 'btrim'), text, text], (name, a, b) => `${name}(${a}, ${b})`),
    join([pick('concat', 'greatest', 'coalesce'), text, text, text], (name, a, b, c) => `${name}(${a}, ${b}, ${c})`),
    join([pick('concat_ws'), text, text, fc.oneof(integer, date)], (name, a, b, c) => `${name}(${a}, ${b}, ${c})`),
    join([text, pick('char(4)', 'varchar(3)', 'char(4)::text'), text], (a, type, b) => `(${a}::${type}) || ${b}`),
    join([text, text], (a, b) => `${a}::char(6) = ${b}::char(8)`),
  ),
  patterns: fc.oneof(
    join([text, pick('LIKE', 'NOT LIKE', 'ILIKE'), word.map(quoted)], (a, operator, b) => `${a} ${operator} ${b}`),
    join([text, pick('~', '~*', '!~'), pattern], (a, operator, b) => `${a} ${operator} ${b}`),
    join(
      [
        text,
        fc
          .array(fc.constantFrom('a', 'b', '%', '_', '[ab]', '(a|b)', '1', '-', '.'), { maxLength: 4 })
          .map((parts) => quoted(parts.join(''))),
      ],
      (a, b) => `${a} SIMILAR TO ${b}`,
    ),
    join(
      [
        text,
        pick("'[^a-z]+'", "'[aB]'", "'\\s'", "'^a|b$'", "'(.)1'"),
        pick("''", "'-'", "'<\\1>'", "'\\&\\&'"),
        pick("'g'", "'gi'", "''"),
      ],
      (a, b, by, flags) => `regexp_replace(${a}, ${b}, ${by}, ${flags})`,
    ),
  ),
  arrays: fc.oneof(
    join(
      [integer, integer, integer, pick('=', '<', '>', '@>', '<@', '&&', '||')],
      (a, b, c, operator) => `ARRAY[${a}, ${b}] ${operator} ARRAY[${c}]`,
    ),
    join([text, text, text], (a, b, c) => `ARRAY[${a}, ${b}] || ${c}`),
    join([text, text, text], (a, b, c) => `array_position(ARRAY[${a}, ${b}], ${c})`),
    join([text, text], (a, b) => `(ARRAY[${a}, ${b}])::text::text[]`),
    join([text, integer], (a, b) => `array_to_string(ARRAY[${a}, (${b})::text], ',', '*')`),
  ),
};
