import type { CreateRangeStmt, Node, TypeName as TypeNode } from '@pgsql/types';
import type { DraftRange } from '../draft/draft';
import type { StatementContext } from '../draft/statementContext';
import { texts } from './nodes';
import { resolveType } from './resolveType';
import { addType, newTypeName } from './userTypes';

/** CREATE TYPE … AS RANGE; a multirange type comes with it. */
export function createRange(context: StatementContext, statement: CreateRangeStmt): void {
  const { type: subtype } = resolveType(context, parameter(statement, 'subtype'));
  const range: DraftRange = { ...newTypeName(context, texts(statement.typeName)), kind: 'range', subtype };
  const written = texts(parameter(statement, 'multirange_type_name')?.names);
  const name = written.at(-1) ?? multirangeName(range.name);
  addType(context, range);
  addType(context, {
    schema: written.at(-2) ?? range.schema,
    name,
    order: context.catalog.nextOrder(),
    kind: 'range',
    subtype,
    isMultirange: true,
  });
}

/** As PostgreSQL makes it up: `range` becomes `multirange`, or that is appended. */
function multirangeName(range: string): string {
  return range.includes('range') ? range.replace('range', 'multirange') : `${range}_multirange`;
}

function parameter(statement: CreateRangeStmt, name: string): TypeNode | undefined {
  const found = (statement.params ?? []).flatMap((node: Node) =>
    'DefElem' in node && node.DefElem.defname === name ? [node.DefElem.arg] : [],
  )[0];
  return found && 'TypeName' in found ? found.TypeName : undefined;
}
