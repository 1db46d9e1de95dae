import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Schema, Table } from '../../../../src/core/schema/schema';
import { upSections } from '../../../../src/core/schema/upSections';
import { corpusFiles } from './corpus';
import { readAs } from './read';

/** Its command line, where the machine has it. */
const SQLITE = 'sqlite3';

const OWN = `
CREATE TABLE "a b" ('id' INTEGER PRIMARY KEY ASC AUTOINCREMENT, [x y] UNSIGNED BIG INT NOT NULL ON CONFLICT FAIL DEFAULT -1, \`z\` VARCHAR ( 20 ) COLLATE NOCASE UNIQUE ON CONFLICT IGNORE, w, key text default "hi", "check" blob check (length("check") > 2));
create table t2(a int, b int, c text not null generated always as (a||b) stored, primary key(a,b) on conflict replace unique(b,c) foreign key (a) references "a b"(id) on delete set null deferrable initially deferred constraint ck check (a > 0)) without rowid, strict;
CREATE TABLE child(id integer primary key, p integer references "a b"(id), q int constraint fkq references old(id), unique (p, q), foreign key(p,q) references t2(a, b));
create unique index ux on child(p) where q is not null;
create unique index "u x" on "a b"(lower(z), w desc);
create trigger tr after insert on child begin update child set p = case when 1 then 2 else 3 end; delete from child; end;
create table t4(a text default (datetime('now','localtime')), b numeric(10,2) default 1.5, c boolean default true, d text default foo, e double precision, f int default +5 not null, g text default 'it''s; ok');
alter table t4 rename to t5; alter table t5 add column h integer not null default 0; alter table t5 rename column a to "A a"; alter table t5 drop column b;
create table old(id integer primary key, n text); create table ref(id integer primary key, o integer references old(id));
create table new_old(id integer primary key, n text not null); drop table old; alter table new_old rename to old;
create table u(a integer, b integer, primary key(b desc, a)); drop index ux; create unique index if not exists uy on u(a);
`;

type Row = Readonly<Record<string, string | number | null>>;

/** A database that the real SQLite made of a script. */
class Database {
  private readonly folder = mkdtempSync(join(tmpdir(), 'seedbed-'));

  constructor(script: string) {
    execFileSync(SQLITE, ['-bail', join(this.folder, 'a.db')], { input: `${script};` });
  }

  query(sql: string): Row[] {
    const output = execFileSync(SQLITE, ['-json', join(this.folder, 'a.db'), sql], { encoding: 'utf8' });
    return output.trim() === '' ? [] : JSON.parse(output);
  }

  close(): void {
    rmSync(this.folder, { recursive: true });
  }
}

function hasSqlite(): boolean {
  try {
    execFileSync(SQLITE, ['-version']);
    return true;
  } catch {
    return false;
  }
}

/** Rows of tables of the script, joined to a pragma of each. */
function pragma(database: Database, columns: string, name: string, order: string): Row[] {
  const own = "m.type = 'table' AND m.name NOT LIKE 'sqlite_%'";
  return database.query(
    `SELECT m.name AS t, ${columns} FROM sqlite_master m JOIN ${name}(m.name) p WHERE ${own} ORDER BY m.name, ${order}`,
  );
}

/** Values of rows that belong together, joined in their order. */
function joined(
  rows: readonly Row[],
  key: (row: Row) => string,
  value: (row: Row) => string,
): Map<string, { table: string; text: string }> {
  const groups = new Map<string, { table: string; text: string }>();
  for (const row of rows) {
    const group = groups.get(key(row));
    groups.set(key(row), { table: String(row.t), text: group ? `${group.text},${value(row)}` : value(row) });
  }
  return groups;
}

/** All that the database says of its tables, as the lines that `linesOf` makes of ours. */
function catalogOf(database: Database): Map<string, string[]> {
  const tables = new Map<string, string[]>();
  const add = (table: unknown, line: string): void => void tables.set(String(table), [...(tables.get(String(table)) ?? []), line]);
  const columns = pragma(database, 'p.*', 'pragma_table_xinfo', 'p.cid');
  for (const { t, name, type, notnull, pk } of columns)
    add(t, `column ${name} ${String(type).toLowerCase().replace(/\s/g, '')} ${notnull === 1 || Number(pk) > 0}`);
  const keys = columns.filter(({ pk }) => Number(pk) > 0).sort((a, b) => Number(a.pk) - Number(b.pk));
  for (const { table, text } of joined(
    keys,
    (row) => `${row.t}`,
    (row) => `${row.name}`,
  ).values())
    add(table, `key ${text}`);
  const foreign = pragma(database, 'p.*, p."table" AS parent', 'pragma_foreign_key_list', 'p.id, p.seq');
  for (const { table, text } of joined(
    foreign,
    (row) => `${row.t} ${row.id} ${row.parent}`,
    (row) => `${row.parent}.${row.from}>${row.to}`,
  ).values())
    add(table, `foreign ${text}`);
  for (const { t, name, partial, unique, origin } of pragma(database, 'p.*', 'pragma_index_list', 'p.seq')) {
    if (unique !== 1 || origin === 'pk') continue;
    const parts = database.query(`SELECT coalesce(name, 'expression') AS part FROM pragma_index_info('${name}')`);
    add(t, `unique ${parts.map(({ part }) => part).sort()} ${partial === 1}`);
  }
  for (const lines of tables.values()) lines.sort();
  return tables;
}

function ours(schema: Schema): Map<string, string[]> {
  return new Map(schema.tables.map((table) => [table.name, linesOf(table).sort()]));
}

function linesOf(table: Table): string[] {
  return [
    ...table.columns.map((column) => `column ${column.name} ${(column.written ?? '').replace(/\s/g, '')} ${!column.nullable}`),
    ...(table.primaryKey ? [`key ${table.primaryKey.columns}`] : []),
    ...table.foreignKeys.map(
      ({ columns, references }) => `foreign ${columns.map((column, at) => `${references.table.name}.${column}>${references.columns[at]}`)}`,
    ),
    ...table.unique.map(
      (key) => `unique ${[...key.columns, ...key.expressions.map(() => 'expression')].sort()} ${key.where !== undefined}`,
    ),
  ];
}

describe('SQLite itself', () => {
  before(function () {
    if (hasSqlite()) return;
    console.log('      skipped: there is no sqlite3 on this machine');
    this.skip();
  });

  const scripts = [{ name: 'a script of oddities', text: OWN }, ...corpusFiles('sqlite')];
  for (const { name, text } of scripts) {
    it(`has the tables, columns and keys of ${name} that we read`, async () => {
      const database = new Database(upSections(text));
      try {
        assert.deepEqual(ours(await readAs('sqlite', text)), catalogOf(database));
      } finally {
        database.close();
      }
    });
  }
});
