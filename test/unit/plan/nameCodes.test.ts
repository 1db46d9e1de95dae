import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { columnsOfTable, openOf, violationsOf } from '../support/plans';

/** Whether the letters of a code come in a name, in their order. */
function isShortFor(code: string, name: string): boolean {
  let from = 0;
  const letters = name.toUpperCase();
  return Array.from(code.toUpperCase().replace(/[^A-Z]/g, '')).every((letter) => {
    const at = letters.indexOf(letter, from);
    from = at + 1;
    return at >= 0;
  });
}

/** Tables whose rows have names, and how many rows there are different names for. */
const TABLES = ['departments', 'widgets', 'companies', 'subjects', 'teams', 'categories', 'banks'];
const TYPES = [
  'varchar(8)',
  'text',
  'varchar(20)',
  'varchar(12) CHECK (code = upper(code))',
  'text CHECK (code = lower(code))',
  "varchar(11) CHECK (code ~ '^[A-Z]{2,6}-[0-9]{3,4}$')",
];

describe('codes that are short for names', () => {
  it('have letters of the name alone, and stay apart where a key asks for it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...TABLES),
        fc.constantFrom(...TYPES),
        fc.constantFrom('', 'UNIQUE'),
        fc.constantFrom('name', 'title'),
        fc.constantFrom(20, 150),
        async (table, type, key, base, rows) => {
          fc.pre(!(table === 'banks' && base === 'title'));
          const open = await openOf(
            `CREATE TABLE ${table} (id serial PRIMARY KEY, ${base} varchar(80) NOT NULL, code ${type} NOT NULL ${key})`,
            { rows },
          );
          assert.deepEqual(await violationsOf(open), []);
          assert.equal(open.tables[0].plan.rows, rows);
          const columns = columnsOfTable(open.tables[0]);
          // A bank's code is known by another standard.
          if (table !== 'banks')
            for (const [row, code] of columns.code.entries())
              assert.ok(isShortFor(String(code), String(columns[base][row])), `${code} ${columns[base][row]}`);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('follow the name in every column that is short for it', async () => {
    const open = await openOf(
      `CREATE TABLE departments (id serial PRIMARY KEY, name text NOT NULL, code char(3) NOT NULL UNIQUE, abbreviation varchar(6), short_name varchar(10), slug text NOT NULL)`,
      { rows: 18 },
    );
    const { name, code, abbreviation, short_name, slug } = columnsOfTable(open.tables[0]);
    assert.equal(new Set(code).size, 18);
    for (const [row, text] of name.entries()) {
      for (const short of [code, abbreviation, short_name]) assert.ok(isShortFor(short[row] ?? '', String(text)), `${short[row]} ${text}`);
      assert.ok(String(slug[row]).startsWith(String(text).toLowerCase().slice(0, 3)));
      if (text === 'Human Resources') assert.ok(['HR', 'HUM'].includes(String(code[row]).trim()));
    }
  });

  it('go their own way where the row is called nothing, or the code is of another sort', async () => {
    const open = await openOf(
      'CREATE TABLE vouchers (id serial PRIMARY KEY, code varchar(12) NOT NULL UNIQUE, amount int); CREATE TABLE countries (id serial PRIMARY KEY, name text NOT NULL, code char(2) NOT NULL UNIQUE);',
      { rows: 60 },
    );
    assert.deepEqual(await violationsOf(open), []);
    const { name, code } = columnsOfTable(open.tables[1]);
    const germany = name.indexOf('Germany');
    assert.ok(germany < 0 || code[germany] === 'DE');
  });
});
