import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitScript, splitStatements } from '../../../src/core/schema/split';

const texts = (script: string): string[] => splitStatements(script).map((statement) => statement.text);

describe('splitting a script', () => {
  it('ends statements at semicolons that are not inside anything', () => {
    assert.deepEqual(texts(`SELECT ';', ";", E'\\';', $$;$$, $a$ $$;$$ $a$ /* ; /* ; */ ; */ -- ;\n, 1; SELECT 2`), [
      `SELECT ';', ";", E'\\';', $$;$$, $a$ $$;$$ $a$ /* ; /* ; */ ; */ -- ;\n, 1`,
      'SELECT 2',
    ]);
    assert.deepEqual(texts(`SELECT 'it''s; fine'; SELECT "a"";b"; SELECT 'no \\'; SELECT a$b$c;`), [
      `SELECT 'it''s; fine'`,
      `SELECT "a"";b"`,
      `SELECT 'no \\'`,
      'SELECT a$b$c',
    ]);
  });

  it('gives offsets into the script, and leaves comments before a statement out', () => {
    const script = '-- one\n/* two */ SELECT 1 ; ;\n\nSELECT 2;';
    for (const { text, start, end } of splitStatements(script)) assert.equal(script.slice(start, end), text);
    assert.deepEqual(texts(script), ['SELECT 1', 'SELECT 2']);
  });

  it('takes the rows of COPY … FROM stdin out, up to their end line', () => {
    const script = `COPY public.t (a) FROM stdin;\n1;2\n'x\n\\N\n\\.\nSELECT 1;\ncopy t from stdin with (format csv);\r\nb\r\n\\.\r\nSELECT 2;`;
    assert.deepEqual(texts(script), ['COPY public.t (a) FROM stdin', 'SELECT 1', 'copy t from stdin with (format csv)', 'SELECT 2']);
    const [copy, , second] = splitStatements(script);
    assert.equal(script.slice(copy.copyData?.start, copy.copyData?.end), "1;2\n'x\n\\N\n");
    assert.equal(script.slice(second.copyData?.start, second.copyData?.end), 'b\r\n');
    assert.deepEqual(texts('COPY t TO stdout; SELECT 1; COPY (SELECT 1) TO STDOUT; SELECT 2'), [
      'COPY t TO stdout',
      'SELECT 1',
      'COPY (SELECT 1) TO STDOUT',
      'SELECT 2',
    ]);
  });

  it('reads psql lines as such, also behind a statement', () => {
    const script = splitScript("\\set x 'y\nSELECT 1;\n\\i other.sql\nSELECT 2 \\gexec\nSELECT 3;");
    assert.deepEqual(
      script.psqlLines.map((line) => line.text),
      ["\\set x 'y", '\\i other.sql', '\\gexec'],
    );
    assert.deepEqual(
      script.statements.map((statement) => statement.text),
      ['SELECT 1', 'SELECT 2', 'SELECT 3'],
    );
  });

  it('keeps bodies of SQL-standard functions and rules with several actions together', () => {
    const body = 'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END';
    const rule = 'CREATE OR REPLACE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)';
    assert.deepEqual(texts(`${body}; ${rule}; CREATE TABLE rule (a int; SELECT 1`), [body, rule, 'CREATE TABLE rule (a int', 'SELECT 1']);
  });

  it('blanks out the way back of migration files', () => {
    assert.deepEqual(texts('-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 2;\n-- +goose up\nSELECT 3;'), ['SELECT 1', 'SELECT 3']);
    const script = '-- migrate:up\nSELECT 1;\r\n-- migrate:down\r\nDROP TABLE x;\r\n';
    assert.deepEqual(splitStatements(script), [{ text: 'SELECT 1', start: 14, end: 22 }]);
  });

  it('goes on with the next statement line where a quote is never closed', () => {
    assert.deepEqual(texts("SELECT 1;\nSELECT 'open;\nCREATE TABLE a (b int);\nSELECT $$;\ncreate table c (d int);"), [
      'SELECT 1',
      "SELECT 'open;",
      'CREATE TABLE a (b int)',
      'SELECT $$;',
      'create table c (d int)',
    ]);
  });

  it('answers for any text, with statements in order that do not overlap', () => {
    const piece = fc.constantFrom(
      "'",
      '"',
      '$$',
      '$a$',
      '/*',
      '*/',
      '--',
      '\n',
      ';',
      '(',
      ')',
      '\\',
      'COPY t FROM stdin',
      '\\.\n',
      'CREATE RULE',
      'BEGIN ATOMIC',
      'CASE',
      'END',
      'é',
      '\u{1f600}',
      "E'",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const script = pieces.join(' ');
        let at = 0;
        for (const { text, start, end } of splitStatements(script)) {
          assert.ok(start >= at && end > start);
          assert.equal(script.slice(start, end), text);
          at = end;
        }
      }),
    );
  });

  it('survives megabytes of what is never closed', () => {
    for (const hostile of ['(', '/*', "'", '$a$ ', 'CREATE RULE (', '$$\ncreate ', '-- \n', 'a', '\\\n', '"\n;']) {
      assert.ok(splitStatements(hostile.repeat(2_000_000 / hostile.length)).length >= 0);
    }
  });
});
