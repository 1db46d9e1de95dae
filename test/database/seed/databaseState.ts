import type { Client } from 'pg';
import { keyCatalog } from './keyCatalog';

/** Everything of a database that a seeding might change: objects, keys, rows by their checksums, sequences. */
export async function databaseState(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(OBJECTS);
  const tables = await client.query<{ relation: string }>(
    `SELECT oid::regclass::text AS relation FROM pg_class WHERE relkind = 'r' AND ${OWN} ORDER BY 1`,
  );
  const contents: string[] = [];
  for (const { relation } of tables.rows) {
    const sums = await client.query<{ count: string; sum: string }>(
      `SELECT count(*), coalesce(sum(hashtextextended(t::text, 0)), 0)::text AS sum FROM ONLY ${relation} AS t`,
    );
    contents.push(`${relation}: ${sums.rows[0].count} rows, ${sums.rows[0].sum}`);
  }
  const sequences = await client.query<{ relation: string }>(
    `SELECT oid::regclass::text AS relation FROM pg_class WHERE relkind = 'S' AND ${OWN} ORDER BY 1`,
  );
  for (const { relation } of sequences.rows) {
    const { rows: states } = await client.query<{ last: string; called: boolean }>(
      `SELECT last_value AS last, is_called AS called FROM ${relation}`,
    );
    contents.push(`${relation}: ${states[0].last} ${states[0].called}`);
  }
  return [...rows.map(({ line }) => line), ...(await keyCatalog(client)), ...contents];
}

const OWN = `relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname LIKE 'pg\\_%' OR nspname = 'information_schema')`;

const OBJECTS = `
  SELECT format('%s %s', relkind, oid::regclass) AS line FROM pg_class WHERE ${OWN}
  UNION ALL SELECT format('type %s', oid::regtype) FROM pg_type WHERE typnamespace = 'public'::regnamespace
  UNION ALL SELECT format('schema %s', nspname) FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%'
  UNION ALL SELECT format('function %s %s', oid::regprocedure, md5(prosrc)) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  ORDER BY 1`;
