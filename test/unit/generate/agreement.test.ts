import assert from 'node:assert/strict';
import { Agreement } from '../../../src/core/generate/agreement';
import { Frame, rowRange } from '../../../src/core/generate/frame';
import type { OpenTable } from '../../../src/core/generate/openPlan';
import { originOf } from '../../../src/core/generate/origin';
import { columnsOfTable, openOf, tableNamed, violationsOf } from '../support/plans';

const TENANTS = 'CREATE TABLE tenants (id uuid PRIMARY KEY, name text);';
const USERS = 'CREATE TABLE users (id int, tenant uuid NOT NULL REFERENCES tenants, PRIMARY KEY (tenant, id));';
const NOTES = 'CREATE TABLE notes (id int PRIMARY KEY, tenant uuid REFERENCES tenants, ref text);';

function places(table: OpenTable, ...names: string[]): number[] {
  return names.map((name) => table.plan.columns.findIndex((column) => column.name === name));
}

/** The rows of a table whose column has a value, by reading all of it. */
function rowsWith(table: OpenTable, column: string, value: string | null): number[] {
  return columnsOfTable(table)[column].flatMap((cell, row) => (cell !== null && cell === value ? [row] : []));
}

function assertAgrees(table: OpenTable, column: string, other: OpenTable, otherColumn: string): void {
  const frame = new Frame(other, rowRange(0, other.plan.rows));
  const { group, rows } = new Agreement(table, places(table, column)).with(frame, places(other, otherColumn));
  columnsOfTable(other)[otherColumn].forEach((value, place) => {
    const agreed = group(place);
    const found = agreed < 0 ? [] : Array.from({ length: rows.count(agreed) }, (_, at) => rows.at(agreed, at));
    const expected = rowsWith(table, column, value);
    assert.deepEqual(found, expected, `${column} of ${value}`);
    for (const row of [0, 17, 60]) if (agreed >= 0) assert.equal(rows.below(agreed, row), expected.filter((each) => each < row).length);
  });
}

describe('rows that agree', () => {
  const recipe = { rows: 80, tables: { tenants: { rows: 7 } } };

  it('are those with the same values, whether they lie by their origin or not', async () => {
    const open = await openOf(TENANTS + USERS + NOTES, recipe);
    const [tenants, users, notes] = ['tenants', 'users', 'notes'].map((name) => tableNamed(open, name));
    assertAgrees(users, 'tenant', notes, 'tenant');
    assertAgrees(notes, 'tenant', users, 'tenant');
    assertAgrees(tenants, 'id', users, 'tenant');
    assertAgrees(notes, 'ref', notes, 'ref');
    assertAgrees(notes, 'tenant', notes, 'ref');
  });

  it('are told by the row that their values come from', async () => {
    const open = await openOf(TENANTS + USERS + NOTES, recipe);
    const [tenants, users, notes] = ['tenants', 'users', 'notes'].map((name) => tableNamed(open, name));
    assert.equal(originOf(users, places(users, 'tenant'))?.table, tenants);
    assert.deepEqual(originOf(users, places(users, 'tenant', 'id'))?.path, []);
    assert.equal(originOf(notes, places(notes, 'ref')), undefined);
  });

  it('are found for keys that share columns, by texts as well', async () => {
    const open = await openOf(
      `${TENANTS}${USERS}
       CREATE TABLE posts (tenant uuid NOT NULL REFERENCES tenants, no int, author int NOT NULL, PRIMARY KEY (tenant, no),
         FOREIGN KEY (tenant, author) REFERENCES users (tenant, id));
       CREATE TABLE likes (tenant uuid NOT NULL, post int NOT NULL, fan int NOT NULL, PRIMARY KEY (tenant, post, fan),
         FOREIGN KEY (tenant, post) REFERENCES posts, FOREIGN KEY (tenant, fan) REFERENCES users (tenant, id));`,
      { rows: 300, tables: { tenants: { rows: 40 }, users: { rows: 60 } } },
    );
    assert.deepEqual(await violationsOf(open), []);
  });
});
