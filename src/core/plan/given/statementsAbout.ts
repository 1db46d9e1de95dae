import type { GivenStatement, GivenValue } from '../../schema/givenRows/givenStatement';
import type { Schema, Table } from '../../schema/schema';
import { givenId } from './givenTable';

/** The statements that decide about the rows of some tables: those about them, or all where rows are taken from other rows. */
export function statementsAbout({ given = [] }: Schema, tables: ReadonlySet<Table>): readonly GivenStatement[] {
  const wanted = new Set([...tables].map(givenId));
  const own = given.filter((statement) => statement.kind === 'count' || isCascading(statement) || wanted.has(givenId(statement.table)));
  return own.some(isTakenFromOthers) ? given : own;
}

function isCascading(statement: GivenStatement): boolean {
  return statement.kind === 'delete' && statement.cascade;
}

function isTakenFromOthers(statement: GivenStatement): boolean {
  switch (statement.kind) {
    case 'query':
      return statement.from !== undefined || statement.guards.length > 0 || statement.values.some(isLookup);
    case 'insert':
      return statement.rows.some((row) => row.some(isLookup));
    case 'update':
      return statement.set.some(({ value }) => isLookup(value));
    default:
      return false;
  }
}

function isLookup(value: GivenValue): boolean {
  return typeof value === 'object' && value !== null && value.kind === 'lookup';
}
