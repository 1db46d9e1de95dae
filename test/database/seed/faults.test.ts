import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Seeding, SeedOptions } from '../../../src/core/databases';
import type { JobEvent } from '../../../src/protocol/events';
import { sample } from '../../contract/cli/commandLine';
import { createSchema } from '../serverSchema';
import { databaseState } from './databaseState';
import { scriptInput, seed, suiteDatabases } from './seeding';

const library = readFileSync(sample('library'), 'utf8');
const input = scriptInput(library, { rows: 20_000 });

/** A seeding in which something is done when the table of that number begins. */
async function disturbed(
  client: Client,
  table: number,
  act: () => Promise<unknown>,
  more: Partial<SeedOptions & { user: string }> = {},
): Promise<Seeding> {
  let begun = 0;
  let done: Promise<unknown> = Promise.resolve();
  const heard: JobEvent[] = [];
  heard.push = (...events) => {
    for (const { type } of events) if (type === 'table:start' && ++begun === table) done = act();
    return 0;
  };
  try {
    return await seed(client, input, more, heard);
  } finally {
    await done;
  }
}

const terminate = (client: Client) => () =>
  client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'seedbed' AND datname = current_database()`,
  );

/** Waits until no other session is at work, so that what it did is undone. */
async function quiet(client: Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query(`SELECT FROM pg_stat_activity WHERE application_name = 'seedbed' AND datname = current_database()`);
    if (rows.length === 0) return;
    await setTimeout(20);
  }
}

/** A database without the library, one with its empty tables, and one with rows in them. */
async function begun(
  database: () => Promise<Client>,
  start: 'nothing' | 'tables' | 'rows',
): Promise<{ client: Client; mode: SeedOptions['mode']; before: string[] }> {
  const client = await database();
  if (start !== 'nothing') await createSchema(client, library);
  if (start === 'rows') await seed(client, scriptInput(library, { rows: 50 }));
  return { client, mode: start === 'rows' ? 'truncate' : 'empty', before: await databaseState(client) };
}

describe('a seeding that fails leaves everything as it was', function () {
  const database = suiteDatabases();
  this.timeout(120_000);

  for (const start of ['nothing', 'tables', 'rows'] as const) {
    for (const table of [1, 4, 7]) {
      it(`when the server ends the connection at table ${table}, beginning with ${start}`, async () => {
        const { client, mode, before } = await begun(database, start);
        await assert.rejects(disturbed(client, table, terminate(client), { mode }), (error: Error & { code?: string }) => {
          assert.equal(error.code, 'seed-failed');
          assert.match(error.message, /terminating connection|connection to the server was lost/);
          return true;
        });
        await quiet(client);
        assert.deepEqual(await databaseState(client), before);
      });
    }

    it(`when it is cancelled, beginning with ${start}`, async () => {
      const { client, mode, before } = await begun(database, start);
      for (const milliseconds of [0, 50, 150, 300, 500, 700, 900]) {
        const controller = new AbortController();
        const ended = seed(client, input, { mode }, [], controller.signal);
        const timer = setTimeout(milliseconds).then(() => controller.abort());
        await assert.rejects(ended, { code: 'cancelled' });
        await timer;
        await quiet(client);
        assert.deepEqual(await databaseState(client), before, `after ${milliseconds} ms`);
      }
    });
  }

  it('when rights are revoked midway', async () => {
    const client = await database();
    await createSchema(client, library);
    await client.query(`CREATE ROLE loader LOGIN; GRANT USAGE ON SCHEMA public TO loader; GRANT ALL ON ALL TABLES IN SCHEMA public TO loader;
      GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO loader`);
    const before = await databaseState(client);
    const revoke = () => client.query('REVOKE INSERT ON loans FROM loader');
    await assert.rejects(disturbed(client, 3, revoke, { user: 'loader' }), {
      code: 'seed-failed',
      message: 'loans: permission denied for table loans. Nothing was changed.',
    });
    assert.deepEqual(await databaseState(client), before);
    await client.query('GRANT INSERT ON loans TO loader');
    const made = await seed(client, scriptInput(library, { rows: 100 }), { user: 'loader' });
    assert.equal(made.tables.length, 7);
    assert.equal(
      (
        await client.query(
          `INSERT INTO authors (first_name, last_name, birth_date, country) VALUES ('A', 'B', '1970-01-01', 'NO') RETURNING id`,
        )
      ).rows[0].id,
      101,
    );
    await client.query('DROP OWNED BY loader; DROP ROLE loader');
  });

  it('when the disk is full', async function () {
    const folder = mkdtempSync(join(tmpdir(), 'seedbed-small-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder], { stdio: 'ignore' });
    } catch {
      rmSync(folder, { recursive: true });
      process.stderr.write('      no file system can be mounted here\n');
      this.skip();
    }
    try {
      chownSync(folder, 65534, 65534);
      const client = await database();
      await client.query(`CREATE TABLESPACE small LOCATION '${folder}'`);
      await client.query(`ALTER DATABASE ${client.database} SET default_tablespace = small`);
      const before = await databaseState(client);
      await assert.rejects(seed(client, input), (error: Error & { code?: string; remedy?: string }) => {
        assert.equal(error.code, 'seed-failed');
        assert.match(error.message, /No space left on device/);
        assert.match(error.remedy ?? '', /Make room/);
        return true;
      });
      assert.deepEqual(await databaseState(client), before);
      await client.query(`ALTER DATABASE ${client.database} RESET default_tablespace`);
      await client.query('DROP TABLESPACE small');
    } finally {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('when the commit fails', async () => {
    const client = await database();
    await createSchema(client, library);
    await client.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not today'; END $$;
      CREATE CONSTRAINT TRIGGER refusing AFTER INSERT ON loans DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()`);
    const before = await databaseState(client);
    await assert.rejects(seed(client, scriptInput(library, { rows: 50 })), {
      code: 'seed-failed',
      message: 'not today. Nothing was changed.',
      remedy: 'It is the word of a function of the database; without its triggers (--no-triggers) it has none.',
    });
    assert.deepEqual(await databaseState(client), before);
    const made = await seed(client, scriptInput(library, { rows: 50 }), { triggers: false });
    assert.equal(made.schema, 'matches');
    assert.deepEqual((await client.query(`SELECT tgenabled FROM pg_trigger WHERE tgname = 'refusing'`)).rows, [{ tgenabled: 'O' }]);
  });
});
