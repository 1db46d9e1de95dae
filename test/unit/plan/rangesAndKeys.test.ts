import assert from 'node:assert/strict';
import { columnOf, columnsOfTable, openOf, tableNamed, violationsOf } from '../support/plans';

const distinct = (cells: readonly (string | null)[]): string[] => [...new Set(cells.filter((cell) => cell !== null))];

describe('ranges', () => {
  const interval = (text: string): readonly [number, number] => {
    const [, from, to] = /^\[(\d+),(\d+)\)$/.exec(text) ?? assert.fail(text);
    return [Number(from), Number(to)];
  };

  it('of a column excluded from overlapping never do', async () => {
    const cells = await columnOf('CREATE TABLE t (r int4range NOT NULL, EXCLUDE USING gist (r WITH &&))', 'r');
    const sorted = distinct(cells)
      .map(interval)
      .sort(([a], [b]) => a - b);
    assert.equal(sorted.length, cells.length);
    for (const [at, [from, to]] of sorted.entries()) {
      assert.ok(from < to);
      if (at > 0) assert.ok(sorted[at - 1][1] <= from, `${sorted[at - 1]} and ${sorted[at]}`);
    }
  });

  it('repeat in an exclusion by room, for other rooms only', async () => {
    const ddl = `CREATE TABLE rooms (id int PRIMARY KEY);
      CREATE TABLE bookings (room int NOT NULL REFERENCES rooms, during tstzrange NOT NULL, EXCLUDE USING gist (room WITH =, during WITH &&))`;
    const open = await openOf(ddl, { rows: 300, tables: { rooms: { rows: 3 } } });
    const { room, during } = columnsOfTable(tableNamed(open, 'bookings'));
    const pairs = new Set(room.map((id, row) => `${id} ${during[row]}`));
    assert.equal(pairs.size, 300);
    assert.ok(distinct(during).length < 300);
  });

  for (const [type, shape] of [
    ['int4multirange', /^\{\[\d+,\d+\)\}$/],
    ['datemultirange', /^\{\[\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d\)\}$/],
    ['span', /^\[[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12},[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\)$/],
  ] as const) {
    it(`of type ${type} are written as PostgreSQL reads them`, async () => {
      const values = distinct(await columnOf(`CREATE TYPE span AS RANGE (subtype = uuid); CREATE TABLE t (r ${type} NOT NULL)`, 'r'));
      assert.ok(values.length > 10);
      for (const value of values) assert.match(value, shape);
    });
  }
});

describe('types', () => {
  it("of PostgreSQL's own go before the script's types of that name", async () => {
    const bits = distinct(await columnOf("CREATE TYPE bit AS ENUM ('one', 'two'); CREATE TABLE t (b bit(5) NOT NULL)", 'b'));
    for (const value of bits) assert.match(value, /^[01]{5}$/);
  });

  it('of product numbers have as many characters as they need, with the check digit left to the server', async () => {
    const numbers = await columnOf('CREATE TABLE t (n isbn PRIMARY KEY)', 'n');
    assert.equal(distinct(numbers).length, 100);
    for (const value of distinct(numbers)) assert.match(value, /^\d{9}\?$/);
  });
});

describe('keys of several columns', () => {
  it('of many values each have several in every column', async () => {
    const ddl = `CREATE TABLE p (id int PRIMARY KEY);
      CREATE TABLE t (p int REFERENCES p, a text NOT NULL, b text NOT NULL, c uuid NOT NULL, UNIQUE (p, a, b, c))`;
    const columns = columnsOfTable(tableNamed(await openOf(ddl), 't'));
    for (const [name, cells] of Object.entries(columns)) assert.ok(distinct(cells).length > 1, name);
  });

  it('count the children of parents that hardly have one each', async () => {
    const ddl = `CREATE TABLE tenants (id int PRIMARY KEY);
      CREATE TABLE projects (tenant int REFERENCES tenants, id int, PRIMARY KEY (tenant, id));
      CREATE TABLE tasks (id int PRIMARY KEY, tenant int NOT NULL, project int NOT NULL, FOREIGN KEY (tenant, project) REFERENCES projects)`;
    const open = await openOf(ddl);
    assert.deepEqual(await violationsOf(open), []);
    assert.ok(distinct(columnsOfTable(tableNamed(open, 'projects')).id).length > 1);
  });
});

describe('JSON under conditions', () => {
  const DOCUMENTS: readonly (readonly [type: string, condition: string, holds: (document: never) => boolean])[] = [
    ['jsonb', "jsonb_typeof(v) = 'object' AND v ? 'type'", ({ type }: { type?: string }) => type !== undefined],
    ['jsonb', "(v ->> 'x')::int > 3 AND v ? 'y'", ({ x, y }: { x?: number; y?: string }) => (x ?? 0) > 3 && y !== undefined],
    ['json', "v ->> 'size' IN ('S', 'M')", ({ size }: { size?: string }) => size === 'S' || size === 'M'],
    ['jsonb', "jsonb_typeof(v -> 'items') = 'array'", ({ items }: { items?: unknown }) => Array.isArray(items)],
    ['jsonb', "jsonb_typeof(v) = 'array'", (document: unknown) => Array.isArray(document)],
  ];
  for (const [type, condition, holds] of DOCUMENTS) {
    it(condition, async () => {
      const texts = distinct(await columnOf(`CREATE TABLE t (k text PRIMARY KEY, v ${type} NOT NULL CHECK (${condition}))`, 'v'));
      assert.ok(texts.length > 1, texts.join());
      for (const text of texts) assert.ok(holds(JSON.parse(text) as never), text);
    });
  }
});
