import assert from 'node:assert/strict';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import { validate } from '../../../src/core/measure/validity';
import { readSchema } from '../../../src/core/schema/readSchema';
import type { Schema } from '../../../src/core/schema/schema';
import { memoryRows } from './memoryRows';

/** The schema with every text compared without regard to case, as most collations of MySQL and SQL Server have it. */
function folding(schema: Schema): Schema {
  const isText = (type: string): boolean => /text|character/.test(type);
  return {
    ...schema,
    tables: schema.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => (isText(column.type.name) ? { ...column, foldsCase: true } : column)),
    })),
  };
}

describe('keys that fold case', () => {
  it('count texts that differ in case alone as the same, within the rest of the key', async () => {
    const ddl = 'CREATE TABLE a (t int NOT NULL, code text NOT NULL, name varchar(20) UNIQUE, PRIMARY KEY (t, code))';
    const plain = await readSchema([{ file: 'a.sql', text: ddl }], libpgQueryParser());
    const rows = {
      a: [
        { t: 1, code: 'x', name: 'Ann' },
        { t: 1, code: 'X', name: 'ANN' },
        { t: 2, code: 'x', name: 'ann' },
        { t: 2, code: 'y', name: null },
        { t: 3, code: 'y', name: null },
      ],
    };
    const countsOf = async (schema: Schema): Promise<string[]> => {
      const { violations } = await validate(schema, memoryRows(schema, rows), { now: 0 });
      return violations.map(({ kind, count }) => `${kind} ${count}`);
    };
    assert.deepEqual(await countsOf(plain), []);
    assert.deepEqual(await countsOf(folding(plain)), ['primary key 1', 'unique 2']);
  });
});
