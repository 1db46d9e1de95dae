import assert from 'node:assert/strict';
import { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { csv } from '../../src/adapters/formats/csv';
import { formats } from '../../src/adapters/formats/formats';
import { json } from '../../src/adapters/formats/json';
import { jsonl } from '../../src/adapters/formats/jsonl';
import { sql } from '../../src/adapters/formats/sql';
import { numberText } from '../../src/core/generate/formatNumber';
import { encodeTable } from './encodeTable';
import { cellText, createNastyTable, type NastyColumn, type NastyRow, nastyColumns, nastyRows } from './nastyRows';

const RUNS = { numRuns: 200 };
const cuts = fc.nat({ max: 12 });

describe('every format', () => {
  for (const format of formats) {
    it(`${format.id} writes the same bytes however the rows are cut into batches`, () => {
      fc.assert(
        fc.property(nastyRows, cuts, (rows, cut) => {
          assert.deepEqual(encodeTable(format, rows, Math.min(cut, rows.length)), encodeTable(format, rows, rows.length));
        }),
        RUNS,
      );
    });
  }
});

describe('formats that PostgreSQL reads', function () {
  this.timeout(120_000);
  let database: PGlite;

  before(async () => {
    database = await PGlite.create();
    await database.exec(`SET TimeZone = 'UTC'; ${createNastyTable}`);
  });
  after(() => database.close());

  async function stored(): Promise<unknown> {
    const cells = nastyColumns.map(printed).join(', ');
    const { rows } = await database.query<(string | null)[]>(`SELECT ${cells} FROM public."select" ORDER BY "row"`, [], {
      rowMode: 'array',
    });
    return rows.map((row) => row.map(sameDouble));
  }

  it('csv comes back exactly through COPY … CSV HEADER', async () => {
    await fc.assert(
      fc.asyncProperty(nastyRows, cuts, async (rows, cut) => {
        await database.exec('TRUNCATE public."select"');
        const bytes = encodeTable(csv, rows, Math.min(cut, rows.length));
        await database.query(`COPY public."select" FROM '/dev/blob' WITH (FORMAT csv, HEADER match)`, [], {
          blob: new Blob([new Uint8Array(bytes)]),
        });
        assert.deepEqual(await stored(), expectedTexts(rows));
      }),
      RUNS,
    );
  });

  it('sql comes back exactly when the script is run', async () => {
    await fc.assert(
      fc.asyncProperty(nastyRows, cuts, async (rows, cut) => {
        await database.exec('TRUNCATE public."select"');
        await database.exec(Buffer.from(encodeTable(sql, rows, Math.min(cut, rows.length))).toString('utf8'));
        assert.deepEqual(await stored(), expectedTexts(rows));
      }),
      RUNS,
    );
  });
});

describe('formats of JSON', () => {
  it('json is one array of objects', () => {
    fc.assert(
      fc.property(nastyRows, cuts, (rows, cut) => {
        const text = new TextDecoder().decode(encodeTable(json, rows, Math.min(cut, rows.length)));
        assert.deepEqual(JSON.parse(text), rows.map(expectedObject));
      }),
      RUNS,
    );
  });

  it('jsonl is one object to a line', () => {
    fc.assert(
      fc.property(nastyRows, cuts, (rows, cut) => {
        const text = new TextDecoder().decode(encodeTable(jsonl, rows, Math.min(cut, rows.length)));
        const lines = text.split('\n');
        assert.equal(lines.pop(), '');
        assert.deepEqual(
          lines.map((line) => JSON.parse(line)),
          rows.map(expectedObject),
        );
      }),
      RUNS,
    );
  });
});

/** A boolean's cast to text says `true`; its output, like CSV's, is `t`. */
function printed({ name, type }: NastyColumn): string {
  const column = `"${name.replaceAll('"', '""')}"`;
  return type === 'boolean' ? `left(${column}::text, 1)` : `${column}::text`;
}

function expectedTexts(rows: readonly NastyRow[]): (string | null)[][] {
  return rows.map((row) => row.map((value, index) => sameDouble(cellText(nastyColumns[index], value), index)));
}

/** Above 2^53 PostgreSQL sometimes prints one digit more than a double needs. */
function sameDouble(text: string | null, index: number): string | null {
  return text === null || nastyColumns[index].type !== 'double precision' || Object.is(Number(text), -0) ? text : String(Number(text));
}

function expectedObject(row: NastyRow): Record<string, unknown> {
  return Object.fromEntries(row.map((value, index) => [nastyColumns[index].name, expectedJson(nastyColumns[index], value)]));
}

function expectedJson({ shape }: NastyColumn, value: number | string | null): unknown {
  if (value === null) return null;
  if (shape.kind === 'json') return JSON.parse(String(value));
  if (shape.kind === 'text') return value;
  return expectedNumber(shape.format, Number(value));
}

function expectedNumber(format: Parameters<typeof numberText>[1], value: number): unknown {
  if (format.kind === 'boolean') return value === 1;
  const text = numberText(value, format);
  const isNumber = format.kind === 'integer' || format.kind === 'decimal' || format.kind === 'float';
  return isNumber && Number.isFinite(value) ? Number(text) : text;
}
