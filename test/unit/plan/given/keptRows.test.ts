import assert from 'node:assert/strict';
import { formatTable } from '../../../../src/core/plan/formatTable';
import type { Plan } from '../../../../src/core/plan/plan';
import { parseRecipe } from '../../../../src/core/recipe/parseRecipe';
import type { Recipe } from '../../../../src/core/recipe/recipe';
import { loadPlan } from '../../../../src/flows/loadPlan';
import { recipeText } from '../../../../src/flows/recipeText';
import { cellsOf, openOf, parser, planOf, violationsOf } from '../../support/plans';

const SHOP = `
  CREATE TABLE statuses (code varchar(10) PRIMARY KEY, label text NOT NULL, rank integer GENERATED ALWAYS AS (length(code)) STORED);
  CREATE TABLE customers (id serial PRIMARY KEY, name text NOT NULL, status varchar(10) REFERENCES statuses, CHECK (name <> ''));
  CREATE TABLE orders (id serial PRIMARY KEY, customer_id integer NOT NULL REFERENCES customers, status varchar(10) NOT NULL REFERENCES statuses);
  INSERT INTO statuses VALUES ('new', 'New'), ('paid', 'Paid'), ('sent', 'Sent');
`;
const CUSTOMERS = "INSERT INTO customers (name, status) VALUES ('Ada', 'new'), ('Bo', NULL);";
const ORDERS = "INSERT INTO orders (customer_id, status) VALUES (1, 'new');";

function rowsOf(plan: Plan): Record<string, string> {
  return Object.fromEntries(plan.tables.map(({ name, rows, rowsFrom }) => [name, rowsFrom ? `${rows} of the ${rowsFrom}` : String(rows)]));
}

async function messages(ddl: string, recipe?: Recipe): Promise<string[]> {
  return (await planOf(ddl, recipe)).schema.diagnostics.map(({ severity, message }) => `${severity}: ${message}`);
}

describe('rows that the script inserts', () => {
  it('are kept in tables that others refer to, and children refer to them', async () => {
    const open = await openOf(SHOP, { rows: 40 });
    assert.deepEqual(rowsOf(open.plan), { statuses: '3 of the script', customers: '40', orders: '40' });
    const { statuses, orders } = cellsOf(open);
    assert.deepEqual(statuses, { code: ['new', 'paid', 'sent'], label: ['New', 'Paid', 'Sent'], rank: ['3', '4', '4'] });
    assert.deepEqual([...new Set(orders.status)].sort(), ['new', 'paid', 'sent']);
    assert.deepEqual(await violationsOf(open), []);
  });

  it('are kept where the recipe says so, and are not where it gives a number', async () => {
    const asked: Recipe = { rows: 40, tables: { orders: { rows: 'script' }, statuses: { rows: 5 } } };
    await assert.rejects(
      planOf(SHOP + CUSTOMERS + ORDERS, asked),
      /orders cannot have the script's rows: \S+ refers to (customers|statuses), whose rows are made/,
    );
    const kept = await openOf(SHOP + CUSTOMERS + ORDERS, { rows: 40, tables: { orders: { rows: 'script' } } });
    assert.deepEqual(rowsOf(kept.plan), { statuses: '3 of the script', customers: '2 of the script', orders: '1 of the script' });
    assert.deepEqual(await violationsOf(kept), []);
    const made = await planOf(SHOP + CUSTOMERS, { rows: 40, tables: { statuses: { rows: 5 } } });
    assert.deepEqual(rowsOf(made), { statuses: '5', customers: '40', orders: '40' });
    assert.deepEqual(await messages(SHOP + CUSTOMERS, { tables: { statuses: { rows: 5 } } }), [
      "information: The script's rows of customers are not kept: customers_status_fkey refers to statuses, whose rows are made. Rows are made instead.",
    ]);
  });

  it('that refer to nothing do not need the rows of others', async () => {
    const plan = await planOf(`${SHOP}INSERT INTO customers (name) VALUES ('Ada'), ('Bo');`, { tables: { statuses: { rows: 5 } } });
    assert.deepEqual(rowsOf(plan), { statuses: '5', customers: '2 of the script', orders: '100' });
  });

  it('are a list: a single row is no default', async () => {
    const script = `${SHOP}INSERT INTO customers (name) VALUES ('Ada');`;
    assert.equal(rowsOf(await planOf(script)).customers, '100');
    assert.equal(rowsOf(await planOf(script, { tables: { customers: { rows: 'script' } } })).customers, '1 of the script');
  });

  it('give way to what a recipe asks of values', async () => {
    const plan = await planOf(SHOP, { tables: { statuses: { columns: { label: { values: ['A'] } } } } });
    assert.equal(plan.tables[0].rowsFrom, undefined);
    await assert.rejects(
      planOf(SHOP, { tables: { statuses: { rows: 'script', columns: { label: { values: ['A'] } } } } }),
      /tables\.statuses\.columns: the rows are those of the script/,
    );
    await assert.rejects(
      planOf(SHOP, { tables: { orders: { rows: 'script' } } }),
      /tables\.orders\.rows: the script inserts no rows into it/,
    );
  });

  it('are no lack of rows, though it is said where more were asked for', async () => {
    const plan = await loadPlan({ sources: [{ file: 's.sql', text: SHOP }], recipe: { rows: 40 } }, parser, { strict: true });
    assert.deepEqual(
      plan.shortfalls.map(({ table, kind, asked, capacity, constraint }) => [table, kind, asked, capacity, constraint]),
      [['statuses', 'given', 40, 3, 'rows of the script']],
    );
    assert.equal(plan.tables[0].asked, 3);
    assert.deepEqual((await planOf(SHOP)).shortfalls, []);
  });

  for (const [what, statements, reason] of [
    ['break a CHECK', "INSERT INTO customers (name) VALUES ('Ada'), ('');", /1 of them breaks customers_name_check/],
    ['break a key', "INSERT INTO customers VALUES (1, 'Ada'), (1, 'Bo'), (1, 'Cy');", /2 of them break customers_pkey/],
    [
      'refer to rows that are not there',
      "INSERT INTO customers (name, status) VALUES ('Ada', 'lost'), ('Bo', NULL);",
      /1 of them breaks customers_status_fkey/,
    ],
    ['lack a value', "INSERT INTO customers (name) VALUES (NULL), ('Bo');", /name NOT NULL/],
    [
      'are too long',
      "INSERT INTO customers (name, status) VALUES ('Ada', 'much too long for it');",
      /'much too long for it' is no value of type character varying/,
    ],
    ['have to be computed', "INSERT INTO customers (name) VALUES (crypt('Ada', 'salt'));", /function crypt\(\)/],
  ] as const) {
    it(`are made instead where they ${what}`, async () => {
      const found = await messages(SHOP + statements);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0], /^information: The script's rows of customers are not kept: /);
      assert.match(found[0], reason);
      assert.equal(rowsOf(await planOf(SHOP + statements)).customers, '100');
      await assert.rejects(planOf(SHOP + statements, { tables: { customers: { rows: 'script' } } }), reason);
    });
  }

  it('take with them the rows that refer to rows that are not kept', async () => {
    const found = await messages(`${SHOP}INSERT INTO statuses VALUES ('new', 'again'); ${CUSTOMERS}`);
    assert.equal(found.length, 2);
    assert.match(found[0], /statuses are not kept: 1 of them breaks statuses_pkey/);
    assert.match(found[1], /customers are not kept: customers_status_fkey refers to statuses, whose rows are made/);
  });

  it("have the engine's own values where only a server has them", async () => {
    const ddl = `CREATE TABLE t (id integer PRIMARY KEY, token varchar(12) NOT NULL UNIQUE DEFAULT substr(md5(random()::text), 1, 12), level integer NOT NULL CHECK (level BETWEEN 1 AND 3));
      CREATE TABLE u (t integer REFERENCES t);
      INSERT INTO t (id) SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3; INSERT INTO t VALUES (4, 'given', 2);`;
    const open = await openOf(ddl);
    const { t } = cellsOf(open);
    assert.equal(rowsOf(open.plan).t, '4 of the script');
    assert.equal(new Set(t.token).size, 4);
    assert.equal(t.token[3], 'given');
    assert.ok(t.level.every((level) => Number(level) >= 1 && Number(level) <= 3));
    assert.deepEqual(await violationsOf(open), []);
  });

  it('refer to one another as they say, in circles and ahead too', async () => {
    const ddl = `CREATE TABLE teams (id integer PRIMARY KEY, lead integer);
      CREATE TABLE people (id integer PRIMARY KEY, team integer REFERENCES teams, boss integer REFERENCES people);
      ALTER TABLE teams ADD FOREIGN KEY (lead) REFERENCES people;
      INSERT INTO teams VALUES (1, NULL), (2, NULL);
      INSERT INTO people VALUES (7, 1, 8), (8, 1, NULL), (9, 2, 8);
      UPDATE teams SET lead = 6 + id;`;
    const open = await openOf(ddl);
    assert.deepEqual(rowsOf(open.plan), { teams: '2 of the script', people: '3 of the script' });
    assert.deepEqual(cellsOf(open).people.boss, ['8', null, '8']);
    assert.deepEqual(cellsOf(open).teams.lead, ['7', '8']);
    assert.ok(open.plan.tables.find(({ name }) => name === 'people')?.late.includes('boss'));
    assert.deepEqual(await violationsOf(open), []);
  });

  it('let children agree with them in shared columns', async () => {
    const ddl = `CREATE TABLE tenants (id integer PRIMARY KEY);
      CREATE TABLE plans (tenant integer REFERENCES tenants, no integer, PRIMARY KEY (tenant, no));
      CREATE TABLE users (tenant integer REFERENCES tenants, id integer, plan integer NOT NULL, PRIMARY KEY (tenant, id), FOREIGN KEY (tenant, plan) REFERENCES plans);
      CREATE TABLE notes (tenant integer NOT NULL, author integer NOT NULL, plan integer NOT NULL, FOREIGN KEY (tenant, author) REFERENCES users, FOREIGN KEY (tenant, plan) REFERENCES plans);
      INSERT INTO tenants VALUES (1), (2), (3);
      INSERT INTO plans VALUES (1, 1), (1, 2), (3, 9);`;
    for (const extra of ['', 'INSERT INTO users VALUES (1, 5, 2), (3, 6, 9);']) {
      const open = await openOf(ddl + extra, { rows: 50 });
      assert.equal(rowsOf(open.plan).plans, '3 of the script');
      assert.equal(rowsOf(open.plan).notes, '50');
      assert.deepEqual(await violationsOf(open), []);
    }
  });

  it('leave sequences behind the greatest number that was given', async () => {
    const plan = await planOf(
      "CREATE TABLE t (id serial PRIMARY KEY, name text); CREATE TABLE u (t integer REFERENCES t); INSERT INTO t VALUES (7, 'a'), (3, 'b');",
    );
    assert.deepEqual(formatTable(plan.tables[0], plan.schema, false).sequences, [
      { column: 'id', next: 8, sequence: { schema: 'public', name: 't_id_seq' } },
    ]);
  });

  it('are asked for by the recipe that is written for them, which makes the same cells', async () => {
    const open = await openOf(SHOP + CUSTOMERS);
    const text = recipeText(open.plan);
    assert.match(text, /"statuses": \{\s+"rows": "script",/);
    assert.deepEqual(cellsOf(await openOf(SHOP + CUSTOMERS, parseRecipe(text, 'recipe.json'))), cellsOf(open));
  });

  it('are part of the plan alone: it is plain data, and pages of one table are those of the whole', async () => {
    const plan = await planOf(SHOP + CUSTOMERS);
    assert.equal(plan.schema.given, undefined);
    assert.deepEqual(structuredClone(plan), plan);
    const only = await loadPlan({ sources: [{ file: 'schema.sql', text: SHOP + CUSTOMERS }], recipe: {} }, parser, { only: 'customers' });
    assert.deepEqual(
      only.tables.find(({ name }) => name === 'customers'),
      plan.tables.find(({ name }) => name === 'customers'),
    );
  });
});
