import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { UserFacingError } from '../../../src/core/errors';
import { usualLimits } from '../../../src/core/query/result';
import { embeddedDatabases, keptDataset, sampleDataset } from './embeddedDatabases';

describe('a dataset that is served', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'seedbed-served-'));
  const databases = embeddedDatabases();
  const dataset = keptDataset(folder, sampleDataset('library', 50));
  const clients: Client[] = [];
  let url = '';

  before(async () => {
    url = (await databases.serve(dataset, 0, () => undefined)).url;
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.end().catch(() => undefined)));
  });
  after(async () => {
    await databases.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function connected(): Promise<Client> {
    const client = new Client(url);
    // A connection that is broken off is what some tests are about.
    client.on('error', () => undefined);
    clients.push(client);
    await client.connect();
    return client;
  }

  /** Undefined where there is no psql. */
  function psql(...commands: readonly string[]): Promise<{ status: number; stdout: string; stderr: string } | undefined> {
    return new Promise((resolve) => {
      execFile('psql', [url, '-AtX', ...commands.flatMap((command) => ['-c', command])], (error, stdout, stderr) =>
        resolve(error?.code === 'ENOENT' ? undefined : { status: Number(error?.code ?? 0), stdout, stderr }),
      );
    });
  }

  const refusal = (code: string) => (error: unknown) => error instanceof Error && 'code' in error && error.code === code;

  it('is reached by any program, with its rows, parameters and errors', async () => {
    const client = await connected();
    const { rows } = await client.query('SELECT count(*)::int AS n, $1::text AS given FROM loans', ['x']);
    assert.deepEqual(rows, [{ n: 50, given: 'x' }]);
    await assert.rejects(client.query('SELECT nosuch FROM loans'), refusal('42703'));
    assert.deepEqual((await client.query('SELECT 1 AS one')).rows, [{ one: 1 }]);
  });

  it('is reached by psql', async function () {
    const run = await psql('SELECT count(*) FROM loans', '\\d loans');
    if (!run) this.skip();
    assert.deepEqual([run.status, run.stderr], [0, '']);
    assert.match(run.stdout, /^50\nid\|/);
  });

  it('sends whole tables by COPY, and refuses the COPY that it would never come back from', async () => {
    const client = await connected();
    await assert.rejects(client.query('COPY loans FROM STDIN'), refusal('0A000'));
    await assert.rejects(client.query('/* x */ SELECT 1; -- y\ncopy loans from stdin with (format csv)'), refusal('0A000'));
    await assert.rejects(client.query({ text: "COPY loans TO PROGRAM 'cat'", values: [] }), refusal('0A000'));
    assert.deepEqual((await client.query("SELECT 'COPY loans FROM STDIN' AS text")).rows, [{ text: 'COPY loans FROM STDIN' }]);
    const run = await psql('COPY (SELECT 1, 2) TO STDOUT', '\\copy loans from /dev/null');
    if (!run) return;
    assert.deepEqual([run.status, run.stdout], [1, '1\t2\n']);
    assert.match(run.stderr, /COPY from the client.*not possible[^]*HINT/);
  });

  it('fails the transaction in which a COPY is refused', async () => {
    const client = await connected();
    await client.query('BEGIN');
    await assert.rejects(client.query('COPY loans FROM STDIN'), refusal('0A000'));
    await assert.rejects(client.query('SELECT 1'), refusal('25P02'));
    await client.query('ROLLBACK');
  });

  it('keeps the transactions of its clients apart', async () => {
    const [one, two] = [await connected(), await connected()];
    await one.query('BEGIN');
    await one.query('CREATE TEMP TABLE mine (n int)');
    const order: string[] = [];
    const waiting = two.query('SELECT 1').then(() => order.push('two'));
    for (let n = 0; n < 5; n++) await one.query('INSERT INTO mine VALUES ($1)', [n]);
    order.push('one');
    await one.query('ROLLBACK');
    await waiting;
    assert.deepEqual(order, ['one', 'two']);
  });

  it('ends the transaction of a client that goes away', async () => {
    const [one, two] = [await connected(), await connected()];
    await one.query('BEGIN');
    await one.query('CREATE TABLE left_behind ()');
    (one as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    await assert.rejects(two.query('SELECT FROM left_behind'), refusal('42P01'));
  });

  it('gives each client its own answers, however their statements mix', async () => {
    const many = await Promise.all(Array.from({ length: 6 }, connected));
    const asked = many.map(async (client, who) => {
      for (let n = 0; n < 20; n++) {
        const named = n % 2 === 0 ? { name: 'same' } : {};
        const text = `SELECT $1::int AS n, ${who} AS who`;
        const { rows } = await client.query({ ...named, text, values: [n] });
        assert.deepEqual(rows, [{ n, who }]);
      }
    });
    await Promise.all(asked);
  });

  it('answers our own questions between theirs, and says who keeps it from that', async () => {
    const ask = (milliseconds: number) =>
      databases.query({ kind: 'dataset', dataset }, 'SELECT count(*) FROM loans', { ...usualLimits, milliseconds }, () => undefined);
    const client = await connected();
    assert.deepEqual((await ask(10_000)).rows, [['50']]);
    await client.query('BEGIN');
    await assert.rejects(ask(100), (error) => error instanceof UserFacingError && error.code === 'database-in-use');
    await client.query('COMMIT');
    assert.deepEqual((await ask(10_000)).rows, [['50']]);
  });

  it('breaks off a query on request, and goes on', async () => {
    const client = await connected();
    const endless = client.query('SELECT count(*) FROM generate_series(1, 1e12::bigint)');
    endless.catch(() => undefined);
    const { processID, secretKey } = client as unknown as { processID: number; secretKey: number };
    await setTimeout(300);
    const canceller = new Client(url) as unknown as {
      connection: {
        cancel(process: number, secret: number): void;
        on(event: string, listener: () => void): void;
        connect(port: number, host: string): void;
      };
    };
    canceller.connection.on('connect', () => canceller.connection.cancel(processID, secretKey));
    canceller.connection.on('error', () => undefined);
    canceller.connection.connect(Number(new URL(url).port), '127.0.0.1');
    await assert.rejects(endless);
    assert.deepEqual((await (await connected()).query('SELECT count(*)::int AS n FROM loans')).rows, [{ n: 50 }]);
  });

  it('survives what is not its protocol', async () => {
    for (const bytes of ['GET / HTTP/1.1\r\n\r\n', '\0\0\0\x08\0\0\0\0', 'Q\xff\xff\xff\xff'])
      await new Promise<void>((resolve) => {
        const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.end(Buffer.from(bytes, 'latin1')));
        socket.on('error', () => undefined).on('close', () => resolve());
        socket.resume();
      });
    assert.deepEqual((await (await connected()).query('SELECT 1 AS one')).rows, [{ one: 1 }]);
  });

  it('says when its port is taken, and is served there no less', async () => {
    const blocker = createServer();
    const port = await new Promise<number>((resolve) =>
      blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as { port: number }).port)),
    );
    const other = keptDataset(folder, sampleDataset('company', 5));
    await assert.rejects(
      databases.serve(other, port, () => undefined),
      (error) => error instanceof UserFacingError && error.code === 'bad-input' && error.message.includes(String(port)),
    );
    await new Promise((resolve) => blocker.close(resolve));
    assert.equal((await databases.serve(other, port, () => undefined)).port, port);
    await databases.stopServing(other);
  });

  it('has just its own rows again when it is no longer served', async () => {
    const client = await connected();
    await client.query('TRUNCATE loans CASCADE');
    const changed = await databases.query({ kind: 'dataset', dataset }, 'SELECT count(*) FROM loans', usualLimits, () => undefined);
    assert.deepEqual(changed.rows, [['0']]);
    // Nor does a query that never ends keep it from that.
    client.query('SELECT count(*) FROM generate_series(1, 1000000000000)').catch(() => undefined);
    await setTimeout(100);
    await databases.stopServing(dataset);
    const { rows } = await databases.query({ kind: 'dataset', dataset }, 'SELECT count(*) FROM loans', usualLimits, () => undefined);
    assert.deepEqual(rows, [['50']]);
  });
});
