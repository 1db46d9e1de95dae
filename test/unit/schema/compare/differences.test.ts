import assert from 'node:assert/strict';
import { differences } from '../../../../src/core/schema/compare';
import { read } from '../read';

const tables = `CREATE TABLE books (id int PRIMARY KEY, title varchar(20) NOT NULL, price numeric(8,2));
  CREATE TABLE loans (id int PRIMARY KEY, book int REFERENCES books, note text);`;

/** A script that the rows are made for, one that made the database, and how they differ. */
const cases: readonly [string, string, string, readonly string[]][] = [
  ['the same', tables, tables, []],
  ['more tables', tables, `${tables} CREATE TABLE other (x int)`, []],
  [
    'a table less',
    tables,
    'CREATE TABLE books (id int PRIMARY KEY, title varchar(20) NOT NULL, price numeric(8,2))',
    ['table loans is missing'],
  ],
  ['another schema', 'CREATE TABLE a.t (x int)', 'CREATE TABLE b.t (x int)', ['table a.t is missing']],
  ['a column less', 'CREATE TABLE t (x int, y int)', 'CREATE TABLE t (x int)', ['column t.y is missing']],
  ['a column more', 'CREATE TABLE t (x int)', 'CREATE TABLE t (x int, y int)', []],
  [
    'a column more that fills itself',
    'CREATE TABLE t (x int)',
    'CREATE TABLE t (x int, y int NOT NULL DEFAULT 1, z serial, g int GENERATED ALWAYS AS (x) STORED NOT NULL)',
    [],
  ],
  [
    'a column more that has to be filled',
    'CREATE TABLE t (x int)',
    'CREATE TABLE t (x int, y int NOT NULL)',
    ['column t.y is additional, NOT NULL and without a default'],
  ],
  ['another order of columns', 'CREATE TABLE t (x int, y int)', 'CREATE TABLE t (y int, x int)', []],
  ['another type', 'CREATE TABLE t (x int)', 'CREATE TABLE t (x bigint)', ['column t.x is bigint, not integer']],
  [
    'another length',
    'CREATE TABLE t (x varchar(20))',
    'CREATE TABLE t (x varchar(10))',
    ['column t.x is character varying(10), not character varying(20)'],
  ],
  ['other dimensions', 'CREATE TABLE t (x int[][])', 'CREATE TABLE t (x int[])', []],
  [
    'NOT NULL',
    'CREATE TABLE t (x int, y int NOT NULL)',
    'CREATE TABLE t (x int NOT NULL, y int)',
    ['column t.x is NOT NULL', 'column t.y takes NULL'],
  ],
  [
    'generated',
    'CREATE TABLE t (x int, y int)',
    'CREATE TABLE t (x int, y int GENERATED ALWAYS AS (x) STORED)',
    ['column t.y is generated'],
  ],
  [
    'no identity',
    'CREATE TABLE t (x int GENERATED ALWAYS AS IDENTITY)',
    'CREATE TABLE t (x int NOT NULL)',
    ['column t.x is fed by no sequence'],
  ],
  ['another default', 'CREATE TABLE t (x int DEFAULT 1)', 'CREATE TABLE t (x int DEFAULT 2)', []],
  [
    'another primary key',
    'CREATE TABLE t (x int NOT NULL, y int NOT NULL, PRIMARY KEY (x))',
    'CREATE TABLE t (x int NOT NULL, y int NOT NULL, PRIMARY KEY (x, y))',
    ['t lacks PRIMARY KEY (x)', 't has also PRIMARY KEY (x, y)'],
  ],
  [
    'another order within keys',
    'CREATE TABLE t (x int, y int, PRIMARY KEY (x, y), UNIQUE (x, y))',
    'CREATE TABLE t (x int, y int, PRIMARY KEY (y, x), UNIQUE (y, x))',
    [],
  ],
  ['another name of a constraint', 'CREATE TABLE t (x int CONSTRAINT a UNIQUE)', 'CREATE TABLE t (x int CONSTRAINT b UNIQUE)', []],
  ['an index in place of a constraint', 'CREATE TABLE t (x int UNIQUE)', 'CREATE TABLE t (x int); CREATE UNIQUE INDEX ON t (x)', []],
  [
    'a partial index',
    'CREATE TABLE t (x int UNIQUE)',
    'CREATE TABLE t (x int); CREATE UNIQUE INDEX ON t (x) WHERE x > 0',
    ['t lacks UNIQUE (x)', 't has also UNIQUE (x) WHERE x > 0'],
  ],
  [
    'an index of an expression',
    'CREATE TABLE t (x text); CREATE UNIQUE INDEX ON t (lower(x))',
    'CREATE TABLE t (x text); CREATE UNIQUE INDEX ON t (upper(x))',
    ['t lacks UNIQUE (lower(x))', 't has also UNIQUE (upper(x))'],
  ],
  [
    'NULLs that are equal',
    'CREATE TABLE t (x int UNIQUE)',
    'CREATE TABLE t (x int UNIQUE NULLS NOT DISTINCT)',
    ['t lacks UNIQUE (x)', 't has also UNIQUE NULLS NOT DISTINCT (x)'],
  ],
  ['a foreign key less', tables, tables.replace('REFERENCES books', ''), ['loans lacks FOREIGN KEY (book) REFERENCES books (id)']],
  [
    'a foreign key that is deferrable',
    tables,
    tables.replace('REFERENCES books', 'REFERENCES books DEFERRABLE'),
    ['loans lacks FOREIGN KEY (book) REFERENCES books (id)', 'loans has also FOREIGN KEY (book) REFERENCES books (id) DEFERRABLE'],
  ],
  [
    'another check',
    'CREATE TABLE t (x int CHECK (x > 0))',
    'CREATE TABLE t (x int CHECK (x > 1))',
    ['t lacks CHECK (x > 0)', 't has also CHECK (x > 1)'],
  ],
  [
    'a check as PostgreSQL prints it',
    `CREATE TABLE t (x varchar(9) CHECK (x IN ('a', 'b') AND x <> 'c'), y int CHECK (y BETWEEN -1 AND 5))`,
    `CREATE TABLE t (x varchar(9), y int, CONSTRAINT a CHECK (((y >= '-1'::integer) AND (y <= 5))), CONSTRAINT b CHECK ((((x)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])) AND ((x)::text <> 'c'::text))))`,
    [],
  ],
  [
    'another exclusion',
    'CREATE TABLE t (x int4range, EXCLUDE USING gist (x WITH &&))',
    'CREATE TABLE t (x int4range)',
    ['t lacks EXCLUDE USING gist (x WITH &&)'],
  ],
  [
    'an enum with fewer values',
    `CREATE TYPE mood AS ENUM ('sad', 'glad'); CREATE TABLE t (x mood)`,
    `CREATE TYPE mood AS ENUM ('sad', 'mad'); CREATE TABLE t (x mood)`,
    ['type mood lacks the value glad'],
  ],
  [
    'no such type',
    `CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE t (x mood)`,
    'CREATE TABLE t (x text)',
    ['column t.x is text, not mood'],
  ],
  [
    'a domain of another length',
    'CREATE DOMAIN d AS varchar(5); CREATE TABLE t (x d)',
    'CREATE DOMAIN d AS varchar(4); CREATE TABLE t (x d)',
    ['type d is a domain of character varying(4), not a domain of character varying(5)'],
  ],
  [
    'other partitions',
    'CREATE TABLE t (x int) PARTITION BY RANGE (x); CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10)',
    'CREATE TABLE t (x int) PARTITION BY RANGE (x); CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (5)',
    ['t is partitioned in another way'],
  ],
  [
    'no parent',
    'CREATE TABLE p (x int); CREATE TABLE c () INHERITS (p)',
    'CREATE TABLE p (x int); CREATE TABLE c (x int)',
    ['c inherits from other tables'],
  ],
];

describe('the differences of two schemas', () => {
  for (const [what, wanted, found, expected] of cases)
    it(`are named: ${what}`, async () => assert.deepEqual(differences(await read(wanted), await read(found)), expected));
});
