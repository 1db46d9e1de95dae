import assert from 'node:assert/strict';
import type { OpenPlan } from '../../../src/core/generate/openPlan';
import type { Recipe } from '../../../src/core/recipe/recipe';
import { columnsOfTable, openOf, tableNamed, violationsOf } from '../support/plans';

async function valid(ddl: string, recipe?: Recipe): Promise<OpenPlan> {
  const open = await openOf(ddl, recipe);
  assert.deepEqual(await violationsOf(open), []);
  return open;
}

function shortfallsOf({ plan }: OpenPlan): string[] {
  return plan.shortfalls.map(({ table, constraint, capacity }) => `${table} ${constraint} ${capacity}`);
}

function rowsOf(open: OpenPlan, table: string): number {
  return tableNamed(open, table).plan.rows;
}

const TENANTS = `
  CREATE TABLE tenants (id int PRIMARY KEY);
  CREATE TABLE users (tenant_id int NOT NULL REFERENCES tenants, id int NOT NULL, PRIMARY KEY (tenant_id, id));
  CREATE TABLE roles (tenant_id int NOT NULL REFERENCES tenants, id int NOT NULL, PRIMARY KEY (tenant_id, id));
  CREATE TABLE user_roles (tenant_id int NOT NULL, user_id int NOT NULL, role_id int NOT NULL, PRIMARY KEY (tenant_id, user_id, role_id),
    FOREIGN KEY (tenant_id, user_id) REFERENCES users, FOREIGN KEY (tenant_id, role_id) REFERENCES roles);`;

describe('keys that share columns', () => {
  it('a junction within a tenant takes every pair of the tenant, and no more', async () => {
    const rows = { tenants: { rows: 3 }, users: { rows: 9 }, roles: { rows: 6 }, user_roles: { rows: 1000 } };
    const open = await valid(TENANTS, { tables: rows });
    const tenants = (table: string) => columnsOfTable(tableNamed(open, table)).tenant_id;
    const pairs = tenants('users').flatMap((tenant) => tenants('roles').filter((other) => other === tenant));
    assert.equal(rowsOf(open, 'user_roles'), pairs.length);
    assert.deepEqual(shortfallsOf(open), [`user_roles PRIMARY KEY (tenant_id, user_id, role_id) ${pairs.length}`]);
  });

  it('a junction within a tenant has more rows than either of its sides', async () => {
    const rows = { tenants: { rows: 5 }, users: { rows: 40 }, roles: { rows: 20 }, user_roles: { rows: 120 } };
    const open = await valid(TENANTS, { tables: rows });
    assert.equal(rowsOf(open, 'user_roles'), 120);
  });

  it('both sides of a diamond are used once, the nth with the nth', async () => {
    const open = await valid(
      `CREATE TABLE a (id int PRIMARY KEY);
       CREATE TABLE b (a_id int NOT NULL REFERENCES a, id int NOT NULL, PRIMARY KEY (a_id, id));
       CREATE TABLE c (a_id int NOT NULL REFERENCES a, id int NOT NULL, PRIMARY KEY (a_id, id));
       CREATE TABLE d (id serial PRIMARY KEY, a_id int NOT NULL, b_id int NOT NULL, c_id int NOT NULL, UNIQUE (a_id, b_id), UNIQUE (a_id, c_id),
         FOREIGN KEY (a_id, b_id) REFERENCES b, FOREIGN KEY (a_id, c_id) REFERENCES c)`,
      { rows: 150 },
    );
    assert.equal(rowsOf(open, 'd'), 150);
  });

  it('parents without an agreeing one of the other key are left out', async () => {
    const open = await valid(
      `CREATE TABLE regions (code char(2) PRIMARY KEY);
       CREATE TABLE stores (region char(2) NOT NULL REFERENCES regions, no int NOT NULL, PRIMARY KEY (region, no));
       CREATE TABLE products (region char(2) NOT NULL REFERENCES regions, sku text NOT NULL, PRIMARY KEY (region, sku));
       CREATE TABLE stock (region char(2) NOT NULL, store_no int NOT NULL, sku text NOT NULL, PRIMARY KEY (region, store_no),
         FOREIGN KEY (region, store_no) REFERENCES stores, FOREIGN KEY (region, sku) REFERENCES products)`,
      { rows: 80, tables: { products: { rows: 20 } } },
    );
    assert.ok(rowsOf(open, 'stock') > 10);
  });

  it('a key whose columns others go on from decides about them', async () => {
    const open = await valid(
      `CREATE TABLE x (id int PRIMARY KEY); CREATE TABLE y (id int PRIMARY KEY);
       CREATE TABLE xy (x int NOT NULL REFERENCES x, y int NOT NULL REFERENCES y, PRIMARY KEY (x, y));
       CREATE TABLE xa (x int NOT NULL REFERENCES x, a int NOT NULL, PRIMARY KEY (x, a));
       CREATE TABLE yb (y int NOT NULL REFERENCES y, b int NOT NULL, PRIMARY KEY (y, b));
       CREATE TABLE w (id serial PRIMARY KEY, x int NOT NULL, a int NOT NULL, y int NOT NULL, b int NOT NULL,
         FOREIGN KEY (x, a) REFERENCES xa, FOREIGN KEY (y, b) REFERENCES yb, FOREIGN KEY (x, y) REFERENCES xy)`,
      { rows: 300 },
    );
    assert.deepEqual(shortfallsOf(open), []);
  });
});

describe('overlapping sets of few values', () => {
  it('rows, columns and values of a Latin square', async () => {
    const small = (most: number) => `smallint NOT NULL CHECK (${'$'} BETWEEN 1 AND ${most})`;
    const column = (name: string, most: number) => `${name} ${small(most).replace('$', name)}`;
    const open = await valid(
      `CREATE TABLE l (${column('r', 20)}, ${column('c', 20)}, ${column('v', 20)}, UNIQUE (r, c), UNIQUE (r, v), UNIQUE (c, v))`,
      { rows: 1000 },
    );
    assert.deepEqual(shortfallsOf(open), ['l UNIQUE (r, c) 400']);
  });

  it('the narrowest set says how many rows there can be', async () => {
    const open = await valid(
      `CREATE TABLE d1 (k int PRIMARY KEY); CREATE TABLE d2 (k int PRIMARY KEY); CREATE TABLE d3 (k int PRIMARY KEY);
       CREATE TABLE f (d1 int NOT NULL REFERENCES d1, d2 int NOT NULL REFERENCES d2, d3 int NOT NULL REFERENCES d3,
         UNIQUE (d2, d3), UNIQUE (d1, d3), UNIQUE (d1, d2))`,
      { rows: 50, tables: { d1: { rows: 2 }, d2: { rows: 3 }, d3: { rows: 4 } } },
    );
    assert.deepEqual(shortfallsOf(open), ['f UNIQUE (d1, d2) 6']);
  });

  it('rows beyond the values of an optional key are NULL there', async () => {
    const open = await valid(
      `CREATE TABLE p (id int PRIMARY KEY); CREATE TYPE lvl AS ENUM ('low', 'mid', 'high');
       CREATE TABLE c (id serial PRIMARY KEY, p_id int UNIQUE REFERENCES p, level lvl UNIQUE, flag boolean, size lvl NOT NULL, UNIQUE (flag, size))`,
      { rows: 60, tables: { p: { rows: 10 } } },
    );
    const { p_id, level, flag } = columnsOfTable(tableNamed(open, 'c'));
    assert.deepEqual(shortfallsOf(open), []);
    const present = (cells: readonly unknown[]) => cells.filter((cell) => cell !== null).length;
    assert.deepEqual([present(p_id), present(level)], [10, 3]);
    assert.ok(present(flag) > 0 && present(flag) <= 6);
  });

  it('what is only compared by day lies on as many days', async () => {
    const open = await valid(
      `CREATE TABLE a (id serial PRIMARY KEY, at timestamptz NOT NULL, nick text);
       CREATE UNIQUE INDEX ON a (date_trunc('day', at AT TIME ZONE 'UTC')); CREATE UNIQUE INDEX ON a (coalesce(nick, ''))`,
      { rows: 2000 },
    );
    assert.deepEqual(shortfallsOf(open), []);
  });

  it('a pair is the same pair turned round', async () => {
    const open = await valid(
      `CREATE TABLE people (id int PRIMARY KEY);
       CREATE TABLE friends (a int NOT NULL REFERENCES people, b int NOT NULL REFERENCES people, CHECK (a <> b));
       CREATE UNIQUE INDEX ON friends (least(a, b), greatest(a, b))`,
      { rows: 100, tables: { people: { rows: 20 } } },
    );
    assert.equal(rowsOf(open, 'friends'), 100);
  });
});

describe('optional parents of which one is present', () => {
  const SIDES = 'CREATE TABLE cars (id int PRIMARY KEY); CREATE TABLE boats (id int PRIMARY KEY);';

  it('takes each of them once, and as many as there are together', async () => {
    const open = await valid(
      `${SIDES} CREATE TABLE docs (id serial PRIMARY KEY, car_id int UNIQUE REFERENCES cars, boat_id int UNIQUE REFERENCES boats,
        CHECK ((car_id IS NULL) <> (boat_id IS NULL)))`,
      { rows: 500, tables: { cars: { rows: 70 }, boats: { rows: 30 } } },
    );
    assert.deepEqual(shortfallsOf(open), ['docs UNIQUE (car_id), UNIQUE (boat_id) 100']);
  });

  it('has any number of rows where none need be', async () => {
    const open = await valid(
      `${SIDES} CREATE TABLE docs (id serial PRIMARY KEY, car_id int UNIQUE REFERENCES cars, boat_id int UNIQUE REFERENCES boats,
        CHECK (num_nonnulls(car_id, boat_id) <= 1))`,
      { rows: 500, tables: { cars: { rows: 70 }, boats: { rows: 30 } } },
    );
    assert.equal(rowsOf(open, 'docs'), 500);
  });

  it('keeps names apart within each of them', async () => {
    const open = await valid(
      `${SIDES} CREATE TABLE tags (name text NOT NULL, kind text NOT NULL CHECK (kind IN ('car', 'boat')), car_id int REFERENCES cars,
        boat_id int REFERENCES boats, UNIQUE (name, car_id), UNIQUE (name, boat_id),
        CHECK ((kind = 'car' AND car_id IS NOT NULL AND boat_id IS NULL) OR (kind = 'boat' AND boat_id IS NOT NULL AND car_id IS NULL)))`,
      { rows: 200 },
    );
    assert.equal(rowsOf(open, 'tags'), 200);
    assert.equal(new Set(columnsOfTable(tableNamed(open, 'tags')).kind).size, 2);
  });
});

describe('partial keys over a parent', () => {
  const ADDRESSES = `CREATE TABLE customers (id int PRIMARY KEY);
    CREATE TABLE addresses (id serial PRIMARY KEY, customer_id int NOT NULL REFERENCES customers, is_default boolean NOT NULL, valid_to date);
    CREATE UNIQUE INDEX ON addresses (customer_id) WHERE is_default;`;

  it('each customer with an address has one default among several', async () => {
    const open = await valid(ADDRESSES, { rows: 300, tables: { customers: { rows: 40 } } });
    const { customer_id, is_default } = columnsOfTable(tableNamed(open, 'addresses'));
    assert.equal(is_default.filter((cell) => cell === 't').length, new Set(customer_id).size);
    assert.ok(new Set(customer_id).size < customer_id.length / 2);
  });

  it('one row of all is the one', async () => {
    const open = await valid(
      `CREATE TABLE currencies (code char(3) PRIMARY KEY, is_base boolean NOT NULL); CREATE UNIQUE INDEX ON currencies (is_base) WHERE is_base`,
      { rows: 50 },
    );
    assert.equal(columnsOfTable(tableNamed(open, 'currencies')).is_base.filter((cell) => cell === 't').length, 1);
  });

  it('a status that only one job of a worker may have is not given up', async () => {
    const open = await valid(
      `CREATE TABLE workers (id int PRIMARY KEY);
       CREATE TABLE jobs (id serial PRIMARY KEY, worker_id int NOT NULL REFERENCES workers, status text NOT NULL CHECK (status IN ('running', 'done', 'failed')),
         ended_at date, CHECK ((status = 'running') = (ended_at IS NULL)));
       CREATE UNIQUE INDEX ON jobs (worker_id) WHERE status = 'running'`,
      { rows: 200, tables: { workers: { rows: 25 } } },
    );
    assert.equal(new Set(columnsOfTable(tableNamed(open, 'jobs')).status).size, 3);
  });
});

describe('circles, trees and places', () => {
  it('an order refers to one of its own lines', async () => {
    const open = await valid(
      `CREATE TABLE orders (id bigserial PRIMARY KEY, main_line int);
       CREATE TABLE lines (order_id bigint NOT NULL REFERENCES orders, line_no int NOT NULL, PRIMARY KEY (order_id, line_no));
       ALTER TABLE orders ADD FOREIGN KEY (id, main_line) REFERENCES lines (order_id, line_no)`,
      { rows: 60, tables: { lines: { rows: 200 } } },
    );
    assert.ok(columnsOfTable(tableNamed(open, 'orders')).main_line.some((cell) => cell !== null));
  });

  it('a tenant must have an owner among its users', async () => {
    const open = await valid(
      `CREATE TABLE t (id int PRIMARY KEY, owner int NOT NULL);
       CREATE TABLE u (t_id int NOT NULL REFERENCES t, id int NOT NULL, PRIMARY KEY (t_id, id));
       ALTER TABLE t ADD FOREIGN KEY (id, owner) REFERENCES u (t_id, id) DEFERRABLE INITIALLY DEFERRED`,
      { rows: 90, tables: { u: { rows: 50 } } },
    );
    assert.deepEqual(shortfallsOf(open), ['t FOREIGN KEY (id, owner) 50']);
  });

  it('a required chain is each row itself, or a ring where it may not be', async () => {
    const open = await valid(
      `CREATE TABLE own (id serial PRIMARY KEY, prev int NOT NULL UNIQUE REFERENCES own);
       CREATE TABLE ring (id serial PRIMARY KEY, next int NOT NULL UNIQUE REFERENCES ring, CHECK (next <> id))`,
      { rows: 30 },
    );
    assert.deepEqual([rowsOf(open, 'own'), rowsOf(open, 'ring')], [30, 30]);
  });

  it('a tree has few roots and moderate depth', async () => {
    const open = await valid('CREATE TABLE cat (id serial PRIMARY KEY, parent_id int REFERENCES cat)', { rows: 3000 });
    const { parent_id } = columnsOfTable(tableNamed(open, 'cat'));
    const depths: number[] = [];
    for (const [row, parent] of parent_id.entries()) depths[row] = parent === null ? 0 : depths[Number(parent) - 1] + 1;
    assert.ok(depths.filter((depth) => depth === 0).length < 200);
    assert.ok(Math.max(...depths) >= 3 && Math.max(...depths) <= 20);
  });

  it('trees of a composite key find their parents within it', async () => {
    const open = await valid(
      'CREATE TABLE org (tenant int NOT NULL, id int NOT NULL, parent int, PRIMARY KEY (tenant, id), FOREIGN KEY (tenant, parent) REFERENCES org)',
      { rows: 100 },
    );
    assert.ok(columnsOfTable(tableNamed(open, 'org')).parent.filter((cell) => cell !== null).length > 50);
  });

  it('places within a parent count from one, also where parents are nearly as many', async () => {
    const open = await valid(
      `CREATE TABLE lists (id serial PRIMARY KEY);
       CREATE TABLE items (list_id int NOT NULL REFERENCES lists, item_no int NOT NULL, PRIMARY KEY (list_id, item_no));
       CREATE TABLE marks (id serial PRIMARY KEY, list_id int NOT NULL, item_no int NOT NULL, FOREIGN KEY (list_id, item_no) REFERENCES items)`,
      { rows: 100, tables: { items: { rows: 120 } } },
    );
    const { list_id, item_no } = columnsOfTable(tableNamed(open, 'items'));
    const places = new Map<string | null, number>();
    for (const [row, list] of list_id.entries()) {
      places.set(list, (places.get(list) ?? 0) + 1);
      assert.equal(item_no[row], String(places.get(list)));
    }
    assert.ok(new Set(item_no).size > 2);
  });

  it('a type and an id point to a row that is there', async () => {
    const open = await valid(
      `CREATE TABLE posts (id serial PRIMARY KEY); CREATE TABLE photos (id serial PRIMARY KEY);
       CREATE TABLE comments (id serial PRIMARY KEY, commentable_type text NOT NULL, commentable_id int NOT NULL)`,
      { rows: 200, tables: { posts: { rows: 30 }, photos: { rows: 20 } } },
    );
    const { commentable_type, commentable_id } = columnsOfTable(tableNamed(open, 'comments'));
    assert.deepEqual(new Set(commentable_type), new Set(['Post', 'Photo']));
    assert.ok(commentable_id.every((id) => Number(id) >= 1 && Number(id) <= 20));
  });
});
