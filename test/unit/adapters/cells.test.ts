import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formats } from '../../../src/adapters/formats/formats';
import { encodeText } from '../../../src/core/generate/byteWriter';
import { ANY_SPECIAL, specialsOf } from '../../../src/core/generate/specials';
import type { BatchColumn, NumberFormat, Vector } from '../../../src/core/generate/vector';
import type { Format, FormatTable } from '../../../src/core/ports';
import type { Dialect } from '../../../src/core/schema/schema';
import { encodeRows } from '../../../src/flows/encodeRows';

const dialects: readonly Dialect[] = ['postgres', 'mysql', 'sqlite', 'mssql'];

function tableOf(columns: readonly BatchColumn[], rows: number, dialect: Dialect): FormatTable {
  return {
    schema: 'public',
    name: 't',
    defaultSchema: 'public',
    dialect,
    rows,
    columns: columns.map(({ name, shape }) => ({ name, shape, type: shape.kind === 'number' ? 'integer' : 'text', identityAlways: false })),
    sequences: [],
  };
}

function written(format: Format, columns: readonly BatchColumn[], count: number, dialect: Dialect): string {
  return Buffer.from(encodeRows(format, tableOf(columns, count, dialect), { start: 0, count, columns })).toString();
}

function nullFlags(values: readonly unknown[]): Uint8Array {
  return Uint8Array.from(values, (value) => (value === null ? 1 : 0));
}

/** The same texts as a vector of each kind; of bytes once with and once without knowledge of what is in them. */
function textVectors(values: readonly (string | null)[]): Vector[] {
  const texts = values.map((value) => value ?? '');
  const nulls = nullFlags(values);
  const vocabulary = [...new Set(texts)];
  const encoded = texts.map(encodeText);
  const offsets = new Int32Array(texts.length + 1);
  encoded.forEach((bytes, at) => {
    offsets[at + 1] = offsets[at] + bytes.length;
  });
  const bytes = new Uint8Array(Buffer.concat(encoded));
  const specialsEach = Uint8Array.from(texts, specialsOf);
  return [
    { kind: 'text', values: texts, nulls },
    { kind: 'code', codes: Int32Array.from(texts, (text) => vocabulary.indexOf(text)), vocabulary, nulls },
    { kind: 'bytes', bytes, offsets, nulls, specials: ANY_SPECIAL },
    { kind: 'bytes', bytes, offsets, nulls, specials: specialsEach.reduce((bits, each) => bits | each, 0), specialsOf: specialsEach },
  ];
}

const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', ' ', 'a,b', '"', "O'Hara", '\\.', 'x\\', '\r\nGO', '$(x)', 'two words', 'ë ', '\u3000', '\x1a', 'plain'),
);
const fraction = fc.integer({ min: -99_999_999, max: 99_999_999 });

const numbers: readonly { readonly format: NumberFormat; readonly values: fc.Arbitrary<number> }[] = [
  {
    format: { kind: 'integer' },
    values: fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.constantFrom(0, -0, 9, 10, 99, 100, 999_999_999, 1e9)),
  },
  {
    format: { kind: 'decimal', scale: 2 },
    values: fc.oneof(
      fraction.map((n) => n / 100),
      fc.constantFrom(-0, 0, -0.001, NaN, 1e17),
    ),
  },
  { format: { kind: 'decimal', scale: 9 }, values: fraction.map((n) => n / 1e9) },
  {
    format: { kind: 'date' },
    values: fc.oneof(fc.integer({ min: -800_000, max: 3_000_000 }), fc.constantFrom(-719_162, 2_932_896, Infinity)),
  },
  {
    format: { kind: 'timestamp', digits: 6, zone: true },
    values: fc.oneof(
      fc.integer({ min: -3e15, max: 4e15 }),
      fc.integer({ min: 0, max: 2e9 }).map((seconds) => seconds * 1e6),
    ),
  },
  { format: { kind: 'timestamp', digits: 2, zone: false }, values: fc.integer({ min: -3e15, max: 4e15 }) },
  { format: { kind: 'time', digits: 3, zone: false }, values: fc.integer({ min: 0, max: 86_399_999_999 }) },
  { format: { kind: 'boolean' }, values: fc.constantFrom(0, 1) },
  { format: { kind: 'float' }, values: fc.double() },
];

describe('cells', () => {
  for (const format of formats) {
    for (const dialect of format.id === 'sql' ? dialects : dialects.slice(0, 1)) {
      it(`of texts are the same in ${format.id} of ${dialect}, whatever the vector`, () => {
        fc.assert(
          fc.property(fc.array(fc.option(text, { freq: 6 }), { minLength: 1, maxLength: 12 }), (values) => {
            const [expected, ...others] = textVectors(values).map((vector) => {
              const column: BatchColumn = { name: 'a', shape: { kind: 'text' }, vector };
              return written(format, [column, { ...column, name: 'b' }], values.length, dialect);
            });
            for (const other of others) assert.equal(other, expected);
          }),
          { numRuns: 300 },
        );
      });

      // A single value out of the ordinary sends a whole column to the writer of any number: cell by cell it is the reference.
      it(`of numbers are the same in ${format.id} of ${dialect}, alone and among others`, () => {
        for (const { format: shape, values } of numbers) {
          fc.assert(
            fc.property(fc.array(fc.option(values, { freq: 6 }), { minLength: 1, maxLength: 10 }), (list) => {
              const columnOf = (some: readonly (number | null)[]): BatchColumn => ({
                name: 'a',
                shape: { kind: 'number', format: shape },
                vector: { kind: 'number', values: Float64Array.from(some, (value) => value ?? 0), nulls: nullFlags(some) },
              });
              const alone = list.map((value) => written(format, [columnOf([value])], 1, dialect));
              const together = written(format, [columnOf(list)], list.length, dialect);
              for (const one of alone) assert.ok(together.includes(cellOf(one)), `${one} in ${together}`);
            }),
            { numRuns: 100 },
          );
        }
      });
    }
  }
});

/** What a row of one column has of its cell, without what stands around rows. */
function cellOf(row: string): string {
  const lines = row.split('\n').filter((line) => line !== '' && !line.includes('INSERT') && line !== 'GO');
  return lines[0]?.replace(/\)?[;,]?$/, '') ?? '';
}
