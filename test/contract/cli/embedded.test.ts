import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { datasetFolder } from '../../../src/adapters/store/datasetFolder';
import { openDatasetStore } from '../../../src/adapters/store/datasetStore';
import { sampleDataset } from '../../database/embedded/embeddedDatabases';
import { program, sample, seedbed, suiteFolder } from './commandLine';

describe('the command line, asked for rows of datasets', function () {
  this.timeout(120_000);
  const folder = suiteFolder();
  const store = join(folder, 'store');
  const kept = datasetFolder(folder, store);
  const run = (...args: readonly string[]) => seedbed([...args, '--store', store], { cwd: folder });

  before(async () => {
    await openDatasetStore(kept).save({ ...sampleDataset('library', 50), run: { tables: 7, rows: 350, valid: true, seconds: 1 } });
  });

  it('lists them without starting a database', () => {
    const { status, stdout } = run('datasets');
    assert.equal(status, 0);
    assert.deepEqual(
      stdout.split('\n').map((line) => line.trim().split(/\s{2,}/)),
      [
        ['id', 'name', 'tables', 'rows', 'seed', 'updated'],
        stdout
          .split('\n')[1]
          .trim()
          .split(/\s{2,}/),
        ['library-1', 'library.sql', '7', '350', '7', '2026-01-01T00:00:00.000Z'],
        [''],
      ],
    );
    const [dataset] = JSON.parse(run('datasets', '--json').stdout);
    assert.deepEqual([dataset.id, dataset.rows, dataset.seed, dataset.valid], ['library-1', 350, '7', true]);
    assert.deepEqual(readdirSync(kept), ['library-1.json']);
  });

  it('says so where there are none', () => {
    const { status, stdout, stderr } = seedbed(['datasets', '--store', join(folder, 'elsewhere')], { cwd: folder });
    assert.deepEqual([status, stdout], [0, '']);
    assert.match(stderr, /^No datasets are kept for this folder/);
  });

  it('answers a query by id and by name, as a table and as JSON', () => {
    const { status, stdout, stderr } = run('query', 'library-1', "SELECT count(*) AS n, 'a' AS a, NULL AS b FROM loans");
    assert.deepEqual([status, stderr, stdout], [0, '', ' n  a  b\n──  ─  ────\n50  a  NULL\n']);
    const { columns, rows } = JSON.parse(run('query', 'library.sql', 'SELECT count(*) AS n FROM loans', '--json').stdout);
    assert.deepEqual([columns, rows], [[{ name: 'n', type: 'bigint' }], [['50']]]);
  });

  it('shows a plan as it is, and says so where not even one row has room', () => {
    const plan = run('query', 'library-1', 'EXPLAIN SELECT 1 FROM loans WHERE returned_at IS NOT NULL AND book_id < 1000').stdout;
    assert.match(plan, /\n {2}Filter: \(\(returned_at IS NOT NULL\) AND \(book_id < 1000\)\)\n/);
    const { status, stderr } = run('query', 'library-1', "SELECT repeat('x', 100000000)");
    assert.deepEqual([status, stderr], [0, 'No row is shown: the first one is too large.\n']);
  });

  it('answers a query on a schema, and says what it leaves out', () => {
    const { status, stdout, stderr } = run('query', sample('library'), 'SELECT id FROM loans ORDER BY id', '--rows', '30', '--limit', '2');
    assert.deepEqual([status, stdout.trim().split('\n').length], [0, 4]);
    assert.match(stderr, /^Only the first 2 rows are shown; --limit N shows more\.\n$/);
    assert.deepEqual(readdirSync(kept).sort(), ['library-1.json', 'library-1.pgdata']);
  });

  for (const [what, args, status, said] of [
    ['what changes rows', ['query', 'library-1', 'DELETE FROM loans'], 2, /DELETE/],
    ['a query that fails', ['query', 'library-1', 'SELECT nosuch FROM loans'], 2, /nosuch.*line 1, column 8/],
    ['a dataset that there is not', ['query', 'nosuch', 'SELECT 1'], 2, /no dataset.*"nosuch".*library-1/],
    [
      'a query that takes longer than it may',
      ['query', 'library-1', 'SELECT count(*) FROM generate_series(1, 100000000000) n', '--seconds', '1'],
      1,
      /stopped after 1 s/,
    ],
    ['no time at all', ['query', 'library-1', 'SELECT 1', '--seconds', '0'], 2, /--seconds is "0"/],
    ['a query without SQL', ['query', 'library-1'], 2, /needs a dataset or a schema, and SQL/],
    ['serving what there is not', ['serve', 'nosuch'], 2, /library-1/],
    ['a port that is none', ['serve', 'library-1', '--port', '70000'], 2, /--port/],
  ] as const)
    it(`refuses ${what} in one line`, () => {
      const outcome = run(...args);
      assert.deepEqual([outcome.status, outcome.stdout], [status, '']);
      assert.match(outcome.stderr, /^seedbed: [^\n]+\n$/);
      assert.match(outcome.stderr, said);
    });

  for (const target of ['library-1', sample('library')])
    it(`serves ${target === 'library-1' ? 'a dataset' : 'a schema'} until it is interrupted`, async () => {
      const child = spawn(process.execPath, [program, 'serve', target, '--store', store], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const ended = once(child, 'close');
      const [url] = ((await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]).map(String);
      const client = new Client(url.trim());
      client.on('error', () => undefined);
      await client.connect();
      const rows = target === 'library-1' ? 50 : 100;
      assert.deepEqual((await client.query('SELECT count(*)::int AS n FROM loans')).rows, [{ n: rows }]);
      assert.equal((await client.query("SELECT generation_meta->>'seed' AS seed FROM seedbed.generated_datasets")).rows.length, 1);
      if (target === 'library-1') {
        // What another process has open is answered from a rebuild of its own.
        assert.match(run('query', 'library-1', 'SELECT count(*) AS n FROM loans').stdout, /50/);
        assert.match(run('serve', 'library-1').stderr, new RegExp(`in use by another.*process ${child.pid}`));
      }
      child.kill('SIGINT');
      assert.deepEqual(await ended, [0, null]);
      await client.end().catch(() => undefined);
    });

  after(() => rmSync(store, { recursive: true, force: true }));
});
