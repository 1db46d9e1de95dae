import { constraintsOf, parentsOf, partitioningOf } from './compare/constraints';
import { comparedType, typeDifferences } from './compare/types';
import { type Column, displayName, type Schema, type Table } from './schema';

/**
 * In what the tables of a database differ from those that rows are made for, one line each: tables and columns that
 * are missing, types, NOT NULL, what the database computes or counts, constraints. Empty: the rows fit. Both schemas are
 * PostgreSQL's. Other tables of the database, comments, defaults and the names of constraints do not matter.
 */
export function differences(wanted: Schema, found: Schema): string[] {
  const others = new Map(found.tables.map((table) => [displayName(table, found.defaultSchema), table]));
  return [
    ...typeDifferences(wanted, found),
    ...wanted.tables.flatMap((table) => {
      const name = displayName(table, wanted.defaultSchema);
      const other = others.get(name);
      return other ? tableDifferences(name, { table, schema: wanted }, { table: other, schema: found }) : [`table ${name} is missing`];
    }),
  ];
}

interface InSchema {
  readonly table: Table;
  readonly schema: Schema;
}

function tableDifferences(name: string, wanted: InSchema, found: InSchema): string[] {
  const isShared = partitioningOf(wanted.table) === partitioningOf(found.table);
  const hasParents = parentsOf(wanted.table, wanted.schema) === parentsOf(found.table, found.schema);
  return [
    ...columnsDifferences(name, wanted, found),
    ...constraintDifferences(name, wanted, found),
    ...(isShared ? [] : [`${name} is partitioned in another way`]),
    ...(hasParents ? [] : [`${name} inherits from other tables`]),
  ];
}

function columnsDifferences(name: string, wanted: InSchema, found: InSchema): string[] {
  const others = new Map(found.table.columns.map((column) => [column.name, column]));
  const known = new Set(wanted.table.columns.map((column) => column.name));
  const unfilled = found.table.columns.filter((column) => !known.has(column.name) && !column.nullable && !fillsItself(column));
  return [
    ...wanted.table.columns.flatMap((column) => {
      const other = others.get(column.name);
      if (!other) return [`column ${name}.${column.name} is missing`];
      const types = [comparedType(column.type, wanted.schema), comparedType(other.type, found.schema)];
      return columnDifferences(`column ${name}.${column.name}`, types, column, other);
    }),
    ...unfilled.map((column) => `column ${name}.${column.name} is additional, NOT NULL and without a default`),
  ];
}

function fillsItself(column: Column): boolean {
  return column.default !== undefined || column.generated !== undefined || column.identity !== undefined;
}

function columnDifferences(name: string, [type, otherType]: readonly string[], wanted: Column, found: Column): string[] {
  const facts: readonly [boolean, boolean, string, string][] = [
    [!wanted.nullable, !found.nullable, 'is NOT NULL', 'takes NULL'],
    [wanted.generated !== undefined, found.generated !== undefined, 'is generated', 'is not generated'],
    [wanted.identity !== undefined, found.identity !== undefined, 'is fed by a sequence', 'is fed by no sequence'],
  ];
  return [
    ...(type === otherType ? [] : [`${name} is ${otherType}, not ${type}`]),
    ...facts.flatMap(([expected, actual, yes, no]) => (expected === actual ? [] : [`${name} ${actual ? yes : no}`])),
  ];
}

function constraintDifferences(name: string, wanted: InSchema, found: InSchema): string[] {
  const expected = constraintsOf(wanted.table, wanted.schema);
  const actual = constraintsOf(found.table, found.schema);
  const [expectedKeys, actualKeys] = [expected, actual].map((constraints) => new Set(constraints.map(({ key }) => key)));
  return [
    ...expected.filter(({ key }) => !actualKeys.has(key)).map(({ text }) => `${name} lacks ${text}`),
    ...actual.filter(({ key }) => !expectedKeys.has(key)).map(({ text }) => `${name} has also ${text}`),
  ];
}
