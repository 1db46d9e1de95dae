import assert from 'node:assert/strict';
import type { Expression } from '../../../src/core/rules/expression';
import { parseExpression } from '../../../src/core/schema/postgres/parseExpression';
import { columnOf, parser, problems, read, tableOf } from './read';

async function expression(sql: string): Promise<Expression> {
  return (await parseExpression(sql, parser)).expression;
}

describe('partitioned tables', () => {
  it('tell when remainders of a hash have no partition, at any depth', async () => {
    const hashed = (...parts: string[]) =>
      parts.map((part, at) => `CREATE TABLE h${at} PARTITION OF h FOR VALUES WITH (${part});`).join(' ');
    const gaps = async (ddl: string) => tableOf(await read(ddl), 'h').partitioning?.hasGaps;
    const h = 'CREATE TABLE h (a int, b text) PARTITION BY HASH (a);';
    const thirds = [0, 1, 2].map((remainder) => `MODULUS 3, REMAINDER ${remainder}`);
    assert.equal(await gaps(h + hashed(...thirds)), undefined);
    assert.equal(await gaps(h + hashed(...thirds.slice(1))), true);
    assert.equal(await gaps(h + hashed('MODULUS 2, REMAINDER 0', 'MODULUS 4, REMAINDER 1', 'MODULUS 4, REMAINDER 3')), undefined);
    assert.equal(await gaps(h), undefined);
    const below = `CREATE TABLE h (a int, b text) PARTITION BY LIST (b); CREATE TABLE hx PARTITION OF h DEFAULT PARTITION BY HASH (a);
      CREATE TABLE hx0 PARTITION OF hx FOR VALUES WITH (MODULUS 2, REMAINDER 1);`;
    assert.equal(await gaps(below), true);
  });

  it('gather their leaves, with what a row of each fulfils', async () => {
    const schema = await read(`CREATE TABLE p (at date, k text, n int) PARTITION BY RANGE (at);
      CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (MINVALUE) TO ('2020-01-01'); CREATE TABLE p2 (at date, k text, n int) PARTITION BY LIST (k); ALTER TABLE p ATTACH PARTITION p2 FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
      CREATE TABLE p2a PARTITION OF p2 FOR VALUES IN ('a', NULL); CREATE TABLE p2b PARTITION OF p2 DEFAULT PARTITION BY HASH (n); CREATE TABLE p2b0 PARTITION OF p2b FOR VALUES WITH (MODULUS 2, REMAINDER 0);`);
    assert.deepEqual(
      schema.tables.map((table) => table.name),
      ['p'],
    );
    const { partitioning } = tableOf(schema, 'p');
    const range = `at >= '2020-01-01' AND at < '2021-01-01'`;
    const bounds = [`at < '2020-01-01'`, `(${range}) AND (k IN ('a') OR k IS NULL)`, `(${range}) AND NOT (k IN ('a') OR k IS NULL)`];
    assert.deepEqual([partitioning?.strategy, partitioning?.columns], ['range', ['at']]);
    assert.deepEqual(
      partitioning?.partitions.map((partition) => [partition.name, partition.isDefault]),
      [
        ['p1', false],
        ['p2a', false],
        ['p2b0', true],
      ],
    );
    for (const [at, partition] of (partitioning?.partitions ?? []).entries())
      assert.deepEqual(flat(partition.bound), flat(await expression(bounds[at])));
  });

  it('compare keys of several columns as rows', async () => {
    const schema = await read(
      `CREATE TABLE p (a int, b int) PARTITION BY RANGE (a, b); CREATE TABLE q PARTITION OF p FOR VALUES FROM (1, 5) TO (2, MAXVALUE);`,
    );
    const bound = tableOf(schema, 'p').partitioning?.partitions[0].bound;
    assert.deepEqual(bound, await expression('(a > 1 OR (a = 1 AND b >= 5)) AND a <= 2'));
  });

  it('have the constraints that only their partitions have', async () => {
    const schema = await read(`CREATE TABLE o (id int PRIMARY KEY); CREATE TABLE p (id int, o int, at date) PARTITION BY RANGE (at);
      CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01'); CREATE TABLE p2 PARTITION OF p FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
      ALTER TABLE p1 ADD PRIMARY KEY (id), ADD FOREIGN KEY (o) REFERENCES o, ADD CHECK (o > 0), ADD CHECK (at < '2021-01-01'), ALTER o SET NOT NULL; ALTER TABLE p2 ADD PRIMARY KEY (id), ADD FOREIGN KEY (o) REFERENCES o, ADD CHECK (o > 0);`);
    const table = tableOf(schema, 'p');
    assert.deepEqual(table.primaryKey?.columns, ['id']);
    assert.deepEqual(
      table.foreignKeys.map((key) => key.references.table.name),
      ['o'],
    );
    assert.equal(columnOf(table, 'o').nullable, false);
    assert.deepEqual(table.checks[0].expression, await expression('o > 0'));
    assert.deepEqual(table.checks[1].expression, await expression(`NOT (at >= '2020-01-01' AND at < '2021-01-01') OR at < '2021-01-01'`));
    assert.deepEqual([table.checks[1].sql, table.checks[1].columns], [`at < '2021-01-01' /* in partition p1 */`, ['at']]);
    assert.equal(table.checks.length, 2);
  });

  it('take a foreign key to one of them for a key to the whole and a check', async () => {
    const schema = await read(
      `CREATE TABLE p (id int PRIMARY KEY) PARTITION BY LIST (id); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); CREATE TABLE c (p int REFERENCES p1 (id));`,
    );
    assert.deepEqual(problems(schema), []);
    const [, table] = schema.tables;
    assert.deepEqual(table.foreignKeys[0].references, { table: { schema: 'public', name: 'p' }, columns: ['id'] });
    assert.deepEqual(table.checks[0].expression, await expression('p IN (1)'));
  });

  it('refuse a foreign key to one that takes its rows by a hash, with a reason', async () => {
    const schema = await read(
      `CREATE TABLE p (id int PRIMARY KEY) PARTITION BY HASH (id); CREATE TABLE p1 PARTITION OF p FOR VALUES WITH (MODULUS 1, REMAINDER 0); CREATE TABLE c (p int REFERENCES p1 (id));`,
    );
    assert.match(problems(schema).join(), /c_p_fkey of c is left out: p1 is a partition/);
  });
});

/** With nested ANDs as one. */
function flat(bound: Expression | undefined): unknown {
  if (bound?.kind !== 'and') return bound;
  return { ...bound, args: bound.args.flatMap((arg) => (arg.kind === 'and' ? arg.args : [arg])) };
}
