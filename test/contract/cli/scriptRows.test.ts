import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../../src/core/measure/report';
import { seedbed, suiteFolder } from './commandLine';

const SCRIPT = `CREATE TABLE countries (code char(2) PRIMARY KEY, name text NOT NULL);
CREATE TABLE people (id serial PRIMARY KEY, country char(2) NOT NULL REFERENCES countries);
INSERT INTO countries VALUES ('DE', 'Germany'), ('FR', 'France');
INSERT INTO people (country) VALUES ('FR');
`;

describe('rows that the script inserts, on the command line', function () {
  this.timeout(60_000);
  const folder = suiteFolder();
  const schema = join(folder, 'schema.sql');
  before(() => writeFileSync(schema, SCRIPT));

  function tables(...options: string[]): (string | number | undefined)[][] {
    const { status, stdout, stderr } = seedbed(['generate', schema, '--json', ...options]);
    assert.equal(status, 0, stderr);
    const report: Report = JSON.parse(stdout);
    return report.tables.map(({ table, asked, rows, rowsFrom }) => [table, asked, rows, rowsFrom]);
  }

  it('are kept whatever number of rows all tables are to have, also where fewer is an error', () => {
    const kept = ['countries', 2, 2, 'script'];
    assert.deepEqual(tables(), [kept, ['people', 100, 100, undefined]]);
    assert.deepEqual(tables('--rows', '7', '--strict'), [kept, ['people', 7, 7, undefined]]);
  });

  it('are turned off and on for a table by its name', () => {
    assert.deepEqual(tables('--rows', 'countries=5'), [
      ['countries', 5, 5, undefined],
      ['people', 100, 100, undefined],
    ]);
    assert.deepEqual(tables('--rows', 'people=script'), [
      ['countries', 2, 2, 'script'],
      ['people', 1, 1, 'script'],
    ]);
    const { status, stderr } = seedbed(['generate', schema, '--rows', 'people=script', '--rows', 'countries=5']);
    assert.equal(status, 1);
    assert.match(stderr, /people cannot have the script's rows: people_country_fkey refers to countries, whose rows are made/);
  });

  it('are told in the summary', () => {
    const { stdout } = seedbed(['generate', schema, '--rows', '50']);
    assert.match(stdout, /countries +2 +2 +all hold; rows of the script/);
    assert.match(stdout, /These keep the rows of the script, fewer than 50: countries \(2\)\. --rows countries=50 makes others\./);
  });
});
