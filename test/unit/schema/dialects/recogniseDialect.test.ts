import assert from 'node:assert/strict';
import { recogniseDialect } from '../../../../src/core/schema/dialects/recogniseDialect';
import type { Dialect } from '../../../../src/core/schema/schema';
import { parser } from '../read';
import { SCRIPTS } from './recogniseScripts';

function recognised(text: string, file = 'schema.sql'): Promise<Dialect> {
  return recogniseDialect([{ file, text }], parser);
}

describe('recogniseDialect', () => {
  for (const [dialect, text] of SCRIPTS) {
    it(`tells ${dialect}: ${text.slice(0, 60).replaceAll('\n', ' ')}`, async () => assert.equal(await recognised(text), dialect));
  }

  it('believes the name of a file, and that of its folder, where the text tells nothing', async () => {
    const text = 'CREATE TABLE a (id INT, b MEDIUMBLOB)';
    assert.equal(await recognised(text, 'db/schema.sqlite.sql'), 'sqlite');
    assert.equal(await recognised(text, 'C:\\work\\sqlserver\\a.sql'), 'mssql');
    assert.equal(await recognised(text, 'sqlite/old/a.sql'), 'mysql');
    assert.equal(await recognised('CREATE TABLE a (id INT)', 'db/mysql/a.sql'), 'mysql');
  });

  it('looks at all sources together', async () => {
    const sources = ['CREATE TABLE a (id int)', 'CREATE TABLE b (id int) ENGINE=MyISAM'].map((text, at) => ({ file: `${at}.sql`, text }));
    assert.equal(await recogniseDialect(sources, parser), 'mysql');
  });

  it('is not lost in apostrophes of comments and open quotes', async () => {
    const text = "# it's\n/* don't */ CREATE TABLE a (id int) ENGINE=InnoDB COMMENT 'x";
    assert.equal(await recognised(text, 'a.sql'), 'mysql');
  });

  it('stays with PostgreSQL for scripts that nobody can read', async () => {
    for (const text of [
      '',
      'no SQL at all',
      'CREATE TABLE (',
      'CREATE TABLE a (id serial,, n text)',
      'CREATE TABLE {{schema}}.a (id serial)',
    ]) {
      assert.equal(await recognised(text), 'postgres', text);
    }
  });
});
