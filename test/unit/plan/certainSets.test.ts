import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type OpenPlan, openPlan } from '../../../src/core/generate/openPlan';
import { repeatsSomewhere } from '../../../src/core/plan/acceptRows';
import { holesOf, isCertain } from '../../../src/core/plan/certainSets';
import { type UniqueSet, uniqueSets } from '../../../src/core/plan/uniqueSets';
import { finished } from '../../../src/core/steps';
import { loadPlan } from '../../../src/flows/loadPlan';
import { someSchemas } from '../../thorough';
import { openOf, parser, violationsOf } from '../support/plans';

const CORPUS = resolve(__dirname, '../../../../shared/corpus');

/** The sets of the script's last table, by their constraint, and whether they are certain. */
async function certainty(ddl: string): Promise<Record<string, boolean>> {
  const { plan } = await openOf(ddl);
  const table = plan.tables[plan.tables.length - 1];
  return Object.fromEntries(uniqueSets(table.table, plan.schema).map((set) => [set.constraint, isCertain(set, table)]));
}

function assertDistinct(open: OpenPlan): number {
  let count = 0;
  for (const table of open.tables)
    for (const set of uniqueSets(table.plan.table, open.plan.schema).filter((each) => isCertain(each, table.plan))) {
      assert.equal(finished(repeatsSomewhere(set, table, open.plan)), false, `${table.plan.name}: ${set.constraint}`);
      count++;
    }
  return count;
}

describe('sets that the plan itself keeps', () => {
  it('are keys over what an expression gives back', async () => {
    const ddl = `CREATE TABLE people (id int PRIMARY KEY, email text NOT NULL, code text GENERATED ALWAYS AS ('P-' || id::text) STORED UNIQUE, nick text);
      CREATE UNIQUE INDEX ON people (lower(email)); CREATE UNIQUE INDEX ON people (md5(email)); CREATE UNIQUE INDEX ON people ((id + 1));
      CREATE UNIQUE INDEX ON people (coalesce(id, 0), nick);`;
    assert.deepEqual(Object.values(await certainty(ddl)), [true, true, true, true, true, true]);
  });

  it('are not those over what loses a part of it', async () => {
    const ddl = `CREATE TABLE people (id int PRIMARY KEY, email text, born date);
      CREATE UNIQUE INDEX ON people (left(email, 3)); CREATE UNIQUE INDEX ON people ((id / 10)); CREATE UNIQUE INDEX ON people ((id::varchar(2)));
      CREATE UNIQUE INDEX ON people (coalesce(email, ''), born);`;
    const { 'PRIMARY KEY (id)': primary, ...others } = await certainty(ddl);
    assert.equal(primary, true);
    assert.deepEqual(Object.values(others), [false, false, false, false]);
  });

  it('take NULL for a value where the key does', async () => {
    const ddl = (last: string): string => `CREATE TABLE rooms (id int PRIMARY KEY);
      CREATE TABLE bookings (id int PRIMARY KEY, room int ${last} REFERENCES rooms, day date NOT NULL, UNIQUE NULLS NOT DISTINCT (room, day))`;
    assert.equal((await certainty(ddl('NOT NULL')))['UNIQUE (room, day)'], true);
    assert.equal((await certainty(ddl('')))['UNIQUE (room, day)'], false);
    const { plan } = await openOf(ddl(''));
    const [, bookings] = plan.tables;
    const set = uniqueSets(bookings.table, plan.schema).find(({ columns }) => columns.length === 2) as UniqueSet;
    assert.deepEqual(holesOf(set, bookings), [1]);
  });

  it('are not listed values that differ in case alone', async () => {
    const ddl = (values: string): string =>
      `CREATE EXTENSION citext; CREATE TABLE sizes (name citext PRIMARY KEY CHECK (name IN (${values})))`;
    assert.equal((await certainty(ddl("'s', 'm', 'l'")))['PRIMARY KEY (name)'], true);
    assert.equal((await certainty(ddl("'s', 'S', 'l'")))['PRIMARY KEY (name)'], false);
  });

  it('hold where rows of partial keys are kept outside of them', async () => {
    const open = await openOf(
      `CREATE TABLE people (id int PRIMARY KEY);
       CREATE TABLE addresses (id int PRIMARY KEY, person int NOT NULL REFERENCES people, is_main boolean NOT NULL);
       CREATE UNIQUE INDEX ON addresses (person) WHERE is_main;`,
      { rows: 2000 },
    );
    assert.deepEqual(await violationsOf(open), []);
  });

  it('are kept in every schema at hand', async function () {
    this.timeout(120_000);
    if (!existsSync(CORPUS)) return this.skip();
    const all = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.sql'));
    const files = someSchemas(all, 1);
    let count = 0;
    for (const file of files) {
      const sources = [{ file: basename(file), text: readFileSync(join(CORPUS, file), 'utf8') }];
      count += assertDistinct(openPlan(await loadPlan({ sources, recipe: { rows: 150 } }, parser)));
    }
    assert.ok(count > 18 * files.length, `${count} sets`);
  });
});
