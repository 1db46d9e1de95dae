import fc from 'fast-check';
import type { NumberFormat } from '../../src/core/generate/vector';

/** Values of each type as scripts write them, the awkward ones among them; every server from version 14 on reads them. */
export const BINARY_VALUES: Readonly<Record<string, readonly string[]>> = {
  boolean: ['t', 'f', 'true', 'no', 'on', '0'],
  smallint: ['-32768', '32767', '0', ' 7 ', '+5'],
  integer: ['-2147483648', '2147483647', '0'],
  bigint: ['-9223372036854775808', '9223372036854775807', '4294967296', '-4294967297', '-1', '0'],
  oid: ['0', '4294967295', '-1', '2147483648'],
  real: ['0', '-0', '1.5', '3.4028235e38', '1e-45', 'NaN', 'Infinity', '-inf', '0.1'],
  'double precision': ['0', '-0', '1.7976931348623157e308', '5e-324', 'NaN', '-Infinity', '.5', '1e3'],
  numeric: [
    '0',
    '-0.00',
    '1',
    '10000',
    '9999',
    '0.0001',
    '0.00001',
    '12345678901234567890.123456789',
    '-1e-20',
    '1.50e3',
    '1e30',
    '000123.4500',
    'NaN',
    'infinity',
    '-infinity',
  ],
  'numeric(12,3)': ['0', '-999999999.999', '1.2345', '0.0005'],
  text: ['', ' ', '\\N', 'NULL', '"', 'é😀', 'a\tb\nc\r', ',', '\\.', 'x'.repeat(300)],
  'varchar(20)': ['', 'abc', 'trailing  '],
  'char(5)': ['', 'ab', 'é'],
  '"char"': ['a', '\\303', ''],
  name: ['x', 'é'.repeat(40)],
  json: ['{"a": [1, 2.50, null]}', '"\\u00e9"', '[]'],
  jsonb: ['{"b": 1, "a": [1, 2.50, null]}', '"é"', '-0', 'null'],
  uuid: ['a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '{A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11}', 'a0eebc999c0b4ef8bb6d6bb9bd380a11'],
  bytea: ['\\x', '\\x00ff10', 'abc\\\\d\\001', '\\xAB'],
  date: ['1970-01-01', '2000-01-01', '1999-12-31', '0001-01-01', '4713-01-01 BC', '294276-12-31', 'infinity', '-infinity'],
  time: ['00:00:00', '23:59:59.999999', '24:00:00', '12:30'],
  'time(2)': ['12:30:00.129'],
  timetz: ['00:00:00+00', '23:59:59.5-08', '12:00+05:30', '12:00 Z', '01:02:03'],
  timestamp: [
    '1970-01-01 00:00:00',
    '1999-12-31 23:59:59.999999',
    '9999-12-31 23:59:59.999999',
    '294276-12-31 23:59:59.999999',
    '0044-03-15 12:00:00 BC',
    'infinity',
    '-infinity',
    '2024-02-29',
  ],
  'timestamp(0)': ['2024-02-29 12:00:00.5', '1969-12-31 23:59:59.4'],
  timestamptz: [
    '2024-02-29 12:00:00+00',
    '2024-02-29 12:00:00.123456-08',
    '9999-12-31 23:59:59.999999+05:30',
    '2024-07-01 12:00:00 Europe/Berlin',
    '2024-02-29 12:00:00',
    'infinity',
    '-infinity',
  ],
  interval: [
    '1 year 2 mons -3 days +04:05:06.5',
    '00:00:00',
    'P1Y2M3DT4H5M6S',
    '-00:00:00.000001',
    '90',
    '1-2',
    '3 days ago',
    '178000 years',
  ],
  'interval(0)': ['00:00:01.6'],
  'bit(10)': ['0101010101', 'b1111111111'],
  'bit varying': ['', '1', '010101010', 'x1F'],
  inet: ['10.0.0.1', '10.0.0.1/8', '::1', '2001:db8::1/64', '::ffff:1.2.3.4', 'fe80::', '0.0.0.0/0'],
  cidr: ['10.0.0.0/8', '10.1/16', '2001:db8::/32', '::/0', '192.168.1.5'],
  macaddr: ['08:00:2b:01:02:03', '08-00-2B-01-02-03', '08002b:010203', '0800.2b01.0203'],
  macaddr8: ['08:00:2b:01:02:03:04:05', '08:00:2b:01:02:03'],
  point: ['(1.5,-2)', '1,2', '(1e10,NaN)', '(Infinity,-Infinity)'],
  lseg: ['[(1,2),(3,4)]', '(1,2),(3,4)'],
  box: ['(1,2),(3,4)', '((3,1),(1,3))'],
  circle: ['<(1,2),3>', '((1,2),3)'],
  path: ['[(1,2),(3,4)]', '((1,2),(3,4),(5,6))'],
  polygon: ['((1,2),(3,4),(5,6))', '((1,2))'],
  int4range: ['[1,5)', '(1,5]', 'empty', '(,)', '[3,)', '[2,2)'],
  int8range: ['[1,9223372036854775806]', '(,-5]'],
  numrange: ['[1.5,2.50]', '(,"3")', 'empty'],
  daterange: ['[2024-01-01,2024-02-01)', '(2024-01-01,)', '[-infinity,infinity]'],
  tsrange: ['["2024-01-01 00:00:00","2024-02-01 12:00:00"]', '[2024-01-01,)'],
  tstzrange: ['["2024-01-01 00:00:00+02","2024-02-01 12:00:00+00")', '(,)'],
  'integer[]': ['{}', '{1,NULL,3}', '{{1,2},{3,4}}', '[0:1]={5,6}', '[-1:0][2:3]={{1,2},{3,4}}'],
  'text[]': ['{}', '{a,"b c","",NULL,"NULL","\\"","\\\\"}', '{{a,b},{c,d}}'],
  'numeric(6,2)[]': ['{1.50,-2,NULL}'],
  'char(3)[]': ['{a,"b  "}'],
  'timestamptz[]': ['{"2024-02-29 12:00:00+02",infinity}'],
  'uuid[]': ['{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}'],
  'jsonb[]': ['{"{\\"a\\": 1}","[]"}'],
  'box[]': ['{(1,2),(3,4);(5,6),(7,8)}'],
  'bytea[]': ['{"\\\\x00ff","\\\\x"}'],
  'int4range[]': ['{"[1,5)",empty}'],
  mood: ['sad', 'very happy', 'ça va'],
  percent: ['0', '100', '33.50'],
  tags: ['{}', '{a,b}'],
  citext: ['Ab', ''],
};

/** Types of which the server alone knows the binary form, or whose bytes hang on its settings. */
export const TEXT_ONLY: readonly string[] = [
  'money',
  'tsvector',
  'line',
  'mood[]',
  'percent[]',
  'spot',
  'floats',
  'int4multirange',
  'regclass',
  'citext[]',
];

/** The types that the values' tables take. */
export const BINARY_TYPES = `
  CREATE EXTENSION citext;
  CREATE TYPE mood AS ENUM ('sad', 'very happy', 'ça va');
  CREATE DOMAIN percent AS numeric(5,2) CHECK (VALUE BETWEEN 0 AND 100);
  CREATE DOMAIN tags AS text[];
  CREATE TYPE spot AS (x integer, y integer);
  CREATE TYPE floats AS RANGE (subtype = float8);`;

const whole = (min: number, max: number) => fc.integer({ min, max });

/** Types with the numbers that vectors hold of them, and how those are written. */
export const BINARY_NUMBERS: readonly (readonly [string, NumberFormat, fc.Arbitrary<number>])[] = [
  ['integer', { kind: 'integer' }, fc.integer()],
  ['smallint', { kind: 'integer' }, whole(-32_768, 32_767)],
  ['bigint', { kind: 'integer' }, fc.oneof(fc.maxSafeInteger(), whole(-9, 9), fc.constantFrom(2 ** 62, -(2 ** 63)))],
  ['oid', { kind: 'integer' }, whole(0, 2 ** 32 - 1)],
  ['numeric', { kind: 'integer' }, fc.maxSafeInteger()],
  [
    'numeric',
    { kind: 'decimal', scale: 2 },
    fc.oneof(
      whole(-1e9, 1e9).map((cents) => cents / 100),
      fc.constantFrom(9999.999, -0, NaN, 1e20),
    ),
  ],
  [
    'numeric(20,4)',
    { kind: 'decimal', scale: 4 },
    fc.oneof(
      whole(-1e9, 1e9).map((units) => units / 1e4),
      fc.constantFrom(-0.00004, 1e12),
    ),
  ],
  ['numeric', { kind: 'decimal', scale: 7 }, fc.double({ min: -1000, max: 1000, noNaN: true })],
  ['numeric', { kind: 'decimal', scale: 12 }, fc.double({ min: -1000, max: 1000, noNaN: true })],
  ['real', { kind: 'float' }, fc.float()],
  ['double precision', { kind: 'float' }, fc.double()],
  ['boolean', { kind: 'boolean' }, whole(0, 1)],
  ['date', { kind: 'date' }, fc.oneof(whole(-1_700_000, 100_000_000), fc.constantFrom(Infinity, -Infinity))],
  ['timestamp', { kind: 'timestamp', digits: 6, zone: false }, moments()],
  ['timestamptz(0)', { kind: 'timestamp', digits: 0, zone: true }, moments()],
  ['time(3)', { kind: 'time', digits: 3, zone: false }, whole(0, 86_399_999).map((millis) => millis * 1000)],
  ['timetz', { kind: 'time', digits: 6, zone: true }, fc.maxSafeInteger().map((micros) => Math.abs(micros) % 86_400_000_000)],
];

function moments(): fc.Arbitrary<number> {
  const known = fc.bigInt({ min: -62_000_000_000n * 1_000_000n, max: 9_000_000_000n * 1_000_000n }).map(Number);
  return fc.oneof(known, whole(-1_000_000, 1_000_000), fc.constantFrom(Infinity, -Infinity));
}
