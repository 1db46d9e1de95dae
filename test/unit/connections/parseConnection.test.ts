import assert from 'node:assert/strict';
import fc from 'fast-check';
import { connectionUrl } from '../../../src/core/connections/connectionUrl';
import { parseConnection } from '../../../src/core/connections/parseConnection';
import { type ConnectionTarget, tlsModes } from '../../../src/core/databases';
import { errorLine } from '../../../src/core/errors';

const usual: ConnectionTarget = { host: 'localhost', port: 5432, database: 'library', user: 'ada', tls: 'prefer' };

/** A text, and in what it differs from the usual connection. */
const read: readonly [string, Partial<ConnectionTarget>][] = [
  ['postgres://ada@localhost/library', {}],
  ['  postgresql://ada@localhost:5432/library  ', {}],
  ['postgres://ada:s3cret@db.example.com:6543/library', { host: 'db.example.com', port: 6543, password: 's3cret' }],
  ['postgres://ada:p%40ss%2Fw%3Ard@localhost/library', { password: 'p@ss/w:rd' }],
  ['postgres://ada:p@ss:word@localhost/library', { password: 'p@ss:word' }],
  ['postgres://ada@[::1]:6543/library', { host: '::1', port: 6543 }],
  ['postgres://ada@[2001:db8::7]/library', { host: '2001:db8::7' }],
  ['postgres://ada@localhost', { database: 'ada' }],
  ['postgres://ada@localhost/', { database: 'ada' }],
  ['postgres:///library?user=ada', {}],
  ['postgres://ada@/library?host=/var/run/postgresql', { host: '/var/run/postgresql' }],
  ['postgres://ada@%2Fvar%2Frun%2Fpostgresql:5433/library', { host: '/var/run/postgresql', port: 5433 }],
  ['postgres://localhost/library?user=ada&password=a%26b', { password: 'a&b' }],
  ['postgres://ada@localhost/l%C3%BCbeck%20library', { database: 'lübeck library' }],
  ['postgres://ada@localhost/library?sslmode=verify-full&sslrootcert=/etc/ca.pem', { tls: 'verify-full', authority: '/etc/ca.pem' }],
  ['postgres://ada@localhost/library?sslrootcert=system', { tls: 'verify-full' }],
  ['postgres://ada@localhost/library?sslmode=allow', {}],
  ['postgres://ada@localhost/library?sslmode=no-verify', { tls: 'require' }],
  ['postgres://ada@localhost/library?ssl=true', { tls: 'require' }],
  ['postgres://ada@localhost/library?ssl=false&schema=public&connection_limit=5&pgbouncer=true', {}],
  ['postgresql+psycopg2://ada@localhost/library', {}],
  ['postgis://ada@localhost/library', {}],
  ['jdbc:postgresql://localhost:5432/library?user=ada&password=pw', { password: 'pw' }],
  ['jdbc:postgresql://localhost/library?user=ada&ssl=true', { tls: 'verify-full' }],
  ['jdbc:postgresql://localhost/library?user=ada&ssl=true&sslmode=require', { tls: 'require' }],
  ['jdbc:postgresql:library?user=ada', {}],
  ['host=localhost dbname=library user=ada', {}],
  ["host = 'localhost' port=5433 dbname='library' user=ada password=it's", { port: 5433, password: "it's" }],
  ["user=ada dbname=library password='a \\'quoted\\' \\\\ one' connect_timeout=5", { password: "a 'quoted' \\ one" }],
  ['user=ada dbname=library password=a\\ b sslmode=require', { password: 'a b', tls: 'require' }],
  ['user=ada dbname=library host=/tmp password=', { host: '/tmp' }],
  ['user=ada dbname=library hostaddr=127.0.0.1', { host: '127.0.0.1' }],
];

const refused: readonly [string, RegExp][] = [
  ['', /is empty/],
  ['library', /neither a connection URL nor/],
  ['mysql://ada:hunter2@localhost/library', /neither a connection URL nor/],
  ['host=localhost password=hunter2 nonsense', /neither a connection URL nor/],
  ["password='hunter2 host=localhost", /neither a connection URL nor/],
  ['postgres://ada:hunter2@localhost:port/library', /port of the connection is not a number/],
  ['postgres://ada:hunter2@localhost:70000/library', /port of the connection is not a number/],
  ['postgres://ada:hun/ter2@localhost/library', /port of the connection is not a number/],
  ['postgres://ada:100%hunter2@localhost/library', /followed by no two hexadecimal digits/],
  ['postgres://ada:hunter2@a.example.com,b.example.com/library', /names several hosts/],
  ['postgres://ada:hunter2@a.example.com:1:2/library', /cannot be told from the rest/],
  ['postgres://ada:hunter2@localhost/library?sslmode=maybe', /sslmode is none of disable, prefer/],
];

describe('a connection', () => {
  for (const [text, difference] of read)
    it(`is read from ${text.trim()}`, () => assert.deepEqual(parseConnection(text), { ...usual, ...difference }));

  for (const [text, message] of refused) {
    it(`is not read from ${text || 'nothing'}, and the message has nothing of the text`, () => {
      assert.throws(
        () => parseConnection(text),
        (error) => {
          assert.match(errorLine(error), message);
          assert.doesNotMatch(`${errorLine(error)} ${(error as Error).stack}`, /hunter2|ter2|hun\b/);
          return true;
        },
      );
    });
  }

  it('takes what its text leaves out from the environment, as psql does', () => {
    const environment = { PGHOST: 'db', PGPORT: '6543', PGUSER: 'ada', PGPASSWORD: 'pw', PGDATABASE: 'library', PGSSLMODE: 'require' };
    assert.deepEqual(parseConnection('postgres://', environment), { ...usual, host: 'db', port: 6543, password: 'pw', tls: 'require' });
    assert.equal(parseConnection('postgres://eve@/other', environment).user, 'eve');
    assert.equal(parseConnection('postgres:///x', { USER: 'grace' }).user, 'grace');
  });
});

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const host = fc.oneof(
  fc.domain(),
  fc.ipV4(),
  fc.ipV6(),
  fc.array(fc.string({ unit: fc.constantFrom(...'abc.-_ %?&#é'), minLength: 1 }), { minLength: 1 }).map((parts) => `/${parts.join('/')}`),
);
const target: fc.Arbitrary<ConnectionTarget> = fc.record(
  {
    host,
    port: fc.integer({ min: 1, max: 65_535 }),
    database: name,
    user: name,
    tls: fc.constantFrom(...tlsModes),
    authority: name.filter((path) => path !== 'system'),
  },
  { requiredKeys: ['host', 'port', 'database', 'user', 'tls'], noNullPrototype: true },
);

describe('the display form of a connection', () => {
  it('is read back as the same connection', () => {
    fc.assert(fc.property(target, (connection) => assert.deepEqual(parseConnection(connectionUrl(connection)), connection)));
  });

  it('never has the password', () => {
    const password = fc.stringMatching(/^[A-Z]{8}[^a-z]$/);
    const lower = target.map(({ user, database, authority, ...rest }) => ({
      ...rest,
      host: rest.host.toLowerCase(),
      user: 'ada',
      database: 'library',
    }));
    fc.assert(
      fc.property(lower, password, (connection, secret) => {
        const shown = connectionUrl({ ...connection, password: secret });
        assert.equal(shown, connectionUrl(connection));
        assert.ok(!shown.includes(secret) && !shown.includes(encodeURIComponent(secret)));
      }),
    );
  });

  it('of a broken URL shows no part of its password in the error', () => {
    const noise = fc.array(
      fc.constantFrom('@', ':', '/', '?', '%', '=', '&', '[', ']', "'", ' ', 'SECRET', 'host', 'postgres://', '5432'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(noise, (parts) => {
        const text = `${parts.join('')}SECRET${parts.join('')}`;
        try {
          parseConnection(text);
        } catch (error) {
          assert.ok(!`${errorLine(error)} ${(error as Error).stack}`.includes('SECRET'));
        }
      }),
    );
  });
});
