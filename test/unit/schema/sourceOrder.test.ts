import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sourceOrder } from '../../../src/core/schema/sourceOrder';

const files = (...paths: string[]): readonly string[] => sourceOrder(paths).files;

describe('the order of sources', () => {
  it('counts numbers as numbers, and ignores what is no SQL', () => {
    assert.deepEqual(files('10_c.sql', '9_b.sql', 'readme.md', '001_a.SQL', 'x.ddl', '.hidden/a.sql', 'node_modules/p/a.sql'), [
      '001_a.SQL',
      '9_b.sql',
      '10_c.sql',
      'x.ddl',
    ]);
    assert.deepEqual(files('20240102030405678_b.sql', '20240102030405677_a.sql'), ['20240102030405677_a.sql', '20240102030405678_b.sql']);
  });

  it('runs Flyway versions before repeatable scripts, from the latest baseline on', () => {
    assert.deepEqual(files('R__views.sql', 'V10__c.sql', 'V2_1__b.sql', 'V2__a.sql', 'U2__a.sql'), [
      'V2__a.sql',
      'V2_1__b.sql',
      'V10__c.sql',
      'R__views.sql',
    ]);
    assert.deepEqual(files('V1__a.sql', 'V2__b.sql', 'B2__all.sql', 'V3__c.sql'), ['B2__all.sql', 'V3__c.sql']);
  });

  it('skips ways back, and says so', () => {
    const order = sourceOrder([
      '1_a.up.sql',
      '1_a.down.sql',
      '2024-01/up.sql',
      '2024-01/down.sql',
      'down/1.sql',
      '2_b_down.sql',
      'countdown.sql',
    ]);
    assert.deepEqual(order.files, ['1_a.up.sql', '2024-01/up.sql', 'countdown.sql']);
    assert.deepEqual(
      order.skipped.map((entry) => entry.file),
      ['1_a.down.sql', '2024-01/down.sql', 'down/1.sql', '2_b_down.sql'],
    );
  });

  it('reads Prisma folders by name, and no dump beside migrations', () => {
    assert.deepEqual(
      files(
        'prisma/migrations/20240201_b/migration.sql',
        'prisma/migrations/20240101_a/migration.sql',
        'prisma/migrations/migration_lock.toml',
      ),
      ['prisma/migrations/20240101_a/migration.sql', 'prisma/migrations/20240201_b/migration.sql'],
    );
    assert.deepEqual(files('db/schema.sql', 'db/migrations/1.sql'), ['db/migrations/1.sql']);
    assert.deepEqual(files('schema.sql', 'other.sql'), ['other.sql', 'schema.sql']);
  });

  it('does not depend on the order in which a folder lists its files', () => {
    const name = fc.stringMatching(/^[VRUB]?[0-9]{0,3}_{0,2}[a-z]{0,2}$/).map((stem) => `${stem}.sql`);
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (names, random) => {
        const shuffled = names.map((each) => ({ each, key: random.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        assert.deepEqual(files(...shuffled.map(({ each }) => each)), files(...names));
      }),
    );
  });
});
