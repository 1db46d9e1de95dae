import { constraintsOf, parentsOf, partitioningOf, sameConstraint } from './compare/constraints';
import { sameType, shownType, typeDifferences } from './compare/types';
import { type Column, displayName, type Schema, type Table } from './schema';
import { tablePlace } from './tableIndex';

/**
 * In what the tables of a database differ from those that rows are made for, one line each: tables and columns that
 * are missing, types, NOT NULL, what the database computes or counts, constraints. Empty: the rows fit. Both schemas are
 * PostgreSQL's. Other tables of the database, comments, defaults and the names of constraints do not matter.
 */
export function differences(wanted: Schema, found: Schema): string[] {
  return [
    ...typeDifferences(wanted, found),
    ...wanted.tables.flatMap((table) => {
      const name = displayName(table, wanted.defaultSchema);
      const other = found.tables[tablePlace(found, table)];
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
  const hasParents = parentsOf(wanted.table) === parentsOf(found.table);
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
      const shown = `column ${name}.${column.name}`;
      const isSame = sameType([column.type, wanted.schema], [other.type, found.schema]);
      const types = isSame ? [] : [`${shown} is ${shownType(other.type, found.schema)}, not ${shownType(column.type, wanted.schema)}`];
      return [...types, ...columnDifferences(shown, column, other)];
    }),
    ...unfilled.map((column) => `column ${name}.${column.name} is additional, NOT NULL and without a default`),
  ];
}

function fillsItself(column: Column): boolean {
  return column.default !== undefined || column.generated !== undefined || column.identity !== undefined;
}

function columnDifferences(name: string, wanted: Column, found: Column): string[] {
  const facts: readonly [boolean, boolean, string, string][] = [
    [!wanted.nullable, !found.nullable, 'is NOT NULL', 'takes NULL'],
    [wanted.generated !== undefined, found.generated !== undefined, 'is generated', 'is not generated'],
    [wanted.identity !== undefined, found.identity !== undefined, 'is fed by a sequence', 'is fed by no sequence'],
  ];
  return facts.flatMap(([expected, actual, yes, no]) => (expected === actual ? [] : [`${name} ${actual ? yes : no}`]));
}

function constraintDifferences(name: string, wanted: InSchema, found: InSchema): string[] {
  const expected = constraintsOf(wanted.table, wanted.schema);
  const actual = constraintsOf(found.table, found.schema);
  const missing = expected.filter((constraint) => !actual.some((other) => sameConstraint(constraint, other)));
  const additional = actual.filter((constraint) => !expected.some((other) => sameConstraint(constraint, other)));
  return [...missing.map(({ text }) => `${name} lacks ${text}`), ...additional.map(({ text }) => `${name} has also ${text}`)];
}
