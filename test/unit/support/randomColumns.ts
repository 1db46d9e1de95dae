import * as fc from 'fast-check';

/** Draws within a property, one value after the other. */
export type Gen = fc.GeneratorValue;

/** A column of a random table, and the type it has in comparisons. */
export interface RandomColumn {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  /** Whether a condition on the column alone narrows it already. */
  readonly isNarrowed: boolean;
  readonly sql: string;
}

/** What a condition on the column `c` alone may say, by the type; `§` stands for the column. */
const CONDITIONS: Readonly<Record<string, readonly string[]>> = {
  smallint: [
    '§ >= 0',
    '§ BETWEEN 10 AND 2000',
    '§ IN (1, 2, 3, 5, 8)',
    'NOT (§ < 3)',
    '§ <> 7',
    '§ % 2 = 0',
    '§ > 0 AND § < 50 AND § <> 25',
  ],
  integer: [
    '§ > 0',
    '§ >= 1 AND § <= 5',
    '§ = ANY (ARRAY[10, 20, 30])',
    '§ > 100 OR § = -1',
    '§ IS NULL OR § > 100',
    'CASE WHEN § > 50 THEN § < 60 ELSE § >= 0 END',
    'abs(§) <= 10',
    'NOT (§ IN (0, 1) OR § > 90)',
  ],
  bigint: ['§ >= 10000000000', '§ BETWEEN -5 AND 5', '§ % 10 = 0', '§ < 0', '§ <> 0'],
  'numeric(8,2)': [
    '§ >= 0',
    '§ > 0 AND § <= 99.99',
    '§ BETWEEN 0.01 AND 0.05',
    '§ IN (9.99, 19.99)',
    '§ <> 1.5',
    '§ < -0.5',
    'round(§) = §',
  ],
  'numeric(5,4)': ['§ BETWEEN 0 AND 1', '§ > 0.5', '§ <= 0.0009'],
  numeric: ['§ >= 0', '§ < 1000000', '§ BETWEEN -90 AND 90'],
  real: ['§ >= 0', '§ BETWEEN 0 AND 1', '§ > 36.5 AND § < 42'],
  'double precision': ['§ >= -180 AND § <= 180', '§ > 0', '§ <> 0'],
  text: [
    "§ <> ''",
    "§ LIKE 'A%'",
    "§ ~ '^[A-Z]{2}[0-9]{3}$'",
    'length(§) >= 3',
    'char_length(trim(§)) > 0',
    "§ IN ('red', 'green', 'blue')",
    'upper(§) = §',
    "§ NOT LIKE '%x%'",
    "§ ~* '^(foo|bar)'",
    "§ !~ '[0-9]'",
    "§ = 'on' OR § = 'off'",
    "§ LIKE '%@%.%'",
    "lower(§) IN ('a', 'b')",
    "starts_with(§, 'http')",
    "position('-' IN §) > 0 OR length(§) = 4",
  ],
  'character varying(5)': ['length(§) = 5', '§ = upper(§)', "§ LIKE 'Z%'", "§ ~ '^[a-f0-9]+$'", "§ <> ''"],
  'character varying(20)': [
    'length(§) BETWEEN 2 AND 4',
    "§ LIKE '__-%'",
    "§ ~ '^\\d{3}-\\d{4}$'",
    "§ IN ('new', 'open', 'closed')",
    "§ SIMILAR TO '(a|b)+[0-9]*'",
    'length(§) > 10',
  ],
  'character varying(120)': ["§ ~ '^[^@]+@[^@]+\\.[a-z]{2,}$'", 'length(§) >= 40', "§ <> 'admin'", "§ LIKE '%\\_%'"],
  'character(2)': ['§ = upper(§)', "§ ~ '^[A-Z][A-Z]$'", "§ IN ('DE', 'AT', 'CH')"],
  date: [
    "§ > '2000-01-01'",
    "§ BETWEEN '2020-01-01' AND '2020-12-31'",
    '§ <= CURRENT_DATE',
    'extract(year FROM §) >= 1990',
    'extract(dow FROM §) NOT IN (0, 6)',
    "§ <> '2024-02-29'",
  ],
  'timestamp without time zone': [
    "§ >= '2024-01-01' AND § < '2025-01-01'",
    '§ <= now()',
    "§ > '1970-01-01 12:30:00'",
    'extract(hour FROM §) BETWEEN 8 AND 17',
  ],
  'timestamp with time zone': ['§ <= now()', "§ > '2020-06-01T00:00:00Z'", "§ < now() - interval '1 day'"],
  'time without time zone': ["§ >= '08:00' AND § <= '18:00'", "§ <> '12:00'", "§ < '06:30'"],
  boolean: ['§', 'NOT §', '§ IS NOT FALSE'],
  uuid: [],
  jsonb: ["jsonb_typeof(§) = 'object'"],
  json: [],
  bytea: ['octet_length(§) <= 64'],
  inet: [],
  interval: ["§ > interval '0'"],
  'text[]': ['cardinality(§) <= 4', 'array_length(§, 1) >= 2', 'cardinality(§) > 0'],
  'integer[]': ['array_length(§, 1) = 3', 'cardinality(§) BETWEEN 1 AND 2'],
  mood: ["§ <> 'sad'", "§ IN ('ok', 'happy')"],
  positive: ['VALUE_PLACE'],
  postcode: ['VALUE_PLACE'],
};

/** Types that random schemas declare for themselves. */
export const USER_TYPES = [
  "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');",
  'CREATE DOMAIN positive AS integer CHECK (VALUE > 0);',
  "CREATE DOMAIN postcode AS character varying(10) CHECK (VALUE ~ '^[0-9]{5}$' AND VALUE <> '00000');",
].join('\n');

const TYPES = Object.keys(CONDITIONS);

/** Types whose values are compared by columns of the same type. */
export const ORDERED = new Set([
  'smallint',
  'integer',
  'bigint',
  'numeric(8,2)',
  'numeric',
  'real',
  'double precision',
  'date',
  'timestamp without time zone',
  'timestamp with time zone',
  'time without time zone',
]);

const DEFAULTS: Readonly<Record<string, string>> = {
  integer: '0',
  text: "'none'",
  boolean: 'false',
  date: 'CURRENT_DATE',
  'timestamp with time zone': 'now()',
  uuid: 'gen_random_uuid()',
  jsonb: "'{}'",
};

/** Names that say something, and names that say nothing. */
const WORDS = [
  'email',
  'status',
  'price',
  'code',
  'created_at',
  'title',
  'country',
  'amount',
  'phone',
  'is_active',
  'note',
  'url',
  'x',
  'q7',
  'zz',
];

/** One column with a name of its own: a word, so that kinds are inferred, and its place. */
export function randomColumn(gen: Gen, place: number, type: string = gen(fc.constantFrom, ...TYPES)): RandomColumn {
  const name = `${gen(fc.constantFrom, ...WORDS)}_${place}`;
  const nullable = gen(fc.boolean);
  const own = CONDITIONS[type].filter((condition) => condition !== 'VALUE_PLACE');
  const condition =
    own.length > 0 && gen(fc.integer, { min: 0, max: 2 }) === 0 ? gen(fc.constantFrom, ...own).replaceAll('§', name) : undefined;
  const preset = DEFAULTS[type] !== undefined && gen(fc.boolean) && condition === undefined ? ` DEFAULT ${DEFAULTS[type]}` : '';
  const sql = `${name} ${type}${nullable ? '' : ' NOT NULL'}${preset}${condition === undefined ? '' : ` CHECK (${condition})`}`;
  return { name, type, nullable, isNarrowed: condition !== undefined || type === 'positive' || type === 'postcode', sql };
}
