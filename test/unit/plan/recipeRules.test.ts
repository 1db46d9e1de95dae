import assert from 'node:assert/strict';
import { tablePage } from '../../../src/core/generate/batches';
import type { OpenPlan } from '../../../src/core/generate/openPlan';
import type { Recipe } from '../../../src/core/recipe/recipe';
import { columnsOfTable, openOf, planOf, tableNamed } from '../support/plans';

describe('rules of a recipe', () => {
  const ddl = `CREATE TABLE members (id int PRIMARY KEY, score int NOT NULL);
    CREATE TABLE visits (id int PRIMARY KEY, member_id int NOT NULL REFERENCES members, points int NOT NULL, remark text)`;

  it('may speak of the row that a foreign key leads to', async () => {
    const open = await openOf(ddl, { rows: 300, tables: { visits: { rules: ['points <= members.score'] } } });
    const scores = columnsOfTable(tableNamed(open, 'members'));
    const visits = columnsOfTable(tableNamed(open, 'visits'));
    const scoreOf = new Map(scores.id.map((id, at) => [id, Number(scores.score[at])]));
    visits.points.forEach((points, at) => assert.ok(Number(points) <= (scoreOf.get(visits.member_id[at]) ?? Number.NaN)));
  });

  it('may tie two ways to a row together: none is lost, few are without', async () => {
    const shop = `CREATE TABLE people (id serial PRIMARY KEY, name text);
      CREATE TABLE places (id serial PRIMARY KEY, held_by int NOT NULL REFERENCES people, street text);
      CREATE TABLE parcels (id serial PRIMARY KEY, buyer int NOT NULL REFERENCES people, goes_to int REFERENCES places)`;
    const open = await openOf(shop, { rows: 400, tables: { parcels: { rules: ['buyer = places.held_by'] } } });
    const places = columnsOfTable(tableNamed(open, 'places'));
    const parcels = columnsOfTable(tableNamed(open, 'parcels'));
    assert.equal(parcels.id.length, 400);
    const sent = parcels.goes_to.flatMap((to, at) => (to === null ? [] : [[parcels.buyer[at], places.held_by[Number(to) - 1]]]));
    assert.ok(sent.length > 200, `${sent.length} have a place`);
    for (const [buyer, holder] of sent) assert.equal(buyer, holder);
  });

  it('may share a whole out among the rows of one parent', async () => {
    const columns = { points: { share: { of: 1000, per: 'member_id' } } };
    const asked = (member: object): Promise<OpenPlan> =>
      openOf(ddl, { tables: { members: { rows: 60 }, visits: { rows: 700, columns: { points: member } } } });
    const open = await asked(columns.points);
    const { member_id, points } = columnsOfTable(tableNamed(open, 'visits'));
    const sums = new Map<string | null, number>();
    points.forEach((value, at) => sums.set(member_id[at], (sums.get(member_id[at]) ?? 0) + Number(value)));
    assert.deepEqual([...new Set(sums.values())], [1000]);
    assert.ok(new Set(points).size > 50);
    assert.deepEqual(tablePage(tableNamed(open, 'visits'), 500, 5), tablePage(tableNamed(await asked(columns.points), 'visits'), 500, 5));
    await assert.rejects(asked({ share: { per: 'remark' } }), /"remark" is no foreign key/);
    await assert.rejects(asked({ share: { per: 'member_id', by: 'height' } }), /no column "height"/);
    await assert.rejects(asked({ share: { per: 'member_id' }, max: 50 }), /cannot be shared out/);
  });

  it('may compute from the row that a foreign key leads to', async () => {
    const columns = { points: { sql: 'members.score + 1' }, remark: { when: 'members.score % 2 = 0' } };
    const open = await openOf(ddl, { rows: 300, tables: { visits: { columns } } });
    const scores = columnsOfTable(tableNamed(open, 'members'));
    const visits = columnsOfTable(tableNamed(open, 'visits'));
    const scoreOf = new Map(scores.id.map((id, at) => [id, Number(scores.score[at])]));
    visits.member_id.forEach((member, at) => {
      const score = scoreOf.get(member) ?? Number.NaN;
      assert.equal(Number(visits.points[at]), score + 1);
      assert.equal(visits.remark[at] !== null, score % 2 === 0);
    });
  });

  it('may add up the rows that refer to a row', async () => {
    const columns = { score: { sql: 'sum(visits.points)' } };
    const open = await openOf(ddl, { rows: 100, tables: { members: { columns }, visits: { rows: 900 } } });
    const { id, score } = columnsOfTable(tableNamed(open, 'members'));
    const visits = columnsOfTable(tableNamed(open, 'visits'));
    id.forEach((member, at) => {
      const points = visits.points.filter((_, visit) => visits.member_id[visit] === member).map(Number);
      assert.equal(
        Number(score[at]),
        points.reduce((sum, each) => sum + each, 0),
      );
    });
    const page = await openOf(ddl, { rows: 100, tables: { members: { columns }, visits: { rows: 900 } } });
    assert.deepEqual(tablePage(tableNamed(page, 'members'), 40, 3), tablePage(tableNamed(open, 'members'), 40, 3));
    await assert.rejects(
      planOf(ddl, { tables: { members: { columns: { score: { sql: 'sum(loans.points)' } } } } }),
      /no table "loans" refers/,
    );
    await assert.rejects(planOf(ddl, { tables: { members: { columns: { score: { sql: 'sum(visits.height)' } } } } }), /no column "height"/);
    const narrow = ddl.replace('score int', 'score numeric(2)');
    await assert.rejects(
      planOf(narrow, { rows: 50, tables: { members: { columns }, visits: { rows: 5000 } } }),
      /cannot hold what the rows of visits/,
    );
  });

  it('not of one that comes after it, nor of columns that are not there', async () => {
    await assert.rejects(planOf(ddl, { tables: { members: { rules: ['score > visits.points'] } } }), /no column "visits.points"/);
    await assert.rejects(planOf(ddl, { tables: { visits: { rules: ['points > members.height'] } } }), /no column "members.height"/);
  });

  it('may not add up into what holds no numbers, nor into a key', async () => {
    const text = { members: { columns: { name: { sql: 'sum(visits.points)' } } } };
    await assert.rejects(planOf(ddl.replace('score int', 'name text, score int'), { tables: text }), /cannot hold a sum/);
    await assert.rejects(
      planOf(ddl, { tables: { members: { columns: { id: { sql: 'count(visits.id)' } } } } }),
      /members.id cannot add up visits/,
    );
  });

  it('a column that would depend on itself is an error that shows the circle', async () => {
    const circles: NonNullable<NonNullable<Recipe['tables']>[string]['columns']>[] = [
      { points: { sql: 'member_id + id' }, id: { sql: 'points' } },
      { points: { when: 'points > 3' } },
      { points: { when: "remark <> ''" }, remark: { when: 'points > 1' } },
      { points: { when: "remark <> ''" }, remark: { sql: 'points::text' } },
    ];
    for (const columns of circles)
      await assert.rejects(planOf(ddl, { tables: { visits: { columns } } }), /would depend on itself: \w+ on \w+/);
  });

  it('"when" says exactly where a column has a value', async () => {
    const open = await openOf(ddl, { rows: 300, tables: { visits: { columns: { remark: { when: 'points % 2 = 0' } } } } });
    const { points, remark } = columnsOfTable(tableNamed(open, 'visits'));
    points.forEach((value, at) => assert.equal(remark[at] !== null, Number(value) % 2 === 0));
    await assert.rejects(planOf(ddl, { tables: { visits: { columns: { remark: { when: 'points' } } } } }), /no condition/);
  });
});
