import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Dataset } from '../../../src/core/recipe/dataset';
import { embeddedDatabases, keptDataset, sampleDataset } from './embeddedDatabases';

/** Everything that is taken away while rows are loaded, and what rows have to get past. */
const DDL = `
  CREATE EXTENSION btree_gist;
  CREATE TABLE teams (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, lead_id int, name text NOT NULL UNIQUE);
  CREATE TABLE people (
    id serial PRIMARY KEY, team_id int NOT NULL REFERENCES teams, mentor_id int REFERENCES people, email text NOT NULL,
    born date NOT NULL CHECK (born > '1900-01-01'), log_id int, log_day date,
    UNIQUE (email) DEFERRABLE INITIALLY DEFERRED);
  ALTER TABLE teams ADD CONSTRAINT led_by FOREIGN KEY (lead_id) REFERENCES people (id);
  COMMENT ON CONSTRAINT led_by ON teams IS 'a circle';
  CREATE INDEX by_birth ON people (born DESC) WHERE born > '1950-01-01';
  COMMENT ON INDEX by_birth IS 'it''s partial';
  CLUSTER people USING people_pkey;
  CREATE TABLE stays (room int NOT NULL, during daterange NOT NULL, CONSTRAINT apart EXCLUDE USING gist (room WITH =, during WITH &&));
  CREATE TABLE logs (id int NOT NULL, day date NOT NULL, person int REFERENCES people, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
  CREATE TABLE logs_all PARTITION OF logs DEFAULT;
  ALTER TABLE people ADD CONSTRAINT last_log FOREIGN KEY (log_id, log_day) REFERENCES logs;
  CREATE FUNCTION no_more() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
  CREATE TRIGGER swallow BEFORE INSERT ON stays FOR EACH ROW EXECUTE FUNCTION no_more();
  CREATE VIEW oldest AS SELECT id, min(born) OVER () FROM people GROUP BY id;`;

/** Definitions, comments, marks and switches, one line each. */
const OBJECTS = `
  SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || coalesce(obj_description(oid, 'pg_constraint'), '') FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace
  UNION ALL
  SELECT pg_get_indexdef(indexrelid) || indisclustered || coalesce(obj_description(indexrelid, 'pg_class'), '') FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
  WHERE relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT tgname::text || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
  ORDER BY 1`;

describe('a dataset in its embedded database', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'seedbed-loaded-'));
  const databases = embeddedDatabases();
  after(async () => {
    await databases.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const dataset = (id: string, rows: number): Dataset => ({
    ...sampleDataset('library', rows, id),
    sources: [{ file: 'teams.sql', text: DDL }],
  });

  async function visit<T>(kept: Dataset, work: (client: Client) => Promise<T>): Promise<T> {
    const refused: unknown[] = [];
    const { url } = await databases.serve(keptDataset(folder, kept), 0, (event) => {
      if (event.type === 'generation:validation') refused.push(event);
    });
    assert.deepEqual(refused, []);
    const client = new Client(url);
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
      await databases.stopServing(keptDataset(folder, kept));
    }
  }

  const objects = (client: Client) => client.query({ text: OBJECTS, rowMode: 'array' }).then(({ rows }) => rows.flat());

  it('has the same keys, indexes, comments and triggers, whether they were taken away or not', async () => {
    const few = await visit(dataset('few', 3), objects);
    const many = await visit(dataset('many', 2000), objects);
    assert.ok(few.length > 20, few.join('\n'));
    assert.deepEqual(many, few);
  });

  it('has every row, whatever triggers would do to them, and counts on from them', async () => {
    await visit(dataset('more', 2000), async (client) => {
      const count = async (table: string) => (await client.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n;
      for (const table of ['teams', 'people', 'stays', 'logs', 'logs_all']) assert.equal(await count(table), 2000, table);
      await client.query("INSERT INTO stays VALUES (1, '[2020-01-01,2020-01-02)')");
      assert.equal(await count('stays'), 2000);
      await client.query("INSERT INTO teams (name) VALUES ('new')");
      const { rows } = await client.query(
        "INSERT INTO people (team_id, email, born) SELECT max(id), 'n@example.org', '2000-01-01' FROM teams RETURNING id",
      );
      assert.equal(rows[0].id, 2001);
    });
  });
});
