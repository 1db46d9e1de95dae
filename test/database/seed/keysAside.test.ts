import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from 'pg';
import { type AsideOptions, makeAgain, setKeysAside } from '../../../src/adapters/postgres/keysAside';
import { Transaction } from '../../../src/adapters/postgres/seed/transaction';
import { sample } from '../../contract/cli/commandLine';
import { someSchemas } from '../../thorough';
import { createSchema } from '../serverSchema';
import { keyCatalog } from './keyCatalog';
import { suiteDatabases } from './seeding';

const CORPUS = resolve(__dirname, '../../../../shared/corpus/postgres');

/** All tables that are no partitions, in the order in which they were made, as if each were to get so many rows. */
const tablesOf = (transaction: Transaction, rows: number) =>
  transaction.query<{ name: string; rows: number }>(
    `SELECT format('%I.%I', nspname, relname) AS name, $1::int AS rows FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
     WHERE relkind IN ('r', 'p') AND NOT relispartition AND nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' ORDER BY c.oid`,
    [rows],
  );

const ALL: AsideOptions = { keys: 0, foreignKeys: 0, toPartitioned: false };
const FOREIGN: AsideOptions = { ...ALL, keys: Number.POSITIVE_INFINITY };

/** Takes keys away from tables of 1,000 rows and makes them again: by which statements, and what is different then. */
async function awayAndBack(client: Client, options = ALL): Promise<{ aside: string[]; before: string[]; after: string[] }> {
  const before = await keyCatalog(client);
  await client.query('BEGIN');
  const transaction = new Transaction(client, false);
  const aside = await setKeysAside(transaction, await tablesOf(transaction, 1000), options);
  assert.equal(await makeAgain(transaction, aside), 0);
  await client.query('COMMIT');
  return { aside: aside.flatMap(({ make, marks }) => [make, ...marks]), before, after: await keyCatalog(client) };
}

/** An index that is not set aside, in a table that exists and in one of its own. */
const KEPT = 'CREATE UNIQUE INDEX i ON t (id); ALTER TABLE t REPLICA IDENTITY USING INDEX i';
const KEPT_PARENT = `CREATE TABLE p (id int NOT NULL); ${KEPT.replaceAll(' t ', ' p ')};`;

describe('keys that are set aside', function () {
  const database = suiteDatabases();
  this.timeout(60_000);

  const corpus = existsSync(CORPUS) ? readdirSync(CORPUS).map((name) => join(CORPUS, name)) : [];
  if (corpus.length === 0) it.skip(`the corpus is not here: ${CORPUS}`);
  for (const file of [...['company', 'library', 'restaurants'].map(sample), ...someSchemas(corpus, 4)]) {
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
    COMMENT ON INDEX hashed IS 'a \\ in it';
    CREATE INDEX filled ON children (parent) WITH (fillfactor = 70);
    CLUSTER children USING filled;`;

  it('are the same again in all their forms, comments included', async () => {
    const client = await database(forms);
    const { aside, before, after } = await awayAndBack(client);
    assert.deepEqual(after, before);
    assert.equal(aside.length, 8 + 4 + 1);
  });

  it('are foreign keys alone where that is wanted', async () => {
    const client = await database(forms);
    const { aside, before, after } = await awayAndBack(client, FOREIGN);
    assert.deepEqual(after, before);
    assert.equal(aside.length, 1 + 1);
    assert.match(aside[0], /FOREIGN KEY/);
  });

  it('are the same again in partitions', async () => {
    const client = await database(`
      CREATE TABLE people (id int PRIMARY KEY);
      CREATE TABLE logs (id int REFERENCES people, parent int, PRIMARY KEY (id)) PARTITION BY RANGE (id);
      CREATE TABLE sooner PARTITION OF logs FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (id);
      CREATE TABLE soonest PARTITION OF sooner DEFAULT;
      CREATE TABLE later PARTITION OF logs FOR VALUES FROM (10) TO (20);
      ALTER TABLE logs ADD FOREIGN KEY (parent) REFERENCES logs;
      CREATE TABLE notes (log int REFERENCES logs ON DELETE CASCADE);
      COMMENT ON CONSTRAINT logs_id_fkey ON logs IS 'of the whole';`);
    const { aside, before, after } = await awayAndBack(client, { ...FOREIGN, toPartitioned: true });
    assert.deepEqual(after, before);
    assert.equal(aside.length, 3 + 1);
  });

  it('are those that pay, and foreign keys to tables that are loaded later', async () => {
    const client = await database(`
      CREATE TABLE sooner (id int PRIMARY KEY, other int); CREATE TABLE later (id int PRIMARY KEY REFERENCES sooner);
      ALTER TABLE sooner ADD FOREIGN KEY (other) REFERENCES later`);
    const { aside } = await awayAndBack(client, { ...ALL, keys: 1001, foreignKeys: 1001 });
    assert.deepEqual(aside, ['ALTER TABLE public.sooner ADD CONSTRAINT sooner_other_fkey FOREIGN KEY (other) REFERENCES later(id)']);
    assert.equal((await awayAndBack(client, { ...ALL, keys: 1001, foreignKeys: 1000 })).aside.length, 2);
    assert.equal((await awayAndBack(client, { ...ALL, keys: 1000, foreignKeys: 1000 })).aside.length, 4);
  });

  it('bind rows to come where the rows that are there do not allow a foreign key', async () => {
    const client = await database(`
      CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (id int UNIQUE, p int REFERENCES p);
      COMMENT ON CONSTRAINT t_p_fkey ON t IS 'kept'; BEGIN`);
    const transaction = new Transaction(client, false);
    const aside = await setKeysAside(transaction, await tablesOf(transaction, 1), ALL);
    await client.query('INSERT INTO t VALUES (1, 1), (1, NULL)');
    assert.equal(await makeAgain(transaction, aside), 2);
    await client.query('COMMIT');
    const keys = (await keyCatalog(client)).filter((line) => / [fu] t_/.test(line));
    assert.deepEqual(keys, ['t f t_p_fkey FOREIGN KEY (p) REFERENCES p(id) NOT VALID validated=f comment=kept']);
  });

  const stays: Readonly<Record<string, string>> = {
    'an index that identifies rows to others':
      'CREATE TABLE t (id int NOT NULL); CREATE UNIQUE INDEX i ON t (id); ALTER TABLE t REPLICA IDENTITY USING INDEX i',
    'an index with statistics of its own':
      'CREATE TABLE t (id int); CREATE INDEX i ON t ((id + 1)); ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 500',
    'a key with a fill factor': 'CREATE TABLE t (id int PRIMARY KEY WITH (fillfactor = 70))',
    'a key that a view needs': 'CREATE TABLE t (id int PRIMARY KEY, a int); CREATE VIEW v AS SELECT id, a FROM t GROUP BY id',
    'the keys of a partitioned table':
      'CREATE TABLE t (id int PRIMARY KEY) PARTITION BY HASH (id); CREATE TABLE t0 PARTITION OF t FOR VALUES WITH (MODULUS 1, REMAINDER 0)',
    'a foreign key to a partitioned table': `
      CREATE TABLE t (id int PRIMARY KEY) PARTITION BY RANGE (id); CREATE TABLE t0 PARTITION OF t FOR VALUES FROM (1) TO (2);
      CREATE TABLE s (id int REFERENCES t); CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (1)`,
    'a foreign key that is not validated': `CREATE TABLE t (id int NOT NULL); ${KEPT}; ALTER TABLE t ADD FOREIGN KEY (id) REFERENCES t (id) NOT VALID`,
    'a foreign key that is switched off': `CREATE TABLE t (id int NOT NULL); ${KEPT}; ALTER TABLE t ADD FOREIGN KEY (id) REFERENCES t (id); ALTER TABLE t DISABLE TRIGGER ALL`,
    'a foreign key that a partition has under another name': `${KEPT_PARENT}
      CREATE TABLE t (id int) PARTITION BY RANGE (id); CREATE TABLE t0 (id int CONSTRAINT own REFERENCES p (id));
      ALTER TABLE t ADD FOREIGN KEY (id) REFERENCES p (id); ALTER TABLE t ATTACH PARTITION t0 DEFAULT`,
    'a foreign key that a partition has twice': `${KEPT_PARENT}
      CREATE TABLE t (id int REFERENCES p (id)) PARTITION BY RANGE (id); CREATE TABLE t0 PARTITION OF t DEFAULT;
      ALTER TABLE t0 ADD CONSTRAINT again FOREIGN KEY (id) REFERENCES p (id)`,
    'a foreign key with a comment on that of a partition': `${KEPT_PARENT}
      CREATE TABLE t (id int REFERENCES p (id)) PARTITION BY RANGE (id); CREATE TABLE t0 PARTITION OF t DEFAULT;
      COMMENT ON CONSTRAINT t_id_fkey ON t0 IS 'here'`,
    'a foreign key that is switched off in a partition': `${KEPT_PARENT}
      CREATE TABLE t (id int REFERENCES p (id)) PARTITION BY RANGE (id); CREATE TABLE t0 PARTITION OF t DEFAULT;
      ALTER TABLE t0 DISABLE TRIGGER ALL`,
  };
  for (const [what, text] of Object.entries(stays)) {
    it(`are not ${what}`, async () => {
      const client = await database(text);
      const { aside, before, after } = await awayAndBack(client);
      assert.deepEqual([aside, after], [[], before]);
    });
  }
});
