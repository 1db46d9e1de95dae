import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:net';
import { inspect } from 'node:util';
import type { Client } from 'pg';
import { connect, serverInfo } from '../../../src/adapters/postgres/connect';
import type { ConnectionTarget, TlsMode } from '../../../src/core/databases';
import { errorLine, UserFacingError } from '../../../src/core/errors';
import { freshDatabase } from '../embeddedPostgres';
import { type TlsServer, tlsServer } from './tlsServer';

const PASSWORD = 'pla1nly-s3cret';

/** Everything that a log could have of an error. */
function everythingOf(error: unknown): string {
  return `${errorLine(error)}\n${inspect(error, { depth: 10, showHidden: true })}`;
}

describe('connecting', function () {
  this.timeout(60_000);
  let client: Client;
  let server: TlsServer;
  let usual: ConnectionTarget;

  before(async () => {
    client = await freshDatabase();
    server = await tlsServer(client);
    await client.query(`CREATE ROLE ada LOGIN PASSWORD '${PASSWORD}'`);
    await client.query('CREATE ROLE eve LOGIN');
    await client.query('CREATE ROLE bob LOGIN');
    await client.query(
      `REVOKE CONNECT ON DATABASE ${client.database} FROM PUBLIC; GRANT CONNECT ON DATABASE ${client.database} TO ada, bob`,
    );
    await server.admit('host all ada all scram-sha-256', 'hostnossl all bob all reject');
    usual = { host: 'localhost', port: client.port, database: client.database ?? '', user: 'ada', password: PASSWORD, tls: 'prefer' };
  });

  after(async () => {
    await server.restore();
    await client.query(`REVOKE ALL ON DATABASE ${client.database} FROM ada, bob; DROP ROLE ada, eve, bob`);
  });

  async function encrypted(target: ConnectionTarget): Promise<boolean> {
    const connected = await connect(target);
    const info = await serverInfo(connected);
    const { rows } = await connected.query(
      `SELECT ssl, current_setting('application_name') AS name FROM pg_stat_ssl WHERE pid = pg_backend_pid()`,
    );
    await connected.end();
    assert.deepEqual(rows, [{ ssl: info.encrypted, name: 'seedbed' }]);
    assert.deepEqual(
      { ...info, server: '', encrypted: true },
      { server: '', user: target.user, database: target.database, encrypted: true },
    );
    assert.match(info.server, /^PostgreSQL \d+(\.\d+)?$/);
    return info.encrypted;
  }

  async function refused(target: ConnectionTarget, message: RegExp): Promise<void> {
    await assert.rejects(connect(target), (error) => {
      assert.ok(error instanceof UserFacingError && error.code === 'cannot-connect', inspect(error));
      assert.match(error.message, message);
      assert.ok(error.remedy);
      assert.ok(!everythingOf(error).includes(target.password ?? PASSWORD));
      return true;
    });
  }

  /** What libpq does in each mode with a server that offers TLS: by name, by address, with its authority, with another. */
  const modes: readonly [TlsMode, { host?: string; authority?: 'authority' | 'stranger' }, boolean | RegExp][] = [
    ['disable', {}, false],
    ['prefer', {}, true],
    ['require', {}, true],
    ['require', { authority: 'authority' }, true],
    ['require', { authority: 'stranger' }, /no known authority signed/],
    ['verify-ca', {}, /no known authority signed/],
    ['verify-ca', { authority: 'authority' }, true],
    ['verify-ca', { authority: 'authority', host: '127.0.0.1' }, true],
    ['verify-ca', { authority: 'stranger' }, /no known authority signed/],
    ['verify-full', {}, /no known authority signed/],
    ['verify-full', { authority: 'authority' }, true],
    ['verify-full', { authority: 'authority', host: '127.0.0.1' }, /is for another host/],
    ['verify-full', { authority: 'stranger' }, /no known authority signed/],
  ];
  for (const [tls, { host, authority }, expected] of modes)
    it(`${tls}${host ? ` by address` : ''} with ${authority ?? 'no authority'}: ${expected}`, async () => {
      const target = { ...usual, tls, host: host ?? usual.host, authority: authority && server[authority] };
      if (typeof expected === 'boolean') assert.equal(await encrypted(target), expected);
      else await refused(target, expected);
    });

  it('without TLS at the server: prefer goes on, the others do not', async () => {
    await server.offerTls(false);
    try {
      assert.equal(await encrypted(usual), false);
      for (const tls of ['require', 'verify-ca', 'verify-full'] as const) await refused({ ...usual, tls }, /does not offer TLS/);
    } finally {
      await server.offerTls(true);
    }
  });

  it('goes through a socket, which is never encrypted', async () => {
    const { rows } = await client.query(`SELECT current_setting('unix_socket_directories') AS folder`);
    assert.equal(await encrypted({ ...usual, host: rows[0].folder, tls: 'verify-full' }), false);
    await refused({ ...usual, host: '/nowhere' }, /there is no such socket/);
  });

  const failures: readonly [string, Partial<ConnectionTarget>, RegExp][] = [
    ['nothing listens', { port: 1 }, /nothing listens/],
    ['unknown host', { host: 'no-such-host.invalid' }, /host is unknown/],
    ['wrong password', { password: 'wr0ng-s3cret' }, /user or the password is wrong/],
    ['no password', { password: undefined }, /asks for a password/],
    ['no such user', { user: 'nobody' }, /no such user/],
    ['no such database', { database: 'nowhere' }, /no such database/],
    ['no right to connect', { user: 'eve' }, /may not connect to this database/],
    ['encryption demanded', { user: 'bob', tls: 'disable' }, /takes no unencrypted|does not let this user in/],
  ];
  for (const [what, difference, message] of failures)
    it(`says why not: ${what}`, async () => refused({ ...usual, ...difference }, message));

  it('says what the connection is, and the password nowhere', async () => {
    await refused({ ...usual, port: 1 }, /^Cannot connect to postgres:\/\/ada@localhost:1\/test\d+: nothing listens at that address\.$/);
  });

  it('says that the authority cannot be read', async () => {
    await assert.rejects(connect({ ...usual, tls: 'verify-full', authority: '/nowhere/ca.pem' }), { code: 'unreadable-file' });
  });

  describe('to what is no PostgreSQL', () => {
    let listener: Server;
    let port: number;
    let answer: string | undefined;

    before(async () => {
      listener = createServer((socket) => {
        socket.on('error', () => undefined);
        if (answer === undefined) return;
        socket.end(answer);
      });
      await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
      const address = listener.address();
      port = typeof address === 'object' && address ? address.port : 0;
    });
    after(() => listener.close());

    it('says so', async () => {
      answer = 'HTTP/1.1 400 Bad Request\r\n\r\n';
      await refused({ ...usual, host: '127.0.0.1', port, tls: 'require' }, /no PostgreSQL/);
    });

    it('is cancelled at once while nothing answers', async () => {
      answer = undefined;
      const started = Date.now();
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 50);
      await assert.rejects(connect({ ...usual, host: '127.0.0.1', port }, controller.signal), { code: 'cancelled' });
      assert.ok(Date.now() - started < 5000);
    });
  });

  it('is not even tried when it is cancelled before', async () => {
    await assert.rejects(connect(usual, AbortSignal.abort()), { code: 'cancelled' });
  });

  it('survives that the server goes away', async () => {
    const connected = await connect(usual);
    const { rows } = await connected.query('SELECT pg_backend_pid() AS pid');
    await client.query('SELECT pg_terminate_backend($1)', [rows[0].pid]);
    await assert.rejects(connected.query('SELECT 1'));
    await connected.end();
  });
});
