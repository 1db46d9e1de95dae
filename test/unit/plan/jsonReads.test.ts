import assert from 'node:assert/strict';
import { columnsOfTable, openOf, violationsOf } from '../support/plans';

describe('documents that generated columns read', () => {
  it('hold the members, each of the type that it has there', async () => {
    const open = await openOf(
      `CREATE TABLE t (id serial PRIMARY KEY, data jsonb NOT NULL, kind text GENERATED ALWAYS AS (data ->> 'kind') STORED,
       n int GENERATED ALWAYS AS ((data ->> 'n')::int) STORED, on_sale boolean GENERATED ALWAYS AS ((data -> 'flags' ->> 'sale')::boolean) STORED,
       sold date GENERATED ALWAYS AS ((data #>> '{sale,day}')::date) STORED)`,
      { rows: 60 },
    );
    assert.deepEqual(await violationsOf(open), []);
    const { kind, n, on_sale, sold } = columnsOfTable(open.tables[0]);
    for (const cells of [kind, n, on_sale, sold]) assert.ok(new Set(cells).size > 1 && !cells.includes(null));
    assert.deepEqual([...new Set(on_sale)].sort(), ['f', 't']);
  });

  it('hold 0 and 1 where a dialect has no truths', async () => {
    const open = await openOf(
      'CREATE TABLE `t` (`id` int NOT NULL AUTO_INCREMENT PRIMARY KEY, `attrs` JSON NOT NULL, `paused` BOOLEAN GENERATED ALWAYS AS (attrs->"$.paused")) ENGINE=InnoDB;',
      { rows: 60 },
    );
    assert.deepEqual([...new Set(columnsOfTable(open.tables[0]).paused)].sort(), ['0', '1']);
  });

  it('hold short words where the column is short, behind what stands in for a missing one too', async () => {
    const open = await openOf(
      "CREATE TABLE t (id serial PRIMARY KEY, data jsonb NOT NULL, theme varchar(6) GENERATED ALWAYS AS (coalesce(data ->> 'theme', 'light')) STORED);",
      { rows: 60 },
    );
    assert.deepEqual(await violationsOf(open), []);
    assert.ok(new Set(columnsOfTable(open.tables[0]).theme).size > 1);
  });
});
