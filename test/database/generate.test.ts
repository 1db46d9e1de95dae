import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from 'pg';
import type { Report } from '../../src/core/measure/report';
import { sample, seedbed, suiteFolder } from '../contract/cli/commandLine';
import { isThorough } from '../thorough';
import { withCell } from './csvCells';
import { freshDatabase } from './embeddedPostgres';
import { countRows, loadFiles } from './loadFiles';
import { createSchema, quietTables, type ServerTable } from './serverSchema';

const CORPUS = resolve(__dirname, '../../../shared/corpus/postgres');
const SAMPLES = ['company', 'library', 'restaurants'];
const SCRIPTS = ['devrimgunduz__pagila', 'lerocha__chinook', 'spring-projects__petclinic', 'jOOQ__sakila', 'supabase-community__snaplet'];

/** What the server may refuse for want of an extension that is not part of it: all but the type itself. */
const WANTS_EXTENSION = /extension "vector"|access method "hnsw"/;

interface Loaded {
  readonly client: Client;
  readonly tables: readonly ServerTable[];
}

/** A database with the script's tables. */
async function serverWith(script: string): Promise<Loaded> {
  const client = await freshDatabase();
  const refused = await createSchema(client, readFileSync(script, 'utf8'));
  for (const message of refused) process.stderr.write(`      not in the server: ${message}\n`);
  assert.deepEqual(
    refused.filter((message) => !WANTS_EXTENSION.test(message)),
    [],
  );
  return { client, tables: await quietTables(client) };
}

/** The tables of the report that the server has, in the report's order. */
function inOrder(report: Report, tables: readonly ServerTable[]): ServerTable[] {
  return report.tables.flatMap(({ table }) => tables.filter(({ name }) => name === table));
}

function rowsOf(report: Report): Record<string, number> {
  return Object.fromEntries(report.tables.map(({ table, rows }) => [table, rows]));
}

describe('what is generated, in a real PostgreSQL', function () {
  this.timeout(180_000);
  const folder = suiteFolder();
  // The server runs as another user.
  chmodSync(folder, 0o755);

  let runs = 0;
  function generate(script: string, ...options: string[]): { out: string; report: Report; status: number | null } {
    const out = join(folder, String(++runs));
    const reportFile = `${out}.json`;
    const { status, stdout, stderr } = seedbed(['generate', script, '--json', '--report', reportFile, '--out', out, ...options]);
    assert.equal(stderr, '');
    const report: Report = JSON.parse(readFileSync(reportFile, 'utf8'));
    assert.deepEqual(JSON.parse(stdout), report);
    chmodSync(out, 0o755);
    return { out, report, status };
  }

  async function loadsAll(script: string, rows: number, prove: boolean): Promise<void> {
    const { out, report, status } = generate(script, '--rows', String(rows), ...(prove ? ['--prove'] : []));
    const { client, tables } = await serverWith(script);
    const known = inOrder(report, tables);
    await loadFiles(client, out, known);
    const counts = await countRows(client, known);
    await client.end();
    rmSync(out, { recursive: true });
    assert.deepEqual(counts, rowsOf(report));
    assert.deepEqual(
      report.tables.filter((table) => table.rows === 0).map(({ table }) => table),
      [],
    );
    assert.deepEqual([report.validity.valid, report.validity.violations], [true, []]);
    assert.deepEqual(
      report.tables.map(({ table }) => table),
      known.map(({ name }) => name),
    );
    if (prove) {
      assert.deepEqual([report.proof?.accepted, report.proof?.refused], [true, []]);
      assert.deepEqual(Object.fromEntries(report.proof?.tables.map((table) => [table.table, table.rows]) ?? []), counts);
    }
    assert.equal(status, 0);
  }

  for (const name of SAMPLES) {
    const sizes = isThorough || name === 'library' ? [10, 1_000, 100_000] : [10, 1_000];
    for (const rows of sizes) it(`${name}: ${rows} rows per table`, () => loadsAll(sample(name), rows, rows <= 1_000));
  }
  const scripts = SCRIPTS.map((name) => join(CORPUS, `${name}.sql`)).filter((file) => existsSync(file));
  if (scripts.length === 0) it.skip(`the corpus is not here: ${CORPUS}`);
  for (const script of scripts) {
    for (const rows of isThorough ? [10, 1_000] : [1_000])
      it(`${script.slice(CORPUS.length + 1)}: ${rows} rows per table`, () => loadsAll(script, rows, true));
  }

  describe('after one cell was changed', () => {
    let made: ReturnType<typeof generate>;
    before(() => {
      made = generate(sample('library'), '--rows', '50');
    });

    /** What is done to a cell, given the same column of the row above; and what the server answers. */
    const offences: Record<string, [file: string, column: string, change: (above: string) => string, sqlState: string]> = {
      'a key twice': ['members', 'id', (above) => above, '23505'],
      'a unique text twice': ['books', 'isbn', (above) => above, '23505'],
      'a missing parent': ['loans', 'member_id', () => '987654321', '23503'],
      'a missing half of a parent': ['loans', 'copy_no', () => '32000', '23503'],
      'a NULL': ['authors', 'birth_date', () => '', '23502'],
      'a failed CHECK': ['books', 'pages', () => '3', '23514'],
      'a failed CHECK of a domain': ['members', 'email', () => 'nobody', '23514'],
      'an unknown label': ['members', 'membership', () => 'royal', '22P02'],
      'a text too long': ['copies', 'shelf', () => 'x'.repeat(13), '22001'],
      'no number': ['reviews', 'rating', () => 'five', '22P02'],
      'a number too large': ['books', 'list_price', () => '123456.00', '22003'],
    };
    for (const [offence, [file, column, change, sqlState]] of Object.entries(offences)) {
      it(`${offence} is refused`, async () => {
        const path = join(made.out, `${file}.csv`);
        const text = readFileSync(path, 'utf8');
        const { client, tables } = await serverWith(sample('library'));
        try {
          const changed = withCell(text, column, change);
          assert.notEqual(changed, text);
          writeFileSync(path, changed);
          await assert.rejects(loadFiles(client, made.out, inOrder(made.report, tables)), { code: sqlState });
          assert.deepEqual(new Set(Object.values(await countRows(client, tables))), new Set([0]));
        } finally {
          writeFileSync(path, text);
          await client.end();
        }
      });
    }
  });
});
