import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { CHUNK_ROWS } from '../../../src/core/generate/batches';
import type { DatasetInput, Engine, GenerateOptions } from '../../../src/core/ports';
import { type JobEvent, jobEvent } from '../../../src/protocol/events';
import { realEngine, scratchFolder } from './realEngine';

const DDL = `
CREATE TYPE state AS ENUM ('new', 'paid', 'sent');
CREATE TABLE customers (id serial PRIMARY KEY, email text NOT NULL UNIQUE, name text NOT NULL, born date, latest integer);
CREATE TABLE orders (
  id serial PRIMARY KEY, customer_id integer NOT NULL REFERENCES customers, state state NOT NULL,
  ordered_at timestamptz NOT NULL, paid_at timestamptz CHECK (paid_at >= ordered_at), note text
);
CREATE TABLE lines (
  order_id integer NOT NULL REFERENCES orders, line_no integer NOT NULL, price numeric(8,2) NOT NULL CHECK (price > 0), amount integer NOT NULL CHECK (amount BETWEEN 1 AND 9),
  total numeric GENERATED ALWAYS AS (price * amount) STORED, PRIMARY KEY (order_id, line_no)
);
ALTER TABLE customers ADD FOREIGN KEY (latest) REFERENCES orders (id);`;

const ROWS = 40_000;
const NAMES = ['customers', 'lines', 'orders'];

function input(rows = ROWS): DatasetInput {
  return { sources: [{ file: 'shop.sql', text: DDL }], recipe: { rows, seed: 3 } };
}

/** Digests of the files in a folder, by name. */
function digests(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

describe('generate', () => {
  const scratch = scratchFolder();
  let engine: Engine;
  let folders = 0;
  before(function () {
    this.timeout(60_000);
    engine = realEngine(scratch);
  });
  const fresh = (): string => join(scratch, `out${folders++}`);
  const options = (path: string, more: Partial<GenerateOptions> = {}): GenerateOptions => ({
    format: 'csv',
    prove: false,
    strict: false,
    target: { kind: 'folder', path, force: false },
    ...more,
  });

  for (const format of ['csv', 'jsonl', 'sql']) {
    it(`writes the same ${format} with one, two and three workers`, async function () {
      this.timeout(60_000);
      const made: Record<string, string>[] = [];
      for (const workers of [1, 2, 3]) {
        const path = fresh();
        await engine.generate(input(format === 'csv' ? ROWS : 20_000), options(path, { format, workers }), () => undefined);
        made.push(digests(path));
      }
      assert.deepEqual(made[1], made[0]);
      assert.deepEqual(made[2], made[0]);
      assert.deepEqual(Object.keys(made[0]), format === 'sql' ? ['data.sql'] : NAMES.map((name) => `${name}.${format}`));
    });
  }

  it('writes what pages show', async () => {
    const path = fresh();
    await engine.generate(input(300), options(path, { format: 'jsonl' }), () => undefined);
    const { columns, rows } = await engine.page(input(300), 'orders', 117, 3);
    const lines = readFileSync(join(path, 'orders.jsonl'), 'utf8')
      .split('\n')
      .slice(117, 120)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      lines.map((line) => columns.map((name) => (line[name] === null ? null : String(line[name])))),
      rows,
    );
  });

  it('tells what happens, in order, in the words of the protocol', async () => {
    const events: JobEvent[] = [];
    const report = await engine.generate(input(20_000), options(fresh()), (event) => events.push(event));
    for (const event of events) jobEvent.parse(event);
    const steps = events
      .filter(({ type }) => type !== 'table:progress')
      .map((event) => ('table' in event ? `${event.type} ${event.table}` : event.type));
    const tables = report.tables.map(({ table }) => table);
    assert.deepEqual([...tables].sort(), NAMES);
    assert.deepEqual(steps, [
      'generation:start',
      'schema:parsed',
      ...tables.flatMap((table) => [`table:start ${table}`, `table:complete ${table}`]),
      'generation:validation',
      'generation:complete',
    ]);
    for (const event of events) if (event.type === 'table:progress') assert.ok(event.done > 0 && event.done <= event.rows);
    assert.deepEqual([report.validity.valid, report.validity.checkedRows], [true, 60_000]);
  });

  for (const workers of [1, 2]) {
    it(`cancelled with ${workers} at work, it leaves nothing behind`, async () => {
      const path = fresh();
      const controller = new AbortController();
      const events: JobEvent[] = [];
      const run = engine.generate(
        input(200_000),
        options(path, { workers }),
        (event) => {
          events.push(event);
          if (event.type === 'table:progress' && event.done > CHUNK_ROWS) controller.abort();
        },
        controller.signal,
      );
      await assert.rejects(run, { code: 'cancelled' });
      assert.deepEqual([existsSync(path), readdirSync(scratch).filter((name) => name.includes(`out${folders - 1}`))], [false, []]);
      assert.deepEqual(jobEvent.parse(events.at(-1)), {
        type: 'generation:error',
        code: 'cancelled',
        message: 'Cancelled; nothing was kept.',
      });
    });
  }

  it('cancelled before it begins, it makes nothing', async () => {
    const path = fresh();
    await assert.rejects(
      engine.generate(input(10), options(path), () => undefined, AbortSignal.abort()),
      { code: 'cancelled' },
    );
    assert.equal(existsSync(path), false);
  });

  it('leaves a folder with other things in it alone', async () => {
    const path = fresh();
    mkdirSync(path);
    writeFileSync(join(path, 'mine.txt'), 'mine');
    await assert.rejects(
      engine.generate(input(10), options(path), () => undefined),
      { code: 'output-exists' },
    );
    assert.deepEqual(readdirSync(path), ['mine.txt']);
  });

  it('puts rows, report, DDL and recipe in an archive', async () => {
    const path = join(scratch, 'all.zip');
    const report = await engine.generate(input(50), options(path, { target: { kind: 'zip', path, force: false } }), () => undefined);
    const { files } = await JSZip.loadAsync(readFileSync(path));
    assert.deepEqual(
      Object.keys(files)
        .filter((name) => !name.endsWith('/'))
        .sort(),
      [...NAMES.map((name) => `${name}.csv`), 'recipe.seedbed.json', 'report.json', 'schema.sql'].sort(),
    );
    assert.equal(await files['schema.sql'].async('string'), DDL);
    const { seconds, ...lasting } = report;
    assert.ok(seconds > 0);
    assert.deepEqual(JSON.parse(await files['report.json'].async('string')), lasting);
  });

  it('makes the same archive from the same input, byte by byte', async () => {
    const archives = await Promise.all(
      ['one.zip', 'two.zip'].map(async (name) => {
        const path = join(scratch, name);
        await engine.generate(input(50), options(path, { target: { kind: 'zip', path, force: false } }), () => undefined);
        return readFileSync(path);
      }),
    );
    assert.ok(archives[0].equals(archives[1]));
  });

  it('refuses an unknown format before anything is made', async () => {
    const path = fresh();
    await assert.rejects(
      engine.generate(input(10), options(path, { format: 'xls' }), () => undefined),
      { code: 'bad-input', message: /xls/ },
    );
    assert.equal(existsSync(path), false);
  });

  it('refuses a shortfall where it is to be strict, and text without tables', async () => {
    const tiny: DatasetInput = { sources: [{ file: 'tiny.sql', text: 'CREATE TABLE t (b boolean PRIMARY KEY);' }], recipe: {} };
    await assert.rejects(
      engine.generate(tiny, options(fresh(), { strict: true }), () => undefined),
      { code: 'unsatisfiable', message: /t cannot have 100 rows/ },
    );
    const report = await engine.generate(tiny, options(fresh()), () => undefined);
    assert.deepEqual(
      report.shortfalls.map(({ table, asked, capacity }) => [table, asked, capacity]),
      [['t', 100, 2]],
    );
    await assert.rejects(engine.open({ sources: [{ file: 'none.sql', text: 'SELECT 1;' }], recipe: {} }), {
      code: 'no-tables',
      message: /none\.sql/,
    });
  });
});
