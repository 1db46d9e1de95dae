import fc from 'fast-check';
import { numberText } from '../../src/core/generate/formatNumber';
import type { Batch, BatchColumn, NumberFormat, ValueShape } from '../../src/core/generate/vector';
import type { FormatTable } from '../../src/core/ports';

/** One column of each sort, with the PostgreSQL type that takes it. */
export interface NastyColumn {
  readonly name: string;
  readonly type: string;
  readonly shape: ValueShape;
  readonly vector: 'number' | 'code' | 'text';
  readonly value: fc.Arbitrary<number | string>;
}

export type NastyRow = readonly (number | string | null)[];

const number = (format: NumberFormat): ValueShape => ({ kind: 'number', format });
const whole = (min: number, max: number) => fc.integer({ min, max });

const nastyTexts = [
  '',
  ' ',
  ' lead',
  'trail ',
  '\\N',
  '\\.',
  '\\',
  '"',
  '""',
  "'",
  "''",
  ',',
  ';',
  '\n',
  '\r',
  '\r\n',
  'a\tb',
  'NULL',
  'null',
  '😀',
  'é́',
  '\u2028',
  '\\n',
  "\\'; DROP TABLE x; --",
  '$$',
  '-- x',
  'x'.repeat(300),
  `${'é'.repeat(60)}"`,
];
const text = fc.oneof(
  fc.constantFrom(...nastyTexts),
  fc.string({ unit: 'binary' }).map((value) => value.replaceAll('\0', '')),
  fc.string({ unit: fc.constantFrom(...'",\\\n\r \'ab.N;') }),
);
/** PostgreSQL knows years from 4713 BC to 294276. */
const days = whole(-1_700_000, 100_000_000);
const moments = fc.bigInt({ min: -62_000_000_000n * 1_000_000n, max: 9_000_000_000n * 1_000_000n }).map(Number);

export const nastyColumns: readonly NastyColumn[] = [
  { name: 'row', type: 'integer PRIMARY KEY', shape: number({ kind: 'integer' }), vector: 'number', value: whole(0, 0) },
  {
    name: 'big',
    type: 'bigint',
    shape: number({ kind: 'integer' }),
    vector: 'number',
    value: fc.oneof(fc.maxSafeInteger(), whole(-12, 12), fc.constant(-0)),
  },
  {
    name: 'money',
    type: 'numeric(20,4)',
    shape: number({ kind: 'decimal', scale: 4 }),
    vector: 'number',
    value: fc.oneof(
      whole(-99_999_999, 99_999_999).map((cents) => cents / 10_000),
      fc.constantFrom(-0, 1e12, -0.00004),
    ),
  },
  { name: 'wide', type: 'numeric', shape: number({ kind: 'integer' }), vector: 'text', value: fc.bigInt().map(String) },
  { name: 'float', type: 'double precision', shape: number({ kind: 'float' }), vector: 'number', value: fc.double() },
  { name: 'flag', type: 'boolean', shape: number({ kind: 'boolean' }), vector: 'number', value: fc.constantFrom(0, 1) },
  {
    name: 'day',
    type: 'date',
    shape: number({ kind: 'date' }),
    vector: 'number',
    value: fc.oneof(days, whole(0, 30_000), fc.constantFrom(Infinity, -Infinity)),
  },
  { name: 'moment', type: 'timestamp', shape: number({ kind: 'timestamp', digits: 6, zone: false }), vector: 'number', value: moments },
  {
    name: 'instant',
    type: 'timestamptz(0)',
    shape: number({ kind: 'timestamp', digits: 0, zone: true }),
    vector: 'number',
    value: moments,
  },
  {
    name: 'clock',
    type: 'time(3)',
    shape: number({ kind: 'time', digits: 3, zone: false }),
    vector: 'number',
    value: whole(0, 86_399_999).map((millis) => millis * 1000),
  },
  { name: 'order', type: 'text', shape: { kind: 'text' }, vector: 'text', value: text },
  { name: 'Odd "name", it\'s', type: 'text', shape: { kind: 'text' }, vector: 'code', value: text },
  {
    name: 'document',
    type: 'json',
    shape: { kind: 'json' },
    vector: 'text',
    value: fc.jsonValue().map((value) => JSON.stringify(value, null, 1).replaceAll('\\u0000', '')),
  },
];

/** A list of rows; the first column is the row's number. */
export const nastyRows: fc.Arbitrary<readonly NastyRow[]> = fc
  .array(fc.tuple(...nastyColumns.map((column) => fc.option(column.value, { freq: 6 }))), { maxLength: 12 })
  .map((rows) => rows.map((row, index) => [index, ...row.slice(1)]));

export const nastyTable = (rows: number): FormatTable => ({
  schema: 'public',
  name: 'select',
  defaultSchema: 'public',
  dialect: 'postgres',
  rows,
  columns: nastyColumns.map(({ name, shape, type }) => ({ name, shape, identityAlways: false, type })),
  sequences: [],
});

export const createNastyTable = `CREATE TABLE public."select" (${nastyColumns.map(({ name, type }) => `"${name.replaceAll('"', '""')}" ${type}`).join(', ')})`;

/** The rows as one batch that begins at row `start` of its table. */
export function nastyBatch(rows: readonly NastyRow[], start: number): Batch {
  return {
    start,
    count: rows.length,
    columns: nastyColumns.map((column, index) =>
      batchColumn(
        column,
        rows.map((row) => row[index]),
      ),
    ),
  };
}

function batchColumn({ name, shape, vector }: NastyColumn, values: readonly (number | string | null)[]): BatchColumn {
  const nulls = values.includes(null) ? Uint8Array.from(values, (value) => (value === null ? 1 : 0)) : undefined;
  if (vector === 'number') return { name, shape, vector: { kind: 'number', values: Float64Array.from(values, Number), nulls } };
  const texts = values.map((value) => String(value ?? ''));
  if (vector === 'text') return { name, shape, vector: { kind: 'text', values: texts, nulls } };
  const vocabulary = [...new Set(texts)].reverse();
  return { name, shape, vector: { kind: 'code', codes: Int32Array.from(texts, (value) => vocabulary.indexOf(value)), vocabulary, nulls } };
}

/** What a cell is as PostgreSQL prints it. */
export function cellText(column: NastyColumn, value: number | string | null): string | null {
  if (value === null || column.vector !== 'number' || column.shape.kind !== 'number') return value === null ? null : String(value);
  return numberText(Number(value), column.shape.format);
}
