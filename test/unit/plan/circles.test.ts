import assert from 'node:assert/strict';
import { openOf, violationsOf } from '../support/plans';

/** Scripts in which keys rest on each other, and how many rows each table may have of the hundred asked for. */
const CIRCLES: Readonly<Record<string, readonly [ddl: string, rows: readonly number[]]>> = {
  'two primary keys that are each other': [
    `CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY REFERENCES a);
     ALTER TABLE a ADD FOREIGN KEY (id) REFERENCES b DEFERRABLE`,
    [100, 100],
  ],
  'three primary keys, one of them in a short table': [
    `CREATE TABLE d (id int PRIMARY KEY); CREATE TABLE e (id int PRIMARY KEY REFERENCES d);
     CREATE TABLE f (id int PRIMARY KEY REFERENCES e, s smallint NOT NULL UNIQUE CHECK (s BETWEEN 1 AND 50));
     ALTER TABLE d ADD FOREIGN KEY (id) REFERENCES f`,
    [50, 50, 50],
  ],
  'two pairs that share a tenant': [
    `CREATE TABLE tenants (id int PRIMARY KEY);
     CREATE TABLE users (tenant int NOT NULL REFERENCES tenants, id int, team int, PRIMARY KEY (tenant, id));
     CREATE TABLE teams (tenant int NOT NULL REFERENCES tenants, id int, lead int NOT NULL, PRIMARY KEY (tenant, id), FOREIGN KEY (tenant, lead) REFERENCES users);
     ALTER TABLE users ADD FOREIGN KEY (tenant, team) REFERENCES teams`,
    [100, 100, 100],
  ],
};

describe('circles of foreign keys', () => {
  for (const [name, [ddl, rows]] of Object.entries(CIRCLES)) {
    it(name, async () => {
      const open = await openOf(ddl);
      assert.deepEqual(await violationsOf(open), []);
      assert.deepEqual(
        open.tables.map(({ plan }) => plan.rows),
        rows,
      );
      assert.equal(open.plan.shortfalls.length, rows.filter((count) => count < 100).length);
    });
  }
});
