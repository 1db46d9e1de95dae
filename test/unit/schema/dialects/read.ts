import { readSchema } from '../../../../src/core/schema/readSchema';
import type { OtherDialect, Schema } from '../../../../src/core/schema/schema';
import { parser } from '../read';

/** Reads one script of another dialect. */
export function readAs(dialect: OtherDialect, text: string): Promise<Schema> {
  return readSchema([{ file: 'schema.sql', text }], parser, { dialect });
}

/** Each table as one line: columns with types as written, `!` where NOT NULL, then its keys. */
export function outline(schema: Schema): string[] {
  return schema.tables.map((table) => {
    const columns = table.columns.map((column) => `${column.name} ${column.written ?? '-'}${column.nullable ? '' : '!'}`);
    const primary = table.primaryKey ? [`pk(${table.primaryKey.columns})`] : [];
    const unique = table.unique.map((key) => `uq(${[...key.columns, ...key.expressions.map(({ sql }) => sql)]})`);
    const foreign = table.foreignKeys.map((key) => `fk(${key.columns})->${key.references.table.name}(${key.references.columns})`);
    return `${table.schema}.${table.name}: ${[...columns, ...primary, ...unique, ...foreign].join(', ')}`;
  });
}
