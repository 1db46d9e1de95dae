import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from 'pg';
import { findRelations } from '../../../src/adapters/postgres/seed/catalogue';
import type { LoadedTable } from '../../../src/adapters/postgres/seed/circles';
import { setKeysAside } from '../../../src/adapters/postgres/seed/keysAside';
import { Transaction } from '../../../src/adapters/postgres/seed/transaction';
import { sample } from '../../contract/cli/commandLine';
import { createSchema } from '../serverSchema';
import { keyCatalog } from './keyCatalog';
import { suiteDatabases } from './seeding';

const CORPUS = resolve(__dirname, '../../../../shared/corpus/postgres');

/** All tables that are no partitions, as if each were to get many rows. */
async function loadedTables(transaction: Transaction): Promise<LoadedTable[]> {
  const names = await transaction.query<{ schema: string; name: string }>(
    `SELECT nspname AS schema, relname AS name FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
     WHERE relkind IN ('r', 'p') AND NOT relispartition AND nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'`,
  );
  const relations = await findRelations(transaction, names);
  return relations.flatMap((relation, at): LoadedTable[] =>
    relation
      ? [
          {
            relation,
            displayName: names[at].name,
            table: { ...names[at], defaultSchema: 'public', dialect: 'postgres', rows: 1_000_000, columns: [], sequences: [] },
          },
        ]
      : [],
  );
}

/** Takes keys away and puts them back; how many, and what is different then. */
async function awayAndBack(
  client: Client,
  kinds: 'all' | 'foreign keys' = 'all',
): Promise<{ aside: string[]; before: string[]; after: string[] }> {
  const before = await keyCatalog(client);
  await client.query('BEGIN');
  const transaction = new Transaction(client, false);
  const aside = await setKeysAside(transaction, await loadedTables(transaction), kinds);
  for (const statement of aside) await transaction.change(statement);
  await client.query('COMMIT');
  return { aside, before, after: await keyCatalog(client) };
}

describe('keys that are set aside', function () {
  const database = suiteDatabases();
  this.timeout(60_000);

  const corpus = existsSync(CORPUS) ? readdirSync(CORPUS).map((name) => join(CORPUS, name)) : [];
  if (corpus.length === 0) it.skip(`the corpus is not here: ${CORPUS}`);
  for (const file of [...['company', 'library', 'restaurants'].map(sample), ...corpus]) {
    it(`are the same again: ${file.split('/').slice(-1)}`, async () => {
      const client = await database();
      await createSchema(client, readFileSync(file, 'utf8'));
      const { aside, before, after } = await awayAndBack(client);
      assert.deepEqual(after, before);
      assert.ok(aside.length > 0 || !before.some((line) => line.includes(' INDEX ')));
    });
  }

  const forms = `
    CREATE EXTENSION btree_gist;
    CREATE TABLE parents (id int PRIMARY KEY, code text UNIQUE NULLS NOT DISTINCT, note text, UNIQUE (id, code) INCLUDE (note) DEFERRABLE INITIALLY DEFERRED);
    CREATE TABLE children (
      id int, parent int CONSTRAINT "Odd ""name""" REFERENCES parents ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE,
      during tsrange, EXCLUDE USING gist (parent WITH =, during WITH &&) WHERE (id > 0));
    CREATE UNIQUE INDEX ON children (abs(id) DESC NULLS LAST) WHERE parent IS NOT NULL;
    CREATE INDEX hashed ON children USING hash (id);
    COMMENT ON CONSTRAINT "Odd ""name""" ON children IS 'it''s said';
    COMMENT ON CONSTRAINT parents_pkey ON parents IS 'first';
    COMMENT ON INDEX parents_pkey IS 'of the index';
    COMMENT ON INDEX hashed IS 'a \\ in it';`;

  it('are the same again in all their forms, comments included', async () => {
    const client = await database(forms);
    const { aside, before, after } = await awayAndBack(client);
    assert.deepEqual(after, before);
    assert.equal(aside.length, 7 + 4);
  });

  it('are foreign keys alone where that is wanted', async () => {
    const client = await database(forms);
    const { aside, before, after } = await awayAndBack(client, 'foreign keys');
    assert.deepEqual(after, before);
    assert.equal(aside.length, 1 + 1);
    assert.match(aside[0], /FOREIGN KEY/);
  });

  const stays: Readonly<Record<string, string>> = {
    'an index that a table is clustered by': 'CREATE TABLE t (id int); CREATE INDEX i ON t (id); ALTER TABLE t CLUSTER ON i',
    'an index that identifies rows to others':
      'CREATE TABLE t (id int NOT NULL); CREATE UNIQUE INDEX i ON t (id); ALTER TABLE t REPLICA IDENTITY USING INDEX i',
    'an index with statistics of its own':
      'CREATE TABLE t (id int); CREATE INDEX i ON t ((id + 1)); ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 500',
    'a key with a fill factor': 'CREATE TABLE t (id int PRIMARY KEY WITH (fillfactor = 70))',
    'a key that a view needs': 'CREATE TABLE t (id int PRIMARY KEY, a int); CREATE VIEW v AS SELECT id, a FROM t GROUP BY id',
    'the keys of a partitioned table':
      'CREATE TABLE t (id int PRIMARY KEY) PARTITION BY HASH (id); CREATE TABLE t0 PARTITION OF t FOR VALUES WITH (MODULUS 1, REMAINDER 0)',
    'a foreign key that is not validated':
      'CREATE TABLE t (id int); CREATE UNIQUE INDEX i ON t (id) WITH (fillfactor = 70); ALTER TABLE t CLUSTER ON i; ALTER TABLE t ADD FOREIGN KEY (id) REFERENCES t (id) NOT VALID',
    'a foreign key that is switched off':
      'CREATE TABLE t (id int); CREATE UNIQUE INDEX i ON t (id) WITH (fillfactor = 70); ALTER TABLE t CLUSTER ON i; ALTER TABLE t ADD FOREIGN KEY (id) REFERENCES t (id); ALTER TABLE t DISABLE TRIGGER ALL',
  };
  for (const [what, text] of Object.entries(stays)) {
    it(`are not ${what}`, async () => {
      const client = await database(text);
      const { aside, before, after } = await awayAndBack(client);
      assert.deepEqual([aside, after], [[], before]);
    });
  }
});
