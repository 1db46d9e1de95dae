import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NEGATIVE_PACKS } from '../../../src/core/recipe/negativePack';
import { splitDialectScript } from '../../../src/core/schema/dialects/scan/splitDialectScript';
import { noSqlite, sqlite } from './sqlite';
import { corpus, SUBJECTS } from './subjects';
import { generated, type Subject } from './testEngine';

/** Rows and settings that a script brings along; the tables are what is wanted of it. */
const NOT_SCHEMA = /^\s*(insert|replace|update|delete|begin|commit|pragma|create\s+(temp\s+|temporary\s+)?trigger)\b/i;

/** Makes the tables of a script, without rows and triggers of its own. */
function createSchema(file: string, { text }: Subject): void {
  const statements = splitDialectScript(text, 'sqlite').map((statement) => statement.text);
  const { errors } = sqlite(
    file,
    statements
      .filter((statement) => !NOT_SCHEMA.test(statement))
      .map((statement) => `${statement};\n`)
      .join(''),
  );
  assert.equal(errors, '');
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

describe('SQL scripts, in a real SQLite', function () {
  this.timeout(120_000);
  if (noSqlite) {
    it.skip(noSqlite);
    return;
  }
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'seedbed-sqlite-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const real = corpus('sqlite');
  if (real.length === 0) it.skip('the corpus of SQLite is not here');
  for (const subject of [SUBJECTS.sqlite, ...real]) {
    it(`fill ${subject.name}, with every foreign key on`, async () => {
      const file = join(folder, `${subject.name}.db`);
      createSchema(file, subject);
      const { script, report } = await generated(subject, { rows: 300 });
      assert.equal(sqlite(file, script).errors, '');
      assert.equal(sqlite(file, 'PRAGMA foreign_key_check; PRAGMA integrity_check').output, 'ok\n');
      const counts = report.tables.map(({ table }) => `SELECT count(*) FROM ${quoted(table)};`).join('\n');
      assert.deepEqual(
        sqlite(file, counts).output.trim().split('\n').map(Number),
        report.tables.map(({ rows }) => rows),
      );
    });
  }

  for (const subject of [SUBJECTS.sqlite, ...real.slice(0, 3)]) {
    it(`take the nasty rows of ${subject.name}`, async () => {
      const file = join(folder, `nasty ${subject.name}.db`);
      createSchema(file, subject);
      const { script } = await generated(subject, { rows: 150, negative: { packs: [...NEGATIVE_PACKS], share: 0.6 } });
      assert.equal(sqlite(file, script).errors.slice(0, 500), '');
      assert.equal(sqlite(file, 'PRAGMA foreign_key_check; PRAGMA integrity_check').output, 'ok\n');
    });
  }

  it('write nothing where a row is refused', async () => {
    const subject: Subject = { name: 'refused', dialect: 'sqlite', text: 'CREATE TABLE t (id INTEGER PRIMARY KEY, n INT NOT NULL);' };
    const file = join(folder, 'refused.db');
    sqlite(file, 'CREATE TABLE t (id INTEGER PRIMARY KEY, n INT NOT NULL CHECK (id < 500));');
    const { script } = await generated(subject, { rows: 600 });
    assert.match(sqlite(file, script).errors, /CHECK constraint failed/);
    assert.equal(sqlite(file, 'SELECT count(*) FROM t').output, '0\n');
  });

  it('count on after the rows', async () => {
    const subject: Subject = { name: 'counts', dialect: 'sqlite', text: 'CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, n TEXT);' };
    const file = join(folder, 'counts.db');
    createSchema(file, subject);
    const { script } = await generated(subject, { rows: 7 });
    sqlite(file, `${script}INSERT INTO t (n) VALUES ('next');`);
    assert.equal(sqlite(file, "SELECT id FROM t WHERE n = 'next'").output, '8\n');
  });
});
