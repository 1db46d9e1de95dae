import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { version } from '../../../package.json';
import type { Report } from '../../../src/core/measure/report';
import { jobEvent } from '../../../src/protocol/events';
import { type Outcome, sample, seedbed, suiteFolder } from './commandLine';

const TABLES = ['authors', 'books', 'copies', 'loans', 'members', 'reservations', 'reviews'];

/** Names and contents of a folder's files. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('the command line generates', function () {
  this.timeout(120_000);
  const folder = suiteFolder();
  let places = 0;

  function run(...args: string[]): Outcome {
    const outcome = seedbed(args);
    assert.equal(outcome.status, 0, outcome.stderr);
    return outcome;
  }

  /** The files made for a schema with these options. */
  function made(schema: string, ...options: string[]): Record<string, string> {
    const out = join(folder, String(++places));
    run('generate', schema, '--out', out, ...options);
    return contents(out);
  }

  const library = (...options: string[]) => made(sample('library'), '--rows', '30', ...options);

  it('a CSV file for each table, with a header and a line for each row', () => {
    const files = library();
    assert.deepEqual(
      Object.keys(files).sort(),
      TABLES.map((table) => `${table}.csv`),
    );
    assert.match(files['members.csv'], /^id,card_number,first_name,/);
    assert.equal(files['copies.csv'].trimEnd().split('\n').length, 31);
  });

  it('JSON, JSON Lines and SQL', () => {
    const json = library('--format', 'json');
    const lines = library('--format', 'jsonl');
    assert.deepEqual(
      [Object.keys(json).sort(), Object.keys(lines).sort()],
      [TABLES.map((table) => `${table}.json`), TABLES.map((table) => `${table}.jsonl`)],
    );
    for (const table of TABLES) {
      const rows: unknown[] = JSON.parse(json[`${table}.json`]);
      assert.equal(rows.length, 30);
      assert.deepEqual(
        lines[`${table}.jsonl`]
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
        rows,
      );
    }
    const sql = library('--format', 'sql');
    assert.deepEqual(Object.keys(sql), ['data.sql']);
    assert.equal(sql['data.sql'].match(/^INSERT INTO /gm)?.length, TABLES.length);
  });

  it('the same bytes from the same seed, and others from another', () => {
    const [first, again, other] = [library(), library('--seed', '1'), library('--seed', 'other')];
    assert.deepEqual(again, first);
    assert.notEqual(other['members.csv'], first['members.csv']);
  });

  it('for the moment given: no later one, and other bytes', () => {
    const then = library('--now', '2015-06-30');
    const moments = then['loans.csv'].match(/\b20\d\d-\d\d-\d\d \d\d:\d\d/g) ?? [];
    assert.ok(moments.length > 0);
    assert.deepEqual(
      moments.filter((moment) => moment > '2015-06-30 00:00'),
      [],
    );
    assert.notEqual(then['loans.csv'], library()['loans.csv']);
  });

  it('as many rows as asked for each table', () => {
    const files = library('--rows', 'books=7', '--rows', 'loans=0');
    const count = (table: string) => files[`${table}.csv`].trimEnd().split('\n').length - 1;
    assert.deepEqual([count('books'), count('loans'), count('members')], [7, 0, 30]);
  });

  it('the same bytes with any number of workers', () => {
    const [one, two, three] = ['1', '2', '3'].map((workers) => made(sample('library'), '--rows', '100000', '--workers', workers));
    assert.deepEqual(
      Object.keys(one).sort(),
      TABLES.map((table) => `${table}.csv`),
    );
    for (const [name, text] of Object.entries(one)) {
      assert.ok(two[name] === text, `2 workers: ${name}`);
      assert.ok(three[name] === text, `3 workers: ${name}`);
    }
  });

  it('an archive with the tables, the report, the schema and the recipe', async () => {
    const zip = join(folder, 'library.zip');
    const recipe = join(folder, 'some.json');
    writeFileSync(recipe, '{ "rows": 12, "seed": "x" } // mine');
    run('generate', sample('library'), '--recipe', recipe, '--zip', zip);
    const archive = await JSZip.loadAsync(readFileSync(zip));
    const names = Object.values(archive.files)
      .filter((entry) => !entry.dir)
      .map((entry) => entry.name);
    assert.deepEqual(names.sort(), [...TABLES.map((table) => `${table}.csv`), 'recipe.seedbed.json', 'report.json', 'schema.sql'].sort());
    const text = (name: string): Promise<string> => archive.file(name)?.async('string') ?? Promise.reject(new Error(name));
    assert.equal(await text('schema.sql'), readFileSync(sample('library'), 'utf8'));
    const report: Report = JSON.parse(await text('report.json'));
    assert.deepEqual([report.seed, report.tables.every(({ rows }) => rows === 12)], ['x', true]);
    // What is in the archive makes the archive.
    writeFileSync(join(folder, 'kept.json'), await text('recipe.seedbed.json'));
    const files = made(sample('library'), '--recipe', join(folder, 'kept.json'));
    for (const table of TABLES) assert.equal(await text(`${table}.csv`), files[`${table}.csv`]);
  });

  it('an archive whose files of one name from several folders stay apart', async () => {
    for (const [name, ddl] of [
      ['one', 'CREATE TABLE a (id int);'],
      ['two', 'CREATE TABLE b (id int);'],
    ]) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'schema.sql'), ddl);
    }
    run('generate', join(folder, 'one/schema.sql'), join(folder, 'two/schema.sql'), '--zip', join(folder, 'both.zip'));
    const archive = await JSZip.loadAsync(readFileSync(join(folder, 'both.zip')));
    assert.equal(archive.file(/\.sql$/).length, 2);
  });

  it('with the recipe beside the schema, unless another is named', () => {
    const ddl = join(folder, 'beside.sql');
    copyFileSync(sample('library'), ddl);
    writeFileSync(`${ddl}.seedbed.json`, '{ "rows": 4, "tables": { "books": { "columns": { "genre": { "values": ["Only This"] } } } } }');
    const beside = made(ddl)['books.csv'];
    assert.equal(beside.match(/Only This/g)?.length, 4);
    writeFileSync(join(folder, 'named.json'), '{ "rows": 3 }');
    const named = made(ddl, '--recipe', join(folder, 'named.json'))['books.csv'];
    assert.deepEqual([named.includes('Only This'), named.trimEnd().split('\n').length], [false, 4]);
  });

  for (const name of ['company', 'library', 'restaurants']) {
    it(`the same bytes from the recipe that is written for it: ${name}`, () => {
      const recipe = join(folder, `${name}.recipe.json`);
      run('recipe', sample(name), '--rows', '80', '--seed', '7', '--out', recipe);
      assert.equal(run('recipe', sample(name), '--rows', '80', '--seed', '7').stdout.trimEnd(), readFileSync(recipe, 'utf8').trimEnd());
      assert.deepEqual(made(sample(name), '--recipe', recipe), made(sample(name), '--rows', '80', '--seed', '7'));
    });
  }

  it('from a folder of migrations, in their order, without the way back', () => {
    const migrations = join(folder, 'migrations');
    mkdirSync(migrations);
    const write = (name: string, text: string) => writeFileSync(join(migrations, name), text);
    write('V2__orders.sql', 'CREATE TABLE orders (id int PRIMARY KEY, shop int NOT NULL REFERENCES stores);');
    write('V10__more.sql', 'ALTER TABLE stores ADD COLUMN city text NOT NULL; ALTER TABLE orders ADD COLUMN paid boolean NOT NULL;');
    write('V1__shops.sql', 'CREATE TABLE shops (id int PRIMARY KEY, name text NOT NULL);');
    write('V1_1__rename.sql', 'ALTER TABLE shops RENAME TO stores;');
    write('U1__shops.sql', 'DROP TABLE shops;');
    const files = made(migrations, '--rows', '5');
    assert.deepEqual(Object.keys(files).sort(), ['orders.csv', 'stores.csv']);
    assert.match(files['stores.csv'], /^id,name,city\n/);
    assert.match(files['orders.csv'], /^id,shop,paid\n/);
  });

  it('events as lines of JSON', () => {
    const { stderr } = run('generate', sample('library'), '--rows', '30', '--events', '--prove', '--out', join(folder, 'events'));
    const events = stderr
      .trimEnd()
      .split('\n')
      .map((line) => jobEvent.parse(JSON.parse(line)));
    const types = events.map(({ type }) => type);
    assert.deepEqual([types[0], types.at(-1)], ['generation:start', 'generation:complete']);
    assert.deepEqual(events.flatMap((event) => (event.type === 'table:complete' ? [event.table] : [])).sort(), TABLES);
    assert.deepEqual(
      events.flatMap((event) => (event.type === 'generation:validation' ? [`${event.by} ${event.valid}`] : [])),
      ['engine true', 'postgres true'],
    );
  });

  it('a last event that says what went wrong', () => {
    const ddl = join(folder, 'cut.sql');
    writeFileSync(ddl, 'CREATE TABLE t (id int PRIMARY KEY);');
    const { status, stderr } = seedbed(['generate', ddl, '--events', '--out', '/dev/null/x']);
    const lines = stderr.trimEnd().split('\n');
    assert.equal(status, 1);
    const last = jobEvent.parse(JSON.parse(lines.at(-2) ?? ''));
    assert.equal(last.type, 'generation:error');
    assert.match(lines.at(-1) ?? '', /^seedbed: Cannot write \/dev\/null\/x/);
  });

  it('a report with everything that was made and checked', () => {
    const file = join(folder, 'report.json');
    const { stdout } = run('generate', sample('library'), '--rows', '40', '--json', '--report', file);
    const report: Report = JSON.parse(readFileSync(file, 'utf8'));
    assert.deepEqual(JSON.parse(stdout), report);
    assert.deepEqual([report.seedbed, report.dialect, report.seed, report.locale, report.diagnostics], [version, 'postgres', '1', 'en', 0]);
    assert.deepEqual([typeof report.engine, typeof report.seconds, Number.isNaN(Date.parse(report.now))], ['number', 'number', false]);
    assert.deepEqual(report.tables.map(({ table }) => table).sort(), TABLES);
    const order = report.tables.map(({ table }) => table);
    assert.ok(order.indexOf('copies') > order.indexOf('books') && order.indexOf('loans') > order.indexOf('copies'));
    const loans = report.tables.find(({ table }) => table === 'loans');
    assert.deepEqual([loans?.asked, loans?.rows, loans?.primaryKey], [40, 40, { columns: ['id'], inferred: false }]);
    assert.deepEqual(loans?.foreignKeys, [
      { columns: ['member_id'], references: 'members (id)' },
      { columns: ['book_id', 'copy_no'], references: 'copies (book_id, copy_no)' },
    ]);
    for (const column of report.tables.flatMap(({ columns }) => columns)) {
      assert.ok(column.kind !== '' && column.type !== '', column.column);
      assert.ok(column.confidence >= 0 && column.confidence <= 1 && column.nullShare >= 0 && column.nullShare <= 1, column.column);
      assert.ok(column.distinct <= 40 && column.samples.length > 0, column.column);
    }
    assert.deepEqual(report.validity, { valid: true, checkedRows: 40 * TABLES.length, violations: [], unchecked: [] });
    assert.deepEqual([report.shortfalls, report.proof], [[], undefined]);
  });

  it('fewer rows where a table cannot have them, and says so', () => {
    const ddl = join(folder, 'tight.sql');
    writeFileSync(ddl, 'CREATE TABLE flags (flag boolean PRIMARY KEY);');
    const { stdout } = run('generate', ddl);
    assert.match(stdout, /flags has 2 of 100 rows: .*\(PRIMARY KEY \(flag\)\)/);
    const report: Report = JSON.parse(run('generate', ddl, '--json').stdout);
    assert.deepEqual(
      report.shortfalls.map(({ table, asked, capacity }) => ({ table, asked, capacity })),
      [{ table: 'flags', asked: 100, capacity: 2 }],
    );
  });

  it('and says what of the schema it could not read', () => {
    const ddl = join(folder, 'partly.sql');
    writeFileSync(ddl, 'CREATE TABLE t (id int PRIMARY KEY);\nCREATE TABEL u (id int);');
    assert.match(run('generate', ddl).stdout, /^Reading the schema left 1 remark: /m);
    assert.equal(JSON.parse(run('generate', ddl, '--json').stdout).diagnostics, 1);
  });

  it('statistics without values, for --debug', () => {
    const { stderr } = run('generate', sample('library'), '--rows', '30', '--debug');
    for (const table of TABLES) assert.match(stderr, new RegExp(`^${table}: 30 rows$`, 'm'));
    assert.match(stderr, /^validation: 210 rows, 0 constraints violated/m);
  });
});
