import assert from 'node:assert/strict';
import { Parser } from 'node-sql-parser/build/transactsql';
import { corpus, SUBJECTS } from './subjects';
import { generated, type Subject } from './testEngine';

const parser = new Parser();

/** What the parser cannot read although SQL Server does, in a form that it can. */
function readable(statement: string): string {
  return statement
    .replace(/^IF @@TRANCOUNT > 0\n/, '')
    .replace(/^IF \(SELECT \[rows\] FROM \[#given\]\) = 0\n/, '')
    .replace(/geo(graphy|metry)::STGeomFromText\('[^']*', \d+\)/g, 'NULL')
    .replace(/' \+ N'/g, '')
    .replace(/ DEFAULT VALUES$/, ' VALUES (NULL)');
}

/** Options of a session, which it reads only when they are switched on. */
const OPTION = /^SET (IDENTITY_INSERT (\[[^\]]+\]\.?){2}|[A-Z_]+) (ON|OFF)$/;

function assertReadable(statement: string): void {
  if (OPTION.test(statement)) return;
  try {
    parser.astify(readable(statement), { database: 'transactsql' });
  } catch (error) {
    assert.fail(`${error instanceof Error ? error.message.slice(0, 200) : error}\n${statement.slice(0, 400)}`);
  }
}

/** The batches between lines that say GO. */
function batches(script: string): string[] {
  return script
    .split(/^GO$/m)
    .map((batch) => batch.trim())
    .filter((batch) => batch !== '');
}

/** No server of this kind is at hand: what it takes is held against its rules here. */
describe('SQL scripts for SQL Server', function () {
  this.timeout(120_000);
  const real = corpus('mssql');
  if (real.length === 0) it.skip('the corpus of SQL Server is not here');
  for (const subject of [SUBJECTS.mssql, ...real]) {
    it(`fill ${subject.name} with statements that a parser reads`, async () => {
      const { script, report } = await generated(subject, { rows: 12 });
      const all = batches(script);
      for (const batch of all) {
        for (const statement of batch.split(/;\n(?=SET|$)/)) assertReadable(statement.replace(/;$/, ''));
      }
      const filled = report.tables.filter(({ rows }) => rows > 0).length;
      assert.ok(all.filter((batch) => /^(IF .*\n)*INSERT/.test(batch)).length >= filled);
    });
  }

  it('let a table count while it takes values, one table at a time', async () => {
    const { script } = await generated(SUBJECTS.mssql, { rows: 20 });
    let open: string | undefined;
    for (const batch of batches(script)) {
      const [, table, state] = /^SET IDENTITY_INSERT (\S+) (ON|OFF);$/.exec(batch) ?? [];
      if (state === 'ON') assert.equal(open, undefined);
      if (state) open = state === 'ON' ? table : undefined;
      const into = /INSERT INTO (\S+)/.exec(batch)?.[1];
      if (into === '[sales].[customer]' || into === '[sales].[order]') assert.equal(open, into);
    }
    assert.match(script, /DBCC CHECKIDENT \(N'\[sales\]\.\[customer\]', RESEED\)/);
  });

  it('leave out what the server counts and computes', async () => {
    const { script } = await generated(SUBJECTS.mssql, { rows: 5 });
    for (const column of ['version', 'payable', 'label']) assert.doesNotMatch(script, new RegExp(`\\[${column}\\]`));
  });

  it('write at most 1,000 rows in one list of values', async () => {
    const subject: Subject = { name: 'many', dialect: 'mssql', text: 'CREATE TABLE t (id INT PRIMARY KEY)' };
    const { script } = await generated(subject, { rows: 2500 });
    const sizes = batches(script)
      .filter((batch) => batch.includes('INSERT'))
      .map((batch) => batch.split('\n').filter((line) => line.startsWith('(')).length);
    assert.equal(
      sizes.reduce((sum, size) => sum + size, 0),
      2500,
    );
    assert.ok(Math.max(...sizes) <= 1000);
  });

  it('switch the keys of a circle off and on again, and check them', async () => {
    const text = `CREATE TABLE a (id INT PRIMARY KEY, b INT NOT NULL); CREATE TABLE b (id INT PRIMARY KEY, a INT NOT NULL REFERENCES a (id));
      ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b) REFERENCES b (id);`;
    const { script } = await generated({ name: 'circle', dialect: 'mssql', text }, { rows: 5 });
    const at = (pattern: RegExp): number => batches(script).findIndex((batch) => pattern.test(batch));
    const order = [/NOCHECK CONSTRAINT ALL/, /INSERT/, /WITH CHECK CHECK CONSTRAINT ALL/, /COMMIT/].map(at);
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
    assert.ok(!order.includes(-1));
  });
});
