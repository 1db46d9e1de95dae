import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCells } from '../../database/csvCells';
import { sample, seedbed, suiteFolder } from './commandLine';

/** A cell of a CSV file as a page shows it. */
function cellText(cell: string): string | null {
  if (cell === '') return null;
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

describe('the command line shows', function () {
  this.timeout(60_000);
  const folder = suiteFolder();

  function json(...args: string[]): unknown {
    const { status, stdout, stderr } = seedbed([...args, '--json']);
    assert.deepEqual([status, stderr], [0, '']);
    return JSON.parse(stdout);
  }

  it('a schema as JSON, every member of it', () => {
    const file = join(folder, 'shop.sql');
    writeFileSync(
      file,
      `CREATE TYPE size AS ENUM ('S', 'L');
CREATE TABLE shops (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(40) NOT NULL DEFAULT 'x', size size);
CREATE UNIQUE INDEX ON shops (lower(name)) WHERE id > 3;
CREATE TABLE sales (shop int REFERENCES shops DEFERRABLE, amount numeric(8,2) CHECK (amount > 0), twice numeric GENERATED ALWAYS AS (amount * 2) STORED);
CREATE TABLE broken (;`,
    );
    const column = { nullable: true, default: null, generated: null, identity: null };
    const { dialect, tables, types, diagnostics, ...rest } = json('inspect', file) as Record<string, unknown[]>;
    assert.deepEqual([dialect, rest], ['postgres', {}]);
    assert.deepEqual(types, [{ schema: 'public', name: 'size', kind: 'enum', values: ['S', 'L'] }]);
    assert.deepEqual(tables, [
      {
        schema: 'public',
        name: 'shops',
        columns: [
          { ...column, name: 'id', type: 'integer', nullable: false, identity: 'always' },
          { ...column, name: 'name', type: 'character varying(40)', nullable: false, default: "'x'" },
          { ...column, name: 'size', type: 'size' },
        ],
        primaryKey: ['id'],
        foreignKeys: [],
        unique: [{ columns: [], where: 'id > 3', expressions: ['lower(name)'], nullsNotDistinct: false }],
        checks: [],
        position: { file, line: 2, column: 14 },
      },
      {
        schema: 'public',
        name: 'sales',
        columns: [
          { ...column, name: 'shop', type: 'integer' },
          { ...column, name: 'amount', type: 'numeric(8,2)' },
          { ...column, name: 'twice', type: 'numeric', generated: 'amount * 2' },
        ],
        primaryKey: null,
        foreignKeys: [{ columns: ['shop'], references: { schema: 'public', table: 'shops', columns: ['id'] }, deferrable: true }],
        unique: [],
        checks: [{ sql: 'amount > 0', columns: ['amount'] }],
        position: { file, line: 4, column: 14 },
      },
    ]);
    const [{ message, ...where }] = diagnostics as { message: string }[];
    assert.deepEqual([diagnostics.length, where], [1, { severity: 'error', file, line: 5, column: 21 }]);
    assert.match(message, /syntax error/);
  });

  it('a schema in words, and what could not be read on stderr', () => {
    const { status, stdout, stderr } = seedbed(['inspect', join(folder, 'shop.sql')]);
    assert.deepEqual([status, stdout], [0, 'shops: 3 columns, 0 foreign keys\nsales: 3 columns, 1 foreign key\n']);
    assert.match(stderr, /shop\.sql:5:21: error: .*\n2 tables read\.\n$/);
  });

  it('any page, equal to the same rows of the whole', () => {
    const out = join(folder, 'out');
    assert.equal(seedbed(['generate', sample('company'), '--rows', '3000', '--out', out]).status, 0);
    const [header, ...whole] = readCells(readFileSync(join(out, 'employees.csv'), 'utf8'));
    for (const [offset, limit] of [
      [0, 3],
      [2990, 10],
      [1234, 5],
    ]) {
      const page = json('page', sample('company'), 'employees', '--rows', '3000', '--offset', String(offset), '--limit', String(limit));
      const { columns, rows, milliseconds, ...rest } = page as { columns: string[]; rows: (string | null)[][]; milliseconds: number };
      assert.deepEqual([rest, typeof milliseconds, rows.length], [{}, 'number', limit]);
      const places = header.map((name) => columns.indexOf(name));
      assert.ok(!places.includes(-1));
      rows.forEach((row, at) =>
        assert.deepEqual(
          places.map((place) => row[place]),
          whole[offset + at].map(cellText),
        ),
      );
    }
  });

  it('the last rows of ten million', () => {
    const { rows } = json('page', sample('company'), 'employees', '--rows', '10000000', '--offset', '9999995', '--limit', '100') as {
      rows: string[][];
    };
    assert.equal(rows.length, 5);
  });

  it('nothing beyond the end of a table', () => {
    const { rows } = json('page', sample('company'), 'employees', '--rows', '10', '--offset', '10') as { rows: string[][] };
    assert.deepEqual(rows, []);
  });

  it('its help and its version', () => {
    assert.match(seedbed(['--help']).stdout, /seedbed generate SCHEMA/);
    assert.match(seedbed(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
  });
});
