import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { enterDataset, migrate } from '../../../src/adapters/postgres/catalogue';
import { clientSession, type SqlSession } from '../../../src/adapters/postgres/sqlSession';
import type { DatasetEntry } from '../../../src/core/recipe/datasetEntry';
import { freshDatabase } from '../embeddedPostgres';

const files = readdirSync(join(__dirname, '../../../src/adapters/postgres/migrations')).sort();

const entry: DatasetEntry = {
  id: 'library-1',
  name: 'library.sql',
  dialect: 'postgres',
  meta: { seed: '7', now: '2026-01-01T00:00:00Z', engine: 3, seedbed: '0.1.0' },
  ddl: `CREATE TABLE books (id int PRIMARY KEY, title text);
    INSERT INTO books VALUES (1, 'planted-row');
    COPY books FROM stdin;\n2\tplanted-copy\n\\.\n
    CREATE ROLE ada LOGIN PASSWORD 'planted-secret'; -- planted-comment
    ALTER ROLE ada PASSWORD 'planted-secret';
    CREATE INDEX ON books (title);`,
  recipe: { rows: 10, tables: { books: { rows: 20 } } },
  rowCounts: { books: 20 },
  created: '2026-01-02T00:00:00Z',
  updated: '2026-01-02T00:00:00Z',
};

async function inTransaction<T>(session: SqlSession, work: () => Promise<T>): Promise<T> {
  await session.execute('BEGIN');
  const result = await work();
  await session.execute('COMMIT');
  return result;
}

async function embedded(): Promise<SqlSession> {
  const server = await PGlite.create();
  return {
    execute: async (sql) => void (await server.exec(sql)),
    query: async <Row extends Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []) =>
      (await server.query<Row>(sql, [...parameters])).rows,
  };
}

const servers: readonly [string, () => Promise<SqlSession>][] = [
  ['a real server', async () => clientSession(await freshDatabase())],
  ['the embedded one', embedded],
];

for (const [server, open] of servers)
  describe(`the catalogue in ${server}`, function () {
    this.timeout(60_000);
    let session: SqlSession;
    before(async () => {
      session = await open();
    });

    it('is made by the numbered files in their order, each once', async () => {
      assert.ok(files.length >= 2);
      assert.deepEqual(await inTransaction(session, () => migrate(session)), files);
      assert.deepEqual(await inTransaction(session, () => migrate(session)), []);
      const rows = await session.query('SELECT name FROM seedbed.schema_migrations ORDER BY name');
      assert.deepEqual(
        rows,
        files.map((name) => ({ name })),
      );
    });

    it('has a dataset once, as it is now, with the moment it was first entered', async () => {
      await inTransaction(session, () => enterDataset(session, entry));
      const later = { ...entry, meta: { ...entry.meta, seed: 'nine' }, created: '2026-03-01T00:00:00Z', updated: '2026-03-01T00:00:00Z' };
      await inTransaction(session, () => enterDataset(session, later));
      const rows = await session.query(
        `SELECT generation_meta->>'seed' AS seed, seed AS same, row_counts->>'books' AS books, recipe->'rows' AS rows,
           created::date::text AS created, updated::date::text AS updated FROM seedbed.generated_datasets`,
      );
      assert.deepEqual(rows, [{ seed: 'nine', same: 'nine', books: '20', rows: 10, created: '2026-01-02', updated: '2026-03-01' }]);
    });

    it('holds no rows and no secrets of the script', async () => {
      const [{ ddl, all }] = await session.query<{ ddl: string; all: string }>(
        'SELECT ddl, d::text AS all FROM seedbed.generated_datasets d',
      );
      assert.equal(ddl, 'CREATE TABLE books (id int PRIMARY KEY, title text);\nCREATE INDEX ON books (title);\n');
      assert.doesNotMatch(all, /planted/);
    });

    it('is gone with the transaction that made it', async () => {
      const other = await open();
      await other.execute('BEGIN');
      await migrate(other);
      await enterDataset(other, entry);
      await other.execute('ROLLBACK');
      assert.deepEqual(await other.query(`SELECT nspname FROM pg_namespace WHERE nspname = 'seedbed'`), []);
    });
  });

describe('the catalogue made by several at once', () => {
  it('is made once', async () => {
    const first = await freshDatabase();
    const { Client } = await import('pg');
    const clients = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const client = new Client({ host: first.host, port: first.port, user: first.user, database: first.database });
        await client.connect();
        return client;
      }),
    );
    const applied = await Promise.all(clients.map((client) => inTransaction(clientSession(client), () => migrate(clientSession(client)))));
    await Promise.all(clients.map((client) => client.end()));
    assert.deepEqual(applied.map((names) => names.length).sort(), [0, 0, 0, files.length]);
  });

  it('needs no right to create anything where it is there already', async () => {
    const owner = await freshDatabase();
    const session = clientSession(owner);
    await inTransaction(session, () => migrate(session));
    await owner.query('CREATE ROLE seeder; GRANT USAGE ON SCHEMA seedbed TO seeder; GRANT SELECT ON seedbed.schema_migrations TO seeder');
    await owner.query('SET ROLE seeder');
    assert.deepEqual(await inTransaction(session, () => migrate(session)), []);
    await owner.query('RESET ROLE; DROP OWNED BY seeder; DROP ROLE seeder');
  });
});
