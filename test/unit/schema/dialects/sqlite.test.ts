import assert from 'node:assert/strict';
import { columnOf, problems, tableOf } from '../read';
import { outline, readAs } from './read';

describe('SQLite', () => {
  it('reads names and types in all their quotes, and constraints without commas', async () => {
    const schema = await readAs(
      'sqlite',
      `CREATE TABLE "a b" ('id' INTEGER PRIMARY KEY ASC AUTOINCREMENT, [x y] UNSIGNED BIG INT NOT NULL ON CONFLICT FAIL DEFAULT -1,
         \`z\` VARCHAR ( 20 ) COLLATE NOCASE UNIQUE ON CONFLICT IGNORE, w, key text default "hi", "check" blob);
       create table if not exists t2(a int, b int, c text not null generated always as (a||b) stored,
         primary key(a,b) on conflict replace unique(b,c) foreign key (a) references "A B" on delete set null deferrable initially deferred
         constraint ck check (a > 0)) without rowid, strict;`,
    );
    assert.deepEqual(problems(schema), []);
    assert.deepEqual(outline(schema), [
      'main.a b: id integer!, x y unsigned big int!, z varchar(20), w , key text, check blob, pk(id), uq(z)',
      'main.t2: a int!, b int!, c text!, pk(a,b), uq(b,c), fk(a)->a b(id)',
    ]);
    const [first, second] = schema.tables;
    assert.equal(columnOf(first, 'key').default?.sql, "'hi'");
    assert.equal(columnOf(first, 'z').foldsCase, true);
    assert.deepEqual([second.foreignKeys[0].deferrable, second.foreignKeys[0].initiallyDeferred], [true, true]);
    assert.deepEqual(
      second.checks.map(({ name, sql, columns }) => [name, sql, columns]),
      [['ck', 'a > 0', ['a']]],
    );
  });

  it('lets the number of the row count, and no other key', async () => {
    const schema = await readAs(
      'sqlite',
      `CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (id integer, PRIMARY KEY (id)); CREATE TABLE c (id INT PRIMARY KEY);
       CREATE TABLE d (id INTEGER PRIMARY KEY) WITHOUT ROWID; CREATE TABLE e (id INTEGER, n INTEGER, PRIMARY KEY (id, n));`,
    );
    assert.deepEqual(
      schema.tables.map((table) => columnOf(table, 'id').identity?.kind),
      ['by default', 'by default', undefined, undefined, undefined],
    );
    assert.ok(schema.tables.every((table) => !columnOf(table, 'id').nullable));
  });

  it('finds the keys of parents that come later, or none', async () => {
    const schema = await readAs(
      'sqlite',
      `CREATE TABLE c (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p, q INTEGER, r INTEGER, self INT REFERENCES c, s INT REFERENCES nowhere, FOREIGN KEY (q, r) REFERENCES P);
       CREATE TABLE p (a INTEGER, b INTEGER, PRIMARY KEY (a, b));`,
    );
    assert.deepEqual(
      outline(schema)[0],
      'main.c: id integer!, p integer, q integer, r integer, self int, s int, pk(id), fk(self)->c(id), fk(q,r)->p(a,b)',
    );
    assert.deepEqual(
      problems(schema).map((text) => text.replace(/^warning \S+ /, '')),
      [
        'The foreign key c_p_fkey of c is left out: it has 1 columns and references 2.',
        'The foreign key c_s_fkey of c is left out: there is no table nowhere.',
      ],
    );
  });

  it('follows the way in which SQLite alters a table: anew, filled, renamed', async () => {
    const schema = await readAs(
      'sqlite',
      `CREATE TABLE old (id INTEGER PRIMARY KEY, n TEXT); CREATE TABLE ref (o INTEGER REFERENCES old (id));
       CREATE TABLE new_old (id INTEGER PRIMARY KEY, n TEXT NOT NULL, CHECK (n <> ''));
       INSERT INTO new_old SELECT id, n FROM old; DROP TABLE old; ALTER TABLE new_old RENAME TO old;
       ALTER TABLE old RENAME COLUMN n TO "long name"; ALTER TABLE old ADD m REAL DEFAULT 1.5; ALTER TABLE old DROP m;`,
    );
    assert.deepEqual(problems(schema), []);
    assert.deepEqual(outline(schema), ['main.ref: o integer, fk(o)->old(id)', 'main.old: id integer!, long name text!, pk(id)']);
    assert.deepEqual(
      tableOf(schema, 'old').checks.map(({ sql, columns }) => [sql, columns]),
      [['"long name" <> \'\'', ['long name']]],
    );
  });

  it('reads unique indexes of parts, of expressions and of letters whatever their case', async () => {
    const schema = await readAs(
      'sqlite',
      `CREATE TABLE t (a TEXT, b TEXT);
       CREATE UNIQUE INDEX i ON t (a, lower(b)) WHERE a IS NOT NULL; CREATE UNIQUE INDEX j ON t (a COLLATE NOCASE DESC); CREATE UNIQUE INDEX k ON t (b);
       DROP INDEX k; CREATE INDEX l ON t (a);`,
    );
    assert.deepEqual(
      tableOf(schema, 't').unique.map(({ name, columns, expressions, where }) => [
        name,
        columns,
        expressions.map(({ sql }) => sql),
        where?.sql,
      ]),
      [
        ['i', ['a'], ['lower(b)'], 'a IS NOT NULL'],
        ['j', [], ['lower(a)'], undefined],
      ],
    );
  });

  it('leaves out what holds no rows of its own, and says so', async () => {
    const schema = await readAs(
      'sqlite',
      `.mode csv
       PRAGMA foreign_keys = ON; CREATE VIRTUAL TABLE f USING fts5 (a, b); CREATE TABLE IF NOT EXISTS 'f_data' (id INTEGER PRIMARY KEY, block BLOB);
       CREATE TABLE sqlite_sequence (name, seq); CREATE TEMP TABLE t (a); CREATE TABLE temp.u (a); CREATE VIEW v AS SELECT 1;
       CREATE TRIGGER g AFTER INSERT ON x BEGIN CREATE_ TABLE y; UPDATE x SET a = CASE WHEN 1 THEN 2 END; END; CREATE TABLE x (a);`,
    );
    assert.deepEqual(outline(schema), ['main.x: a ']);
    assert.deepEqual(
      problems(schema).map((text) => text.replace(/^(\w+) \S+ /, '$1 ')),
      [
        'information Table f is left out: its rows are kept elsewhere.',
        'information Temporary table t is left out: it ends with its session.',
        'information Temporary table u is left out: it ends with its session.',
      ],
    );
  });

  it('takes names in defaults for strings', async () => {
    const schema = await readAs(
      'sqlite',
      `CREATE TABLE t (a TEXT DEFAULT foo, b TEXT DEFAULT "it's", c INT DEFAULT NULL, d TEXT DEFAULT CURRENT_DATE)`,
    );
    assert.deepEqual(
      tableOf(schema, 't').columns.map(({ default: value }) => value?.sql),
      ["'foo'", "'it''s'", undefined, 'CURRENT_DATE'],
    );
  });

  it('keeps names and types alone of a table that a query makes', async () => {
    const schema = await readAs(
      'sqlite',
      'CREATE TABLE a (id INTEGER PRIMARY KEY, n TEXT NOT NULL); CREATE TABLE b AS SELECT id, n AS m FROM a;',
    );
    assert.equal(outline(schema)[1], 'main.b: id integer, m text');
  });

  it('leaves out what a dump writes into its own tables', async () => {
    const schema = await readAs(
      'sqlite',
      `PRAGMA writable_schema=ON;
       CREATE TABLE d(id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT);
       INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','fts','fts',0,'CREATE VIRTUAL TABLE fts USING fts5(body, content=''d'')');
       CREATE TABLE IF NOT EXISTS 'fts_data'(id INTEGER PRIMARY KEY, block BLOB);
       INSERT INTO fts_data VALUES(1,X'');
       DELETE FROM sqlite_sequence;
       INSERT INTO sqlite_sequence VALUES('d',2);`,
    );
    assert.deepEqual(outline(schema), ['main.d: id integer!, body text, pk(id)']);
    assert.deepEqual(
      problems(schema).map((text) => text.replace(/^(\w+) \S+ /, '$1 ')),
      ['information Table fts is left out: its rows are kept elsewhere.'],
    );
  });

  it('gives columns without a type that of what they refer to', async () => {
    const schema = await readAs(
      'sqlite',
      `CREATE TABLE c (b_id REFERENCES b, own, me REFERENCES c (own)); CREATE TABLE b (a_id PRIMARY KEY REFERENCES a);
       CREATE TABLE a (id INTEGER PRIMARY KEY);`,
    );
    const types = tableOf(schema, 'c').columns.map(({ type }) => type.name);
    assert.deepEqual([columnOf(tableOf(schema, 'b'), 'a_id').type.name, ...types], ['bigint', 'bigint', 'text', 'text']);
  });

  it('takes texts that a CHECK reads as dates for dates', async () => {
    const schema = await readAs(
      'sqlite',
      `CREATE TABLE w (a TEXT CHECK (strftime('%w', a) = '1'), b TEXT CHECK (julianday(b) - julianday(a) = 6),
         c TEXT CHECK (strftime('%M', c) = '30'), d TEXT CHECK (d < date(a)))`,
    );
    assert.deepEqual(
      tableOf(schema, 'w').columns.map(({ type }) => type.name),
      ['date', 'date', 'timestamp without time zone', 'text'],
    );
  });

  it('says nothing of rows that come from a table that has none', async () => {
    const schema = await readAs(
      'sqlite',
      `CREATE TABLE p (id INTEGER PRIMARY KEY, t TEXT); CREATE TABLE new_p (id INTEGER PRIMARY KEY, t TEXT, u TEXT);
       INSERT INTO new_p (id, t) SELECT id, t FROM p; DROP TABLE p; ALTER TABLE new_p RENAME TO p;`,
    );
    assert.deepEqual([outline(schema), problems(schema), schema.given ?? []], [['main.p: id integer!, t text, u text, pk(id)'], [], []]);
  });
});
