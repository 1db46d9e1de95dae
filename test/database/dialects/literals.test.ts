import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from '../../../src/adapters/formats/sql';
import type { Batch, BatchColumn } from '../../../src/core/generate/vector';
import type { FormatColumn, FormatTable } from '../../../src/core/ports';
import type { OtherDialect } from '../../../src/core/schema/schema';
import { encodeRows } from '../../../src/flows/encodeRows';
import { freshMariadb, noMariadb } from './mariadb';
import { noSqlite, sqlite } from './sqlite';

/** Any text that a database can hold: no NUL, no half of a character. */
const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom("'", '"', '\\', '`', '\n', '\r', '\t', '%', '_', ';', '-', '$(', 'GO\n', '\x1a', 'é', '日', '😀', 'a'),
    maxLength: 12,
  }),
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((value) => !value.includes('\0')),
);
const bytes = fc.uint8Array({ maxLength: 8 }).map((value) => Buffer.from(value).toString('hex'));

type Row = readonly [text: string | null, bytes: string | null, json: string];
const rows = fc.array(
  fc.tuple(
    fc.option(text, { freq: 8 }),
    fc.option(bytes, { freq: 8 }),
    text.map((value) => JSON.stringify({ value })),
  ),
  { minLength: 1, maxLength: 20 },
);

const COLUMNS: readonly FormatColumn[] = [
  { name: 'it`s "a"] text', shape: { kind: 'text' }, identityAlways: false, type: 'text' },
  { name: 'bytes', shape: { kind: 'text' }, identityAlways: false, type: 'bytea' },
  { name: 'json', shape: { kind: 'json' }, identityAlways: false, type: 'jsonb' },
];

/** The statements that insert the rows, the first and the last in a transaction. */
function script(dialect: OtherDialect, drawn: readonly Row[]): string {
  const table: FormatTable = {
    schema: 'main',
    name: 't',
    defaultSchema: 'main',
    dialect,
    rows: drawn.length,
    columns: COLUMNS,
    sequences: [],
  };
  const columns = COLUMNS.map(({ name, shape }, at): BatchColumn => {
    const cells = drawn.map((row) => row[at]);
    const values = cells.map((cell) => (cell !== null && name === 'bytes' ? `\\x${cell}` : (cell ?? '')));
    return { name, shape, vector: { kind: 'text', values, nulls: Uint8Array.from(cells, (cell) => (cell === null ? 1 : 0)) } };
  });
  const batch: Batch = { start: 0, count: drawn.length, columns };
  const parts = [sql.prologue?.([table]), sql.head(table), encodeRows(sql, table, batch), sql.tail(table), sql.epilogue?.([table])];
  return Buffer.concat(parts.map((part) => part ?? new Uint8Array(0))).toString('utf8');
}

const hex = (value: string): string => Buffer.from(value, 'utf8').toString('hex').toUpperCase();
const wanted = (drawn: readonly Row[]): string[] =>
  drawn.map(([words, raw, json]) => [words === null ? 'NULL' : hex(words), raw === null ? 'NULL' : raw.toUpperCase(), hex(json)].join('|'));

describe('literals of SQL scripts', function () {
  this.timeout(60_000);

  it('come back from SQLite as they were', function () {
    if (noSqlite) return this.skip();
    const folder = mkdtempSync(join(tmpdir(), 'seedbed-literals-'));
    const file = join(folder, 'a.db');
    try {
      sqlite(file, 'CREATE TABLE t (n INTEGER PRIMARY KEY, "it`s ""a""] text" TEXT, bytes BLOB, json TEXT)');
      fc.assert(
        fc.property(rows, (drawn) => {
          const { errors } = sqlite(file, `DELETE FROM t;\n${script('sqlite', drawn)}`);
          assert.equal(errors, '');
          const query = `SELECT ifnull(hex(nullif("it\`s ""a""] text", NULL)), ''), "it\`s ""a""] text" IS NULL, hex(bytes), bytes IS NULL, hex(json) FROM t ORDER BY n`;
          const found = sqlite(file, query).output.split('\n').filter(Boolean);
          const shown = found.map((line) => {
            const [words, noWords, raw, noRaw, json] = line.split('|');
            return [noWords === '1' ? 'NULL' : words, noRaw === '1' ? 'NULL' : raw, json].join('|');
          });
          assert.deepEqual(shown, wanted(drawn));
        }),
        { numRuns: 60 },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('come back from MariaDB as they were', async function () {
    if (noMariadb) return this.skip();
    const database = await freshMariadb();
    const made = database.run(
      'CREATE TABLE t (n INT AUTO_INCREMENT PRIMARY KEY, `it``s "a"] text` LONGTEXT CHARACTER SET utf8mb4, bytes LONGBLOB, json LONGTEXT)',
    );
    assert.equal(made.errors, '');
    fc.assert(
      fc.property(rows, (drawn) => {
        assert.equal(database.run(`TRUNCATE t;\n${script('mysql', drawn)}`).errors, '');
        const found = database.rows(
          "SELECT ifnull(hex(`it``s \"a\"] text`), 'NULL'), ifnull(hex(bytes), 'NULL'), hex(json) FROM t ORDER BY n",
        );
        assert.deepEqual(
          found.map((cells) => cells.join('|')),
          wanted(drawn),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('hold for SQL Server as its rules for constants say', () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const batches = script('mssql', drawn).split(/^GO$/m);
        const insert = batches.find((batch) => batch.includes('INSERT')) ?? '';
        assert.deepEqual(tuplesOf(insert), wanted(drawn));
      }),
      { numRuns: 200 },
    );
  });
});

/** Reads tuples back by SQL Server's rules, written down anew: N'…' joined by +, quotes doubled, 0x…, NULL. */
function tuplesOf(insert: string): string[] {
  const values = insert.slice(insert.indexOf('VALUES') + 'VALUES'.length);
  assert.doesNotMatch(values, /\\\r?\n|\$\(/);
  const constant = "N'(?:[^']|'')*'";
  const cell = new RegExp(`(${constant}(?: \\+ ${constant})*)|0x([0-9a-f]*)|(NULL)`, 'gy');
  const cells: string[] = [];
  for (let at = values.search(/\S/) + 1; values[at - 1] === '(' || values[at - 1] === ' '; ) {
    cell.lastIndex = at;
    const found = cell.exec(values) ?? assert.fail(`no constant at ${values.slice(at, at + 40)}`);
    const [whole, words, raw, none] = found;
    cells.push(none ? 'NULL' : words === undefined ? (raw ?? '').toUpperCase() : hex(unquoted(words)));
    at += whole.length;
    at += values.startsWith('),\n(', at) ? '),\n('.length : values.startsWith(', ', at) ? ', '.length : values.length;
  }
  return Array.from({ length: cells.length / COLUMNS.length }, (_, row) =>
    cells.slice(row * COLUMNS.length, (row + 1) * COLUMNS.length).join('|'),
  );
}

function unquoted(words: string): string {
  return [...words.matchAll(/N'((?:[^']|'')*)'/g)].map(([, inner]) => inner.replaceAll("''", "'")).join('');
}
