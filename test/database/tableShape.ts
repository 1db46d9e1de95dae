import type { Check, Schema, Table } from '../../src/core/schema/schema';
import { typeText } from '../../src/core/schema/typeText';

/** What both a server's catalog and a Schema say of a table, in one form, so that they can be compared. */
export interface TableShape {
  readonly name: string;
  /** `name type [not null] [generated] [sequence] [default]` */
  readonly columns: readonly string[];
  readonly primaryKey: string;
  readonly foreignKeys: readonly string[];
  readonly unique: readonly string[];
  readonly checks: readonly string[];
  readonly exclusions: readonly string[];
}

/** A Schema does not say where an extension's types live. Sequence-fed columns have no default in a Schema; of defaults only their presence is compared. */
export function columnShape(
  name: string,
  type: string,
  flags: { notNull: boolean; generated: boolean; sequence: boolean; default: boolean },
): string {
  const words = [flags.notNull && 'not null', flags.generated && 'generated', flags.sequence && 'sequence', flags.default && 'default'];
  return [name, type.replace(/(\[\])+$/, '[]').replace(/^extensions\./, ''), ...words.filter((word) => word !== false)].join(' ');
}

/** The tables of a Schema in comparable form. */
export function schemaShapes(schema: Schema): TableShape[] {
  return schema.tables.map((table) => tableShape(table, schema.defaultSchema));
}

function tableShape(table: Table, defaultSchema: string): TableShape {
  return {
    name: `${table.schema}.${table.name}`,
    columns: table.columns.map((column) =>
      columnShape(column.name, typeText(column.type, defaultSchema), {
        notNull: !column.nullable,
        generated: column.generated !== undefined,
        sequence: column.identity !== undefined,
        default: column.default !== undefined,
      }),
    ),
    primaryKey: table.primaryKey ? `${table.primaryKey.name}(${table.primaryKey.columns})` : '',
    foreignKeys: table.foreignKeys
      .map(
        (key) =>
          `${key.name}(${key.columns}) -> ${key.references.table.schema}.${key.references.table.name}(${key.references.columns})${key.deferrable ? ' deferrable' : ''}${key.initiallyDeferred ? ' deferred' : ''} ${key.match}`,
      )
      .sort(),
    unique: table.unique
      .map(
        (key) =>
          `${key.name}(${key.columns})+${key.expressions.length}${key.where ? ' where' : ''}${key.nullsNotDistinct ? ' nulls not distinct' : ''}${key.deferrable ? ' deferrable' : ''}`,
      )
      .sort(),
    checks: table.checks
      .filter((check) => !isOfKey(table, check))
      .map((check) => `${check.name}(${[...check.columns].sort()})`)
      .sort(),
    exclusions: table.exclusions.map((exclusion) => `${exclusion.name}(${exclusion.elements.map((element) => element.operator)})`).sort(),
  };
}

/** A key to one partition is a key to the whole table and a check of the same name. */
function isOfKey(table: Table, check: Check): boolean {
  return table.foreignKeys.some((key) => key.name === check.name);
}
