import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from 'pg';
import { csv } from '../../src/adapters/formats/csv';
import { sql } from '../../src/adapters/formats/sql';
import { libpgQueryParser } from '../../src/adapters/parsers/libpgQuery';
import { tableBatch } from '../../src/core/generate/batches';
import { openPlan } from '../../src/core/generate/openPlan';
import { valueShape } from '../../src/core/plan/domains/valueShape';
import { formatTables } from '../../src/core/plan/formatTable';
import { OWN } from '../../src/core/plan/given/cell';
import { columnVector } from '../../src/core/plan/given/columnVector';
import { scriptRows } from '../../src/core/plan/given/scriptRows';
import type { TableRows } from '../../src/core/plan/given/tableRows';
import type { Plan } from '../../src/core/plan/plan';
import { readSchema } from '../../src/core/schema/readSchema';
import { encodeRows } from '../../src/flows/encodeRows';
import { loadPlan } from '../../src/flows/loadPlan';
import { freshDatabase } from './embeddedPostgres';
import { copyRows, runScript } from './scriptDatabase';

const CORPUS = resolve(__dirname, '../../../shared/corpus/postgres');
const NOW = Date.UTC(2026, 0, 1) * 1000;
const LATER = NOW + 40 * 86_400_000_000;

/** Rows that the script leaves, as the engine tells and as a server has them: what differs. */
async function differences(text: string): Promise<string[]> {
  const schema = await readSchema([{ file: 'script.sql', text }], libpgQueryParser(), { dialect: 'postgres' });
  const rows = scriptRows(schema, NOW, '1');
  const later = scriptRows(schema, LATER, '2');
  const client = await freshDatabase();
  const refused = await runScript(client, text);
  const found: string[] = [];
  for (const table of schema.tables) {
    // Rows of tables that inherit from this one are their own.
    const only = table.partitioning ? '' : 'ONLY ';
    const relation = `${only}${client.escapeIdentifier(table.schema)}.${client.escapeIdentifier(table.name)}`;
    const counted = await client.query<{ count: number }>(`SELECT count(*)::float8 AS count FROM ${relation}`).catch(() => undefined);
    const count = counted?.rows[0].count;
    const own = rows.get(table);
    if (count === undefined || own?.unread) continue;
    if ((own?.rows.length ?? 0) !== count) found.push(`${table.name}: ${own?.rows.length ?? 0} rows, the server has ${count}`);
    else if (own && count > 0) {
      const different = await differingRows(client, relation, own, later.get(table));
      if (different > 0) found.push(`${table.name}: ${different} rows differ`);
    }
  }
  await client.end();
  return found.length > 0 ? [...found, ...refused.slice(0, 5)] : [];
}

/** Rows that only one side has, in the columns that depend neither on the moment nor on the server. */
async function differingRows(client: Client, relation: string, own: TableRows, later: TableRows | undefined): Promise<number> {
  const places = own.table.columns.flatMap((column, place) => {
    const isKnown = own.rows.every(
      (row, at) => row[place] !== OWN && JSON.stringify(row[place]) === JSON.stringify(later?.rows[at]?.[place]),
    );
    return column.generated || !isKnown ? [] : [place];
  });
  const names = places.map((place) => client.escapeIdentifier(own.table.columns[place].name)).join(', ');
  await client.query(`CREATE TEMP TABLE ours AS SELECT ${names} FROM ${relation} WITH NO DATA`);
  const columns = places.map((place) => {
    const cells = own.rows.map((row) => row[place]);
    const type = own.types[place];
    return { name: own.table.columns[place].name, shape: valueShape(type, undefined), vector: columnVector(cells, type) };
  });
  const table = {
    dialect: 'postgres',
    schema: '',
    name: '',
    defaultSchema: '',
    rows: own.rows.length,
    columns: [],
    sequences: [],
  } as const;
  const bytes = encodeRows(csv, table, { start: 0, count: own.rows.length, columns });
  await copyRows(client, 'COPY ours FROM stdin (FORMAT csv)', bytes);
  const texts = places.map((place) => `${client.escapeIdentifier(own.table.columns[place].name)}::text`).join(', ');
  const { rows } = await client.query<{ count: number }>(`
    WITH a AS (SELECT ${texts} FROM ${relation}), b AS (SELECT ${texts} FROM ours)
    SELECT count(*)::float8 AS count FROM ((TABLE a EXCEPT ALL TABLE b) UNION ALL (TABLE b EXCEPT ALL TABLE a)) AS t`);
  await client.query('DROP TABLE ours');
  return rows[0].count;
}

/** Rows in every way that the engine understands. */
const SCRIPT = String.raw`
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE roles (id serial PRIMARY KEY, name varchar(20) UNIQUE, mood mood DEFAULT 'ok', tags text[], extra jsonb);
INSERT INTO roles (name, tags, extra) VALUES ('admin', '{a,"b c",NULL}', '{"x": [1, 2.50]}'), (E'it\'s\ttab', ARRAY['x', upper('y')], NULL);
INSERT INTO roles VALUES (10, 'ten', DEFAULT, NULL, '[]'::jsonb) ON CONFLICT (id) DO UPDATE SET name = excluded.name;
INSERT INTO roles VALUES (10, 'other'), (11, 'eleven') ON CONFLICT DO NOTHING RETURNING id;
INSERT INTO roles (name) SELECT 'third' WHERE NOT EXISTS (SELECT 1 FROM roles WHERE name = 'third');
CREATE TABLE users (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), role integer REFERENCES roles, boss uuid REFERENCES users, name character(6) NOT NULL, big bigint, price numeric(20, 8), at timestamptz, day date, span interval, part time, share real, ok boolean);
INSERT INTO users (role, name, big, price, at, day, span, part, share, ok) VALUES
  ((SELECT id FROM roles WHERE name = 'ten'), 'Ada', 9223372036854775807, 1234567890.12345678, '2024-02-29 10:00:00.123456+02', '29 Feb 2024', '1 day 2 hours', '10:30', 0.1, 't'),
  (1, 'Bo', -5, 1e3, 'infinity', '-infinity', NULL, '24:00', 1e-10, false);
COPY users (name, at, ok) FROM stdin;
tab\tx	2020-01-01	f
\N null	\N	\N
\.
ALTER TABLE users ADD COLUMN state text NOT NULL DEFAULT 'new';
ALTER TABLE users ALTER COLUMN state DROP DEFAULT;
ALTER TABLE users RENAME COLUMN name TO label;
UPDATE users SET state = label || '!', big = coalesce(big, 0) WHERE ok IS NOT TRUE;
DELETE FROM roles r WHERE r.name LIKE 'elev%';
CREATE TABLE logs (id integer, at date) PARTITION BY RANGE (at);
CREATE TABLE logs_old PARTITION OF logs FOR VALUES FROM (MINVALUE) TO ('2020-01-01');
CREATE TABLE logs_new PARTITION OF logs DEFAULT;
INSERT INTO logs_old VALUES (1, '2019-05-05'); INSERT INTO logs VALUES (2, '2019-05-06'), (3, '2025-01-01');
`;

describe('the rows that scripts insert, against a real PostgreSQL', function () {
  this.timeout(120_000);
  it('in every way that is understood', async () => {
    const schema = await readSchema([{ file: 'script.sql', text: SCRIPT }], libpgQueryParser());
    const known = [...scriptRows(schema, NOW, '1').values()];
    assert.deepEqual(
      known.map(({ table, rows, unread }) => [table.name, unread?.reason ?? rows.length]),
      [
        ['roles', 4],
        ['users', 4],
        ['logs', 3],
      ],
    );
    assert.deepEqual(await differences(SCRIPT), []);
  });
  const files = existsSync(CORPUS) ? readdirSync(CORPUS).filter((file) => file.endsWith('.sql')) : [];
  if (files.length === 0) it.skip(`the corpus is not here: ${CORPUS}`);
  for (const file of files) {
    it(file, async () => {
      assert.deepEqual(await differences(readFileSync(join(CORPUS, file), 'utf8')), []);
    });
  }

  it('are no obstacle to the SQL that is written, where the script has inserted them already', async () => {
    const children = 'CREATE TABLE notes (id serial PRIMARY KEY, role integer NOT NULL REFERENCES roles);';
    const plan = await loadPlan({ sources: [{ file: 'script.sql', text: SCRIPT + children }], recipe: { rows: 30 } }, libpgQueryParser());
    const client = await freshDatabase();
    assert.deepEqual(await runScript(client, SCRIPT + children), []);
    await client.query(sqlScript(plan));
    await client.query("INSERT INTO roles (name) VALUES ('next')");
    const { rows } = await client.query<{ roles: number; notes: number }>(
      'SELECT (SELECT count(*)::float8 FROM roles) AS roles, (SELECT count(*)::float8 FROM notes) AS notes',
    );
    await client.end();
    assert.deepEqual(rows, [{ roles: 5, notes: 30 }]);
  });
});

/** What the SQL format writes for a plan. */
function sqlScript(plan: Plan): string {
  const tables = formatTables(plan, false);
  const open = openPlan(plan).tables;
  const parts = tables.flatMap((table, at) => [
    sql.head(table),
    encodeRows(sql, table, tableBatch(open[at], 0, table.rows)),
    sql.tail(table),
  ]);
  const whole = [sql.prologue?.(tables), ...parts, sql.epilogue?.(tables)];
  return whole.map((bytes) => Buffer.from(bytes ?? []).toString('utf8')).join('');
}
