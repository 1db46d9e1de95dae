import assert from 'node:assert/strict';
import { libpgQueryParser } from '../../../src/adapters/parsers/libpgQuery';
import { inferKind } from '../../../src/core/recipe/infer/inferKind';
import { resolveType } from '../../../src/core/rules/resolveType';
import { readSchema } from '../../../src/core/schema/readSchema';

/** The kinds of the columns of a table of MySQL's. */
async function kinds(columns: string): Promise<Record<string, string>> {
  const schema = await readSchema([{ file: 'a.sql', text: `CREATE TABLE users (${columns}) ENGINE=InnoDB;` }], libpgQueryParser(), {
    dialect: 'mysql',
  });
  const [table] = schema.tables;
  return Object.fromEntries(table.columns.map((column) => [column.name, inferKind(column, table, resolveType(column.type, schema)).kind]));
}

describe('flags of databases without a boolean', () => {
  it('are understood as booleans are', async () => {
    assert.deepEqual(await kinds('is_active tinyint(1), deleted bit(1), x bool, can_edit boolean, level tinyint, hits int'), {
      is_active: 'boolean.mostlyTrue',
      deleted: 'boolean.seldom',
      x: 'boolean.generic',
      can_edit: 'boolean.usually',
      level: 'number.level',
      hits: 'number.large',
    });
  });
});
