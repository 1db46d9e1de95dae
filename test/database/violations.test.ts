import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from 'pg';
import { formatById } from '../../src/adapters/formats/formats';
import { sql } from '../../src/adapters/formats/sql';
import { cellText } from '../../src/core/generate/batches';
import { type OpenPlan, openPlan } from '../../src/core/generate/openPlan';
import { type ViolatingRow, violateTable } from '../../src/core/measure/violating/violateTable';
import { writtenColumns } from '../../src/core/plan/formatTable';
import type { TablePlan } from '../../src/core/plan/plan';
import { splitStatements } from '../../src/core/schema/split';
import { planRows } from '../../src/flows/rowSource';
import { writeViolations } from '../../src/flows/writeViolations';
import { sample } from '../contract/cli/commandLine';
import { freshDatabase } from './embeddedPostgres';
import { loadGenerated } from './loadGenerated';
import { createSchema } from './serverSchema';

const CORPUS = resolve(__dirname, '../../../shared/corpus/postgres');
const SCRIPTS = ['lerocha__chinook', 'spring-projects__petclinic', 'jOOQ__sakila'];
const ROWS = 60;

/** What other scripts have little of. */
const ODDITIES = `
  CREATE TABLE teams (org int NOT NULL, id int NOT NULL, PRIMARY KEY (org, id));
  CREATE TABLE people (
    id int PRIMARY KEY, org int NOT NULL, team int NOT NULL, mail text NOT NULL, active boolean NOT NULL, seat int NOT NULL,
    tags text[] NOT NULL CONSTRAINT some_tags CHECK (cardinality(tags) > 0),
    price int NOT NULL CHECK (price >= 0), count int NOT NULL CHECK (count >= 0),
    total int GENERATED ALWAYS AS (price + count) STORED, CONSTRAINT total_small CHECK (total < 100000),
    CONSTRAINT in_team FOREIGN KEY (org, team) REFERENCES teams
  );
  CREATE UNIQUE INDEX one_mail ON people (lower(mail));
  CREATE UNIQUE INDEX one_active ON people (seat) WHERE active;
  CREATE TABLE slots (id int PRIMARY KEY, during int4range NOT NULL, CONSTRAINT apart EXCLUDE USING gist (during WITH &&));
  CREATE TABLE events (id int NOT NULL, day date NOT NULL, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
  CREATE TABLE events_a PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
  CREATE TABLE events_b PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
`;

/** What a server refused, and by which of its constraints. */
interface Refusal {
  readonly code: string;
  readonly column?: string;
  readonly constraint?: string;
}

const CODES: Readonly<Record<ViolatingRow['kind'], RegExp>> = {
  'not null': /^23502$/,
  check: /^23514$/,
  unique: /^23505$/,
  'primary key': /^23505$/,
  'foreign key': /^23503$/,
  exclusion: /^23P01$/,
  type: /^22...$/,
};

function relationOf(client: Client, { table }: TablePlan): string {
  return `${client.escapeIdentifier(table.schema)}.${client.escapeIdentifier(table.name)}`;
}

/** Tries the row in the table; undefined when the server took it. */
async function insert(client: Client, plan: TablePlan, { columns }: ViolatingRow): Promise<Refusal | undefined> {
  const places = writtenColumns(plan, false);
  const names = places.map((place) => client.escapeIdentifier(columns[place].name)).join(', ');
  const values = places.map((place) => cellText(columns[place].vector, columns[place].shape)(0));
  const marks = places.map((_, at) => `$${at + 1}`).join(', ');
  return attempt(client, `INSERT INTO ${relationOf(client, plan)} (${names}) OVERRIDING SYSTEM VALUE VALUES (${marks})`, values);
}

async function attempt(client: Client, statement: string, values: (string | null)[] = []): Promise<Refusal | undefined> {
  await client.query('SAVEPOINT attempt');
  try {
    await client.query(statement, values);
    return undefined;
  } catch (error) {
    return error as Refusal;
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
  }
}

/** Whether the server names what the row is said to break, and nothing else. */
function isNamed({ kind, constraint }: ViolatingRow, { code, column, constraint: named }: Refusal): boolean {
  if (!CODES[kind].test(code)) return false;
  if (kind === 'not null') return column === undefined || constraint === `${column} NOT NULL`;
  if (kind === 'type' || named === undefined || /^[A-Z ]+\(|: |^a partition/.test(constraint) || /^events_[ab]_/.test(named)) return true;
  return constraint === named || constraint.startsWith(`${named} (`);
}

/** Takes the constraint away that refused a row; false where that is no matter of one statement. */
async function drop(client: Client, plan: TablePlan, { kind }: ViolatingRow, { column, constraint }: Refusal): Promise<boolean> {
  const relation = relationOf(client, plan);
  const name = client.escapeIdentifier(constraint ?? '');
  const statements =
    kind === 'not null'
      ? [`ALTER TABLE ${relation} ALTER COLUMN ${client.escapeIdentifier(column ?? '')} DROP NOT NULL`]
      : [`ALTER TABLE ${relation} DROP CONSTRAINT ${name} CASCADE`, `DROP INDEX ${client.escapeIdentifier(plan.table.schema)}.${name}`];
  for (const statement of statements) {
    await client.query('SAVEPOINT dropping');
    const isDone = await client.query(statement).then(
      () => true,
      () => false,
    );
    if (isDone) return true;
    await client.query('ROLLBACK TO SAVEPOINT dropping');
  }
  return false;
}

/** What is wrong with a row: accepted, refused for another reason, or refused still without the constraint. */
async function complaint(client: Client, plan: TablePlan, row: ViolatingRow): Promise<string | undefined> {
  const said = `${plan.name}: ${row.constraint} (${row.kind}): ${row.why}`;
  const refusal = await insert(client, plan, row);
  if (!refusal) return `${said}: accepted`;
  if (!isNamed(row, refusal)) return `${said}: refused by ${refusal.code} ${refusal.constraint ?? refusal.column}: ${String(refusal)}`;
  if (row.kind === 'type') return undefined;
  await client.query('SAVEPOINT without');
  const isDropped = await drop(client, plan, row, refusal);
  const still = isDropped ? await insert(client, plan, row) : undefined;
  await client.query('ROLLBACK TO SAVEPOINT without');
  return still && `${said}: refused without it too, by ${still.constraint ?? still.column}: ${String(still)}`;
}

describe('rows that break one constraint each, in a real PostgreSQL', function () {
  this.timeout(240_000);

  async function loaded(text: string): Promise<{ client: Client; open: OpenPlan }> {
    const client = await freshDatabase();
    await createSchema(client, text);
    const open = openPlan(await loadGenerated(client, text, { rows: ROWS }));
    return { client, open };
  }

  const files = [
    ...['company', 'library', 'restaurants'].map(sample),
    ...SCRIPTS.map((name) => join(CORPUS, `${name}.sql`)).filter((file) => existsSync(file)),
  ];
  for (const file of files) {
    it(`${file.split('/').pop()}: the server refuses each by the constraint named, and takes it without that`, async () => {
      const { client, open } = await loaded(readFileSync(file, 'utf8'));
      const complaints: string[] = [];
      let rows = 0;
      await client.query('BEGIN');
      await client.query('SET CONSTRAINTS ALL IMMEDIATE');
      for (const table of open.tables) {
        const found = await violateTable(open, table, planRows(open), {});
        rows += found.rows.length;
        for (const row of found.rows) complaints.push(...((await complaint(client, table.plan, row)) ?? '').split('\0').filter(Boolean));
      }
      await client.query('ROLLBACK');
      await client.end();
      assert.deepEqual(complaints, []);
      assert.ok(rows > 3 * open.tables.length, `${rows} rows`);
    });
  }

  it('exclusions, partitions, partial and computed keys, arrays and ranges too', async () => {
    const { client, open } = await loaded(ODDITIES);
    const complaints: string[] = [];
    const names: string[] = [];
    await client.query('BEGIN');
    for (const table of open.tables) {
      for (const row of (await violateTable(open, table, planRows(open), {})).rows) {
        names.push(row.constraint);
        const said = await complaint(client, table.plan, row);
        if (said) complaints.push(said);
      }
    }
    await client.query('ROLLBACK');
    await client.end();
    assert.deepEqual(complaints, []);
    for (const name of ['apart', 'one_active', 'one_mail', 'a partition for the row', 'some_tags', 'total_small', 'in_team'])
      assert.ok(names.includes(name), `${name} among ${names.join(', ')}`);
  });

  it('as INSERTs, each is refused', async () => {
    const { client, open } = await loaded(readFileSync(sample('library'), 'utf8'));
    const parts: Uint8Array[] = [];
    const file = { write: async (bytes: Uint8Array) => void parts.push(bytes.slice()), close: async () => undefined };
    const output = { create: async () => file, commit: async () => undefined, abort: async () => undefined };
    const { rows } = await writeViolations({ open, output, format: sql, ports: { format: formatById, breathe: async () => undefined } });
    const statements = splitStatements(Buffer.concat(parts).toString()).map(({ text }) => text);
    assert.equal(statements.length, rows);
    await client.query('BEGIN');
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const statement of statements) assert.ok(await attempt(client, statement), statement);
    await client.query('ROLLBACK');
    await client.end();
  });
});
