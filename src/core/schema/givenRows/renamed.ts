import type { Expression } from '../../rules/expression';
import { mapColumns } from '../../rules/mapColumns';
import type { QualifiedName } from '../schema';
import type { Assignment, ColumnDefault, Conflict, GivenStatement, GivenValue } from './givenStatement';

/** What columns are called at the end, by what they were called; the empty text for one that is gone. */
export type Names = ReadonlyMap<string, string>;

/** The statement as if it stood at the end of the script: about the table of that name, whose columns may have other names by then. */
export function renamed(statement: GivenStatement, table: QualifiedName, names: Names): GivenStatement {
  const isSame = [...names].every(([before, after]) => before === after);
  if (statement.kind === 'count') return statement;
  if (isSame) return { ...statement, table };
  const column = (name: string): string => names.get(name) ?? name;
  const columns = (list: readonly string[]): string[] => list.map(column);
  switch (statement.kind) {
    case 'unread':
      return { ...statement, table };
    case 'insert':
    case 'query': {
      const rest = statement.rest.map((each) => renamedDefault(each, names));
      return { ...statement, table, columns: columns(statement.columns), rest, conflict: renamedConflict(statement.conflict, names) };
    }
    case 'update':
      return { ...statement, table, set: renamedSet(statement.set, names), ...renamedWhere(statement.where, names) };
    case 'delete':
      return { ...statement, table, ...renamedWhere(statement.where, names) };
    case 'add':
      return { ...statement, table, column: renamedDefault(statement.column, names) };
  }
}

function renamedDefault({ column, ...rest }: ColumnDefault, names: Names): ColumnDefault {
  return { column: names.get(column) ?? column, ...rest };
}

function renamedConflict(conflict: Conflict, names: Names): Conflict {
  if (conflict.kind !== 'skip' && conflict.kind !== 'update') return conflict;
  const columns = conflict.columns && { columns: conflict.columns.map((name) => names.get(name) ?? name) };
  return conflict.kind === 'skip' ? { ...conflict, ...columns } : { ...conflict, ...columns, set: renamedSet(conflict.set, names) };
}

function renamedSet(set: readonly Assignment[], names: Names): Assignment[] {
  return set.map(({ column, value }) => ({ column: names.get(column) ?? column, value: renamedValue(value, names) }));
}

function renamedValue(value: GivenValue, names: Names): GivenValue {
  if (typeof value !== 'object' || value === null || value.kind === 'default' || value.kind === 'lookup') return value;
  return renamedExpression(value, names);
}

function renamedExpression(expression: Expression, names: Names): Expression {
  return mapColumns(expression, (column) => ({ ...column, name: names.get(column.name) ?? column.name }));
}

function renamedWhere(where: Expression | undefined, names: Names): { where?: Expression } {
  return where ? { where: renamedExpression(where, names) } : {};
}
