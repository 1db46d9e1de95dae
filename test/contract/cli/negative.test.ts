import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { Report } from '../../../src/core/measure/report';
import { sample, seedbed, suiteFolder } from './commandLine';

describe('the command line, asked for what goes wrong in programs', function () {
  this.timeout(120_000);
  const folder = suiteFolder();
  const library = sample('library');
  let places = 0;

  function contents(out: string): Record<string, string> {
    return Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]));
  }

  function made(...options: string[]): { files: Record<string, string>; stdout: string } {
    const out = join(folder, String(++places));
    const { status, stdout, stderr } = seedbed(['generate', library, '--out', out, ...options]);
    assert.equal(status, 0, stderr);
    return { files: contents(out), stdout };
  }

  describe('nasty rows', () => {
    const recipe = join(folder, 'nasty.json');
    writeFileSync(recipe, '{ "negative": { "packs": ["boundaries", "unicode", "injection", "whitespace", "huge"], "share": 0.2 } }');
    const nasty = (...options: string[]) => made('--recipe', recipe, ...options);

    it('are counted in one line', () => {
      const { stdout } = nasty('--rows', '200');
      assert.match(
        stdout,
        /^Nasty but valid rows: authors \d+, .*\(boundaries [1-9]\d*, unicode \d+, injection \d+, whitespace \d+, huge \d+\)\.$/m,
      );
      assert.doesNotMatch(made('--rows', '20').stdout, /Nasty/);
    });

    it('are where the report says, as pages count', () => {
      const file = join(folder, 'report.json');
      nasty('--rows', '300', '--report', file);
      const report: Report = JSON.parse(readFileSync(file, 'utf8'));
      const books = report.tables.find(({ table }) => table === 'books')?.negative ?? assert.fail();
      assert.deepEqual(books.share, 0.2);
      assert.ok(books.spared.some(({ column, reason }) => column === 'author_id' && reason === 'it refers to another row'));
      const { row, column } = books.first.find(({ pack, column: name }) => pack === 'injection' && name === 'title') ?? assert.fail();
      const page = (...options: string[]): string => {
        const { stdout } = seedbed([
          'page',
          library,
          'books',
          '--rows',
          '300',
          '--offset',
          String(row),
          '--limit',
          '1',
          '--json',
          ...options,
        ]);
        const { columns, rows } = JSON.parse(stdout);
        return rows[0][columns.indexOf(column)];
      };
      assert.notEqual(page('--recipe', recipe), page());
    });

    it('are the same with any number of workers', () => {
      const rows = ['--rows', '9000', '--workers'];
      assert.deepEqual(nasty(...rows, '1').files, nasty(...rows, '3').files);
    });

    it('of packs that there are not are bad input, with a place', () => {
      const wrong = join(folder, 'wrong.json');
      writeFileSync(wrong, '{ "tables": { "books": { "negative": ["hug"] } } }');
      const { status, stderr } = seedbed(['generate', library, '--recipe', wrong]);
      assert.equal(status, 2);
      assert.match(stderr, /wrong\.json:1:\d+: tables\.books\.negative\.0/);
    });
  });

  describe('violating rows', () => {
    it('are JSON Lines beside the data, which stays as it is', () => {
      const plain = made('--rows', '40').files;
      const { files, stdout } = made('--rows', '40', '--violate');
      const { 'violations.jsonl': text, ...data } = files;
      assert.deepEqual(data, plain);
      const lines = text.trimEnd().split('\n');
      assert.match(stdout, new RegExp(`^violations\\.jsonl: ${lines.length} rows, each of which breaks one constraint\\.$`, 'm'));
      const rows = lines.map((line) => JSON.parse(line));
      for (const row of rows) assert.deepEqual(Object.keys(row), ['table', 'constraint', 'kind', 'why', 'row']);
      const missing = rows.find(({ table, kind }) => table === 'books' && kind === 'not null');
      assert.ok(Object.values(missing.row).includes(null));
      assert.deepEqual([...new Set(rows.map(({ kind }) => kind))].sort(), [
        'check',
        'foreign key',
        'not null',
        'primary key',
        'type',
        'unique',
      ]);
    });

    it('are INSERTs where the data are, one to a line', () => {
      const { files } = made('--rows', '40', '--violate', '--format', 'sql');
      assert.deepEqual(Object.keys(files).sort(), ['data.sql', 'violations.sql']);
      const lines = files['violations.sql'].split('\n').filter((line) => line.trim() !== '');
      for (const line of lines)
        assert.match(line, /^INSERT INTO [\w.]+ \(.*\).* VALUES \(.*\); -- .+ \((check|foreign key|not null|primary key|type|unique)\): /);
      assert.ok(lines.length > 60);
    });

    it('are in the archive too', async () => {
      const zip = join(folder, 'data.zip');
      assert.equal(seedbed(['generate', library, '--rows', '10', '--violate', '--zip', zip]).status, 0);
      const { files } = await JSZip.loadAsync(readFileSync(zip));
      assert.ok('violations.jsonl' in files);
    });

    it('want somewhere to be written', () => {
      const { status, stderr } = seedbed(['generate', library, '--violate']);
      assert.equal(status, 2);
      assert.match(stderr, /--violate .*Add --out or --zip/);
    });
  });
});
