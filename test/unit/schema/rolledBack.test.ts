import assert from 'node:assert/strict';
import { splitScript, splitStatements } from '../../../src/core/schema/split';

/** The statements that are left, those that only open and close transactions aside. */
const left = (...lines: string[]): string[] =>
  splitStatements(lines.join('\n'))
    .map((statement) => statement.text)
    .filter((text) => /^(select|create)/i.test(text));

describe('what a script rolls back', () => {
  it('is left out, from BEGIN or a savepoint on', () => {
    assert.deepEqual(left('SELECT 1; BEGIN; SELECT 2; ROLLBACK; SELECT 3; START TRANSACTION; SELECT 4; ABORT; SELECT 5'), [
      'SELECT 1',
      'SELECT 3',
      'SELECT 5',
    ]);
    assert.deepEqual(left('begin; SELECT 1; savepoint a; SELECT 2; savepoint b; SELECT 3; rollback to savepoint A; SELECT 4; commit;'), [
      'SELECT 1',
      'SELECT 4',
    ]);
    assert.deepEqual(left('BEGIN; SELECT 1; COMMIT AND CHAIN; SELECT 2; ROLLBACK; SELECT 3'), ['SELECT 1', 'SELECT 3']);
  });

  it('stays where there is no transaction, where it is released, and where it never ends', () => {
    assert.deepEqual(left('SELECT 1; ROLLBACK; SELECT 2; COMMIT'), ['SELECT 1', 'SELECT 2']);
    assert.deepEqual(left('BEGIN; SAVEPOINT a; SELECT 1; RELEASE a; ROLLBACK TO a; COMMIT'), ['SELECT 1']);
    assert.deepEqual(left('BEGIN; SELECT 1'), ['SELECT 1']);
    const body = 'CREATE FUNCTION f() RETURNS void BEGIN ATOMIC SELECT 1; END';
    assert.deepEqual(left(`DO $$ BEGIN; ROLLBACK; END $$; ${body}; SELECT 2`), [body, 'SELECT 2']);
  });
});

describe('what psql does not send', () => {
  it('is left out by its conditions', () => {
    const lines = ['\\set on 1', '\\if :on', 'SELECT 1;', '\\else', 'SELECT 2;', '\\endif', '\\if :{?missing}', 'SELECT 3;'];
    const more = ['\\elif no', 'SELECT 4;', '\\elif :unknown', 'SELECT 5;', '\\else', 'SELECT 6;', '\\endif', 'SELECT 7;'];
    assert.deepEqual(left(...lines, ...more), ['SELECT 1', 'SELECT 5', 'SELECT 7']);
  });

  it('is written with variables that the script sets', () => {
    const table = `CREATE TABLE :"s".t (a int DEFAULT :n, b text DEFAULT :'s', c int DEFAULT ':n'::int, d :other)`;
    assert.deepEqual(left("\\set s 'my app'", '\\set n 5', `${table};`), [
      `CREATE TABLE "my app".t (a int DEFAULT 5, b text DEFAULT 'my app', c int DEFAULT ':n'::int, d :other)`,
    ]);
  });

  it('are the rows behind its own COPY', () => {
    const { statements, psqlLines } = splitScript('\\copy t from stdin\n1;2\n\\.\nSELECT 1;');
    assert.deepEqual([statements.map(({ text }) => text), psqlLines.map(({ text }) => text)], [['SELECT 1'], ['\\copy t from stdin']]);
  });
});
