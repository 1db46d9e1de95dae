import assert from 'node:assert/strict';
import { NEGATIVE_PACKS } from '../../../src/core/recipe/negativePack';
import { splitDialectScript } from '../../../src/core/schema/dialects/scan/splitDialectScript';
import { freshMariadb, type MariaDatabase, noMariadb } from './mariadb';
import { corpus, SUBJECTS } from './subjects';
import { generated, type Subject } from './testEngine';

/** What makes tables; rows, routines and databases are left out, so that all is made in the database of the test. */
const SCHEMA =
  /^\s*(\/\*!\d*\s*)?(create\s+(or\s+replace\s+)?(table|unique|index)|alter\s+table|drop\s+table|rename\s+table|set\s+(@old_)?foreign_key)\b/i;

/** Scripts for MySQL 8 alone: MariaDB knows neither their expressions nor their types. */
const MYSQL_ONLY = new Set(['temporalio__temporal_visibility']);

/** Makes the tables of a script; the name of its own database is taken off. */
async function createSchema({ text }: Subject): Promise<MariaDatabase> {
  const database = await freshMariadb();
  const statements = splitDialectScript(text, 'mysql').map((statement) => statement.text);
  const tables = statements.filter((statement) => SCHEMA.test(statement)).map((statement) => `${statement};\n`);
  const { errors } = database.run(`SET foreign_key_checks = 0;\n${tables.join('')}`);
  assert.equal(errors, '');
  return database;
}

describe('SQL scripts, in a real MariaDB', function () {
  this.timeout(180_000);
  if (noMariadb) {
    it.skip(noMariadb);
    return;
  }

  const real = corpus('mysql').filter(({ name }) => !MYSQL_ONLY.has(name));
  if (real.length === 0) it.skip('the corpus of MySQL is not here');
  for (const subject of [SUBJECTS.mysql, ...real]) {
    it(`fill ${subject.name}, with every constraint on`, async () => {
      const database = await createSchema(subject);
      const { script, report } = await generated(subject, { rows: 260 });
      assert.equal(database.run(script).errors, '');
      const counts = report.tables.map(({ table }) => `SELECT count(*) FROM \`${table.split('.').at(-1)}\``).join(' UNION ALL ');
      assert.deepEqual(
        database.rows(counts).map(([count]) => Number(count)),
        report.tables.map(({ rows }) => rows),
      );
    });
  }

  const old = `CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, a VARCHAR(40) NOT NULL, b TEXT CHARACTER SET latin1 NOT NULL, c VARCHAR(40) CHARACTER SET utf8mb4 NOT NULL,
    d TIMESTAMP NOT NULL, e JSON NOT NULL, f BIGINT NOT NULL, g DOUBLE NOT NULL) ENGINE=InnoDB DEFAULT CHARSET=utf8;`;
  for (const subject of [SUBJECTS.mysql, { name: 'old character sets', dialect: 'mysql', text: old } as const, ...real.slice(0, 4)]) {
    it(`take the nasty rows of ${subject.name}`, async () => {
      const database = await createSchema(subject);
      const { script } = await generated(subject, { rows: 150, negative: { packs: [...NEGATIVE_PACKS], share: 0.6 } });
      assert.deepEqual(database.run(script).errors.match(/^ERROR .*/gm) ?? [], []);
    });
  }

  const people = `CREATE TABLE people (id INT AUTO_INCREMENT PRIMARY KEY, first_name VARCHAR(12) NOT NULL, last_name VARCHAR(40) CHARACTER SET latin1 NOT NULL, full_name VARCHAR(80) NOT NULL UNIQUE,
    email VARCHAR(90) NOT NULL UNIQUE, city TINYTEXT NOT NULL, note TINYTEXT NOT NULL, bio TEXT NOT NULL, comment VARCHAR(60) CHARACTER SET ascii NOT NULL) DEFAULT CHARSET=utf8mb4;
    CREATE TABLE products (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(60) NOT NULL UNIQUE, color CHAR(12), category VARCHAR(30) NOT NULL) DEFAULT CHARSET=utf8;`;
  for (const locale of ['ja', 'ar', 'pl', 'fr', { de: 2, zh: 1, es: 1 }]) {
    it(`take rows of ${JSON.stringify(locale)}`, async () => {
      const subject: Subject = { name: 'people', dialect: 'mysql', text: people };
      const database = await createSchema(subject);
      const { script } = await generated(subject, { rows: 1500, locale });
      assert.deepEqual(database.run(script).errors.match(/^ERROR .*/gm) ?? [], []);
      assert.deepEqual(database.rows('SELECT count(*) FROM people UNION ALL SELECT count(*) FROM products'), [['1500'], ['1500']]);
    });
  }

  it('keep the moment that a row was changed when a circle is closed afterwards', async () => {
    const { text } = SUBJECTS.mysql;
    const database = await createSchema(SUBJECTS.mysql);
    const { script } = await generated({ name: 'shop', dialect: 'mysql', text }, { rows: 50 });
    assert.match(script, /UPDATE `customer` SET `favourite_order` = /);
    database.run(script);
    const [[changed]] = database.rows(
      'SELECT count(*) FROM customer WHERE updated_at > now() - INTERVAL 10 MINUTE AND favourite_order IS NOT NULL',
    );
    assert.equal(changed, '0');
  });

  it('load a circle that no column opens', async () => {
    const text = `CREATE TABLE a (id INT PRIMARY KEY, b INT NOT NULL); CREATE TABLE b (id INT PRIMARY KEY, a INT NOT NULL, FOREIGN KEY (a) REFERENCES a (id));
      ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b) REFERENCES b (id);`;
    const subject: Subject = { name: 'circle', dialect: 'mysql', text };
    const database = await createSchema(subject);
    const { script } = await generated(subject, { rows: 30 });
    assert.equal(database.run(script).errors, '');
    assert.deepEqual(database.rows('SELECT count(*) FROM a JOIN b ON b.id = a.b'), [['30']]);
  });

  it('write nothing where a row is refused', async () => {
    const subject: Subject = { name: 'refused', dialect: 'mysql', text: 'CREATE TABLE t (id INT PRIMARY KEY, n INT NOT NULL);' };
    const database = await freshMariadb();
    database.run('CREATE TABLE t (id INT PRIMARY KEY, n INT NOT NULL, CHECK (id < 300))');
    const { script } = await generated(subject, { rows: 600 });
    assert.match(database.run(script).errors, /CONSTRAINT/);
    assert.deepEqual(database.rows('SELECT count(*) FROM t'), [['0']]);
  });

  it('count on after the rows', async () => {
    const text = 'CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, n VARCHAR(9)) AUTO_INCREMENT = 50;';
    const subject: Subject = { name: 'counts', dialect: 'mysql', text };
    const database = await createSchema(subject);
    const { script } = await generated(subject, { rows: 7 });
    database.run(`${script}INSERT INTO t (n) VALUES ('next');`);
    assert.deepEqual(database.rows("SELECT id, (SELECT min(id) FROM t) FROM t WHERE n = 'next'"), [['57', '50']]);
  });

  it('stay below the size of a packet', async () => {
    const subject: Subject = {
      name: 'wide',
      dialect: 'mysql',
      text: 'CREATE TABLE t (id INT PRIMARY KEY, a LONGTEXT NOT NULL, b TEXT, c TEXT);',
    };
    const { script } = await generated(subject, { rows: 100, tables: { t: { columns: { a: { sql: "repeat('ä', 20000)" } } } } });
    const longest = Math.max(...script.split(';\n').map((statement) => Buffer.byteLength(statement)));
    assert.ok(longest > 40_000 && longest < 1_000_000, `${longest} bytes`);
    const database = await createSchema(subject);
    assert.equal(database.run(script).errors, '');
    assert.deepEqual(database.rows('SELECT count(*), min(char_length(a)) FROM t'), [['100', '20000']]);
  });
});
