import assert from 'node:assert/strict';
import { columnOf, problems, tableOf } from '../read';
import { outline, readAs } from './read';

const DUMP = `-- MySQL dump 10.13
/*!999999\\- enable the sandbox mode */
CREATE DATABASE /*!32312 IF NOT EXISTS*/ \`shop\` /*!40100 DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci */;
USE \`shop\`;
DROP TABLE IF EXISTS \`users\`;
/*!40101 SET @saved_cs_client = @@character_set_client */;
CREATE TABLE \`users\` (
  \`id\` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'the id; (x)',
  \`email\` varchar(255) COLLATE utf8mb4_bin NOT NULL,
  \`nick\` varchar(40) CHARACTER SET latin1 COLLATE latin1_swedish_ci NOT NULL DEFAULT "it's",
  \`role\` enum('admin','it''s','a,b(c') NOT NULL DEFAULT 'admin',
  \`bio\` mediumtext,
  \`changed\` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  \`full\` varchar(200) GENERATED ALWAYS AS (concat(\`email\`,' ',\`nick\`)) VIRTUAL,
  \`pos\` point NOT NULL /*!80003 SRID 4326 */,
  age tinyint unsigned zerofill check (age between 18 and 99) not enforced,
  PRIMARY KEY (\`id\`),
  UNIQUE KEY \`uk_email\` (\`email\`),
  UNIQUE KEY \`uk_bio\` (\`bio\`(20), \`nick\`(40)),
  KEY \`idx\` (\`nick\`(10),\`changed\` DESC) USING BTREE,
  FULLTEXT KEY \`ft\` (\`bio\`) /*!50100 WITH PARSER \`ngram\` */ ,
  SPATIAL INDEX (\`pos\`),
  CONSTRAINT \`adult\` CHECK ((\`age\` > 17))
) ENGINE=InnoDB AUTO_INCREMENT=42 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci COMMENT='The users'
/*!50100 PARTITION BY RANGE (id)
(PARTITION p0 VALUES LESS THAN (100) ENGINE = InnoDB, PARTITION p1 VALUES LESS THAN MAXVALUE ENGINE = InnoDB) */;
LOCK TABLES \`users\` WRITE;
UNLOCK TABLES;
`;

/** Partitions, and the condition that none of them takes other rows. */
const PARTITIONS: readonly (readonly [partitions: string, check: string | undefined])[] = [
  ['RANGE (a) (PARTITION p VALUES LESS THAN (6), PARTITION q VALUES LESS THAN (11))', '(a) < 11'],
  ['RANGE (YEAR(d)) (PARTITION p VALUES LESS THAN (2020), PARTITION q VALUES LESS THAN MAXVALUE)', undefined],
  ["RANGE COLUMNS (d) SUBPARTITION BY HASH (a) SUBPARTITIONS 2 (PARTITION p VALUES LESS THAN ('2023-01-01'))", "d < '2023-01-01'"],
  ['RANGE COLUMNS (a, b) (PARTITION p VALUES LESS THAN (5, 7))', 'a < 5 OR (a = 5 AND (b < 7))'],
  ['RANGE COLUMNS (a, b) (PARTITION p VALUES LESS THAN (5, MAXVALUE))', 'a <= 5'],
  ['LIST (a) (PARTITION p VALUES IN (1, 2), PARTITION q VALUES IN (NULL, 3) ENGINE = InnoDB)', '(a) IN (1, 2, 3)'],
  ['LIST COLUMNS (a) (PARTITION p VALUES IN (1, 2))', 'a IN (1, 2) AND a IS NOT NULL'],
  ['LIST COLUMNS (a, b) (PARTITION p VALUES IN ((1, 2)))', '(a = 1 AND a IS NOT NULL AND b = 2 AND b IS NOT NULL)'],
  ['LIST (a) (PARTITION p VALUES IN (1), PARTITION q DEFAULT)', undefined],
  ['LINEAR HASH (a) PARTITIONS 4', undefined],
];

describe('MySQL', () => {
  it('reads a dump', async () => {
    const schema = await readAs('mysql', DUMP);
    assert.deepEqual(problems(schema), []);
    assert.equal(schema.defaultSchema, 'shop');
    assert.deepEqual(outline(schema), [
      "shop.users: id int(10) unsigned!, email varchar(255)!, nick varchar(40)!, role enum('admin','it''s','a,b(c')!, bio mediumtext, " +
        'changed timestamp!, full varchar(200), pos point!, age tinyint unsigned zerofill, pk(id), uq(email), uq(nick,rtrim(left(bio, 20)))',
    ]);
    const users = tableOf(schema, 'users');
    assert.equal(users.comment, 'The users');
    assert.equal(columnOf(users, 'id').comment, 'the id; (x)');
    assert.deepEqual(columnOf(users, 'id').identity, {
      kind: 'by default',
      start: 42,
      increment: 1,
      sequence: { schema: 'shop', name: 'users_id_seq' },
    });
    assert.equal(columnOf(users, 'nick').default?.sql, "'it''s'");
    assert.equal(columnOf(users, 'full').generated?.sql, "concat(`email`,' ',`nick`)");
    assert.deepEqual(
      users.checks.map(({ name, columns }) => [name, columns]),
      [['adult', ['age']]],
    );
    assert.deepEqual(
      schema.types.find(({ kind }) => kind === 'enum'),
      { schema: 'shop', name: 'users_role_enum', kind: 'enum', values: ['admin', "it's", 'a,b(c'] },
    );
  });

  it('knows which texts fold case: by column, table and database', async () => {
    const schema = await readAs(
      'mysql',
      `CREATE DATABASE d COLLATE utf8mb4_bin; USE d;
       CREATE TABLE a (b varchar(9), c varchar(9) COLLATE utf8mb4_general_ci, d varchar(9) CHARACTER SET latin1);
       CREATE TABLE e (f text, g varchar(9) BINARY) DEFAULT CHARSET=utf8mb4;
       ALTER TABLE a CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
       CREATE TABLE h (i text);`,
    );
    const folding = schema.tables.map((table) => table.columns.filter((column) => column.foldsCase).map((column) => column.name));
    assert.deepEqual(folding, [['b', 'c', 'd'], ['f'], []]);
  });

  it('reads options of columns in any order, and SERIAL', async () => {
    const schema = await readAs(
      'mysql',
      `CREATE TABLE o (id SERIAL, u int UNIQUE KEY NOT NULL DEFAULT -1 COMMENT 'u', k int KEY, s bit(2) DEFAULT b'01' NULL,
         d datetime(6) NOT NULL DEFAULT NOW(6) ON UPDATE NOW(6), n int AS (u * 2) STORED NOT NULL, j json DEFAULT (json_object()) CHECK (json_valid(j)),
         t varchar(9) DEFAULT _utf8mb4'x' COLLATE utf8mb4_bin INVISIBLE) # the end`,
    );
    assert.deepEqual(
      problems(schema).filter((text) => !text.startsWith('information')),
      [],
    );
    assert.deepEqual(outline(schema), [
      'public.o: id serial!, u int!, k int!, s bit(2), d datetime(6)!, n int!, j json, t varchar(9), pk(k), uq(id), uq(u)',
    ]);
    assert.deepEqual(
      tableOf(schema, 'o').columns.map(({ default: value }) => value?.sql),
      [undefined, '-1', undefined, "b'01'", 'NOW(6)', undefined, 'json_object()', "_utf8mb4'x'"],
    );
  });

  it('finds names whatever their case, and keeps the declared spelling', async () => {
    const schema = await readAs(
      'mysql',
      `CREATE TABLE Child (Id int PRIMARY KEY, ParentId int, FOREIGN KEY fk (parentid) REFERENCES PARENT (ID), UNIQUE (PARENTID));
       CREATE TABLE \`Parent\` (iD int, PRIMARY KEY (ID));
       ALTER TABLE child ADD CHECK (id <> 3);`,
    );
    assert.deepEqual(outline(schema), [
      'public.Child: Id int!, ParentId int, pk(Id), uq(ParentId), fk(ParentId)->Parent(iD)',
      'public.Parent: iD int!, pk(iD)',
    ]);
    assert.deepEqual(tableOf(schema, 'Child').checks[0].columns, ['Id']);
  });

  it('names constraints as MySQL does, so that they can be dropped', async () => {
    const schema = await readAs(
      'mysql',
      `CREATE TABLE p (id int PRIMARY KEY);
       CREATE TABLE c (a int, b int, UNIQUE (a), UNIQUE (a, b), CHECK (a > 1), CHECK (b > 1), FOREIGN KEY (a) REFERENCES p (id), FOREIGN KEY (b) REFERENCES p (id));
       ALTER TABLE c DROP FOREIGN KEY c_ibfk_1, DROP CHECK c_chk_1, DROP INDEX a_2;`,
    );
    const { foreignKeys, checks, unique } = tableOf(schema, 'c');
    assert.deepEqual(
      [foreignKeys, checks, unique].map((all) => all.map(({ name }) => name)),
      [['c_ibfk_2'], ['c_chk_2'], ['a']],
    );
  });

  it('alters tables in every way', async () => {
    const schema = await readAs(
      'mysql',
      `CREATE TABLE t (id int AUTO_INCREMENT PRIMARY KEY, a int COMMENT 'old', b varchar(9) DEFAULT 'x', c enum('p','q'), d int, UNIQUE KEY uk (a, b));
       ALTER TABLE t ADD COLUMN first_ int NOT NULL FIRST, ADD after_a int AFTER a, ADD (e int, f varchar(3) NOT NULL),
         MODIFY COLUMN a bigint NOT NULL, CHANGE b \`B2\` varchar(20), DROP COLUMN d, ALTER COLUMN a SET DEFAULT 5,
         RENAME COLUMN e TO ee, ADD UNIQUE INDEX uf (f), ADD INDEX plain (a), RENAME INDEX uf TO uf2, AUTO_INCREMENT=100, COMMENT 'now', ALGORITHM=INPLACE;
       ALTER TABLE t MODIFY c enum('p','q','r');
       ALTER TABLE t RENAME TO t2, DROP KEY uk;
       RENAME TABLE t2 TO t3;
       CREATE UNIQUE INDEX low ON t3 ((lower(B2)), f(2));
       DROP INDEX uf2 ON t3;`,
    );
    assert.deepEqual(
      problems(schema).filter((text) => !text.startsWith('information')),
      [],
    );
    assert.deepEqual(outline(schema), [
      "public.t3: first_ int!, id int!, a bigint!, after_a int, B2 varchar(20), c enum('p','q','r'), ee int, f varchar(3)!, pk(id), uq(lower(B2),rtrim(left(f, 2)))",
    ]);
    const table = tableOf(schema, 't3');
    assert.equal(table.comment, 'now');
    assert.equal(columnOf(table, 'a').comment, undefined);
    assert.equal(columnOf(table, 'a').default?.sql, '5');
    assert.equal(columnOf(table, 'B2').default, undefined);
    assert.equal(columnOf(table, 'id').identity?.start, 100);
    assert.deepEqual(
      schema.types.map((type) => type.kind === 'enum' && type.values),
      [['p', 'q', 'r']],
    );
  });

  it('copies tables with LIKE and AS, and says where columns cannot be told', async () => {
    const schema = await readAs(
      'mysql',
      `CREATE TABLE a (id int AUTO_INCREMENT PRIMARY KEY, k enum('x') NOT NULL, UNIQUE (k), CHECK (id > 0));
       CREATE TABLE b LIKE a;
       CREATE TABLE c (LIKE a);
       CREATE TABLE d (extra int) AS SELECT id AS number, x.k FROM a x WHERE id > 1;
       CREATE TABLE e SELECT count(*) FROM a;`,
    );
    assert.deepEqual(outline(schema).slice(1), [
      "public.b: id int!, k enum('x')!, pk(id), uq(k)",
      "public.c: id int!, k enum('x')!, pk(id), uq(k)",
      "public.d: extra int, number int!, k enum('x')!",
      'public.e: ',
    ]);
    assert.equal(columnOf(tableOf(schema, 'b'), 'id').identity?.kind, 'by default');
    assert.deepEqual(
      problems(schema).filter((text) => text.startsWith('warning')),
      ['warning schema.sql:5:23 Table e is made from a query whose columns cannot be told; they are left out.'],
    );
  });

  it('tells the columns of a query over several tables, and of expressions', async () => {
    const schema = await readAs(
      'mysql',
      `CREATE TABLE a (id int PRIMARY KEY, n varchar(9) NOT NULL);
       CREATE TABLE b (id int PRIMARY KEY, a int NOT NULL, total decimal(8,2) NOT NULL);
       CREATE TABLE c AS SELECT x.id AS x_id, y.total, n, y.total * 2 AS twice FROM a x JOIN b AS y ON y.a = x.id WHERE x.id > 1;
       CREATE TABLE d SELECT a.*, b.total FROM a LEFT JOIN b ON b.a = a.id;
       CREATE TABLE e (PRIMARY KEY (id)) AS SELECT id, total FROM b;
       CREATE TABLE f (k varchar(5) PRIMARY KEY, v int) SELECT 'x' AS k, 1 AS v;`,
    );
    assert.deepEqual(problems(schema), []);
    assert.deepEqual(outline(schema).slice(2), [
      'public.c: x_id int!, total decimal(8,2)!, n varchar(9)!, twice -',
      'public.d: id int!, n varchar(9)!, total decimal(8,2)',
      'public.e: id int!, total decimal(8,2)!, pk(id)',
      'public.f: k varchar(5)!, v int, pk(k)',
    ]);
    assert.equal(columnOf(tableOf(schema, 'c'), 'twice').type.name, 'numeric');
  });

  for (const [partitions, check] of PARTITIONS) {
    it(`reads what PARTITION BY ${partitions} demands of rows`, async () => {
      const schema = await readAs('mysql', `CREATE TABLE t (a int, b int, d date) ENGINE=InnoDB PARTITION BY ${partitions} COMMENT 'no';`);
      assert.deepEqual(problems(schema), []);
      assert.deepEqual(
        tableOf(schema, 't').checks.map(({ sql }) => sql),
        check === undefined ? [] : [check],
      );
    });
  }

  it("reads migration tools' lines for comments, which have no space behind their dashes", async () => {
    const schema = await readAs(
      'mysql',
      '--liquibase formatted sql\n--changeset me:1\nCREATE TABLE t (a int DEFAULT (5--1));\n--rollback DROP TABLE t;\n',
    );
    assert.deepEqual(problems(schema), []);
    assert.deepEqual(outline(schema), ['public.t: a int']);
  });

  it('reads periods of application time, whose rows do not overlap', async () => {
    const schema = await readAs(
      'mysql',
      'CREATE TABLE t (r int, f date, u date, PERIOD FOR stay (f, u), UNIQUE KEY k (r, stay WITHOUT OVERLAPS));',
    );
    assert.deepEqual(problems(schema), []);
    assert.deepEqual(outline(schema), ['public.t: r int, f date, u date, uq(r)']);
    assert.deepEqual(
      tableOf(schema, 't').checks.map(({ name, sql }) => [name, sql]),
      [['stay', 'f < u']],
    );
  });

  it('keeps keys that refer to a table which is dropped and made anew', async () => {
    const schema = await readAs(
      'mysql',
      `CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (p int REFERENCES p (id));
       DROP TABLE p; CREATE TABLE p (id bigint PRIMARY KEY);
       CREATE TABLE q (r int, FOREIGN KEY (r) REFERENCES gone (id));`,
    );
    assert.deepEqual(outline(schema), ['public.c: p int, fk(p)->p(id)', 'public.p: id bigint!, pk(id)', 'public.q: r int']);
    assert.deepEqual(problems(schema), ['warning schema.sql:3:31 The foreign key q_ibfk_1 of q is left out: there is no table gone.']);
  });

  it('leaves temporary tables, views and routines out, and puts tables where USE and names say', async () => {
    const schema = await readAs(
      'mysql',
      `CREATE TEMPORARY TABLE t (a int); CREATE VIEW v AS SELECT 1; CREATE UNIQUE INDEX i ON v (a);
       CREATE TABLE other.x (a int); USE main; CREATE TABLE y (a int);
       CREATE PROCEDURE p() BEGIN CREATE TABLE no (a int); END;`,
    );
    assert.deepEqual(outline(schema), ['other.x: a int', 'main.y: a int']);
    assert.deepEqual(problems(schema), ['information schema.sql:1:24 Temporary table t is left out: it ends with its session.']);
  });

  it('says what is not MySQL, where it stands, and goes on', async () => {
    const schema = await readAs(
      'mysql',
      'hello world;\nCREATE TABLE a (b int wobbly NOT NULL);\nCREATE TABLE c (d int\nCREATE TABLE e (f int, 5);\nCREATE TABLE ();',
    );
    assert.deepEqual(outline(schema), ['public.a: b int!', 'public.c: d int', 'public.e: f int']);
    assert.deepEqual(problems(schema), [
      'error schema.sql:1:1 This is not MySQL: no statement begins with "hello".',
      'information schema.sql:2:23 "wobbly" at column b of table a is not understood; it is passed over.',
      'error schema.sql:3:14 This is not MySQL: the parentheses of table c do not close.',
      'error schema.sql:3:1 This is not MySQL: a semicolon is missing behind this statement.',
      'error schema.sql:4:24 This is not MySQL: 5 is no column of table e.',
      'error schema.sql:5:14 This is not MySQL: a name is missing behind CREATE TABLE.',
    ]);
  });
});
