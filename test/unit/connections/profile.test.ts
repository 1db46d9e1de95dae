import assert from 'node:assert/strict';
import { connectionProfile, likelyEnvironment, profileTarget } from '../../../src/core/connections/profile';

const likely: readonly [string, string][] = [
  ['localhost/library', 'development'],
  ['db.prod.example.com/library', 'production'],
  ['db.example.com/shop_production', 'production'],
  ['staging.example.com/shop', 'staging'],
  ['stg2-db.example.com/shop', 'staging'],
  ['preprod.example.com/shop', 'staging'],
  ['localhost/shop_test', 'test'],
  ['qa.example.com/shop', 'test'],
  ['localhost/contests', 'development'],
];

describe('a profile of a connection', () => {
  for (const [name, environment] of likely)
    it(`of ${name} is likely for ${environment}`, () => {
      const [host, database] = name.split('/');
      assert.equal(likelyEnvironment({ host, database, port: 5432, user: 'ada', tls: 'prefer' }), environment);
    });

  it('leads where it says, with its password', () => {
    const target = { host: 'db', port: 5432, database: 'library', user: 'ada', tls: 'verify-ca', authority: '/ca.pem' } as const;
    const profile = { id: '1', name: 'Library', environment: 'test', ...target } as const;
    assert.deepEqual(profileTarget(profile), target);
    assert.deepEqual(profileTarget(profile, 'pw'), { ...target, password: 'pw' });
  });

  it('cannot hold a password', () => {
    const profile = { id: '1', name: 'a', host: 'h', port: 1, database: 'd', user: 'u', tls: 'prefer', environment: 'test' };
    assert.ok(connectionProfile.safeParse(profile).success);
    assert.ok(!connectionProfile.safeParse({ ...profile, password: 'pw' }).success);
  });
});
