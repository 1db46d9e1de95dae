import assert from 'node:assert/strict';
import type { Client } from 'pg';
import { isReadable } from '../../../src/core/query/gateRelations';
import { freshDatabase } from '../embeddedPostgres';

describe('what a query may read of a server’s own tables', () => {
  let client: Client;
  let readable: { schema: string; name: string }[];

  before(async () => {
    client = await freshDatabase();
    await client.query(
      "CREATE TABLE our_parents (id serial PRIMARY KEY, name text CHECK (name > '')); CREATE TABLE our_children (parent int REFERENCES our_parents)",
    );
    await client.query(
      "CREATE VIEW our_names AS SELECT name FROM our_parents; CREATE TYPE our_mood AS ENUM ('sad'); CREATE DOMAIN our_short AS text CHECK (length(VALUE) < 9)",
    );
    const { rows } = await client.query<{ schema: string; name: string }>(
      "SELECT relnamespace::regnamespace::text AS schema, relname AS name FROM pg_class WHERE relkind IN ('r', 'v') AND relnamespace::regnamespace::text IN ('pg_catalog', 'information_schema')",
    );
    readable = rows.filter(({ schema, name }) => isReadable(schema, name));
  });
  after(() => client.end());

  it('is some of it', () => assert.ok(readable.length >= 25 && readable.length <= 40, String(readable.length)));

  it('is named by its schema or not', () => {
    for (const { schema, name } of readable) assert.equal(isReadable(undefined, name), schema === 'pg_catalog' || !name.startsWith('pg_'));
    assert.ok(isReadable('public', 'pg_mine') && isReadable('library', 'loans') && isReadable(undefined, 'loans'));
    assert.ok(!isReadable('pg_toast', 'pg_toast_1260') && !isReadable('pg_temp', 'loans') && !isReadable(undefined, 'pg_mine'));
  });

  it('has no secrets', async () => {
    await client.query(
      "CREATE ROLE secretive PASSWORD 'planted-secret'; CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'planted-secret')",
    );
    await client.query(
      "CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (password 'planted-secret'); ALTER ROLE secretive SET app.key = 'planted-secret'; INSERT INTO our_parents (name) VALUES ('planted-secret'); ANALYZE our_parents",
    );
    for (const { schema, name } of readable) {
      const { rows } = await client.query(`SELECT t::text FROM ${schema}.${name} t`);
      assert.doesNotMatch(JSON.stringify(rows), /planted-secret|SCRAM/, `${schema}.${name}`);
    }
  });

  it('says the same to who may only read as to a superuser', async () => {
    const count = async ({ schema, name }: { schema: string; name: string }) =>
      (
        await client.query(
          `SELECT count(*)::int AS count FROM ${schema}.${name} t WHERE t::text ~ 'our_(parents|children|names|mood|short)'`,
        )
      ).rows[0].count;
    const all = [];
    for (const one of readable) all.push(`${one.name}: ${await count(one)}`);
    await client.query('SET ROLE pg_read_all_data');
    const seen = [];
    for (const one of readable) seen.push(`${one.name}: ${await count(one)}`);
    await client.query('RESET ROLE');
    assert.deepEqual(seen, all);
  });
});
