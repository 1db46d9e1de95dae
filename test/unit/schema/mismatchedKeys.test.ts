import assert from 'node:assert/strict';
import { columnsOfTable, openOf, violationsOf } from '../support/plans';
import { problems, read } from './read';

describe('foreign keys between types that do not compare', () => {
  it('a number that refers to a text is left out, and said', async () => {
    const schema = await read('CREATE TABLE p (code text PRIMARY KEY); CREATE TABLE c (p bigint REFERENCES p);');
    assert.deepEqual(schema.tables[1].foreignKeys, []);
    assert.deepEqual(problems(schema), [
      'warning schema.sql:1:66 The foreign key c_p_fkey of c is left out: p is bigint and cannot refer to code, which is text.',
    ]);
  });

  it('domains are followed', async () => {
    const schema = await read('CREATE DOMAIN id AS integer; CREATE TABLE p (id id PRIMARY KEY); CREATE TABLE c (p bigint REFERENCES p);');
    assert.equal(schema.tables[1].foreignKeys.length, 1);
  });

  it('a text that refers to a number has its digits, as SQLite allows', async () => {
    const open = await openOf(`CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT);
      CREATE TABLE notes (owner TEXT NOT NULL COLLATE NOCASE UNIQUE REFERENCES users (id) CHECK (length(owner) < 4));`);
    assert.deepEqual(await violationsOf(open), []);
    assert.ok(columnsOfTable(open.tables[1]).owner.every((owner) => /^\d{1,3}$/.test(owner ?? '')));
  });
});
