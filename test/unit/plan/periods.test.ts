import assert from 'node:assert/strict';
import { columnsOfTable, openOf, tableNamed, violationsOf } from '../support/plans';

/** The type of both ends, and the function that makes a range of them. */
const PERIODS = [
  ['date', 'daterange(s, e)'],
  ['date', "daterange(s, e, '[]')"],
  ['timestamptz', "tstzrange(s, e, '[)')"],
  ['timestamp', 'tsrange(s, e)'],
  ['integer', "int4range(s, e, '[]')"],
  ['numeric(10,2)', 'numrange(s, e)'],
] as const;

/** Comparable by their text. */
function place(value: string | null): number {
  const text = value ?? '';
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Date.parse(text.replace(' ', 'T').replace(/\+00$/, 'Z'));
}

describe('exclusions of overlapping periods', () => {
  for (const [type, range] of PERIODS) {
    for (const rows of [50, 900]) {
      it(`${rows} rows with ${range} WITH && lie apart in each room`, async () => {
        const open = await openOf(
          `CREATE TABLE rooms (id serial PRIMARY KEY, name text);
           CREATE TABLE stays (id serial PRIMARY KEY, room_id integer NOT NULL REFERENCES rooms, s ${type} NOT NULL, e ${type},
             CHECK (e > s), EXCLUDE USING gist (room_id WITH =, ${range} WITH &&));`,
          { seed: 4, tables: { rooms: { rows: 7 }, stays: { rows } } },
        );
        assert.deepEqual(open.plan.shortfalls, []);
        assert.deepEqual(await violationsOf(open), []);
        const { room_id, s, e } = columnsOfTable(tableNamed(open, 'stays'));
        assert.equal(s.length, rows);
        const stays = room_id.map((room, i) => ({ room, from: place(s[i]), to: place(e[i]) })).sort((a, b) => a.from - b.from);
        for (const room of new Set(room_id)) {
          const own = stays.filter((stay) => stay.room === room);
          own.slice(1).forEach((stay, i) => assert.ok(own[i].to < stay.from, `room ${room} overlaps at ${stay.from}`));
        }
      });
    }
  }

  it('have ends of several lengths', async () => {
    const open = await openOf(
      'CREATE TABLE t (id serial PRIMARY KEY, s date NOT NULL, e date NOT NULL, EXCLUDE USING gist (daterange(s, e) WITH &&))',
      {
        rows: 60,
      },
    );
    const { s, e } = columnsOfTable(open.tables[0]);
    assert.ok(new Set(s.map((start, i) => place(e[i]) - place(start))).size > 3);
  });
});
