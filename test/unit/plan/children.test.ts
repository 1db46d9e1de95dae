import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { cellText, tablePage } from '../../../src/core/generate/batches';
import { Frame } from '../../../src/core/generate/frame';
import type { OpenPlan } from '../../../src/core/generate/openPlan';
import { parseRecipe } from '../../../src/core/recipe/parseRecipe';
import type { ChildrenRecipe, Recipe } from '../../../src/core/recipe/recipe';
import { recipeText } from '../../../src/flows/recipeText';
import { cellsOf, columnsOfTable, openOf, planOf, tableNamed, violationsOf } from '../support/plans';

const DDL = `
CREATE TABLE customers (id serial PRIMARY KEY, name text NOT NULL);
CREATE TABLE shops (id serial PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (
  id serial PRIMARY KEY, customer_id integer NOT NULL REFERENCES customers, shop_id integer REFERENCES shops,
  billed_to integer REFERENCES customers, note text
);
CREATE TABLE order_lines (order_id integer REFERENCES orders, line_no integer, note text, PRIMARY KEY (order_id, line_no));
CREATE TABLE profiles (id serial PRIMARY KEY, customer_id integer NOT NULL UNIQUE REFERENCES customers);
CREATE TABLE visits (customer_id integer REFERENCES customers, shop_id integer REFERENCES shops, PRIMARY KEY (customer_id, shop_id));
`;

/** How many children each parent of a table has, by the child's column, none included; and how many rows have no parent. */
function countsOf(open: OpenPlan, child: string, column: string, parent: string): { counts: number[]; orphans: number } {
  const counts = new Array<number>(tableNamed(open, parent).plan.rows).fill(0);
  let orphans = 0;
  for (const value of columnsOfTable(tableNamed(open, child))[column])
    if (value === null) orphans++;
    else counts[Number(value) - 1]++;
  return { counts, orphans };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The share of all children that the busiest fifth of the parents have. */
function shareOfBusiest(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => b - a);
  return sum(sorted.slice(0, Math.ceil(counts.length / 5))) / sum(counts);
}

const asking = (children: ChildrenRecipe | ChildrenRecipe[], more: Recipe['tables'] = {}): Recipe => ({
  rows: 50,
  tables: { customers: { rows: 40, children }, ...more },
});

const shape = fc.constantFrom(undefined, 'zipf' as const, 'normal' as const, 'even' as const);
const wishes = fc
  .record({ min: fc.nat(4), more: fc.nat(9), mean: fc.double({ min: 0, max: 1, noNaN: true }), shape })
  .map(({ min, more, mean, shape: wished }) => ({
    min,
    max: min + more,
    mean: min + mean * more,
    ...(wished && { shape: wished }),
  }));

describe('numbers of children that a recipe asks for', () => {
  it('hold for every parent, and the mean decides the rows', async () => {
    await fc.assert(
      fc.asyncProperty(wishes, fc.integer({ min: 1, max: 700 }), fc.constantFrom(0, 0.25), async (wish, parents, nulls) => {
        const recipe: Recipe = {
          rows: 20,
          tables: {
            customers: { rows: parents },
            shops: { rows: parents, children: { of: 'orders', ...wish } },
            orders: { columns: { shop_id: { nulls } } },
          },
        };
        const open = await openOf(DDL, recipe);
        const { rows } = tableNamed(open, 'orders').plan;
        const { counts, orphans } = countsOf(open, 'orders', 'shop_id', 'shops');
        assert.ok(
          counts.every((count) => count >= wish.min && count <= wish.max),
          `${counts} of ${JSON.stringify(wish)}`,
        );
        assert.ok(Math.abs(rows * (1 - nulls) - wish.mean * parents) <= 1.5, `${rows} rows, mean ${wish.mean}, ${parents} parents`);
        assert.equal(orphans, Math.round(nulls * rows));
        assert.deepEqual(await violationsOf(open), []);
      }),
      { numRuns: 30 },
    );
  });

  it('are the same on a page as in the whole', async () => {
    const open = await openOf(DDL, asking({ of: 'orders', by: 'customer_id', min: 1, mean: 6, shape: 'zipf' }));
    const table = tableNamed(open, 'orders');
    const whole = tablePage(table, 0, table.plan.rows);
    assert.deepEqual(tablePage(table, 100, 30), whole.slice(100, 130));
    const customer = table.plan.columns.findIndex(({ name }) => name === 'customer_id');
    const picked = new Frame(table, Float64Array.of(77, 3, 200, 77)).column(customer);
    const text = cellText(picked, table.plan.columns[customer].shape);
    assert.deepEqual(
      [77, 3, 200, 77].map((row) => whole[row][customer]),
      [0, 1, 2, 3].map(text),
    );
  });

  it('follow the shape', async () => {
    const shares = new Map<string, number>();
    for (const wished of ['zipf', 'normal', 'even'] as const) {
      const children: ChildrenRecipe = { of: 'orders', by: 'customer_id', mean: 10, shape: wished };
      const open = await openOf(DDL, { rows: 50, tables: { customers: { rows: 500, children } } });
      shares.set(wished, shareOfBusiest(countsOf(open, 'orders', 'customer_id', 'customers').counts));
    }
    const [zipf = 0, normal = 0, even = 0] = [...shares.values()];
    assert.ok(zipf > 0.55 && zipf < 0.72, `zipf ${zipf}`);
    assert.ok(normal > 0.25 && normal < 0.42, `normal ${normal}`);
    assert.equal(even, 0.2);
  });

  it('are exactly one each, by a plain key and by a unique one', async () => {
    const children: ChildrenRecipe[] = [
      { of: 'orders', by: 'billed_to', min: 1, max: 1 },
      { of: 'profiles', min: 1, max: 1 },
    ];
    const open = await openOf(DDL, asking(children));
    for (const [child, column] of [
      ['orders', 'billed_to'],
      ['profiles', 'customer_id'],
    ])
      assert.deepEqual(new Set(countsOf(open, child, column, 'customers').counts), new Set([1]), child);
  });

  it('hold by several keys of one table at once', async () => {
    const recipe: Recipe = {
      tables: {
        customers: {
          rows: 30,
          children: [
            { of: 'orders', by: 'customer_id', min: 2, max: 9 },
            { of: 'orders', by: 'billed_to', min: 1, max: 6 },
          ],
        },
        shops: { rows: 11, children: { of: 'orders', min: 8, max: 20, shape: 'zipf' } },
        orders: { rows: 120 },
      },
    };
    const open = await openOf(DDL, recipe);
    const within = ({ counts }: { counts: number[] }, min: number, max: number) => counts.every((count) => count >= min && count <= max);
    assert.ok(within(countsOf(open, 'orders', 'customer_id', 'customers'), 2, 9));
    assert.ok(within(countsOf(open, 'orders', 'billed_to', 'customers'), 1, 6));
    assert.ok(within(countsOf(open, 'orders', 'shop_id', 'shops'), 8, 20));
  });

  it('hold where they are numbered, and where two parents make up the key', async () => {
    const open = await openOf(DDL, {
      rows: 30,
      tables: {
        orders: { children: { of: 'order_lines', min: 2, max: 5, mean: 3 } },
        shops: { children: { of: 'visits', min: 4, max: 9, mean: 5 } },
      },
    });
    assert.deepEqual(await violationsOf(open), []);
    const lines = countsOf(open, 'order_lines', 'order_id', 'orders').counts;
    assert.ok(lines.every((count) => count >= 2 && count <= 5) && sum(lines) === 90, String(lines));
    const visits = countsOf(open, 'visits', 'shop_id', 'shops').counts;
    assert.ok(visits.every((count) => count >= 4 && count <= 9) && sum(visits) === 150, String(visits));
  });

  it('are written into the recipe that a plan makes', async () => {
    const recipe = asking([{ of: 'orders', by: 'customer_id', mean: 3, max: 8, shape: 'zipf' }]);
    const open = await openOf(DDL, recipe);
    const written = parseRecipe(recipeText(open.plan, recipe), 'schema.sql.seedbed.json');
    assert.deepEqual(cellsOf(await openOf(DDL, written)), cellsOf(open));
  });
});

describe('numbers of children that cannot be', () => {
  const refused: readonly (readonly [string, Recipe, RegExp])[] = [
    ['of an unknown table', asking({ of: 'parcels' }), /customers\.children\.of: the schema has no table "parcels"/],
    ['of a table that does not refer to it', asking({ of: 'order_lines' }), /order_lines does not refer to customers/],
    ['of the table itself', asking({ of: 'customers' }), /of the table itself/],
    ['by one of several keys', asking({ of: 'orders', mean: 2 }), /by several keys/],
    ['by no key', asking([{ of: 'orders', by: 'note' }]), /children\.0\.by: "note" is no column of a foreign key/],
    ['more at least than at most', asking({ of: 'profiles', min: 2, max: 1 }), /children\.min: min 2 is above max 1/],
    ['a mean beyond the bounds', asking({ of: 'orders', by: 'billed_to', max: 2, mean: 3 }), /mean 3 is above max 2/],
    ['more than a key allows', asking({ of: 'profiles', mean: 2 }), /UNIQUE \(customer_id\) of profiles allows 1/],
    [
      'the same twice',
      asking([{ of: 'profiles', max: 1 }, { of: 'profiles' }]), //
      /children\.1\.of: the rows of profiles are counted twice/,
    ],
    [
      'two means for one number of rows',
      asking({ of: 'visits', mean: 2 }, { shops: { children: { of: 'visits', mean: 3 } } }),
      /mean that .* asks for decides/,
    ],
    ['fewer rows than needed', asking({ of: 'visits', min: 3 }, { visits: { rows: 100 } }), /100 rows of visits cannot be shared out/],
    ['more rows than allowed', asking({ of: 'visits', max: 2 }, { visits: { rows: 100 } }), /100 rows of visits cannot be shared out/],
    [
      'of rows that have no parent',
      asking({ of: 'orders', by: 'billed_to', min: 1 }, { orders: { columns: { billed_to: { nulls: 1 } } } }),
      /to be NULL always/,
    ],
  ];
  for (const [name, recipe, message] of refused)
    it(`${name}: a clear error`, async () => {
      await assert.rejects(planOf(DDL, recipe), { code: 'bad-recipe', message });
    });

  it('more than a key of several columns allows: an error that says how many', async () => {
    const recipe = asking({ of: 'visits', min: 6 }, { shops: { rows: 5 }, visits: { rows: 240 } });
    await assert.rejects(planOf(DDL, recipe), { code: 'unsatisfiable', message: /visits cannot have 240 rows/ });
  });

  it('of a table that another constraint keeps short: an error that says why', async () => {
    const ddl = `CREATE TABLE grades (id serial PRIMARY KEY);
      CREATE TABLE marks (code varchar(1) PRIMARY KEY CHECK (code IN ('a', 'b', 'c')), grade_id integer NOT NULL REFERENCES grades)`;
    const recipe: Recipe = { rows: 5, tables: { grades: { children: { of: 'marks', min: 1 } } } };
    await assert.rejects(planOf(ddl, recipe), { code: 'unsatisfiable', message: /5 of grades ask for 1 at least each/ });
  });

  it('a misspelt member: its place, and what it is', () => {
    const text = '{\n  "tables": { "customers": { "children": [{ "of": "orders", "maximum": 3 }] } }\n}';
    assert.throws(() => parseRecipe(text, 'shop.seedbed.json'), { code: 'bad-recipe', message: /json:2:.*children\.0\.maximum/ });
  });
});
