import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from 'pg';
import { csv } from '../../src/adapters/formats/csv';
import { sqlParsers } from '../../src/adapters/parsers/sqlParsers';
import { valueShape } from '../../src/core/plan/domains/valueShape';
import { OWN } from '../../src/core/plan/given/cell';
import { columnVector } from '../../src/core/plan/given/columnVector';
import { scriptRows } from '../../src/core/plan/given/scriptRows';
import type { TableRows } from '../../src/core/plan/given/tableRows';
import { readSchema } from '../../src/core/schema/readSchema';
import { freshDatabase } from './embeddedPostgres';
import { copyRows, runScript } from './scriptDatabase';

const CORPUS = resolve(__dirname, '../../../shared/corpus/postgres');
const NOW = Date.UTC(2026, 0, 1) * 1000;
const LATER = NOW + 40 * 86_400_000_000;

/** Rows that the script leaves, as the engine tells and as a server has them: what differs. */
async function differences(text: string): Promise<{ found: string[]; compared: number; unread: string[] }> {
  const schema = await readSchema([{ file: 'script.sql', text }], sqlParsers(), { dialect: 'postgres' });
  const rows = scriptRows(schema, NOW, '1');
  const later = scriptRows(schema, LATER, '2');
  const client = await freshDatabase();
  const refused = await runScript(client, text);
  const found: string[] = [];
  const unread: string[] = [];
  let compared = 0;
  for (const table of schema.tables) {
    // Rows of tables that inherit from this one are their own.
    const only = table.partitioning ? '' : 'ONLY ';
    const relation = `${only}${client.escapeIdentifier(table.schema)}.${client.escapeIdentifier(table.name)}`;
    const counted = await client.query<{ count: number }>(`SELECT count(*)::float8 AS count FROM ${relation}`).catch(() => undefined);
    const count = counted?.rows[0].count;
    const own = rows.get(table);
    if (count === undefined) continue;
    if (own?.unread) unread.push(`${table.name}: ${own.unread.reason}`);
    else if ((own?.rows.length ?? 0) !== count) found.push(`${table.name}: ${own?.rows.length ?? 0} rows, the server has ${count}`);
    else if (own && count > 0) {
      compared += count;
      const different = await differingRows(client, relation, own, later.get(table));
      if (different > 0) found.push(`${table.name}: ${different} rows differ`);
    }
  }
  await client.end();
  return { found: found.length > 0 ? [...found, ...refused.slice(0, 5)] : [], compared, unread };
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
  const bytes = csv.rows(table, { start: 0, count: own.rows.length, columns });
  await copyRows(client, 'COPY ours FROM stdin (FORMAT csv)', bytes);
  const texts = places.map((place) => `${client.escapeIdentifier(own.table.columns[place].name)}::text`).join(', ');
  const { rows } = await client.query<{ count: number }>(`
    WITH a AS (SELECT ${texts} FROM ${relation}), b AS (SELECT ${texts} FROM ours)
    SELECT count(*)::float8 AS count FROM ((TABLE a EXCEPT ALL TABLE b) UNION ALL (TABLE b EXCEPT ALL TABLE a)) AS t`);
  if (process.env.SHOW && rows[0].count > 0)
    console.log(
      (
        await client.query(
          `WITH a AS (SELECT ${texts} FROM ${relation}), b AS (SELECT ${texts} FROM ours) ((SELECT * FROM a EXCEPT ALL SELECT * FROM b) UNION ALL (SELECT * FROM b EXCEPT ALL SELECT * FROM a)) LIMIT 4`,
        )
      ).rows,
    );
  await client.query('DROP TABLE ours');
  return rows[0].count;
}

describe('the rows that scripts insert, against a real PostgreSQL', function () {
  this.timeout(120_000);
  const files = existsSync(CORPUS) ? readdirSync(CORPUS).filter((file) => file.endsWith('.sql')) : [];
  if (files.length === 0) it.skip(`the corpus is not here: ${CORPUS}`);
  for (const file of files) {
    it(file, async () => {
      const { found, compared, unread } = await differences(readFileSync(join(CORPUS, file), 'utf8'));
      if (process.env.SHOW) console.log(compared, unread);
      assert.deepEqual(found, []);
    });
  }
});
