import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Client } from 'pg';
import { sample } from '../../contract/cli/commandLine';
import { databaseState } from './databaseState';
import { keyCatalog } from './keyCatalog';
import { dryRun, scriptInput, seed, suiteDatabases } from './seeding';

async function value(client: Client, sql: string): Promise<unknown> {
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  return rows[0]?.[0];
}

/** A role that may write all tables and owns none. */
async function writer(client: Client, name: string): Promise<string> {
  await client.query(`CREATE ROLE ${name} LOGIN; GRANT USAGE ON SCHEMA public TO ${name}; GRANT ALL ON ALL TABLES IN SCHEMA public TO ${name};
    GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO ${name}`);
  return name;
}

describe('circumstances of a seeding', function () {
  const databaseWith = suiteDatabases();
  this.timeout(60_000);

  describe('foreign keys in circles', () => {
    const circle = (nullable: boolean, deferrable: string) => `
      CREATE TABLE teams (id int PRIMARY KEY, captain int ${nullable ? '' : 'NOT NULL'});
      CREATE TABLE players (id int PRIMARY KEY, team int NOT NULL REFERENCES teams ${deferrable});
      ALTER TABLE teams ADD CONSTRAINT captains FOREIGN KEY (captain) REFERENCES players ${deferrable}`;
    const script = scriptInput(circle(false, ''), { rows: 50 });
    const nullable = scriptInput(circle(true, ''), { rows: 50 });

    for (const [what, ddl] of [
      ['that may wait', circle(false, 'DEFERRABLE')],
      ['that may not', circle(false, '')],
    ] as const) {
      for (const start of ['', ddl]) {
        it(`${what} are loaded ${start === '' ? 'where the schema is made' : 'by their owner, and are what they were'}`, async () => {
          const client = await databaseWith(start);
          const before = await keyCatalog(client);
          const { notes } = await seed(client, scriptInput(ddl, { rows: 50 }));
          assert.deepEqual(notes, []);
          assert.equal(await value(client, 'SELECT count(*)::int FROM teams JOIN players ON players.id = captain'), 50);
          if (start !== '') assert.deepEqual(await keyCatalog(client), before);
        });
      }
    }

    it('are loaded by others with NULL at first where that may be', async () => {
      const client = await databaseWith(circle(true, ''));
      const { statements } = await seed(client, nullable, { user: await writer(client, 'circling') });
      assert.ok(statements.some((statement) => statement.startsWith('UPDATE public.teams AS t SET captain = l.captain')));
      assert.ok(!statements.some((statement) => statement.startsWith('ALTER TABLE')));
      assert.equal(
        await value(client, 'SELECT count(*)::int FROM teams JOIN players ON players.id = captain'),
        await value(client, 'SELECT count(captain)::int FROM teams'),
      );
      assert.notEqual(await value(client, 'SELECT count(captain)::int FROM teams'), 0);
      await client.query('DROP OWNED BY circling; DROP ROLE circling');
    });

    it('are refused to others where it may not', async () => {
      const client = await databaseWith(circle(false, ''));
      await assert.rejects(seed(client, script, { user: await writer(client, 'refused') }), {
        code: 'seed-failed',
        message:
          'teams is part of a circle of foreign keys: captains refers to a table that is loaded later, and can be neither deferred nor NULL at first.',
        remedy: 'Connect as postgres, who owns the table, or make the key DEFERRABLE.',
      });
      await client.query('DROP OWNED BY refused; DROP ROLE refused');
    });
  });

  describe('triggers', () => {
    const table = 'CREATE TABLE t (id int PRIMARY KEY, note text)';
    const swallow = `CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN CASE WHEN NEW.id % 2 = 0 THEN NEW END; END $$;
      CREATE TRIGGER swallowing BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION swallow()`;

    it('are fired, and what they take away is told', async () => {
      const client = await databaseWith(`${table}; ${swallow}`);
      const { notes } = await seed(client, scriptInput(table, { rows: 10 }));
      assert.deepEqual(notes, ['t has 5 new rows, 10 were sent: triggers took a hand in it (swallowing).']);
    });

    it('are not fired where that is wanted, and those of each sort are on again', async () => {
      const client = await databaseWith(`${table}; ${swallow};
        CREATE TRIGGER always BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION swallow(); ALTER TABLE t ENABLE ALWAYS TRIGGER always;
        CREATE TRIGGER never BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION swallow(); ALTER TABLE t DISABLE TRIGGER never`);
      const before = await databaseState(client);
      const { notes } = await seed(client, scriptInput(table, { rows: 10 }), { triggers: false });
      assert.deepEqual(notes, []);
      assert.equal(await value(client, 'SELECT count(*)::int FROM t'), 10);
      await client.query('TRUNCATE t');
      assert.deepEqual(await databaseState(client), before);
    });

    it('are only for their owner to switch off', async () => {
      const client = await databaseWith(`${table}; ${swallow}`);
      await assert.rejects(seed(client, scriptInput(table, { rows: 10 }), { triggers: false, user: await writer(client, 'quiet') }), {
        code: 'seed-failed',
        message: 'Triggers of public.t can only be switched off by its owner.',
      });
      await client.query('DROP OWNED BY quiet; DROP ROLE quiet');
    });
  });

  it('policies that hold for the user are told, before anything is written', async () => {
    const table = 'CREATE TABLE t (id int PRIMARY KEY)';
    const client = await databaseWith(`${table}; ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY mine ON t USING (id > 0)`);
    const user = await writer(client, 'guarded');
    await assert.rejects(seed(client, scriptInput(table, { rows: 10 }), { user }), {
      code: 'seed-failed',
      message: 'Policies of public.t (row-level security) hold for guarded, and COPY does not go with them.',
    });
    const { notes } = await seed(client, scriptInput(table, { rows: 10 }));
    assert.deepEqual(notes, ['Policies (row-level security) do not hold for postgres: public.t.']);
    await client.query('DROP OWNED BY guarded; DROP ROLE guarded');
  });

  for (const start of ['made', 'there'] as const) {
    it(`partitions, inheritance and names in quotes: tables that are ${start}`, async () => {
      const ddl = `
        CREATE TABLE "Odd ""events""" (id bigint GENERATED ALWAYS AS IDENTITY, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
        CREATE TABLE e1 PARTITION OF "Odd ""events""" FOR VALUES FROM (MINVALUE) TO ('2020-01-01');
        CREATE TABLE e2 PARTITION OF "Odd ""events""" FOR VALUES FROM ('2020-01-01') TO (MAXVALUE);
        CREATE TABLE people (id int PRIMARY KEY, "User" text);
        CREATE TABLE staff ("order" int NOT NULL) INHERITS (people);
        CREATE TABLE nothing ()`;
      const client = await databaseWith(start === 'there' ? ddl : '');
      const { tables } = await seed(client, scriptInput(ddl, { rows: 6000 }));
      const again = await seed(client, scriptInput(ddl, { rows: 6000 }), { mode: 'truncate' });
      assert.deepEqual(
        again.tables.map(({ existing }) => existing),
        tables.map(({ rows }) => rows),
      );
      assert.equal(await value(client, 'SELECT count(*)::int FROM "Odd ""events"""'), 6000);
      assert.equal(await value(client, 'SELECT count(*)::int FROM people'), 12_000);
      assert.equal(await value(client, 'SELECT count(*)::int FROM nothing'), tables.find(({ table }) => table === 'nothing')?.rows);
      assert.equal(Number(await value(client, `INSERT INTO "Odd ""events""" (at) VALUES ('2020-02-02') RETURNING id`)), 6001);
    });
  }

  it('what a dry run says is what is done, and it writes nothing', async () => {
    const script = readFileSync(sample('library'), 'utf8');
    const client = await databaseWith(script.replaceAll(/^INSERT[^;]*;/gm, ''));
    const before = await databaseState(client);
    const planned = await dryRun(client, scriptInput(script, { rows: 100 }));
    assert.deepEqual(await databaseState(client), before);
    const done = await seed(client, scriptInput(script, { rows: 100 }));
    assert.deepEqual(done.statements, planned.statements);
    assert.equal(planned.seconds, undefined);
    for (const [at, { table, rows, existing, bytes }] of planned.tables.entries()) {
      assert.deepEqual([table, rows, existing], [done.tables[at].table, done.tables[at].rows, done.tables[at].existing]);
      assert.ok(
        bytes > done.tables[at].bytes * 0.8 && bytes < done.tables[at].bytes * 1.2,
        `${table}: ${bytes} for ${done.tables[at].bytes}`,
      );
    }
  });

  it('keys that large tables have are the same behind their rows, in tables that are made and in those that are there', async () => {
    const script = readFileSync(sample('library'), 'utf8');
    const [plain, made] = [await databaseWith(script), await databaseWith()];
    const keys = await keyCatalog(plain);
    const { statements } = await seed(made, scriptInput(script, { rows: 6_000 }));
    assert.ok(statements.includes('ALTER TABLE public.books DROP CONSTRAINT books_isbn_key'));
    assert.deepEqual(await keyCatalog(made), keys);
    const filled = await seed(plain, scriptInput(script, { rows: 6_000 }));
    assert.ok(filled.statements.includes('ALTER TABLE public.loans DROP CONSTRAINT loans_member_id_fkey'));
    assert.ok(!filled.statements.includes('ALTER TABLE public.books DROP CONSTRAINT books_isbn_key'));
    assert.deepEqual(await keyCatalog(plain), keys);
  });

  it('a text that the binary format has no form of is sent as a text', async () => {
    const client = await databaseWith();
    const input = scriptInput(
      `CREATE TABLE nets (id int PRIMARY KEY, net cidr); INSERT INTO nets VALUES (1, '10.1'); CREATE TABLE hosts (net int REFERENCES nets)`,
      { tables: { nets: { rows: 'script' } } },
    );
    const planned = await dryRun(client, input);
    const { statements } = await seed(client, input);
    assert.ok(
      [planned.statements, statements].every((each) => each.includes('COPY public.nets (id, net) FROM STDIN WITH (FORMAT csv, FREEZE)')),
    );
    assert.equal(await value(client, 'SELECT net::text FROM nets'), '10.1.0.0/16');
  });

  it('the same rows come from any number of threads', async () => {
    const input = scriptInput(readFileSync(sample('company'), 'utf8'), { rows: 9_000 });
    const states: string[][] = [];
    for (const workers of [undefined, 1, 3]) {
      const client = await databaseWith();
      await seed(client, input, workers === undefined ? {} : { workers });
      states.push(await databaseState(client));
    }
    assert.deepEqual([states[1], states[2]], [states[0], states[0]]);
  });

  it('rights and owners in the script are left out, which is told', async () => {
    const client = await databaseWith();
    const { notes } = await seed(
      client,
      scriptInput('CREATE TABLE t (id int); ALTER TABLE t OWNER TO nobody_there; GRANT SELECT ON t TO nobody_there'),
    );
    assert.deepEqual(notes, ['Left out of the script: 2 statements about rights and owners.']);
  });

  it('the catalogue is made and filled with the same transaction, where that is wanted', async () => {
    const client = await databaseWith();
    const script = scriptInput('CREATE TABLE t (id int PRIMARY KEY)', { rows: 10, seed: '7' });
    await seed(client, script);
    assert.equal(await value(client, `SELECT to_regnamespace('seedbed')`), null);
    await seed(client, script, { mode: 'truncate', catalogue: true, name: 'mine' });
    const { rows } = await client.query(`SELECT name, generation_meta->>'seed' AS seed, row_counts FROM seedbed.generated_datasets`);
    assert.deepEqual(rows, [{ name: 'mine', seed: '7', row_counts: { t: 10 } }]);
  });

  it('another session that holds a table is waited for, not for ever', async function () {
    this.timeout(60_000);
    const table = 'CREATE TABLE t (id int PRIMARY KEY)';
    const client = await databaseWith(table);
    await client.query('BEGIN; LOCK TABLE t IN ACCESS EXCLUSIVE MODE');
    await assert.rejects(seed(client, scriptInput(table, { rows: 10 })), (error: Error & { code?: string; remedy?: string }) => {
      assert.deepEqual([error.code, error.remedy], ['seed-failed', 'End what it does, and seed again.']);
      return true;
    });
    await client.query('ROLLBACK');
  });
});
