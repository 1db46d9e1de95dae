import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetEntry } from '../../core/recipe/datasetEntry';
import { splitStatements } from '../../core/schema/split';
import type { SqlSession } from './sqlSession';
import { isSkipped } from './statementKinds';

/** In the sources beside this file; the build copies it beside the bundle. */
const MIGRATIONS = join(__dirname, 'migrations');

/** What those who change the catalogue at the same time wait for; any number will do that others do not use. */
const LOCK = 5_333_232_301;

/**
 * Brings the catalogue, schema `seedbed`, up to date within the transaction that is open: the numbered files, in
 * lexicographic order, each once. Returns the names of those that were applied now. Whoever else does the same waits.
 */
export async function migrate(session: SqlSession): Promise<readonly string[]> {
  await session.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const applied = await appliedMigrations(session);
  const files = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql') && !applied.has(name)).sort();
  for (const name of files) {
    await session.execute(await readFile(join(MIGRATIONS, name), 'utf8'));
    await session.query('INSERT INTO seedbed.schema_migrations (name) VALUES ($1)', [name]);
  }
  return files;
}

/** Enters a dataset in the catalogue, in place of the entry with its id, within the transaction that is open. */
export async function enterDataset(session: SqlSession, entry: DatasetEntry): Promise<void> {
  const { id, name, dialect, meta, ddl, recipe, rowCounts, created, updated } = entry;
  const json = [meta, recipe, rowCounts].map((value) => JSON.stringify(value));
  await session.query(ENTER, [id, name, dialect, meta.seed, json[0], declarations(ddl), json[1], json[2], created, updated]);
}

const ENTER = `
  INSERT INTO seedbed.generated_datasets (id, name, dialect, seed, generation_meta, ddl, recipe, row_counts, created, updated)
  VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7::jsonb, $8::jsonb, $9, $10)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, dialect = excluded.dialect, seed = excluded.seed,
    generation_meta = excluded.generation_meta, ddl = excluded.ddl, recipe = excluded.recipe,
    row_counts = excluded.row_counts, updated = excluded.updated`;

async function appliedMigrations(session: SqlSession): Promise<ReadonlySet<string>> {
  const [{ there }] = await session.query<{ there: boolean }>(`SELECT to_regclass('seedbed.schema_migrations') IS NOT NULL AS there`);
  if (!there) return new Set();
  const rows = await session.query<{ name: string }>('SELECT name FROM seedbed.schema_migrations');
  return new Set(rows.map((row) => row.name));
}

/** A script without its rows, rights and roles: rows stay where they are, and CREATE ROLE may have a password. */
function declarations(ddl: string): string {
  const kept = splitStatements(ddl).filter(({ text }) => !isSkipped(text));
  return kept.map(({ text }) => `${text};\n`).join('');
}
