import assert from 'node:assert/strict';
import type { Client } from 'pg';
import type { Seeding, SeedOptions } from '../../../src/core/databases';
import { UserFacingError } from '../../../src/core/errors';
import { databaseState } from './databaseState';
import { scriptInput, seed, suiteDatabases } from './seeding';

const SHOP = `
  CREATE TABLE customers (id serial PRIMARY KEY, email text NOT NULL UNIQUE);
  CREATE TABLE orders (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer_id int NOT NULL REFERENCES customers, total numeric(8,2) NOT NULL CHECK (total > 0), doubled numeric GENERATED ALWAYS AS (total * 2) STORED);
  CREATE TABLE log (line int);`;

async function value(client: Client, sql: string): Promise<unknown> {
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  return rows[0]?.[0];
}

function counts({ tables }: Seeding): Record<string, number> {
  return Object.fromEntries(tables.map(({ table, rows }) => [table, rows]));
}

/** What a seeding is refused with; the database stays what it was. */
async function refused(client: Client, script: string, more: Partial<SeedOptions & { user: string }> = {}): Promise<UserFacingError> {
  const before = await databaseState(client);
  const error = await seed(client, scriptInput(script, { rows: 10 }), more).then(
    () => assert.fail('was not refused'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof UserFacingError, String(error));
  assert.deepEqual(await databaseState(client), before);
  return error;
}

describe('seeding a connected PostgreSQL', function () {
  const databaseWith = suiteDatabases();
  this.timeout(60_000);

  it('makes the schema where it is missing, and the next rows get keys behind', async () => {
    const client = await databaseWith();
    const made = await seed(client, scriptInput(SHOP, { rows: 30 }));
    assert.deepEqual([made.schema, counts(made), made.notes], ['created', { customers: 30, orders: 30, log: 30 }, []]);
    assert.equal(await value(client, `INSERT INTO customers (email) VALUES ('a') RETURNING id`), 31);
    assert.equal(await value(client, 'INSERT INTO orders (customer_id, total) VALUES (31, 1) RETURNING id'), 31);
    assert.equal(await value(client, 'SELECT count(*)::int FROM orders WHERE doubled = 2 * total'), 31);
  });

  it('fills tables that are there', async () => {
    const client = await databaseWith(SHOP);
    const made = await seed(client, scriptInput(SHOP, { rows: 30 }));
    assert.deepEqual([made.schema, await value(client, 'SELECT count(*)::int FROM orders')], ['matches', 30]);
    assert.equal(await value(client, `INSERT INTO customers (email) VALUES ('a') RETURNING id`), 31);
  });

  it('refuses tables with rows, naming them, unless rows are to be added or to go', async () => {
    const client = await databaseWith(
      `${SHOP}; INSERT INTO customers (email) SELECT 'old' || g FROM generate_series(1, 3) g; INSERT INTO log VALUES (1)`,
    );
    const error = await refused(client, SHOP);
    assert.deepEqual([error.code, error.message], ['tables-not-empty', '2 tables have rows already: customers (3), log (1).']);
    const unnamed = await refused(client, SHOP, { mode: 'truncate', emptied: ['log'] });
    assert.deepEqual(
      [unnamed.code, unnamed.message, unnamed.remedy],
      ['tables-not-empty', 'These would lose their rows too, and were not named: customers (3).', 'Name all of them: customers,log.'],
    );
    const unknown = await refused(client, SHOP, { mode: 'truncate', emptied: ['customers', 'log', 'others'] });
    assert.deepEqual([unknown.code, unknown.message], ['unknown-table', 'The schema has no table others.']);

    const added = await seed(client, scriptInput(SHOP, { rows: 10 }), { mode: 'append' });
    assert.deepEqual(
      added.tables.map(({ table, rows, existing }) => [table, rows, existing]),
      [
        ['customers', 10, 3],
        ['log', 10, 1],
        ['orders', 10, 0],
      ],
    );
    assert.equal(await value(client, `SELECT count(*)::int FROM customers WHERE email LIKE 'old%'`), 3);
    assert.equal(await value(client, `INSERT INTO customers (email) VALUES ('a') RETURNING id`), 14);

    const emptied = await seed(client, scriptInput(SHOP, { rows: 10 }), { mode: 'truncate', emptied: ['customers', 'orders', 'log'] });
    assert.deepEqual(
      emptied.tables.map(({ existing }) => existing),
      [14, 11, 10],
    );
    assert.equal(await value(client, 'SELECT count(*)::int FROM customers'), 10);
    assert.equal(await value(client, `INSERT INTO customers (email) VALUES ('a') RETURNING id`), 11);
  });

  it('empties no table that others refer to', async () => {
    const client = await databaseWith(`${SHOP}; CREATE TABLE invoices (order_id int CONSTRAINT of_order REFERENCES orders)`);
    const error = await refused(client, SHOP, { mode: 'truncate' });
    assert.deepEqual(
      [error.code, error.message],
      ['seed-failed', 'public.orders cannot be emptied: public.invoices, which is no table of the schema, refers to it (of_order).'],
    );
  });

  describe('names in what a database differs', () => {
    const others: Readonly<Record<string, readonly [sql: string, message: RegExp]>> = {
      'a missing table': ['DROP TABLE log', /^The database has 2 of the 3 tables; it lacks log\.$/],
      'a view of its name': [
        'DROP TABLE log; CREATE VIEW log AS SELECT 1 AS line',
        /^The database has something else than a table of the name: log\.$/,
      ],
      'a missing column': ['ALTER TABLE orders DROP COLUMN doubled', /column orders\.doubled is missing/],
      'a type': ['ALTER TABLE log ALTER line TYPE bigint', /column log\.line is bigint, not integer/],
      'NOT NULL': ['ALTER TABLE log ALTER line SET NOT NULL', /column log\.line is NOT NULL/],
      'a column that needs a value': [
        'ALTER TABLE log ADD extra text NOT NULL',
        /column log\.extra is additional, NOT NULL and without a default/,
      ],
      'a key': ['ALTER TABLE log ADD UNIQUE (line)', /log has also/],
    };
    for (const [what, [sql, message]] of Object.entries(others)) {
      it(what, async () => {
        const client = await databaseWith(`${SHOP}; ${sql}`);
        const error = await refused(client, SHOP);
        assert.equal(error.code, 'schema-differs');
        assert.match(error.message, message);
      });
    }

    it('and tells of other conditions, by which the server decides', async () => {
      const client = await databaseWith(`${SHOP}; ALTER TABLE log ADD CHECK (line IS NOT NULL OR line < 0)`);
      const { notes } = await seed(client, scriptInput(SHOP, { rows: 5 }));
      assert.equal(notes.length, 1);
      assert.match(notes[0], /^The database has other conditions, and decides by them: log has also CHECK/);
    });

    it('but takes other names of constraints, comments, further tables and columns with a default', async () => {
      const client =
        await databaseWith(`${SHOP}; ALTER TABLE customers RENAME CONSTRAINT customers_email_key TO other; COMMENT ON TABLE log IS 'x';
        CREATE TABLE further (id int); ALTER TABLE log ADD extra text NOT NULL DEFAULT 'y'; ALTER TABLE log ADD more text`);
      assert.equal((await seed(client, scriptInput(SHOP, { rows: 5 }))).schema, 'matches');
    });
  });

  describe('takes nothing away that was there before', () => {
    const scripts: Readonly<Record<string, readonly [before: string, script: string, named: RegExp]>> = {
      'a table': ['CREATE TABLE precious (id int)', 'DROP TABLE IF EXISTS precious; CREATE TABLE t (id int)', /precious/],
      'a schema': [
        'CREATE SCHEMA app; CREATE TABLE app.precious (id int)',
        'DROP SCHEMA IF EXISTS app CASCADE; CREATE SCHEMA app; CREATE TABLE app.t (id int)',
        /app/,
      ],
      'a column': ['CREATE TABLE precious (id int, kept text)', 'ALTER TABLE precious DROP COLUMN kept; CREATE TABLE t (id int)', /kept/],
      'a function': [
        'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
        'CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 2 $$; CREATE TABLE t (id int)',
        /function f\(\)/,
      ],
      'a view': ['CREATE VIEW v AS SELECT 1 AS a', 'CREATE OR REPLACE VIEW v AS SELECT 2 AS a; CREATE TABLE t (id int)', /view v/],
    };
    for (const [what, [before, script, named]] of Object.entries(scripts)) {
      it(what, async () => {
        const error = await refused(await databaseWith(before), script);
        assert.equal(error.code, 'seed-failed');
        assert.match(error.message, /^The script would drop or replace what the database has: /);
        assert.match(error.message, named);
      });
    }

    it('and lets a script drop what is its own', async () => {
      const client = await databaseWith('CREATE TABLE other (id int)');
      await seed(
        client,
        scriptInput(
          'DROP TABLE IF EXISTS t; CREATE TABLE old (id int); DROP TABLE old; CREATE TABLE t (id int REFERENCES t2); CREATE TABLE t2 (id int PRIMARY KEY)',
        ),
      );
      assert.equal(await value(client, 'SELECT count(*)::int FROM t2'), 100);
    });
  });
});
