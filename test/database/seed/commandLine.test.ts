import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Seeding } from '../../../src/core/databases';
import { program, sample, seedbed, suiteFolder } from '../../contract/cli/commandLine';
import { isThorough } from '../../thorough';
import { databaseState } from './databaseState';
import { suiteDatabases } from './seeding';

const KILLS = isThorough ? 10 : 3;

const PASSWORD = 'pl4nted-s3cret';
const library = sample('library');

function urlOf(client: Client, database = client.database): string {
  return `postgres://postgres:${PASSWORD}@127.0.0.1:${client.port}/${database}?sslmode=disable`;
}

/** Runs the command line against a server of this process, which has to be free to serve. */
async function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const [status] = (await once(child, 'close')) as [number | null];
  assert.ok(!`${stdout}${stderr}`.includes(PASSWORD), 'the password is told');
  return { status, stdout, stderr };
}

describe('seedbed seed', function () {
  const database = suiteDatabases();
  this.timeout(180_000);
  const folder = suiteFolder();

  it('says what it would do, does it, and says what it has done', async () => {
    const client = await database();
    const args = ['seed', library, '--rows', '50', '--connection', urlOf(client)];
    const shown = `postgres://postgres@127.0.0.1:${client.port}/${client.database}?sslmode=disable`;
    const before = await databaseState(client);
    const planned = await run([...args, '--dry-run']);
    assert.deepEqual([planned.status, planned.stderr], [0, '']);
    assert.match(planned.stdout, /^COPY public\.loans \(.*\) FROM STDIN WITH \(FORMAT binary, FREEZE\);$/m);
    assert.ok(planned.stdout.trimEnd().split('\n').at(-1)?.startsWith('Dry run, nothing was written: 350 rows in 7 tables, about '));
    assert.deepEqual(await databaseState(client), before);

    const done = await run(args);
    assert.deepEqual([done.status, done.stderr], [0, '']);
    const last = done.stdout.trimEnd().split('\n').at(-1) ?? '';
    assert.match(last, /^350 rows in 7 tables, [\d.]+ kB, schema created, [\d.]+ s → /);
    assert.ok(last.includes(`→ ${shown} (PostgreSQL 18.`));

    const again = await run(args);
    assert.deepEqual([again.status, again.stdout], [2, '']);
    assert.match(
      again.stderr,
      /^seedbed: 7 tables have rows already: authors \(50\), .*\. Add to them \(--append\), or empty them first \(--truncate\)\.\n$/,
    );
    const added = await run([...args, '--append', '--json']);
    assert.deepEqual(
      (JSON.parse(added.stdout) as Seeding).tables.map(({ rows, existing }) => [rows, existing]),
      Array.from({ length: 7 }, () => [50, 50]),
    );
    const emptied = await run([...args, '--truncate', TABLES.join(), '--events']);
    assert.equal(emptied.status, 0);
    assert.deepEqual(JSON.parse(emptied.stderr.split('\n')[0]), { type: 'generation:start', seed: '1', tables: 7, rows: 350 });
  });

  it('takes the connection from a variable that is named, and from no other', async () => {
    const client = await database();
    const named = await run(['seed', library, '--rows', '5', '--connection', 'env:SHOP_DATABASE'], { SHOP_DATABASE: urlOf(client) });
    assert.equal(named.status, 0);
    const other = await run(['seed', library, '--rows', '5'], { DATABASE_URL: urlOf(client) });
    assert.deepEqual([other.status, other.stdout], [2, '']);
    assert.match(other.stderr, /^seedbed: No database was given\. /);
  });

  it('asks twice where a database looks like production', async () => {
    const client = await database();
    await client.query('CREATE DATABASE shop_prod');
    const args = ['seed', library, '--rows', '5', '--connection', urlOf(client, 'shop_prod')];
    const refused = await run(args);
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /looks like production; nothing was written\. Add --confirm shop_prod if that database is meant\.\n$/);
    assert.equal((await run([...args, '--confirm', 'shop'])).status, 2);
    assert.equal((await run([...args, '--dry-run'])).status, 0);
    assert.equal((await run([...args, '--confirm', 'shop_prod'])).status, 0);
  });

  const mistakes: Readonly<Record<string, readonly [args: readonly string[], status: number, message: RegExp]>> = {
    'two ways at once': [['--connection', 'postgres://x', '--append', '--truncate', 'a'], 2, /--append and --truncate exclude each other/],
    'no table to empty': [['--connection', 'postgres://x', '--truncate', ''], 2, /--truncate names no table/],
    'no name for the catalogue': [['--connection', 'postgres://x', '--catalogue', ''], 2, /--catalogue has no name/],
    'no number of threads': [['--connection', 'postgres://x', '--workers', 'many'], 2, /--workers is "many"/],
    'a variable that is not set': [['--connection', 'env:NO_SUCH'], 2, /The variable NO_SUCH is not set/],
    'nobody who listens': [
      ['--connection', `postgres://a:${PASSWORD}@127.0.0.1:1/a`],
      1,
      /Cannot connect to postgres:\/\/a@127\.0\.0\.1:1\/a: nothing listens/,
    ],
  };
  for (const [what, [args, status, message]] of Object.entries(mistakes)) {
    it(`says what is wrong: ${what}`, () => {
      const outcome = seedbed(['seed', library, ...args]);
      assert.deepEqual([outcome.status, outcome.stdout], [status, '']);
      assert.match(outcome.stderr, message);
      assert.ok(!outcome.stderr.includes(PASSWORD));
    });
  }

  it('tells no value of a row in what the server refuses', async () => {
    const client = await database();
    const script = join(folder, 'secret.sql');
    writeFileSync(script, `CREATE TABLE t (id int PRIMARY KEY, word text NOT NULL)`);
    await client.query(`CREATE TABLE t (id int PRIMARY KEY, word text NOT NULL)`);
    await client.query(`CREATE FUNCTION secret() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.id = '${PASSWORD}'; RETURN NEW; END $$;
      CREATE TRIGGER t BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION secret()`);
    const { status, stderr } = await run(['seed', script, '--rows', '5', '--connection', urlOf(client)]);
    assert.deepEqual([status, stderr.includes('invalid input syntax for type integer: …')], [1, true]);
  });

  for (const start of ['nothing', 'rows'] as const) {
    it(`killed at ${KILLS} random moments, beginning with ${start}, leaves the database as it was or complete`, async () => {
      const whole = await begun(database, start);
      const began = performance.now();
      assert.equal((await run(whole.args)).status, 0);
      const longest = performance.now() - began;
      await whole.client.end();
      const outcomes: string[] = [];
      for (let times = 0; times < KILLS; times++) {
        const { client, args, before } = await begun(database, start);
        const child = spawn(process.execPath, [program, ...args], { stdio: 'ignore' });
        const ended = once(child, 'close');
        await setTimeout(longest * (0.1 + 0.9 * Math.random()));
        child.kill('SIGKILL');
        await ended;
        await othersGone(client);
        const isAsBefore = JSON.stringify(await databaseState(client)) === JSON.stringify(before);
        outcomes.push(isAsBefore ? 'as before' : await completeness(client));
        await client.end();
      }
      assert.deepEqual(
        outcomes.filter((outcome) => outcome !== 'as before' && outcome !== 'complete'),
        [],
      );
      assert.ok(outcomes.includes('as before'));
    });
  }
});

/** A database without the library, or with 50 rows in each of its tables, and the arguments that put 20,000 there. */
async function begun(
  database: () => Promise<Client>,
  start: 'nothing' | 'rows',
): Promise<{ client: Client; args: string[]; before: string[] }> {
  const client = await database();
  const base = ['seed', library, '--connection', urlOf(client)];
  if (start === 'rows') assert.equal((await run([...base, '--rows', '50'])).status, 0);
  const args = [...base, '--rows', '20000', ...(start === 'rows' ? ['--truncate', TABLES.join()] : [])];
  return { client, args, before: await databaseState(client) };
}

const TABLES = ['authors', 'books', 'copies', 'members', 'loans', 'reviews', 'reservations'];

async function completeness(client: Client): Promise<string> {
  const counts: string[] = [];
  for (const table of TABLES) counts.push((await client.query<{ count: string }>(`SELECT count(*) FROM ${table}`)).rows[0].count);
  return counts.every((count) => count === '20000') ? 'complete' : counts.join();
}

async function othersGone(client: Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query(`SELECT FROM pg_stat_activity WHERE application_name = 'seedbed' AND datname = current_database()`);
    if (rows.length === 0) return;
    await setTimeout(20);
  }
}
