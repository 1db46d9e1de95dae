import type { HostileScript } from './mutations';

const MEGABYTE = 1_000_000;
const many = (count: number, item: (at: number) => string, between = ''): string =>
  Array.from({ length: count }, (_, at) => item(at)).join(between);

/** Scripts made to be too large, too deep or too slow, by name; each is put together when it is its turn. */
export const monsters: Readonly<Record<string, () => string>> = {
  '10 MB of opening parentheses': () => `CREATE TABLE t (id int CHECK (${'('.repeat(10 * MEGABYTE)}`,
  '10 MB of closing parentheses': () => `CREATE TABLE t (id int${')'.repeat(10 * MEGABYTE)};`,
  '10 MB of quotes': () => `CREATE TABLE t (id int DEFAULT ${"'".repeat(10 * MEGABYTE + 1)}`,
  '10 MB of open comments': () => `${'/*'.repeat(5 * MEGABYTE)} CREATE TABLE t (id int);`,
  '10 MB of backslashes and semicolons': () => `${'\\;'.repeat(5 * MEGABYTE)} CREATE TABLE t (id int);`,
  '10 MB of CREATE TABLE': () => 'CREATE TABLE '.repeat((10 * MEGABYTE) / 13),
  '10 MB of one word': () => 'x'.repeat(10 * MEGABYTE),
  '10 MB of dollars': () => '$a$ $b$ '.repeat((10 * MEGABYTE) / 8),
  '10 MB of line ends': () => `CREATE TABLE t (id int)${'\n'.repeat(10 * MEGABYTE)};`,
  '10 MB of NUL': () => `CREATE TABLE t (id int)${'\0'.repeat(10 * MEGABYTE)};`,
  'a string of 10 MB': () => `CREATE TABLE t (id int, note text DEFAULT '${'x'.repeat(10 * MEGABYTE)}');`,
  '5,000 tables, each referring to the one before': () =>
    many(
      5000,
      (at) => `CREATE TABLE t${at} (id int PRIMARY KEY, name text NOT NULL${at === 0 ? '' : `, up int NOT NULL REFERENCES t${at - 1}`});\n`,
    ),
  '5,000 tables, each referring to the next': () =>
    many(5000, (at) => `CREATE TABLE t${at} (id int PRIMARY KEY, up int);\n`) +
    many(4999, (at) => `ALTER TABLE t${at} ADD FOREIGN KEY (up) REFERENCES t${at + 1};\n`),
  '5,000 tables in one circle': () =>
    many(5000, (at) => `CREATE TABLE t${at} (id int PRIMARY KEY, up int NOT NULL);\n`) +
    many(5000, (at) => `ALTER TABLE t${at} ADD FOREIGN KEY (up) REFERENCES t${(at + 1) % 5000};\n`),
  'a table of 1,600 columns': () => `CREATE TABLE t (${many(1600, (at) => `c${at} text NOT NULL UNIQUE`, ', ')});`,
  '1,000 foreign keys in one table': () =>
    `CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (${many(1000, (at) => `c${at} int REFERENCES p`, ', ')});`,
  'a CHECK nested 20,000 deep': () => `CREATE TABLE t (id int CHECK (${'('.repeat(20_000)}id > 0${')'.repeat(20_000)}));`,
  'NOT 20,000 times': () => `CREATE TABLE t (id int CHECK (${'NOT '.repeat(20_000)}id > 0));`,
  'a CHECK of 20,000 ORs': () => `CREATE TABLE t (id int CHECK (${many(20_000, (at) => `id = ${at}`, ' OR ')}));`,
  'a CHECK of 20,000 ANDs': () => `CREATE TABLE t (id int CHECK (${many(20_000, (at) => `id <> ${at}`, ' AND ')}));`,
  'an IN list of 100,000': () => `CREATE TABLE t (id int CHECK (id IN (${many(100_000, String, ',')})));`,
  'ORs of ANDs, 2 to the 20': () =>
    `CREATE TABLE t (${many(20, (at) => `c${at} int`, ', ')}, CHECK (${many(20, (at) => `(c${at} = 1 OR c${at} = 2)`, ' AND ')}));`,
  'ORs that exclude each other': () =>
    `CREATE TABLE t (a int, b int, ${many(30, (at) => `CHECK ((a > ${at} AND b < ${-at}) OR (a < ${at} AND b > ${at}))`, ', ')});`,
  'a pattern that backtracks': () =>
    `CREATE TABLE t (id int PRIMARY KEY, code text NOT NULL CHECK (code ~ '^(a+)+$' AND code ~ '^(([a-z])+.)+[A-Z]([a-z])+$'));`,
  'patterns that share nothing': () => `CREATE TABLE t (code text NOT NULL CHECK (code ~ '^[a-m]{40}$' AND code ~ '^(x+x+)+y$'));`,
  'a pattern of a million repeats': () => `CREATE TABLE t (code text NOT NULL CHECK (code ~ '^((a{1,100}){1,100}){1,100}$'));`,
  'a pattern of 50,000 branches': () =>
    `CREATE TABLE t (code text NOT NULL UNIQUE CHECK (code ~ '^(${many(50_000, (at) => `w${at}`, '|')})$'));`,
  'an enum of 50,000 values': () =>
    `CREATE TYPE e AS ENUM (${many(50_000, (at) => `'v${at}'`, ',')}); CREATE TABLE t (id int PRIMARY KEY, e e NOT NULL UNIQUE);`,
  'domains over domains, 2,000 deep': () =>
    `CREATE DOMAIN d0 AS int CHECK (VALUE > 0);${many(2000, (at) => `CREATE DOMAIN d${at + 1} AS d${at} CHECK (VALUE > ${at});`)}CREATE TABLE t (id d2000);`,
  'tables that inherit, 500 deep': () =>
    `CREATE TABLE t0 (id int);${many(500, (at) => `CREATE TABLE t${at + 1} (c${at} int) INHERITS (t${at});`)}`,
  '2,000 partitions': () =>
    `CREATE TABLE t (id int NOT NULL) PARTITION BY RANGE (id);${many(2000, (at) => `CREATE TABLE t${at} PARTITION OF t FOR VALUES FROM (${at}) TO (${at + 1});`)}`,
  '20 generated columns that double': () =>
    `CREATE TABLE t (c0 text, ${many(20, (at) => `c${at + 1} text GENERATED ALWAYS AS (repeat('x', 1 << ${at})) STORED`, ', ')});`,
  'functions that call each other': () =>
    `${many(40, (at) => `CREATE FUNCTION f${at}(x int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT f${at + 1}(x) + f${at + 1}(x) $$;`)}
     CREATE FUNCTION f40(x int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT x $$; CREATE TABLE t (id int CHECK (f0(id) > 0));`,
  'a function that calls itself': () =>
    'CREATE FUNCTION f(x int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT f(x - 1) + f(x) $$; CREATE TABLE t (id int CHECK (f(id) > 0));',
  '100,000 inserted rows': () =>
    `CREATE TABLE t (id int PRIMARY KEY, note text);${many(100_000, (at) => `INSERT INTO t VALUES (${at}, 'note ${at}');\n`)}`,
  'one INSERT of 200,000 rows': () =>
    `CREATE TABLE t (id int PRIMARY KEY, note text); INSERT INTO t VALUES ${many(200_000, (at) => `(${at}, 'x')`, ',')};`,
  'ALTER TABLE 20,000 times': () =>
    `CREATE TABLE t (id int);${many(20_000, (at) => `ALTER TABLE t ADD c${at} int; ALTER TABLE t DROP c${at};\n`)}`,
  '5,000 tables of MySQL': () =>
    many(5000, (at) => `CREATE TABLE \`t${at}\` (\`id\` int unsigned NOT NULL AUTO_INCREMENT, PRIMARY KEY (\`id\`)) ENGINE=InnoDB;\n`),
  '10 MB of backticks': () => `CREATE TABLE \`t\` (\`id\` int) ENGINE=InnoDB; ${'`'.repeat(10 * MEGABYTE)}`,
  '10 MB of brackets': () => `CREATE TABLE [dbo].[t] ([id] int IDENTITY(1,1))\nGO\n${'['.repeat(10 * MEGABYTE)}`,
  '10 MB of GO': () => `CREATE TABLE [dbo].[t] ([id] int IDENTITY(1,1))\n${'GO\n'.repeat((10 * MEGABYTE) / 3)}`,
  'a CHECK of MySQL nested 5,000 deep': () =>
    `CREATE TABLE \`t\` (\`id\` int CHECK (${'('.repeat(5000)}\`id\` > 0${')'.repeat(5000)})) ENGINE=InnoDB;`,
  'a CHECK of SQLite nested 30 deep': () =>
    `CREATE TABLE t (id integer PRIMARY KEY AUTOINCREMENT, a int CHECK (${'('.repeat(30)}a > 0${')'.repeat(30)}));`,
  'a CHECK of SQL Server nested 30 deep': () =>
    `CREATE TABLE [t] ([id] int IDENTITY, CHECK (${'('.repeat(30)}[id] > (0)${')'.repeat(30)}))\nGO\n`,
};

/** A monster, put together. */
export function monster(name: string): HostileScript {
  return { name, text: monsters[name]() };
}
