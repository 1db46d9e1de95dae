import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { OpenPlan } from '../../../src/core/generate/openPlan';
import type { Recipe } from '../../../src/core/recipe/recipe';
import { type CellText, columnsOfTable, openOf, tableNamed, violationsOf } from '../support/plans';

const SHOP = `
CREATE TABLE customers (id serial PRIMARY KEY, name text NOT NULL);
CREATE TABLE categories (id serial PRIMARY KEY, name text NOT NULL, parent_id integer REFERENCES categories);
CREATE TABLE products (id serial PRIMARY KEY, name text NOT NULL, category_id integer NOT NULL REFERENCES categories);
CREATE TABLE orders (id serial PRIMARY KEY, customer_id integer NOT NULL REFERENCES customers, payer_id integer NOT NULL REFERENCES customers);
CREATE TABLE order_items (id serial PRIMARY KEY, order_id integer NOT NULL REFERENCES orders, product_id integer NOT NULL REFERENCES products);
CREATE TABLE reviews (
  id serial PRIMARY KEY, customer_id integer NOT NULL REFERENCES customers, product_id integer NOT NULL REFERENCES products,
  UNIQUE (customer_id, product_id)
);
CREATE TABLE follows (
  follower_id integer REFERENCES customers, followee_id integer REFERENCES customers,
  PRIMARY KEY (follower_id, followee_id), CHECK (follower_id <> followee_id)
);
`;

/** How many of a table's rows refer to each row of another, by its number. */
function countsOf(open: OpenPlan, table: string, column: string, parent: string): number[] {
  const counts = new Array<number>(tableNamed(open, parent).plan.rows).fill(0);
  for (const value of columnsOfTable(tableNamed(open, table))[column]) if (value !== null) counts[Number(value) - 1]++;
  return counts;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The share of all that the busiest fifth has. */
function shareOfBusiest(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => b - a);
  return sum(sorted.slice(0, Math.ceil(counts.length / 5))) / sum(counts);
}

/** How alike two lists are, −1 to 1. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [sum(a) / a.length, sum(b) / b.length];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    sum(x.map((each, i) => (each - mx) * (y[i] - my)));
  return product(a, meanA, b, meanB) / Math.sqrt(product(a, meanA, a, meanA) * product(b, meanB, b, meanB));
}

/** How many rows stand at each depth of a tree, the roots at 0. Fails where a row comes before its parent. */
function depths(ids: readonly CellText[], parents: readonly CellText[]): number[] {
  const known = new Map<CellText, number>();
  const result: number[] = [];
  ids.forEach((id, row) => {
    const parent = parents[row];
    const depth = parent === null || parent === id ? 0 : (known.get(parent) ?? assert.fail(`${parent} is not before ${id}`)) + 1;
    known.set(id, depth);
    result[depth] = (result[depth] ?? 0) + 1;
  });
  return result;
}

const shop = (tables: Record<string, number>): Recipe => ({
  rows: 400,
  tables: Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, { rows }])),
});

describe('how many children parents have', () => {
  it('few have most, lists to choose from less so, and every parent may have some', async () => {
    const open = await openOf(SHOP, shop({ customers: 300, categories: 30, products: 6000, orders: 30_000 }));
    const orders = countsOf(open, 'orders', 'customer_id', 'customers');
    assert.ok(shareOfBusiest(orders) > 0.58 && shareOfBusiest(orders) < 0.7, String(shareOfBusiest(orders)));
    assert.ok(Math.min(...orders) > 0);
    assert.ok(Math.max(...orders) < sum(orders) / 15, 'none has all');
    const products = countsOf(open, 'products', 'category_id', 'categories');
    assert.ok(shareOfBusiest(products) > 0.35 && shareOfBusiest(products) < 0.52, String(shareOfBusiest(products)));
  });

  it('the busy ones are busy in other tables too, but not by another key of the same table', async () => {
    const open = await openOf(SHOP, shop({ customers: 300, orders: 9000, reviews: 3000 }));
    const [orders, payers, reviews] = [
      countsOf(open, 'orders', 'customer_id', 'customers'),
      countsOf(open, 'orders', 'payer_id', 'customers'),
      countsOf(open, 'reviews', 'customer_id', 'customers'),
    ];
    assert.ok(correlation(orders, reviews) > 0.5, String(correlation(orders, reviews)));
    assert.ok(Math.abs(correlation(orders, payers)) < 0.25, String(correlation(orders, payers)));
    const first = orders.slice(0, 60);
    assert.ok(sum(first) / sum(orders) > 0.08 && sum(first) / sum(orders) < 0.4, 'and they are not just the first ones');
  });

  it('parts of a whole are from 1 to 8, and no whole is without', async () => {
    const items = countsOf(await openOf(SHOP, shop({ orders: 500, order_items: 1600 })), 'order_items', 'order_id', 'orders');
    assert.equal(Math.min(...items), 1);
    assert.ok(Math.max(...items) > 5 && Math.max(...items) <= 8, String(Math.max(...items)));
  });

  it('what is counted and dated came in that order, unless it refers to something dated', async () => {
    const open = await openOf(
      `CREATE TABLE people (id serial PRIMARY KEY, referred_by integer REFERENCES people, created_at timestamp NOT NULL, updated_at timestamp NOT NULL);
       CREATE TABLE notes (id serial PRIMARY KEY, person_id integer NOT NULL REFERENCES people, created_at timestamp NOT NULL);
       CREATE TABLE keys (id uuid PRIMARY KEY, created_at timestamp NOT NULL)`,
      { rows: 500 },
    );
    const falls = (table: string): number => {
      const { created_at } = columnsOfTable(tableNamed(open, table));
      return created_at.filter((at, row) => row > 0 && String(at) < String(created_at[row - 1])).length;
    };
    assert.equal(falls('people'), 0);
    assert.ok(falls('notes') > 100 && falls('keys') > 100);
  });

  it('as many parts as wholes are not one each', async () => {
    const items = countsOf(await openOf(SHOP, shop({ orders: 400, order_items: 400 })), 'order_items', 'order_id', 'orders');
    const shareOf = (wanted: number): number => items.filter((count) => count === wanted).length / items.length;
    assert.ok(shareOf(0) > 0.1 && shareOf(0) < 0.35 && shareOf(1) < 0.75, `${shareOf(0)} have none, ${shareOf(1)} one`);
    assert.ok(Math.max(...items) <= 8, String(Math.max(...items)));
  });

  it('parts that have to come to something are one each rather than none', async () => {
    const ddl = `CREATE TABLE orders (id serial PRIMARY KEY, total numeric(12,2) NOT NULL CHECK (total > 0));
      CREATE TABLE order_items (id serial PRIMARY KEY, order_id integer NOT NULL REFERENCES orders, quantity integer NOT NULL CHECK (quantity > 0),
        price numeric(8,2) NOT NULL CHECK (price > 0))`;
    const items = countsOf(await openOf(ddl, { rows: 300 }), 'order_items', 'order_id', 'orders');
    assert.deepEqual([...new Set(items)], [1]);
  });

  it('pairs never repeat, whatever their number, and keep their shape', async () => {
    const sizes = fc.record({ customers: fc.integer({ min: 2, max: 90 }), products: fc.integer({ min: 1, max: 60 }) });
    await fc.assert(
      fc.asyncProperty(sizes, fc.double({ min: 0.01, max: 1, noNaN: true }), async ({ customers, products }, share) => {
        const reviews = Math.ceil(customers * products * share);
        const follows = Math.ceil(customers * (customers - 1) * share);
        const open = await openOf(SHOP, shop({ customers, products, orders: 1, order_items: 1, reviews, follows }));
        assert.deepEqual(open.plan.shortfalls, []);
        assert.deepEqual(await violationsOf(open), []);
      }),
      { numRuns: 40 },
    );
    const open = await openOf(SHOP, shop({ customers: 500, products: 500, reviews: 5000 }));
    for (const [column, parent] of [
      ['customer_id', 'customers'],
      ['product_id', 'products'],
    ])
      assert.ok(shareOfBusiest(countsOf(open, 'reviews', column, parent)) > 0.52, column);
  });
});

const TENANTS = `
CREATE TABLE tenants (id serial PRIMARY KEY, name text NOT NULL);
CREATE TABLE users (id integer NOT NULL, tenant_id integer NOT NULL REFERENCES tenants, PRIMARY KEY (tenant_id, id));
CREATE TABLE documents (
  id serial PRIMARY KEY, tenant_id integer NOT NULL REFERENCES tenants, owner_id integer NOT NULL,
  FOREIGN KEY (tenant_id, owner_id) REFERENCES users (tenant_id, id)
);
CREATE TABLE folders (
  id serial, tenant_id integer NOT NULL REFERENCES tenants, parent_id integer, PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, parent_id) REFERENCES folders (tenant_id, id)
);`;

describe('parents that must agree with the row', () => {
  it('are busy in the same way', async () => {
    const open = await openOf(TENANTS, { rows: 20_000, tables: { tenants: { rows: 10 }, users: { rows: 600 } } });
    const { tenant_id, owner_id } = columnsOfTable(tableNamed(open, 'documents'));
    const counts = new Map<string, number>();
    owner_id.forEach((owner, row) => {
      const user = `${tenant_id[row]} ${owner}`;
      counts.set(user, (counts.get(user) ?? 0) + 1);
    });
    const share = shareOfBusiest([...counts.values()]);
    assert.ok(counts.size > 550 && share > 0.5 && share < 0.75, `${counts.size} ${share}`);
  });

  it('make trees of a few levels', async () => {
    const open = await openOf(TENANTS, { rows: 900, tables: { tenants: { rows: 10 } } });
    assert.deepEqual(await violationsOf(open), []);
    const { id, parent_id, tenant_id } = columnsOfTable(tableNamed(open, 'folders'));
    const named = (ids: readonly CellText[]) => ids.map((each, row) => each && `${tenant_id[row]} ${each}`);
    const levels = depths(named(id), named(parent_id));
    assert.ok(levels.length >= 3 && levels.length <= 6, String(levels));
  });
});

describe('trees', () => {
  it('of categories have three levels or four, each larger than the one before', async () => {
    for (const rows of [30, 400, 5000]) {
      const open = await openOf(SHOP, shop({ categories: rows }));
      const { id, parent_id } = columnsOfTable(tableNamed(open, 'categories'));
      const levels = depths(id, parent_id);
      assert.ok(levels.length >= 3 && levels.length <= 5, String(levels));
      assert.ok(levels[0] < levels[1] && levels[1] < levels[2], String(levels));
    }
  });

  it('of people have one at the top, and leaders lead a handful', async () => {
    const open = await openOf('CREATE TABLE employees (id serial PRIMARY KEY, name text, manager_id integer REFERENCES employees)', {
      rows: 2000,
    });
    const { id, manager_id } = columnsOfTable(tableNamed(open, 'employees'));
    assert.equal(depths(id, manager_id)[0], 1);
    const led = countsOf(open, 'employees', 'manager_id', 'employees').filter((count) => count > 0);
    const usual = led.filter((count) => count >= 3 && count <= 8);
    assert.ok(usual.length / led.length > 0.8, `${usual.length} of ${led.length}`);
  });

  it('of answers are shallow, and stay with what they are about', async () => {
    const open = await openOf(
      `CREATE TABLE posts (id serial PRIMARY KEY, title text);
       CREATE TABLE comments (id serial PRIMARY KEY, post_id integer NOT NULL REFERENCES posts, reply_to integer REFERENCES comments, body text)`,
      { tables: { posts: { rows: 100 }, comments: { rows: 1500 } } },
    );
    const { id, post_id, reply_to } = columnsOfTable(tableNamed(open, 'comments'));
    const levels = depths(id, reply_to);
    assert.ok(levels[0] > 700 && levels[0] < 950 && levels[1] > levels[2], String(levels));
    reply_to.forEach((to, row) => {
      assert.ok(to === null || post_id[Number(to) - 1] === post_id[row], `comment ${id[row]} answers ${to}`);
    });
  });

  it('have as many roots as the recipe asks for', async () => {
    const open = await openOf(SHOP, { rows: 200, tables: { categories: { columns: { parent_id: { nulls: 0.25 } } } } });
    const { id, parent_id } = columnsOfTable(tableNamed(open, 'categories'));
    assert.equal(depths(id, parent_id)[0], 50);
  });
});
