import assert from 'node:assert/strict';
import { columnsOfTable, openOf, violationsOf } from '../support/plans';

describe('foreign keys that share columns within a circle', () => {
  it('a self-reference within a tenant does not stand in for the key to the tenant', async () => {
    const open = await openOf(`
      CREATE TABLE tenants (id bigint PRIMARY KEY);
      CREATE TABLE users (tenant_id bigint NOT NULL REFERENCES tenants, id bigint NOT NULL, manager_id bigint,
        PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, manager_id) REFERENCES users (tenant_id, id))`);
    assert.deepEqual(await violationsOf(open), []);
  });

  it('two tables of a tenant that refer to each other keep their keys to the tenant', async () => {
    const open = await openOf(`
      CREATE TABLE tenants (id bigint PRIMARY KEY);
      CREATE TABLE teams (tenant_id bigint NOT NULL REFERENCES tenants, id bigint NOT NULL, lead_id bigint, PRIMARY KEY (tenant_id, id));
      CREATE TABLE people (tenant_id bigint NOT NULL REFERENCES tenants, id bigint NOT NULL, team_id bigint,
        PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, team_id) REFERENCES teams (tenant_id, id));
      ALTER TABLE teams ADD FOREIGN KEY (tenant_id, lead_id) REFERENCES people (tenant_id, id)`);
    assert.deepEqual(await violationsOf(open), []);
  });

  it('revisions of a page start where there is none before', async () => {
    const open = await openOf(`
      CREATE TABLE pages (id int PRIMARY KEY);
      CREATE TABLE revisions (page_id int NOT NULL REFERENCES pages, rev int NOT NULL CHECK (rev > 0), previous int,
        PRIMARY KEY (page_id, rev), FOREIGN KEY (page_id, previous) REFERENCES revisions, CHECK ((rev = 1) = (previous IS NULL)))`);
    assert.deepEqual(await violationsOf(open), []);
  });

  it('a tree within a tenant whose columns are of a domain, beside another key that shares them', async () => {
    const open = await openOf(`
      CREATE DOMAIN part AS bigint CHECK (VALUE >= 0 AND VALUE < 4000000000);
      CREATE TABLE teams (tenant_id part NOT NULL, company_id part NOT NULL, id int NOT NULL, PRIMARY KEY (tenant_id, company_id, id));
      CREATE TABLE people (tenant_id part NOT NULL, company_id part NOT NULL, id int NOT NULL, team_id int, manager_id int,
        PRIMARY KEY (tenant_id, company_id, id), FOREIGN KEY (tenant_id, company_id, team_id) REFERENCES teams,
        FOREIGN KEY (tenant_id, company_id, manager_id) REFERENCES people)`);
    assert.deepEqual(await violationsOf(open), []);
  });

  it('a reference that no earlier row fits is NULL', async () => {
    const open = await openOf(
      `CREATE TABLE v (tenant int, id int, u_id int, PRIMARY KEY (tenant, id), FOREIGN KEY (tenant, u_id) REFERENCES v, CHECK (u_id < id))`,
      { rows: 300 },
    );
    assert.deepEqual(await violationsOf(open), []);
    const references = columnsOfTable(open.tables[0]).u_id;
    assert.ok(references.includes(null) && new Set(references).size > 50);
  });
});
