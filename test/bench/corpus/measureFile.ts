import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { Client } from 'pg';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import type { Report, Shortfall } from '../../../src/core/measure/report';
import { readSchema } from '../../../src/core/schema/readSchema';
import { type Dialect, displayName, type Schema } from '../../../src/core/schema/schema';
import { seedbed } from '../../contract/cli/commandLine';
import { freshDatabase } from '../../database/embeddedPostgres';
import { countRows } from '../../database/loadFiles';
import { quietTables, type ServerTable } from '../../database/serverSchema';
import { createDatabase } from './createDatabase';
import { type IdleColumns, idleColumns } from './idleColumns';
import { loadAll, type ServerViolation } from './loadAll';
import { unfillableTables } from './unfillable';

/** What came of one file. Tables are named as the report names them. */
export interface FileResult {
  readonly file: string;
  readonly dialect: Dialect;
  /** CREATE TABLE statements by the corpus's manifest, where it lists the file. */
  readonly declared?: number;
  /** Tables in the server, partitions counted with their root. */
  readonly tables: number;
  /** Of these, how many the engine read; have all rows that were asked for, or as many as a named constraint allows. */
  readonly read: number;
  readonly filled: number;
  readonly rows: number;
  /** Statements that the server refused, with its words. */
  readonly refused: readonly string[];
  readonly notRead: readonly string[];
  readonly short: readonly ShortTable[];
  readonly empty: readonly EmptyTable[];
  readonly violations: readonly ServerViolation[];
  readonly idle: IdleColumns;
  readonly shortfalls: readonly Shortfall[];
  /** Reading, planning, generating and writing, the process's start included. */
  readonly seconds: number;
  /** What the command line said where it made nothing. */
  readonly failure?: string;
}

export interface ShortTable {
  readonly table: string;
  readonly asked: number;
  readonly rows: number;
  /** Whether the report names the constraint and its capacity, and the capacity is reached. */
  readonly isNamed: boolean;
}

export interface EmptyTable {
  readonly table: string;
  /** Whether nothing could put a row in it. */
  readonly isInherent: boolean;
}

const parser = libpgQueryParser();

/** Creates the schema in a server of its own database, generates to `folder`, loads, and measures. */
export async function measureFile(script: string, folder: string, rows: number, declared: number | undefined): Promise<FileResult> {
  const text = readFileSync(script, 'utf8');
  const client = await freshDatabase();
  try {
    const schema = await readSchema([{ file: script, text }], parser);
    const refused = await createDatabase(client, schema, text);
    const tables = reportNames(schema, await quietTables(client));
    const started = performance.now();
    const run = seedbed(['generate', script, '--json', '--rows', String(rows), '--out', folder]);
    const seconds = (performance.now() - started) / 1000;
    const report = reportIn(run.stdout);
    const file = basename(script);
    const base = { file, dialect: schema.dialect, ...(declared !== undefined && { declared }), tables: tables.length, refused, seconds };
    if (!report) return { ...base, ...NOTHING, failure: run.stderr.trim() || `exit code ${run.status}` };
    return { ...base, ...(await judge(client, folder, tables, report)) };
  } finally {
    await client.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

const NOTHING = {
  read: 0,
  filled: 0,
  rows: 0,
  notRead: [],
  short: [],
  empty: [],
  violations: [],
  idle: { columns: 0, constant: [], allNull: [] },
  shortfalls: [],
};

function reportIn(stdout: string): Report | undefined {
  return stdout.startsWith('{') ? JSON.parse(stdout) : undefined;
}

/** Reports and files leave out the schema that is the script's own default. */
function reportNames({ defaultSchema }: Schema, tables: readonly ServerTable[]): ServerTable[] {
  return tables.map(({ name, relation }) => {
    const dot = name.indexOf('.');
    const qualified = dot < 0 ? { schema: 'public', name } : { schema: name.slice(0, dot), name: name.slice(dot + 1) };
    return { name: displayName(qualified, defaultSchema), relation };
  });
}

type Judgement = Omit<FileResult, 'file' | 'dialect' | 'declared' | 'tables' | 'refused' | 'seconds' | 'failure'>;

async function judge(client: Client, folder: string, tables: readonly ServerTable[], report: Report): Promise<Judgement> {
  chmodSync(folder, 0o755);
  const read = report.tables.flatMap(({ table }) => tables.filter(({ name }) => name === table));
  const violations = await loadAll(client, folder, read);
  const counts = await countRows(client, read);
  const unfillable = await unfillableTables(client);
  const short = shortTables(report, counts);
  const empty = read.filter(({ name }) => counts[name] === 0);
  return {
    read: read.length,
    filled: read.length - empty.length - short.filter(({ isNamed }) => !isNamed).length,
    rows: Object.values(counts).reduce((sum, count) => sum + count, 0),
    notRead: tables.filter((table) => !read.includes(table)).map(({ name }) => name),
    short,
    empty: empty.map(({ name, relation }) => ({ table: name, isInherent: unfillable.has(relation) })),
    violations,
    // What the script itself says is not the engine's choice.
    idle: await idleColumns(
      client,
      read.filter(({ name }) => !isGiven(report, name)),
    ),
    shortfalls: report.shortfalls,
  };
}

function isGiven(report: Report, name: string): boolean {
  return report.tables.some(({ table, rowsFrom }) => table === name && rowsFrom === 'script');
}

/** Tables with some rows, but not as many as were asked for. */
function shortTables(report: Report, counts: Readonly<Record<string, number>>): ShortTable[] {
  return report.tables.flatMap(({ table, asked }) => {
    const rows = counts[table] ?? 0;
    if (rows === 0 || rows >= asked) return [];
    const isNamed = report.shortfalls.some((shortfall) => shortfall.table === table && shortfall.capacity === rows);
    return [{ table, asked, rows, isNamed }];
  });
}
