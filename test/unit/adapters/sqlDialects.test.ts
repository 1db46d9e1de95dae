import assert from 'node:assert/strict';
import { sql } from '../../../src/adapters/formats/sql';
import { wellKnownText } from '../../../src/adapters/formats/wellKnownText';
import type { Batch, BatchColumn, NumberFormat, ValueShape } from '../../../src/core/generate/vector';
import type { FormatColumn, FormatTable } from '../../../src/core/ports';
import type { Dialect, OtherDialect } from '../../../src/core/schema/schema';
import { encodeRows } from '../../../src/flows/encodeRows';

const TEXT: ValueShape = { kind: 'text' };
const INTEGER: ValueShape = { kind: 'number', format: { kind: 'integer' } };

function column(name: string, more: Partial<FormatColumn> = {}): FormatColumn {
  return { name, shape: TEXT, identityAlways: false, type: 'text', ...more };
}

function table(dialect: Dialect, columns: readonly FormatColumn[], rows: number, more: Partial<FormatTable> = {}): FormatTable {
  return { schema: 'main', name: 't', defaultSchema: 'main', dialect, rows, columns, sequences: [], ...more };
}

/** Numbers in number columns, texts in others. */
function batch(columns: readonly FormatColumn[], rows: readonly (readonly (string | number)[])[], start = 0): Batch {
  const made = columns.map(({ name, shape }, at): BatchColumn => {
    const cells = rows.map((row) => row[at]);
    const isNumber = cells.every((cell) => typeof cell === 'number');
    return {
      name,
      shape,
      vector: isNumber ? { kind: 'number', values: Float64Array.from(cells, Number) } : { kind: 'text', values: cells.map(String) },
    };
  });
  return { start, count: rows.length, columns: made };
}

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

/** One cell as the dialect writes it. */
function cell(dialect: OtherDialect, value: string | number, more: Partial<FormatColumn>): string {
  const columns = [column('c', more)];
  return /VALUES\n\((.*)\)/s.exec(text(encodeRows(sql, table(dialect, columns, 1), batch(columns, [[value]]))))?.[1] ?? '';
}

const number = (format: NumberFormat): Partial<FormatColumn> => ({ shape: { kind: 'number', format } });
const MOMENT = Date.UTC(2024, 1, 29, 12, 30) * 1000 + 500_000;

/** A value, its column, and how MySQL, SQLite and SQL Server have it. */
const CELLS: Readonly<
  Record<string, [value: string | number, column: Partial<FormatColumn>, mysql: string, sqlite: string, mssql: string]>
> = {
  'a text': ["it's \\ é", {}, "'it''s \\\\ é'", "'it''s \\ é'", "N'it''s \\ é'"],
  'a flag': [1, number({ kind: 'boolean' }), '1', '1', '1'],
  'a flag written out': ['false', number({ kind: 'boolean' }), '0', '0', '0'],
  'an amount': [-12.5, number({ kind: 'decimal', scale: 2 }), '-12.50', '-12.50', '-12.50'],
  'an amount written out': ['19.99', number({ kind: 'decimal', scale: 2 }), '19.99', '19.99', '19.99'],
  'a date': [19_782, number({ kind: 'date' }), "'2024-02-29'", "'2024-02-29'", "N'2024-02-29'"],
  'a moment': [
    MOMENT,
    number({ kind: 'timestamp', digits: 6, zone: false }),
    "'2024-02-29 12:30:00.5'",
    "'2024-02-29 12:30:00.5'",
    "'2024-02-29T12:30:00.5'",
  ],
  'a moment with its zone': [
    MOMENT,
    number({ kind: 'timestamp', digits: 0, zone: true }),
    "'2024-02-29 12:30:01'",
    "'2024-02-29 12:30:01'",
    "'2024-02-29T12:30:01+00:00'",
  ],
  'a moment written out': [
    '2024-02-29T12:30:00Z',
    number({ kind: 'timestamp', digits: 0, zone: true }),
    "'2024-02-29 12:30:00'",
    "'2024-02-29 12:30:00'",
    "'2024-02-29T12:30:00+00:00'",
  ],
  bytes: ['\\x00ff', { type: 'bytea' }, "X'00ff'", "X'00ff'", '0x00ff'],
  'bytes written out': ['ab', { type: 'bytea' }, "X'6162'", "X'6162'", '0x6162'],
  'a place': [
    '(1.5,-2)',
    { type: 'point', written: 'geography' },
    "ST_GeomFromText('POINT(1.5 -2)')",
    "'POINT(1.5 -2)'",
    "geography::STGeomFromText('POINT(1.5 -2)', 4326)",
  ],
};

describe('cells of SQL scripts', () => {
  for (const [what, [value, more, mysql, sqlite, mssql]] of Object.entries(CELLS)) {
    it(`${what}, as each dialect has it`, () => {
      assert.deepEqual([cell('mysql', value, more), cell('sqlite', value, more), cell('mssql', value, more)], [mysql, sqlite, mssql]);
    });
  }

  it('are shapes of the kind that the column has', () => {
    const shapes = ['point', 'linestring', 'polygon', 'multipoint', 'multilinestring', 'multipolygon', 'geometrycollection'];
    assert.deepEqual(
      shapes.map((written) => wellKnownText('((0,0),(4,0),(0,3e1))', written)),
      [
        'POINT(0 0)',
        'LINESTRING(0 0,4 0,0 3e1)',
        'POLYGON((0 0,4 0,0 3e1,0 0))',
        'MULTIPOINT(0 0,4 0,0 3e1)',
        'MULTILINESTRING((0 0,4 0,0 3e1))',
        'MULTIPOLYGON(((0 0,4 0,0 3e1,0 0)))',
        'GEOMETRYCOLLECTION(POINT(0 0))',
      ],
    );
    assert.equal(wellKnownText('[(1,2)]', 'linestring'), 'LINESTRING(1 2,1 2)');
    assert.equal(wellKnownText('(1,2)', 'geometry'), 'POINT(1 2)');
  });
});

describe('statements of SQL scripts', () => {
  const columns = [column('id', { shape: INTEGER, type: 'integer' }), column('v')];
  const rows = Array.from({ length: 1100 }, (_, row) => [row, 'x'.repeat(row % 97 === 0 ? 30_000 : 10)] as const);

  for (const dialect of ['mysql', 'sqlite', 'mssql'] as const) {
    it(`are the same however the rows were cut (${dialect})`, () => {
      const one = table(dialect, columns, rows.length);
      const whole = text(encodeRows(sql, one, batch(columns, rows)));
      const cut = [rows.slice(0, 512), rows.slice(512, 1024), rows.slice(1024)].map((part, at) =>
        text(encodeRows(sql, one, batch(columns, part, at * 512))),
      );
      assert.equal(cut.join(''), whole);
      const inserted = whole.match(/^\(\d+, /gm)?.length;
      assert.equal(inserted, rows.length);
    });
  }

  it('quote names as the dialect does', () => {
    const odd = [column('a`b"c]d')];
    const opening = (dialect: OtherDialect): string =>
      text(encodeRows(sql, table(dialect, odd, 1, { name: 'o rder' }), batch(odd, [['x']]))).split(' VALUES')[0];
    assert.equal(opening('mysql'), 'INSERT INTO `o rder` (`a``b"c]d`)');
    assert.equal(opening('sqlite'), 'INSERT INTO "o rder" ("a`b""c]d")');
    assert.equal(opening('mssql').split('\n')[1], 'INSERT INTO [main].[o rder] ([a`b"c]]d])');
  });

  it('do no harm to rows that are there already', () => {
    const given = (dialect: Dialect): string => {
      const one = table(dialect, columns, 1, { rowsFrom: 'script' });
      return [sql.head(one), encodeRows(sql, one, batch(columns, [[1, 'x']])), sql.tail(one)].map(text).join('');
    };
    assert.match(given('postgres'), /\nON CONFLICT DO NOTHING;\n$/);
    assert.match(given('sqlite'), /\nON CONFLICT DO NOTHING;\n$/);
    assert.match(given('mysql'), /\nON DUPLICATE KEY UPDATE `id` = `id`;\n$/);
    assert.match(given('mssql'), /INTO \[#given\] FROM \[main\]\.\[t\];\nGO\nIF .*\nIF \(SELECT \[rows\] FROM \[#given\]\) = 0\nINSERT/);
  });

  it('insert rows of which the database computes every column', () => {
    const empty: Batch = { start: 0, count: 1, columns: [] };
    assert.equal(text(encodeRows(sql, table('mysql', [], 1), empty)), 'INSERT INTO `t` () VALUES ();\n');
    assert.equal(text(encodeRows(sql, table('sqlite', [], 1), empty)), 'INSERT INTO "t" DEFAULT VALUES;\n');
  });
});
