import assert from 'node:assert/strict';
import type { KindSpec } from '../../../src/core/recipe/kinds/kindSpec';
import { kinds } from '../../../src/core/recipe/kinds/kinds';
import type { Family } from '../../../src/core/rules/value';
import { type CellText, columnsOfTable, openOf, violationsOf } from '../support/plans';

const ROWS = 50;

/** Types of each family that a kind has to serve, narrow ones too. */
const TYPES: Readonly<Record<Family, readonly string[]>> = {
  boolean: ['boolean'],
  integer: ['smallint', 'integer', 'bigint'],
  decimal: ['numeric', 'numeric(4,1)', 'numeric(5,4)', 'numeric(8,2)', 'numeric(12,0)'],
  float: ['real', 'double precision'],
  text: [
    'text',
    'varchar(5)',
    'varchar(6)',
    'varchar(8)',
    'varchar(12)',
    'varchar(20)',
    'varchar(36)',
    'varchar(60)',
    'varchar(255)',
    'char(10)',
  ],
  date: ['date'],
  timestamp: ['timestamp', 'timestamp(0)'],
  timestamptz: ['timestamptz', 'timestamptz(3)'],
  time: ['time', 'time(0)'],
  interval: ['interval'],
  uuid: ['uuid'],
  json: ['json', 'jsonb'],
  bytea: ['bytea'],
  enum: ['mood'],
  array: [],
  other: ['inet', 'cidr', 'macaddr', 'point', 'xml', 'tsvector', 'int4range', 'daterange', 'tstzrange', 'money', 'bit(8)'],
};

/** Of equality in PostgreSQL, for keys. */
const COMPARABLE: ReadonlySet<string> = new Set([
  'inet',
  'cidr',
  'macaddr',
  'money',
  'int4range',
  'daterange',
  'tstzrange',
  'tsvector',
  'bit(8)',
]);

interface Case {
  readonly column: string;
  readonly type: string;
  readonly isUnique: boolean;
}

function casesOf({ families, injective }: KindSpec): Case[] {
  return families.flatMap((family) =>
    TYPES[family].flatMap((type, at): Case[] => {
      const plain = { column: `${family}_${at}`, type, isUnique: false };
      const isKey =
        injective === true &&
        family !== 'json' &&
        (family !== 'other' || COMPARABLE.has(type)) &&
        family !== 'enum' &&
        family !== 'boolean';
      return isKey ? [plain, { column: `${family}_${at}_u`, type, isUnique: true }] : [plain];
    }),
  );
}

function ddlOf(cases: readonly Case[]): string {
  const columns = cases.map(({ column, type, isUnique }) => `${column} ${type} NOT NULL${isUnique ? ' UNIQUE' : ''}`);
  return `CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy'); CREATE TABLE t (${columns.join(', ')});`;
}

async function make(
  kind: KindSpec,
  seed: number,
): Promise<{ readonly cells: Record<string, CellText[]>; readonly violations: string[]; readonly short: string[] }> {
  const cases = casesOf(kind);
  const columns = Object.fromEntries(cases.map(({ column }) => [column, { kind: kind.name }]));
  const open = await openOf(ddlOf(cases), { seed, tables: { t: { rows: ROWS, columns } } });
  return {
    cells: columnsOfTable(open.tables[0]),
    violations: await violationsOf(open),
    short: open.plan.shortfalls.map(({ constraint }) => constraint),
  };
}

describe('every kind, for every family it names', () => {
  for (const kind of kinds) {
    it(`${kind.name} makes ${ROWS} values that the types hold`, async () => {
      const cases = casesOf(kind);
      assert.ok(cases.length > 0, 'the kind names no family that a column can have');
      const { cells, violations, short } = await make(kind, 1);
      assert.deepEqual(violations, []);
      assert.deepEqual(short, []);
      for (const { column, type, isUnique } of cases) {
        const values = cells[column];
        assert.equal(values.length, ROWS);
        for (const value of values) assert.ok(value !== null && (value !== '' || kind.name === 'text.empty'), `${column}: ${value}`);
        const longest = /char\((\d+)\)/.exec(type);
        if (longest) for (const value of values) assert.ok(Array.from(value ?? '').length <= Number(longest[1]), `${type}: ${value}`);
        if (isUnique) assert.equal(new Set(values.map((value) => value?.toLowerCase())).size, ROWS, column);
      }
    });
  }

  it('follows the seed', async function () {
    // Some thousand tables are planned.
    this.timeout(120_000);
    for (const kind of kinds) {
      const [one, again, other] = [await make(kind, 1), await make(kind, 1), await make(kind, 2)];
      assert.deepEqual(one.cells, again.cells);
      assert.notDeepEqual(one.cells, other.cells, kind.name);
    }
  });
});
