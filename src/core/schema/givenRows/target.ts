import type { DraftColumn, DraftTable } from '../draft/draft';
import type { StatementContext } from '../draft/statementContext';
import type { Position } from '../schema';
import { columnDefault, GivenLog, nameOf } from './givenLog';
import type { ColumnDefault } from './givenStatement';

/** A table whose rows a statement is about, and how to speak of the statement. */
export interface Target {
  readonly table: DraftTable;
  readonly position: Position;
}

/** The table of a dotted name; says once that there is none. */
export function findTarget(context: StatementContext, parts: readonly string[], end: number): Target | undefined {
  const { catalog } = context;
  const table = catalog.findByParts(catalog.tables, parts);
  const name = parts.at(-1) ?? '';
  if (!table) {
    if (!catalog.given.missing.has(name) && !catalog.views.has(name)) context.inform(`There is no table ${name} for these rows.`);
    catalog.given.missing.add(name);
    return undefined;
  }
  return table.kind === 'foreign' ? undefined : { table, position: context.position(0, end) };
}

/** What a statement's values go into, and the columns it leaves to their defaults; undefined where a column is not there. */
export function targetColumns(
  { table }: Target,
  columns: readonly string[] | undefined,
  most = table.columns.length,
): { readonly columns: readonly string[]; readonly rest: readonly ColumnDefault[] } | undefined {
  const names = columns ?? table.columns.slice(0, most).map(({ name }) => name);
  if (names.some((name) => !table.columns.some((column) => column.name === name))) return undefined;
  const rest = table.columns.filter((column: DraftColumn) => !names.includes(column.name));
  return { columns: names, rest: rest.map(columnDefault) };
}

/** Notes that the rows of a table can no longer be told. */
export function giveUp({ catalog: { given } }: StatementContext, { table, position }: Target, reason: string): void {
  if (!given.isUnread(table)) given.add({ kind: 'unread', table: nameOf(table), reason, position }, table);
}

/** There is no room for more. */
export function giveUpForRoom(context: StatementContext, target: Target): void {
  giveUp(context, target, GivenLog.NO_ROOM);
}
