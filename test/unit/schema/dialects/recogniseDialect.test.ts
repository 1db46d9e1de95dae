import assert from 'node:assert/strict';
import { recogniseDialect } from '../../../../src/core/schema/dialects/recogniseDialect';
import type { Dialect } from '../../../../src/core/schema/schema';

const TOYS: readonly [Dialect, string][] = [
  ['postgres', 'CREATE TABLE a (id integer PRIMARY KEY, name varchar(20) NOT NULL)'],
  ['postgres', 'CREATE TABLE a (id serial PRIMARY KEY, n text)'],
  ['postgres', "CREATE TABLE a (id int GENERATED ALWAYS AS IDENTITY, n text[] DEFAULT '{}'::text[])"],
  ['postgres', 'CREATE EXTENSION citext; CREATE TABLE a (id uuid, e citext)'],
  ['postgres', "CREATE TABLE a (n text DEFAULT 'AUTO_INCREMENT `x` ENGINE=InnoDB') -- PRAGMA, GO, IDENTITY(1,1)"],
  ['postgres', "COMMENT ON TABLE a IS 'it''s [dbo].[x]'; CREATE TABLE a (d timestamptz)"],
  ['postgres', 'CREATE FUNCTION f() RETURNS int AS $$ BEGIN RETURN `1`; END $$ LANGUAGE plpgsql;'],
  ['mysql', 'CREATE TABLE a (id int AUTO_INCREMENT PRIMARY KEY)'],
  ['mysql', 'CREATE TABLE `a` (`id` int)'],
  ['mysql', 'CREATE TABLE a (id int) ENGINE=InnoDB'],
  ['mysql', "CREATE TABLE a (e enum('x','y'))"],
  ['mysql', 'CREATE TABLE a (n int unsigned)'],
  ['mysql', 'CREATE TABLE a (t mediumtext, KEY (t(10)))'],
  ['mysql', 'CREATE TABLE a (t timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP)'],
  ['sqlite', 'CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT)'],
  ['sqlite', 'PRAGMA foreign_keys = ON; CREATE TABLE a (id int)'],
  ['sqlite', 'CREATE TABLE a (id int PRIMARY KEY) WITHOUT ROWID'],
  ['sqlite', 'CREATE TABLE a (id INT, n TEXT) STRICT;'],
  ['sqlite', "CREATE TABLE a (d TEXT DEFAULT (strftime('%s', 'now')))"],
  ['sqlite', 'CREATE TABLE a (id INTEGER PRIMARY KEY, b BLOB)'],
  ['sqlite', 'CREATE TABLE a (n TEXT COLLATE NOCASE)'],
  ['sqlite', 'CREATE TABLE `a` (`id` INTEGER PRIMARY KEY AUTOINCREMENT, `d` DATETIME)'],
  ['mssql', 'CREATE TABLE [a] ([id] [int] NOT NULL)'],
  ['mssql', 'CREATE TABLE a (id int IDENTITY(1,1))'],
  ['mssql', 'CREATE TABLE a (n nvarchar(20))'],
  ['mssql', 'CREATE TABLE dbo.a (id int)'],
  ['mssql', 'CREATE TABLE a (id int)\nGO'],
  ['mssql', 'CREATE TABLE a (d datetime2 DEFAULT (getdate()))'],
  ['mssql', 'CREATE TABLE a (id int, CONSTRAINT p PRIMARY KEY CLUSTERED (id))'],
];

describe('recogniseDialect', () => {
  for (const [dialect, text] of TOYS) {
    it(`tells ${dialect}: ${text.slice(0, 60)}`, () => assert.equal(recogniseDialect([{ file: 'schema.sql', text }]), dialect));
  }

  it('believes the name of a file, and that of its folder, where the text tells nothing', () => {
    const text = 'CREATE TABLE a (id INT, b MEDIUMBLOB)';
    assert.equal(recogniseDialect([{ file: 'db/schema.sqlite.sql', text }]), 'sqlite');
    assert.equal(recogniseDialect([{ file: 'C:\\work\\sqlserver\\a.sql', text }]), 'mssql');
    assert.equal(recogniseDialect([{ file: 'sqlite/old/a.sql', text }]), 'mysql');
  });

  it('looks at all sources together', () => {
    const sources = ['CREATE TABLE a (id int)', 'CREATE TABLE b (id int) ENGINE=MyISAM'].map((text, at) => ({ file: `${at}.sql`, text }));
    assert.equal(recogniseDialect(sources), 'mysql');
  });

  it('is not lost in apostrophes of comments and open quotes', () => {
    assert.equal(
      recogniseDialect([{ file: 'a.sql', text: "# it's\n/* don't */ CREATE TABLE a (id int) ENGINE=InnoDB COMMENT 'x" }]),
      'mysql',
    );
  });
});
