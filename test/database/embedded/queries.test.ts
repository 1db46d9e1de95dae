import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { DatabaseOptions } from '../../../src/adapters/pglite/kept/pgliteDatabases';
import { openDatasetStore } from '../../../src/adapters/store/datasetStore';
import { type ErrorCode, UserFacingError } from '../../../src/core/errors';
import { usualLimits } from '../../../src/core/query/result';
import type { Dataset } from '../../../src/core/recipe/dataset';
import type { JobEvent } from '../../../src/protocol/events';
import { embeddedDatabases, keptDataset, sampleDataset } from './embeddedDatabases';

const COUNT = 'SELECT count(*) FROM loans';
const ENDLESS = 'SELECT count(*) FROM generate_series(1, 1000000000000)';

describe('questions to an embedded database', function () {
  this.timeout(60_000);
  let folder = '';
  const opened: ReturnType<typeof embeddedDatabases>[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seedbed-embedded-'));
  });
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Databases as one process has them, and the tables that they loaded. */
  function asker(options?: Partial<DatabaseOptions>) {
    const databases = embeddedDatabases(options);
    opened.push(databases);
    const loaded: string[] = [];
    const listen = (event: JobEvent) => {
      if (event.type === 'table:complete') loaded.push(event.table);
    };
    const ask = async (dataset: Dataset, sql: string, milliseconds = 20_000, signal?: AbortSignal) =>
      (
        await databases.query(
          { kind: 'dataset', dataset: keptDataset(folder, dataset) },
          sql,
          { ...usualLimits, milliseconds },
          listen,
          signal,
        )
      ).rows;
    return { databases, loaded, ask };
  }

  const code = (wanted: ErrorCode) => (error: unknown) => error instanceof UserFacingError && error.code === wanted;
  const within = (id = 'library-1') => readdirSync(join(folder, `${id}.pgdata`)).map((name) => name.replace(/-\w+$/, ''));
  const library = sampleDataset('library', 50);

  it('are answered from the rows, which are loaded once and are there after a restart', async () => {
    const first = asker();
    assert.deepEqual(await first.ask(library, COUNT), [['50']]);
    assert.deepEqual(await first.ask(library, 'SELECT 1 WHERE false'), []);
    assert.equal(first.loaded.length, 7);
    assert.deepEqual(within().sort(), ['data', 'lock', 'state.json']);
    await first.databases.close();
    assert.deepEqual(within().sort(), ['data', 'state.json']);
    const second = asker();
    assert.deepEqual(await second.ask(library, COUNT), [['50']]);
    assert.deepEqual(second.loaded, []);
  });

  it('are refused by the gate before anything is loaded', async () => {
    const { ask } = asker();
    await assert.rejects(ask(library, 'DELETE FROM loans'), code('refused-query'));
    assert.deepEqual(readdirSync(folder), []);
  });

  it('are answered from other rows when the dataset has changed', async () => {
    const { ask, loaded } = asker();
    await ask(library, COUNT);
    assert.deepEqual(await ask(sampleDataset('library', 60), COUNT), [['60']]);
    assert.equal(loaded.length, 14);
    assert.equal(within().filter((name) => name === 'data').length, 1);
  });

  it('are stopped at their limit; the next one finds all rows', async () => {
    const { ask, loaded } = asker();
    await ask(library, COUNT);
    await assert.rejects(ask(library, ENDLESS, 300), code('query-timeout'));
    assert.deepEqual(await ask(library, COUNT), [['50']]);
    assert.equal(loaded.length, 7);
  });

  it('are cancelled while they run, while they wait and while rows are loaded', async () => {
    const { ask } = asker();
    const loading = new AbortController();
    const first = ask(sampleDataset('library', 3000), COUNT, 20_000, loading.signal);
    await setTimeout(1500);
    loading.abort();
    await assert.rejects(first, code('cancelled'));
    await ask(library, COUNT);
    const [running, waiting] = [new AbortController(), new AbortController()];
    const both = [ask(library, ENDLESS, 20_000, running.signal), ask(library, COUNT, 20_000, waiting.signal)];
    for (const each of both) each.catch(() => undefined);
    waiting.abort();
    await assert.rejects(both[1], code('cancelled'));
    running.abort();
    await assert.rejects(both[0], code('cancelled'));
    assert.deepEqual(await ask(library, COUNT), [['50']]);
  });

  it('to a dataset that another process has open are answered from a rebuild in memory', async () => {
    const [first, second] = [asker(), asker()];
    await first.ask(library, COUNT);
    assert.deepEqual(await second.ask(library, COUNT), [['50']]);
    assert.equal(second.loaded.length, 7);
    const dataset = keptDataset(folder, library);
    for (const denied of [second.databases.serve(dataset, 0, () => undefined), second.databases.forget(dataset)])
      await assert.rejects(
        denied,
        (error) => code('database-in-use')(error) && (error as Error).message.includes(`process ${process.pid}`),
      );
    assert.deepEqual(await first.ask(library, COUNT), [['50']]);
    await first.databases.close();
    assert.match((await second.databases.serve(dataset, 0, () => undefined)).url, /^postgres:\/\/postgres@127\.0\.0\.1:\d+\/postgres$/);
  });

  it('find one database open at a time, and none when nobody has asked for a while', async () => {
    const { ask } = asker({ idle: 200 });
    const company = sampleDataset('company', 5);
    await ask(library, COUNT);
    await ask(company, 'SELECT 1');
    assert.deepEqual([within().includes('lock'), within('company-1').includes('lock')], [false, true]);
    for (let waited = 0; within('company-1').includes('lock') && waited < 5000; waited += 50) await setTimeout(50);
    assert.equal(within('company-1').includes('lock'), false);
    assert.deepEqual(await ask(library, COUNT), [['50']]);
  });

  it('are answered too where what lies in the folder does not open', async () => {
    const first = asker();
    await first.ask(library, COUNT);
    await first.databases.close();
    const data = readdirSync(join(folder, 'library-1.pgdata')).find((name) => name.startsWith('data')) ?? '';
    rmSync(join(folder, 'library-1.pgdata', data, 'global'), { recursive: true });
    assert.deepEqual(await asker().ask(library, COUNT), [['50']]);
    writeFileSync(join(folder, 'library-1.pgdata/state.json'), '{ "broken');
    assert.deepEqual(await asker().ask(library, COUNT), [['50']]);
  });

  it('find what is embedded removed with its folder', async () => {
    const { ask, databases } = asker();
    await ask(library, COUNT);
    await databases.forget(keptDataset(folder, library));
    assert.deepEqual(readdirSync(folder), []);
    await databases.forget(keptDataset(folder, library));
  });

  it('of a mere input leave nothing behind', async () => {
    const { databases } = asker();
    const { input } = keptDataset(folder, library);
    const { rows } = await databases.query({ kind: 'input', input }, COUNT, usualLimits, () => undefined);
    assert.deepEqual(rows, [['50']]);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('read the catalogue, which has every dataset of the store', async () => {
    const { ask, databases } = asker();
    const store = openDatasetStore(folder);
    await store.save(library);
    await store.save(sampleDataset('company', 5));
    const sql = "SELECT id, generation_meta->>'seed', row_counts->>'loans' FROM seedbed.generated_datasets ORDER BY id";
    assert.deepEqual(await ask(library, sql), [
      ['company-1', '7', null],
      ['library-1', '7', '50'],
    ]);
    assert.deepEqual((await ask(library, 'SELECT count(*) FROM seedbed.schema_migrations'))[0], ['2']);
    const { input } = keptDataset(folder, library);
    const one = await databases.query({ kind: 'input', input }, sql, usualLimits, () => undefined);
    assert.deepEqual(one.rows, [['library.sql', '7', '50']]);
  });

  it('leave no contents of rows in states, locks and errors', async () => {
    const secret = 'hunter2-planted';
    const planted: Dataset = {
      ...library,
      sources: [{ file: 'a.sql', text: `CREATE TABLE t (a text NOT NULL CHECK (a <> ''), b int); -- ${secret}` }],
      recipe: { tables: { t: { columns: { a: { values: [secret] } } } } },
    };
    const { ask } = asker();
    assert.deepEqual(await ask(planted, 'SELECT DISTINCT a FROM t'), [[secret]]);
    await assert.rejects(ask(planted, 'SELECT a::int FROM t'), (error) => !`${error}${(error as Error).stack}`.includes(secret));
    const inner = join(folder, 'library-1.pgdata');
    const texts = readdirSync(inner).filter((name) => !name.startsWith('data-'));
    for (const name of texts) assert.doesNotMatch(readFileSync(join(inner, name), 'utf8'), new RegExp(secret));
  });
});
