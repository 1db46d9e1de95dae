import assert from 'node:assert/strict';
import { openOf, violationsOf } from '../support/plans';

/** Tables that have all the rows asked for, though only some of what their types hold will do. */
const cases: Record<string, string> = {
  'a code of a fixed length by a condition': `CREATE TABLE t (checksum char(64) NOT NULL UNIQUE CHECK (checksum ~ '^[0-9a-f]+$' AND length(checksum) = 64))`,
  'a duration of at least a day': `CREATE TABLE t (every interval NOT NULL CHECK (every >= interval '1 day'))`,
  'a duration of some months': `CREATE TABLE t (every interval NOT NULL CHECK (every > interval '40 days' AND every < interval '1 year'))`,
  'a duration under an hour': `CREATE TABLE t (lasts interval NOT NULL CHECK (lasts < interval '1 hour'))`,
  'a code in capitals, of two characters': `CREATE TABLE t (code char(2) PRIMARY KEY CHECK (code = upper(code)))`,
  'partitions of partitions under a key': `
    CREATE TABLE t (id int, region char(2) NOT NULL, at date NOT NULL, PRIMARY KEY (id, region, at)) PARTITION BY LIST (region);
    CREATE TABLE t_de PARTITION OF t FOR VALUES IN ('de') PARTITION BY RANGE (at);
    CREATE TABLE t_de_24 PARTITION OF t_de FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
    CREATE TABLE t_fr PARTITION OF t FOR VALUES IN ('fr')`,
};

describe('tables under narrow conditions', () => {
  for (const [what, ddl] of Object.entries(cases)) {
    it(`are filled: ${what}`, async () => {
      const open = await openOf(ddl, { rows: 400 });
      assert.deepEqual([open.plan.shortfalls, open.tables[0].plan.rows, await violationsOf(open)], [[], 400, []]);
    });
  }
});
