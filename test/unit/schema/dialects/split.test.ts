import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitDialectScript, takeApart } from '../../../../src/core/schema/dialects/scan/splitDialectScript';
import type { OtherDialect } from '../../../../src/core/schema/schema';

function texts(dialect: OtherDialect, text: string): string[] {
  return splitDialectScript(text, dialect).map((statement) => statement.text);
}

describe('splitDialectScript', () => {
  it('gives the offsets of each statement', () => {
    const script = ' SELECT 1 ;\n-- note\nSELECT 2;';
    for (const { text, start, end } of splitDialectScript(script, 'sqlite')) assert.equal(script.slice(start, end), text);
    assert.deepEqual(texts('sqlite', script), ['SELECT 1', 'SELECT 2']);
  });

  it('takes quotes, escapes and comments of MySQL for what they are', () => {
    const script = `INSERT INTO a VALUES ('it\\'s; x', "y; \\" z", \`q;\`); # note; it's
      SELECT 5--1; -- note;
      SELECT /* ; */ 2;`;
    assert.deepEqual(texts('mysql', script).length, 3);
    assert.equal(texts('mysql', script)[1], 'SELECT 5--1');
  });

  it('reads what stands in versioned comments, unless it is for no server', () => {
    assert.deepEqual(texts('mysql', '/*!40101 SET a = 1 */;\n/*M!100616 SET b = 2; SET c = 3 */;\n/*!999999\\- sandbox */ SELECT 1;'), [
      'SET a = 1',
      'SET b = 2',
      'SET c = 3',
      'SELECT 1',
    ]);
  });

  it('follows DELIMITER, which may hang on a word', () => {
    const script = 'DELIMITER $$\nCREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END$$\nDELIMITER ;\nSELECT 3;';
    assert.deepEqual(texts('mysql', script), ['CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END', 'SELECT 3']);
  });

  it('keeps bodies of routines whole without DELIMITER', () => {
    const body = 'CREATE PROCEDURE p() BEGIN IF a THEN SELECT 1; END IF; CASE b WHEN 1 THEN SELECT CASE 1 WHEN 2 THEN 3 END; END CASE; END';
    assert.deepEqual(texts('mysql', `${body}; SELECT 4;`), [body, 'SELECT 4']);
    const trigger = 'CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET b = CASE WHEN 1 THEN 2 END; DELETE FROM c; END';
    assert.deepEqual(texts('sqlite', `${trigger}; SELECT 5;`), [trigger, 'SELECT 5']);
  });

  it('ends USE with its line, as the client does', () => {
    assert.deepEqual(texts('mysql', 'USE shop\nCREATE TABLE a (b int);'), ['USE shop', 'CREATE TABLE a (b int)']);
  });

  it('splits batches at GO and statements at their first words', () => {
    const script = `SET NOCOUNT ON
      CREATE TABLE a (b int, c AS CASE WHEN b IS NULL THEN 1 ELSE 0 END) ON [PRIMARY]
      ALTER TABLE a ADD d AS CASE WHEN 1 = 1 THEN 1 END, e int REFERENCES f ON DELETE SET NULL
      ALTER TABLE a ALTER COLUMN b int
      ALTER TABLE a DROP CONSTRAINT x
      INSERT INTO a SELECT 1
      GRANT SELECT, INSERT ON a TO b
      go 10
      EXEC p`;
    assert.deepEqual(
      texts('mssql', script).map((text) => text.split(/\s+/).slice(0, 4).join(' ')),
      [
        'SET NOCOUNT ON',
        'CREATE TABLE a (b',
        'ALTER TABLE a ADD',
        'ALTER TABLE a ALTER',
        'ALTER TABLE a DROP',
        'INSERT INTO a SELECT',
        'GRANT SELECT, INSERT ON',
        'EXEC p',
      ],
    );
  });

  it('marks what stands behind IF, up to the end of its block', () => {
    const script = "IF OBJECT_ID('a') IS NOT NULL BEGIN DROP TABLE a END\nDROP TABLE b;";
    const drops = splitDialectScript(script, 'mssql').filter(({ text }) => text.startsWith('DROP'));
    assert.deepEqual(
      drops.map(({ guarded }) => guarded),
      [true, false],
    );
  });

  it('leaves the whole batch to a routine of SQL Server', () => {
    const script = 'CREATE PROC p AS SELECT 1; CREATE TABLE a (b int)\nGO\nCREATE TABLE c (d int)';
    assert.deepEqual(texts('mssql', script), ['CREATE PROC p AS SELECT 1; CREATE TABLE a (b int)', 'CREATE TABLE c (d int)']);
  });

  it('does not take GO inside a string or a name for a separator', () => {
    assert.equal(texts('mssql', "PRINT 'a\nGO\nb'").length, 1);
    assert.equal(texts('mssql', 'CREATE TABLE a (\n[go] int,\ngo_there int)').length, 1);
  });

  it('keeps what the clients read for themselves apart, and names included files', () => {
    const sqlcmd = takeApart(':setvar A "b"\n:r other.sql\nSELECT 1', 'mssql');
    assert.deepEqual([sqlcmd.statements.map(({ text }) => text), sqlcmd.inclusions.map(({ file }) => file)], [['SELECT 1'], ['other.sql']]);
    const sqlite = takeApart('.mode csv\n.read a.sql\nSELECT 1;', 'sqlite');
    assert.deepEqual([sqlite.statements.map(({ text }) => text), sqlite.inclusions.map(({ file }) => file)], [['SELECT 1'], ['a.sql']]);
    assert.deepEqual(
      takeApart('source b.sql;\nSELECT 1;', 'mysql').inclusions.map(({ file }) => file),
      ['b.sql'],
    );
  });

  it('goes on behind a missing semicolon and an open quote, and says which it was', () => {
    const script = "CREATE TABLE a (b int\nCREATE TABLE c (d int);\nINSERT INTO c VALUES ('x);\nCREATE TABLE e (f int);";
    assert.deepEqual(
      splitDialectScript(script, 'mysql').map(({ text, flaw }) => [text.slice(0, 14), flaw]),
      [
        ['CREATE TABLE a', 'semicolon'],
        ['CREATE TABLE c', undefined],
        ['INSERT INTO c ', 'quote'],
        ['CREATE TABLE e', undefined],
      ],
    );
  });

  it('leaves the way back of a migration out', () => {
    assert.deepEqual(texts('sqlite', '-- +goose Up\nCREATE TABLE a (b);\n-- +goose Down\nDROP TABLE a;'), ['CREATE TABLE a (b)']);
  });

  it('takes any text, its statements in order and apart', () => {
    const piece = fc.constantFrom(
      'CREATE TABLE a',
      '(',
      ')',
      ';',
      "'",
      '"',
      '`',
      '[',
      ']',
      '/*!',
      '*/',
      '--',
      '\n',
      'GO',
      'BEGIN',
      'END',
      'DELIMITER //',
      '//',
      '\\',
      '$$',
      'IF',
      '.x',
      ':r',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom<OtherDialect>('mysql', 'sqlite', 'mssql'), (pieces, dialect) => {
        const script = pieces.join(' ');
        let last = 0;
        for (const { text, start, end } of splitDialectScript(script, dialect)) {
          assert.ok(start >= last && end > start);
          assert.equal(script.slice(start, end), text);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
