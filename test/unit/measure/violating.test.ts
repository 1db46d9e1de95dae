import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { OpenPlan, OpenTable } from '../../../src/core/generate/openPlan';
import type { RowSource } from '../../../src/core/measure/rowSource';
import { validate } from '../../../src/core/measure/validity';
import { type TableViolations, type ViolatingRow, violateTable } from '../../../src/core/measure/violating/violateTable';
import { planRows } from '../../../src/flows/rowSource';
import { openOf } from '../support/plans';
import { randomDdl } from '../support/randomSchema';

/** A plan's rows, and one more in one of its tables. */
function withRow(open: OpenPlan, at: OpenTable, { columns }: ViolatingRow): RowSource {
  const rows = planRows(open);
  return {
    ...rows,
    rows: (table) => rows.rows(table) + (table === at.plan.table ? 1 : 0),
    async *batches(table, names) {
      yield* rows.batches(table, names);
      if (table !== at.plan.table) return;
      yield { start: rows.rows(table), count: 1, columns: names.flatMap((name) => columns.find((column) => column.name === name) ?? []) };
    },
  };
}

/** What the validator says of the plan's rows with a row that is to break one constraint. */
async function verdict(open: OpenPlan, table: OpenTable, row: ViolatingRow): Promise<string[]> {
  const { violations } = await validate(open.plan.schema, withRow(open, table, row), { now: open.plan.now });
  return violations.map(({ kind, constraint, count }) => `${kind} ${constraint} ${count}`);
}

function violate(open: OpenPlan, table: OpenTable): Promise<TableViolations> {
  return violateTable(open, table, planRows(open), {});
}

async function brokenIn(ddl: string, name: string, rows = 50): Promise<TableViolations> {
  const open = await openOf(ddl, { rows });
  const table = open.tables.find(({ plan }) => plan.name === name) ?? assert.fail();
  return violate(open, table);
}

const namesOf = ({ rows }: TableViolations): string[] => rows.map(({ kind, constraint }) => `${kind}: ${constraint}`);

describe('rows that break one constraint each', () => {
  it('are there for every constraint of a table', async () => {
    const ddl = `
      CREATE TYPE mood AS ENUM ('up', 'down');
      CREATE DOMAIN grade AS int CONSTRAINT passed CHECK (VALUE > 3);
      CREATE TABLE rooms (id int PRIMARY KEY, floor smallint NOT NULL);
      CREATE TABLE stays (
        id int CONSTRAINT stays_key PRIMARY KEY, room int NOT NULL CONSTRAINT in_room REFERENCES rooms,
        code varchar(8) NOT NULL CONSTRAINT one_code UNIQUE, feels mood, rated grade NOT NULL,
        from_day date NOT NULL, to_day date NOT NULL, CONSTRAINT in_order CHECK (from_day <= to_day),
        nights int CONSTRAINT some_nights CHECK (nights BETWEEN 1 AND 30), note text,
        CONSTRAINT no_twice UNIQUE (room, from_day)
      );`;
    const found = await brokenIn(ddl, 'stays');
    assert.deepEqual(found.unbroken, []);
    assert.deepEqual(namesOf(found).sort(), [
      'check: in_order',
      'check: passed (rated)',
      'check: some_nights',
      'foreign key: in_room',
      'not null: code NOT NULL',
      'not null: from_day NOT NULL',
      'not null: id NOT NULL',
      'not null: rated NOT NULL',
      'not null: room NOT NULL',
      'not null: to_day NOT NULL',
      'primary key: stays_key',
      'type: code character varying(8)',
      'type: feels mood',
      'type: from_day date',
      'type: id integer',
      'type: nights integer',
      'type: rated grade',
      'type: room integer',
      'type: to_day date',
      'unique: no_twice',
      'unique: one_code',
    ]);
  });

  it('name what cannot be broken alone', async () => {
    const ddl = `CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL CONSTRAINT low CHECK (a > 5), CONSTRAINT lower CHECK (a > 3), CONSTRAINT whole UNIQUE (id, a));`;
    const found = await brokenIn(ddl, 't');
    assert.deepEqual(
      found.unbroken.map(({ constraint, reason }) => `${constraint}: ${reason}`),
      ['lower: rows that were found to break it break low too', 'whole: rows that break it break t_pkey too'],
    );
    assert.ok(namesOf(found).includes('check: low'));
  });

  it('say so where no further row fits', async () => {
    const ddl = `
      CREATE TABLE users (id int PRIMARY KEY);
      CREATE TABLE profiles (user_id int CONSTRAINT own PRIMARY KEY REFERENCES users, bio text NOT NULL);`;
    const found = await brokenIn(ddl, 'profiles');
    assert.deepEqual(found.rows, []);
    assert.match(found.unbroken.find(({ constraint }) => constraint === 'bio NOT NULL')?.reason ?? '', /no further row fits .*own/);
  });

  it('say what they break in words', async () => {
    const ddl = 'CREATE TABLE t (id int PRIMARY KEY, pages int NOT NULL CONSTRAINT many CHECK (pages > 10), name varchar(3) NOT NULL);';
    const { rows } = await brokenIn(ddl, 't');
    const why = Object.fromEntries(rows.map((row) => [row.constraint, row.why]));
    assert.equal(why['pages NOT NULL'], 'pages is NULL');
    assert.match(why.many, /^with pages = -?\d+ it is false$/);
    assert.match(why['name character varying(3)'], /^name: '.{4}' has 4 characters, and 3 fit$/);
  });

  it('break that one and no other, as the validator sees it, in random schemas', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(randomDdl, fc.integer(), async (ddl, seed) => {
        const open = await openOf(ddl, { rows: 25, seed });
        for (const table of open.tables) {
          for (const row of (await violate(open, table)).rows) {
            // What is none of its type cannot be put in a vector of it; overlaps are for a database to see.
            if (row.kind === 'type' || row.kind === 'exclusion') continue;
            seen++;
            assert.deepEqual(
              await verdict(open, table, row),
              [`${row.kind} ${row.constraint} 1`],
              `${table.plan.name}: ${row.why}\n${ddl}`,
            );
          }
        }
      }),
      { numRuns: 20 },
    );
    assert.ok(seen > 200, `${seen} rows`);
  });

  it('are the same every time', async () => {
    const ddl = 'CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL CHECK (a > 5), b text NOT NULL UNIQUE);';
    assert.deepEqual(await brokenIn(ddl, 't'), await brokenIn(ddl, 't'));
  });
});
