import type { OpenTable } from './openPlan';

/** Where the values of some columns come from: the row of another table, or of the same, that a chain of links leads to. */
export interface Origin {
  /** Links from the table up; empty where the columns are its own. */
  readonly path: readonly number[];
  readonly table: OpenTable;
  /** The origin's columns, each row of which has other values. */
  readonly columns: readonly number[];
}

/** Longer chains than any schema's. */
const MOST_LINKS = 32;

/** The origin of the columns' values; undefined where they may be NULL in some row, or may be the same in several of the origin's. */
export function originOf(table: OpenTable, columns: readonly number[]): Origin | undefined {
  const path: number[] = [];
  let origin: Origin = { path, table, columns };
  while (path.length <= MOST_LINKS) {
    const { table: from, columns: own } = origin;
    const link = commonLink(origin);
    if (link === undefined) return isKey(origin) ? origin : undefined;
    path.push(link);
    origin = { path, table: from.links[link].parentTable(), columns: own.map((column) => referenced(from, column)) };
  }
  return undefined;
}

/** The link that gives all of the columns their values, in every row that has a parent. */
function commonLink({ table, columns }: Origin): number | undefined {
  const links = columns.map((column) => {
    const { source, nulls } = table.columns[column].plan;
    const isMade = source.kind === 'reference' && table.links[source.link].plan.existing === undefined;
    return isMade && nulls === 0 ? source.link : undefined;
  });
  return links.every((link) => link === links[0]) ? links[0] : undefined;
}

function referenced(table: OpenTable, column: number): number {
  const { source } = table.columns[column].plan;
  return source.kind === 'reference' ? source.column : column;
}

/** Whether no two rows have the same values of the columns, and none has NULL. */
function isKey({ table: { plan }, columns }: Origin): boolean {
  const [first] = columns;
  const { source, nulls } = plan.columns[first];
  if (columns.length === 1 && nulls === 0 && (source.kind === 'sequence' || (source.kind === 'unique' && source.of === undefined)))
    return true;
  const names = columns.map((column) => plan.columns[column].name);
  const key = plan.table.primaryKey?.columns ?? [];
  return key.length > 0 && key.length === names.length && key.every((name) => names.includes(name));
}
