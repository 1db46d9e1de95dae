import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from 'pg';
import type { Report } from '../../src/core/measure/report';
import { sample, seedbed, suiteFolder } from '../contract/cli/commandLine';
import { freshDatabase } from './embeddedPostgres';
import { countRows } from './loadFiles';
import { createSchema, quietTables } from './serverSchema';

const CORPUS = resolve(__dirname, '../../../shared/corpus/postgres');

const SHARED = `
  CREATE SEQUENCE numbers START 7 INCREMENT 3;
  CREATE TABLE many (id int PRIMARY KEY DEFAULT nextval('numbers'), note text);
  CREATE TABLE several (id int PRIMARY KEY DEFAULT nextval('numbers'), note text);
  CREATE TABLE few (id int PRIMARY KEY DEFAULT nextval('numbers'), note text);
  CREATE TABLE down (id int GENERATED ALWAYS AS IDENTITY (INCREMENT -2 START -1 MAXVALUE -1) PRIMARY KEY, note text)`;

/** A script leaves the constraints as it found them. */
async function deferrable(client: Client): Promise<unknown[]> {
  const { rows } = await client.query('SELECT conname FROM pg_constraint WHERE condeferrable OR NOT convalidated ORDER BY 1');
  return rows;
}

/** Every column that a sequence fills, with the sequence. */
const FED = `
  SELECT format('%I.%I', nspname, relname) AS relation, quote_ident(attname) AS column,
    coalesce(substring(pg_get_expr(adbin, adrelid) FROM 'nextval\\(''(.+)''::regclass\\)'), pg_get_serial_sequence(format('%I.%I', nspname, relname), attname)) AS sequence
  FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid JOIN pg_namespace ON pg_namespace.oid = relnamespace
    LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
  WHERE relkind IN ('r', 'p') AND nspname = 'public' AND attnum > 0 AND (attidentity <> '' OR pg_get_expr(adbin, adrelid) LIKE 'nextval(%')`;

/** The columns whose sequence would give a value that is there already. */
async function clashes(client: Client): Promise<{ checked: number; found: string[] }> {
  const { rows } = await client.query<{ relation: string; column: string; sequence: string }>(FED);
  const found: string[] = [];
  for (const { relation, column, sequence } of rows) {
    const { rows: taken } = await client.query(
      `SELECT 1 FROM ${relation} WHERE ${column} = (SELECT nextval(${client.escapeLiteral(sequence)}))`,
    );
    if (taken.length > 0) found.push(`${relation}.${column}`);
  }
  return { checked: rows.length, found };
}

describe('a generated SQL script, in a real PostgreSQL', function () {
  this.timeout(120_000);
  const folder = suiteFolder();

  async function load(script: string, name: string, ...options: string[]): Promise<{ client: Client; report: Report }> {
    const out = join(folder, name);
    const { status, stdout, stderr } = seedbed(['generate', script, '--format', 'sql', '--json', '--out', out, ...options]);
    assert.equal(status, 0, stderr);
    const client = await freshDatabase();
    await createSchema(client, readFileSync(script, 'utf8'));
    const tables = await quietTables(client);
    const before = await deferrable(client);
    await client.query(readFileSync(join(out, 'data.sql'), 'utf8'));
    assert.deepEqual(await deferrable(client), before);
    const report: Report = JSON.parse(stdout);
    const counts = await countRows(
      client,
      tables.filter(({ name: table }) => report.tables.some((each) => each.table === table)),
    );
    assert.deepEqual(counts, Object.fromEntries(report.tables.map(({ table, rows }) => [table, rows])));
    return { client, report };
  }

  const scripts = ['devrimgunduz__pagila', 'jOOQ__sakila'].map((name) => join(CORPUS, `${name}.sql`)).filter((file) => existsSync(file));
  if (scripts.length === 0) it.skip(`the corpus is not here: ${CORPUS}`);
  for (const script of [...['company', 'library', 'restaurants'].map(sample), ...scripts]) {
    const name = script.slice(script.lastIndexOf('/') + 1);
    it(`${name} loads, and its sequences go on after it`, async () => {
      const { client } = await load(script, name, '--rows', '700');
      const { checked, found } = await clashes(client);
      await client.end();
      assert.ok(checked > 0);
      assert.deepEqual(found, []);
    });
  }

  it('takes rows without a key afterwards', async () => {
    const { client } = await load(sample('library'), 'goes-on');
    const { rows } = await client.query<{ id: number }>(
      "INSERT INTO authors (first_name, last_name, birth_date) VALUES ('A', 'B', '1900-01-01') RETURNING id",
    );
    await client.end();
    assert.equal(rows[0].id, 101);
  });

  it('sets a sequence that several tables share beyond all of them, and one that counts down', async () => {
    writeFileSync(join(folder, 'shared.sql'), SHARED);
    const { client } = await load(
      join(folder, 'shared.sql'),
      'shared',
      '--rows',
      'many=50',
      '--rows',
      'few=5',
      '--rows',
      'several=20',
      '--rows',
      'down=9',
    );
    const { found } = await clashes(client);
    const { rows } = await client.query<{ id: number; down: number }>('SELECT max(id) AS id, (SELECT min(id) FROM down) AS down FROM many');
    await client.end();
    assert.deepEqual(found, []);
    assert.deepEqual(rows, [{ id: 7 + 3 * 49, down: -1 - 2 * 8 }]);
  });
});
